import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { deadlinesOf, type Clock } from '@core/deadlines/deadlines'
import type { AppError } from '@core/errors'
import { pauseId, type CaseId, type PauseId, type RequestId } from '@core/ids'
import type { ClockChange } from '@core/requests/contract'
import { err, ok, type Result } from '@core/result'
import { dayAt, type CalendarDate } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import { clockInput, clockOf, type ClockSource } from './clocks'
import type { Context } from './context'
import { extensionProblem } from './extensions'
import { answerProblem, pauseProblem, resumeProblem } from './pauses'
import { typeProblem } from './request-types'
import { readSettings } from '@db/settings'
import { openVault, packOfCase } from './work'

type Reply<T> = Result<T, AppError>
type BeforeAndAfter = { readonly before: Clock; readonly after: Clock }

/** The dates of a request as they are, and as a change would make them. Changes nothing. */
export function whatIf(
  context: Context,
  place: { readonly caseId: CaseId; readonly requestId: RequestId },
  change: ClockChange,
): Reply<BeforeAndAfter> {
  const { db } = openVault(context)
  const file = readCaseFile(db, place.caseId)
  const requestFile = file?.requests.find(r => r.request.id === place.requestId)
  if (!file || !requestFile) return err({ code: 'case/not-found' })
  const pack = packOfCase(file)
  const today = dayAt(context.now(), pack.timeZone)
  const source = { pack, file, settings: readSettings(db), today }
  const before = clockOf(source, requestFile).clock
  if (change.kind === 'extend') {
    const problem = extensionProblem(source, requestFile)
    if (problem) return err(problem)
    return ok({
      before,
      after: deadlinesOf({ ...clockInput(source, requestFile), extended: true }),
    })
  }
  const changed = changedFile(source, requestFile, change, context.newId)
  if (!changed.ok) return changed
  const { file: otherFile, requestFile: otherRequest } = changed.value
  return ok({ before, after: clockOf({ ...source, file: otherFile }, otherRequest).clock })
}

type Changed = { readonly file: CaseFile; readonly requestFile: RequestFile }

/** The file as it would be after the change. */
function changedFile(
  source: ClockSource,
  requestFile: RequestFile,
  change: Exclude<ClockChange, { kind: 'extend' }>,
  newId: () => string,
): Reply<Changed> {
  const { file, today } = source
  const { request } = requestFile
  switch (change.kind) {
    case 'received': {
      const { receivedOn } = change
      if (receivedOn > today) return err({ code: 'case/received-in-future', today })
      return ok({ file: { ...file, case: { ...file.case, receivedOn } }, requestFile })
    }
    case 'type': {
      const problem = typeProblem(source, change.type)
      if (problem) return err(problem)
      return ok({
        file,
        requestFile: { ...requestFile, request: { ...request, type: change.type } },
      })
    }
    default:
      return withPauses(source, requestFile, change, newId)
  }
}

type PauseChange = Extract<ClockChange, { kind: `${string}pause` }>

/** The file as it would be with another wait, or with a wait that ends or goes on. */
function withPauses(
  source: ClockSource,
  requestFile: RequestFile,
  change: PauseChange,
  newId: () => string,
): Reply<Changed> {
  const { file } = source
  const { request, pauses } = requestFile
  if (change.kind === 'pause') {
    const { reason, askedOn, answeredOn } = change
    const problem = pauseProblem(source, requestFile, change)
    if (problem) return err(problem)
    const id = pauseId.parse(newId())
    const added = { id, requestId: request.id, reason, askedOn, answeredOn, why: '' }
    return ok({ file, requestFile: { ...requestFile, pauses: [...pauses, added] } })
  }
  const pause = pauses.find(one => one.id === change.pauseId)
  if (!pause) return err({ code: 'pause/not-found' })
  const ends = change.kind === 'end-pause'
  const problem = ends
    ? answerProblem(source, pause.askedOn, change.answeredOn)
    : resumeProblem(file, requestFile, pause)
  if (problem) return err(problem)
  const answeredOn = ends ? change.answeredOn : null
  return ok({ file, requestFile: withAnswer(requestFile, pause.id, answeredOn) })
}

const withAnswer = (
  requestFile: RequestFile,
  id: PauseId,
  answeredOn: CalendarDate | null,
): RequestFile => ({
  ...requestFile,
  pauses: requestFile.pauses.map(pause => (pause.id === id ? { ...pause, answeredOn } : pause)),
})
