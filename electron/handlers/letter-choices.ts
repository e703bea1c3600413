import { authorityConfirmed, gateObstacle } from '@core/cases/gates'
import { isAbout, type RequestFile } from '@core/cases/case-file'
import { nextStepOf } from '@core/cases/next-step'
import { requestState } from '@core/cases/request-state'
import { isAnswer, isRequestAnswered, mayWrite } from '@core/cases/stage'
import type { AppError } from '@core/errors'
import type { CaseId, RequestId } from '@core/ids'
import type { LetterChoice } from '@core/letters/contract'
import { remindedOf } from '@core/letters/reminder'
import { isSent } from '@core/letters/way-out'
import { err, ok, type Result } from '@core/result'
import { addDays, dayAt } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import { clockOf, replyWait, waitingFor, type ClockSource } from './clocks'
import type { Context } from './context'
import { readSettings } from '@db/settings'
import { openVault, packOfCase } from './work'

/** Our own target this near, and an answer not ready, calls for a word on the delay. */
const delayNoticeDays = 3

/** Every letter of the regime, whether the case calls for it, and whether it may be written now. */
export function letterChoices(
  context: Context,
  caseId: CaseId,
  requestId: RequestId,
): Result<readonly LetterChoice[], AppError> {
  const { db } = openVault(context)
  const file = readCaseFile(db, caseId)
  const requestFile = file?.requests.find(r => r.request.id === requestId)
  if (!file || !requestFile) return err({ code: 'case/not-found' })
  const pack = packOfCase(file)
  const today = dayAt(context.now(), pack.timeZone)
  const called = lettersCalledFor({ pack, file, settings: readSettings(db), today }, requestFile)
  return ok(
    pack.letters.map(({ id }) => ({
      letterId: id,
      calledFor: called.has(id),
      allowed: mayWrite({ pack, file, requestFile, letterId: id }),
      reminder: remindedOf({ pack, file, requestFile, letterId: id }) !== undefined,
    })),
  )
}

/** What to write next: not what has been sent already, nor what we wait for a reply to. */
export function lettersCalledFor(
  source: ClockSource,
  requestFile: RequestFile,
): ReadonlySet<string> {
  const { pack, file } = source
  const { decision, ready } = requestState(pack, file, requestFile)
  const about = file.letters.filter(letter => isAbout(letter, requestFile))
  const sent = new Set(about.filter(isSent).map(letter => letter.letterId))
  const sentInCase = new Set(file.letters.filter(isSent).map(l => l.letterId))
  const written = new Set(file.letters.filter(l => l.status !== 'void').map(l => l.letterId))
  return new Set([
    ...pack.lettersByStep.receipt.filter(id => !written.has(id)),
    ...askingWhoItIs(source, requestFile).filter(id => !sentInCase.has(id)),
    ...askingMore(source, requestFile),
    ...reminding(source),
    ...tellingOfTime(source, requestFile).filter(id => !sent.has(id)),
    ...endingForWantOfReply(source).filter(id => !sent.has(id)),
    // A letter that only holds the request up, such as one that asks again, waits for nothing.
    ...decision.letters.filter(id => !sent.has(id) && (ready.allowed || !isAnswer(pack, id))),
  ])
}

/** Letters that ask for what stands in the way. */
function askingWhoItIs({ pack, file }: ClockSource, requestFile: RequestFile): readonly string[] {
  const { identity, authority } = pack.lettersByStep.missing
  const present = (...ids: (string | undefined)[]) => ids.flatMap(id => id ?? [])
  switch (gateObstacle(pack, file, requestFile)) {
    case 'obstacle/identity-not-confirmed':
      return authorityConfirmed(file) ? present(identity) : present(identity, authority)
    case 'obstacle/authority-not-confirmed':
      return present(authority)
    default:
      return []
  }
}

/** A wait for the person's words or fee that was written down, but asked by no letter since. */
const askingMore = ({ pack, file }: ClockSource, requestFile: RequestFile): readonly string[] =>
  (['clarification', 'fee'] as const).flatMap(reason => {
    const letterId = pack.lettersByStep.missing[reason]
    const open = requestFile.pauses.find(p => p.reason === reason && p.answeredOn === null)
    if (!letterId || !open) return []
    const asked = file.letters.some(
      letter =>
        letter.letterId === letterId &&
        isAbout(letter, requestFile) &&
        isSent(letter) &&
        letter.dispatch !== null &&
        letter.dispatch.sentOn >= open.askedOn,
    )
    return asked ? [] : [letterId]
  })

/** The longer period was decided and the person is to be told, or our own target is near and will be missed. */
function tellingOfTime(source: ClockSource, requestFile: RequestFile): readonly string[] {
  const { pack, file, today } = source
  const { clock, extension } = clockOf(source, requestFile)
  if (extension.kind === 'notice-due') return pack.lettersByStep.extension
  if (isRequestAnswered(pack, file, requestFile)) return []
  if (requestState(pack, file, requestFile).ready.allowed) return []
  // A day set by law would lead instead of our own.
  const target = clock.deadlines.find(d => d.leading && d.kind === 'internal')
  const isNear = target !== undefined && target.date <= addDays(today, delayNoticeDays)
  return isNear ? pack.lettersByStep.delay : []
}

/** The reply is overdue, and nobody was reminded of it. */
function reminding({ pack, file, settings, today }: ClockSource): readonly string[] {
  const waiting = waitingFor(pack, file, settings)
  const due = nextStepOf(pack, file, { wait: replyWait(waiting), today }) === 'remind'
  return waiting && due ? [waiting.letterId] : []
}

function endingForWantOfReply({ pack, file, settings, today }: ClockSource): readonly string[] {
  const wait = replyWait(waitingFor(pack, file, settings))
  const ends = nextStepOf(pack, file, { wait, today }) === 'end-procedure'
  return ends ? [pack.lettersByStep.noReply] : []
}
