import { checkOf, type CaseFile, type RequestFile } from '@core/cases/case-file'
import type { Pause } from '@core/deadlines/pauses'
import type { AppError } from '@core/errors'
import { pauseId, type PauseId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import type { PauseReason } from '@core/regimes/rule-pack'
import { err, ok } from '@core/result'
import type { CalendarDate } from '@core/time/calendar-date'
import { insertPause, removePause, updatePause } from '@db/requests'
import type { Context } from './context'
import { inOpenCase, requestIn, type CaseWork } from './work'

type DatedCase = { readonly file: CaseFile; readonly today: CalendarDate }

export const isWaitingOn = ({ pauses }: RequestFile, reason: PauseReason): boolean =>
  pauses.some(pause => pause.reason === reason && pause.answeredOn === null)

/** Why a wait cannot have been like this; undefined when it can. */
export function pauseProblem(
  source: DatedCase,
  requestFile: RequestFile,
  pause: Pick<Pause, 'reason' | 'askedOn' | 'answeredOn'>,
): AppError | undefined {
  const { receivedOn } = source.file.case
  const { reason, askedOn, answeredOn } = pause
  if (askedOn < receivedOn) return { code: 'pause/before-receipt', receivedOn }
  if (askedOn > source.today) return { code: 'pause/in-future', today: source.today }
  if (answeredOn !== null) return answerProblem(source, askedOn, answeredOn)
  return isWaitingOn(requestFile, reason) ? { code: 'pause/already-open' } : undefined
}

/** Why the reply cannot have come on this day; undefined when it can. */
export function answerProblem(
  { today }: Pick<DatedCase, 'today'>,
  askedOn: CalendarDate,
  answeredOn: CalendarDate,
): AppError | undefined {
  if (answeredOn < askedOn) return { code: 'pause/answered-before-asked', askedOn }
  return answeredOn > today ? { code: 'pause/in-future', today } : undefined
}

/** Why a wait that is over cannot go on; undefined when it can. */
export function resumeProblem(
  file: CaseFile,
  requestFile: RequestFile,
  { reason, answeredOn }: Pause,
): AppError | undefined {
  if (answeredOn === null) return { code: 'pause/not-ended' }
  if (isWaitingOn(requestFile, reason)) return { code: 'pause/already-open' }
  const isCheck = reason === 'identity' || reason === 'authority'
  // Nobody waits for what is confirmed; reopening the check lets such a wait go on by itself.
  const confirmed = isCheck && checkOf(file, reason)?.result === 'confirmed'
  return confirmed ? { code: 'pause/confirmed' } : undefined
}

const pauseIn = ({ file }: CaseWork, id: PauseId): Pause | undefined =>
  file.requests.flatMap(r => r.pauses).find(pause => pause.id === id)

const detailOf = ({ id, requestId, reason }: Pause) => ({
  pause: id,
  request: requestId,
  askedFor: reason,
})

/** Writes down a wait; `letter` is the letter that opened it by going out. */
export function openPause(
  { tx, newId, record }: CaseWork,
  facts: Omit<Pause, 'id' | 'answeredOn'>,
  letter: string | null = null,
): PauseId {
  const pause: Pause = { ...facts, id: pauseId.parse(newId()), answeredOn: null }
  insertPause(tx, pause)
  const opened = { ...detailOf(pause), day: pause.askedOn, ...(letter ? { letter } : {}) }
  record('pause/opened', opened, pause.why)
  return pause.id
}

/** Ends a wait; `by` tells an end that followed from a confirmation from one that was entered. */
export function endPause(
  { tx, record }: CaseWork,
  pause: Pause,
  answeredOn: CalendarDate,
  by: 'entry' | 'confirmation',
): void {
  updatePause(tx, pause.id, { answeredOn })
  record('pause/ended', { ...detailOf(pause), day: answeredOn, by })
}

export function resumePause({ tx, record }: CaseWork, pause: Pause, why?: string): void {
  updatePause(tx, pause.id, { answeredOn: null })
  record('pause/resumed', { ...detailOf(pause), day: pause.askedOn }, why)
}

export function undoPause({ tx, record }: CaseWork, pause: Pause, why: string): void {
  removePause(tx, pause.id)
  record('pause/undone', detailOf(pause), why)
}

export const pauseHandlers: Pick<
  Handlers<Context>['requests'],
  'pause' | 'endPause' | 'resumePause' | 'undoPause'
> = {
  pause: ({ caseId, requestId, reason, askedOn, why }, context) =>
    inOpenCase(context, caseId, work => {
      const found = requestIn(work, requestId)
      if (!found.ok) return found
      const problem = pauseProblem(work, found.value, { reason, askedOn, answeredOn: null })
      if (problem) return err(problem)
      return ok(openPause(work, { requestId, reason, askedOn, why }))
    }),

  endPause: ({ caseId, pauseId: id, answeredOn }, context) =>
    inOpenCase(context, caseId, work => {
      const pause = pauseIn(work, id)
      if (!pause) return err({ code: 'pause/not-found' })
      const problem = answerProblem(work, pause.askedOn, answeredOn)
      if (problem) return err(problem)
      endPause(work, pause, answeredOn, 'entry')
      return ok(null)
    }),

  resumePause: ({ caseId, pauseId: id, why }, context) =>
    inOpenCase(context, caseId, work => {
      const pause = pauseIn(work, id)
      if (!pause) return err({ code: 'pause/not-found' })
      const found = requestIn(work, pause.requestId)
      if (!found.ok) return found
      const problem = resumeProblem(work.file, found.value, pause)
      if (problem) return err(problem)
      resumePause(work, pause, why)
      return ok(null)
    }),

  undoPause: ({ caseId, pauseId: id, why }, context) =>
    inOpenCase(context, caseId, work => {
      const pause = pauseIn(work, id)
      if (!pause) return err({ code: 'pause/not-found' })
      undoPause(work, pause, why)
      return ok(null)
    }),
}
