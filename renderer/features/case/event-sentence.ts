import type { AuditEvent } from '@core/audit/event'
import { eventSentence as sentence } from '@core/audit/event-sentence'
import { eventWording } from '@ui/app/event-words'
import type { Text } from '@ui/app/text'
import type { CaseNow } from './case-context'

/** An event of this case in words, with the names that its ids have now. */
export function eventSentence(event: AuditEvent, { file, pack }: CaseNow, text: Text): string {
  const items = file.requests.flatMap(request => request.items)
  const names = {
    pack,
    document: (id: string) => file.documents.find(document => document.id === id)?.name.trim(),
    item: (id: string) => items.find(item => item.id === id)?.name.trim(),
  }
  return sentence(event, names, eventWording(text))
}
