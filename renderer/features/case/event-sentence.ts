import type { AuditEvent } from '@core/audit/event'
import { eventSentence as sentence } from '@core/audit/event-sentence'
import { eventWording } from '@ui/app/event-words'
import { wordsIn } from '@core/settings/register'
import type { Text } from '@ui/app/text'
import type { CaseNow } from './case-context'

/** An event of this case in words, with the names that its ids have now. */
export function eventSentence(event: AuditEvent, { file, pack }: CaseNow, text: Text): string {
  const items = file.requests.flatMap(request => request.items)
  const names = {
    pack,
    document: (id: string) => file.documents.find(document => document.id === id)?.name.trim(),
    item: (id: string) => items.find(item => item.id === id)?.name.trim(),
    system: (id: string) => {
      const search = file.searches.find(({ systemId }) => systemId === id)
      return search && wordsIn(search.name, text.language)
    },
  }
  return sentence(event, names, eventWording(text))
}
