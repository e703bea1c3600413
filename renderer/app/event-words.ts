import type { Wording } from '@core/audit/event-sentence'
import { fullDate } from './date-words'
import type { Text } from './text'

/** The interface's words for `eventSentence`. */
export const eventWording = ({ t, pick, language }: Text): Wording => ({
  // Each sentence names only what its own kind of event carries; a key that varies cannot say so.
  say: t as Wording['say'],
  pick,
  day: date => fullDate(date, language),
})
