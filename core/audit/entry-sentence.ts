import { findPack } from '@core/regimes/index'
import type { LogEntry, LogNames } from './contract'
import { eventSentence, type Wording } from './event-sentence'

/** An entry of the log in words, with the names that its ids have now. */
export function entrySentence(
  { kind, detail, caseId }: Pick<LogEntry, 'kind' | 'detail' | 'caseId'>,
  names: LogNames,
  wording: Wording,
): string {
  if (kind === null) return wording.say('log.unreadable')
  const law = caseId === null ? null : names.cases[caseId]?.law
  const known = {
    pack: law ? findPack(law) : undefined,
    document: (id: string) => {
      const document = names.documents[id]
      // One that was moved is another person's now.
      const isOfCase = caseId === null || document?.caseId === caseId
      return isOfCase ? document?.name : undefined
    },
    item: (id: string) => names.items[id],
  }
  return eventSentence({ kind, detail }, known, wording)
}
