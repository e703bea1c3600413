import { isAbout, type RequestFile } from '@core/cases/case-file'
import { isAnswer, isRequestAnswered } from '@core/cases/stage'
import type { LetterRecord } from '@core/letters/letter'
import { isSent } from '@core/letters/way-out'
import type { PauseReason, PauseRule } from '@core/regimes/deadline-rules'
import { appliesToType, type DeadlineRule } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import type { CaseNow } from './case-context'

/** The letters of a request with these numbers, and those about the whole case. */
export const lettersOf = (
  { file }: CaseNow,
  requestFile: RequestFile,
  wanted: (letterId: string) => boolean,
): readonly LetterRecord[] =>
  file.letters.filter(letter => isAbout(letter, requestFile) && wanted(letter.letterId))

const sentDays = (letters: readonly LetterRecord[]): readonly CalendarDate[] =>
  letters
    .filter(isSent)
    .flatMap(letter => letter.dispatch?.sentOn ?? [])
    .toSorted()

/** The day on which the last answer to a request went out; undefined while one is missing. */
export const answeredOn = (now: CaseNow, requestFile: RequestFile): CalendarDate | undefined =>
  isRequestAnswered(now.pack, now.file, requestFile)
    ? sentDays(lettersOf(now, requestFile, id => isAnswer(now.pack, id))).at(-1)
    : undefined

/** The day on which a date was met: by one of its letters, or where it names none, by the answer. */
export function metOn(
  now: CaseNow,
  requestFile: RequestFile,
  { kind, metBy }: DeadlineRule,
): CalendarDate | undefined {
  if (metBy) return sentDays(lettersOf(now, requestFile, id => metBy.includes(id)))[0]
  return kind === 'statutory' || kind === 'internal' ? answeredOn(now, requestFile) : undefined
}

/** What waiting for this does to the clock of a request; undefined where it does nothing. */
export const pauseRuleFor = (
  { pack }: CaseNow,
  { request }: RequestFile,
  reason: PauseReason,
): PauseRule | undefined =>
  pack.pauses.find(rule => rule.reasons.includes(reason) && appliesToType(rule.types, request.type))
