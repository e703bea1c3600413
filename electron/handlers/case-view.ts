import { must } from '@core/assert'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { addresseeOf, checkOf, principalOf } from '@core/cases/case-file'
import type { CaseRow, CaseView, RequestView } from '@core/cases/contract'
import { nextStepOf } from '@core/cases/next-step'
import {
  gateObstacle,
  mayCloseAsAnswered,
  openQuestion,
  requestState,
  stageOf,
} from '@core/cases/stage'
import { deadlinesOf, replyBy, type Clock } from '@core/deadlines/deadlines'
import { settledQuestions } from '@core/decisions/decision-of'
import { assuranceLevel } from '@core/identity/identity'
import { typeOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Settings } from '@core/settings/settings'
import type { WorkingTime } from '@core/time/business-days'
import { laterOf, type CalendarDate } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'
import { packOfCase } from './work'

export const workingTime = (pack: RulePack, settings: Settings): WorkingTime => ({
  calendar: must(calendarOf(pack.calendar), `calendar ${pack.calendar}`),
  closures: settings.closures,
})

/** The day from which nothing was missing any more; undefined while something is. */
export function completeOn(file: CaseFile): CalendarDate | undefined {
  const subjects = file.case.requesterRole === 'agent' ? ['identity', 'authority'] : ['identity']
  let latest = file.case.receivedOn
  for (const check of file.checks.filter(c => subjects.includes(c.subject))) {
    if (check.result !== 'confirmed' || !check.decidedOn) return undefined
    latest = laterOf(latest, check.decidedOn)
  }
  return latest
}

/** The identity level that the case's requests ask for. */
export const neededLevel = (pack: RulePack, file: CaseFile): number =>
  Math.max(...file.requests.map(r => typeOf(pack, r.request.type).identityLevel))

const clockOf = (file: CaseFile, { request }: RequestFile, settings: Settings): Clock => {
  const pack = packOfCase(file)
  return deadlinesOf({
    pack,
    type: request.type,
    receivedOn: file.case.receivedOn,
    completeOn: completeOn(file),
    time: workingTime(pack, settings),
  })
}

function requestView(file: CaseFile, requestFile: RequestFile, settings: Settings): RequestView {
  const pack = packOfCase(file)
  const state = requestState(pack, file, requestFile)
  return {
    state,
    clock: clockOf(file, requestFile, settings),
    outcome: state.decision.outcome,
    settled: [...settledQuestions(pack, file, requestFile.request.type)],
  }
}

/** The reply we wait for, with the day it is due. */
function waitingFor(pack: RulePack, file: CaseFile, settings: Settings): CaseView['waiting'] {
  const letter = openQuestion(pack, file)
  if (!letter?.dispatch) return null
  const sentOn = letter.dispatch.sentOn
  const deadline = replyBy(pack, letter.letterId, sentOn, workingTime(pack, settings))
  return deadline ? { letterId: letter.letterId, sentOn, deadline } : null
}

/** What follows from a case's facts on the day `today`. */
export function caseView(
  file: CaseFile,
  settings: Settings,
  today: CalendarDate,
): Omit<CaseView, 'history'> {
  const pack = packOfCase(file)
  const waiting = waitingFor(pack, file, settings)
  const identityEvidence = file.evidence.filter(piece => piece.subject === 'identity')
  return {
    file,
    today,
    stage: stageOf(pack, file),
    next: nextStepOf(pack, file, { replyBy: waiting?.deadline.date, today }),
    gate: gateObstacle(file) ?? null,
    closeAsAnswered: mayCloseAsAnswered(pack, file),
    requests: file.requests.map(r => requestView(file, r, settings)),
    waiting,
    assurance: {
      reached: assuranceLevel(pack, identityEvidence),
      needed: neededLevel(pack, file),
    },
  }
}

/** One line of a list of cases. */
export function caseRow(file: CaseFile, settings: Settings, today: CalendarDate): CaseRow {
  const pack = packOfCase(file)
  const first = must(file.requests[0], 'request')
  const waiting = waitingFor(pack, file, settings)
  const clock = clockOf(file, first, settings)
  const leading = clock.deadlines.find(d => d.leading) ?? clock.deadlines[0]
  const due = waiting?.deadline ?? leading
  return {
    id: file.case.id,
    number: file.case.number,
    name: (principalOf(file) ?? addresseeOf(file))?.name ?? '',
    type: first.request.type,
    regime: first.request.regime,
    receivedOn: file.case.receivedOn,
    stage: stageOf(pack, file),
    next: nextStepOf(pack, file, { replyBy: waiting?.deadline.date, today }),
    due: due && !file.case.closedOn ? { rule: due.rule, date: due.date } : null,
    closedOn: file.case.closedOn,
  }
}

/** The check of a subject; every case has the ones it needs from the day it was registered. */
export const checkIn = (file: CaseFile, subject: 'identity' | 'authority') =>
  must(checkOf(file, subject), `${subject} check of case ${file.case.id}`)
