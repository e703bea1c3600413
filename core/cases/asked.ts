import type { LetterRecord } from '@core/letters/letter'
import { isSent } from '@core/letters/way-out'
import type { Pause } from '@core/deadlines/pauses'
import type { PauseReason } from '@core/regimes/deadline-rules'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { isAbout, type CaseFile, type RequestFile } from './case-file'
import { authorityConfirmed, identityConfirmed } from './gates'

/** Letters that went out, without those that came back or that a later letter took the place of. */
export const standing = (letters: readonly LetterRecord[]): readonly LetterRecord[] =>
  letters.filter(
    letter => isSent(letter) && !letters.some(one => one.replaces === letter.id && isSent(one)),
  )

/** Whether what a letter asked about is still open. */
export function isOpen(file: CaseFile, letter: LetterRecord, reason: PauseReason): boolean {
  if (reason === 'identity') return !identityConfirmed(file)
  if (reason === 'authority') return !authorityConfirmed(file)
  return file.requests.some(
    r => isAbout(letter, r) && r.pauses.some(p => p.reason === reason && p.answeredOn === null),
  )
}

/** Who is asking concerns the whole case; what is meant, or its fee, one request. */
const concernsCase = (reason: PauseReason): boolean =>
  reason === 'identity' || reason === 'authority'

/**
 * The letters of this kind that ask and that nobody has replied to, the first one first. Another of
 * the kind reminds of them. What came in reply may still be not enough: then it is asked for anew.
 */
export function unanswered(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
  letterId: string,
): readonly LetterRecord[] {
  const reasons = letterSpecOf(pack, letterId)?.asksFor ?? []
  const waitsFor = (letter: LetterRecord) =>
    reasons.some(
      reason =>
        (concernsCase(reason) || isAbout(letter, requestFile)) &&
        isOpen(file, letter, reason) &&
        !isReplied(file, letter, reason),
    )
  return standing(file.letters)
    .filter(letter => letter.letterId === letterId && waitsFor(letter))
    .toSorted((a, b) => (sentOn(a) < sentOn(b) ? -1 : 1))
}

const sentOn = ({ dispatch }: LetterRecord): string => dispatch?.sentOn ?? ''

/** The wait that the letter began, or fell into, has ended; one that began later is another letter's. */
function isReplied(file: CaseFile, letter: LetterRecord, reason: PauseReason): boolean {
  const waits = file.requests
    .filter(requestFile => concernsCase(reason) || isAbout(letter, requestFile))
    .flatMap(({ pauses }) => waitOf(pauses, letter, reason) ?? [])
  return waits.length > 0 && waits.every(({ answeredOn }) => answeredOn !== null)
}

const waitOf = (
  pauses: readonly Pause[],
  letter: LetterRecord,
  reason: PauseReason,
): Pause | undefined =>
  pauses
    .filter(p => p.reason === reason && (p.answeredOn === null || p.answeredOn >= sentOn(letter)))
    .toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1))[0]
