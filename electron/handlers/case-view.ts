import { must } from '@core/assert'
import { addresseeOf, checkOf, principalOf, type CaseFile } from '@core/cases/case-file'
import type { CaseRow } from '@core/cases/case-row'
import type { CaseView, RequestView } from '@core/cases/contract'
import { caseGate, neededLevel } from '@core/cases/gates'
import { nextStepOf } from '@core/cases/next-step'
import { requestState } from '@core/cases/request-state'
import { isRequestAnswered, mayCloseAsAnswered, stageOf } from '@core/cases/stage'
import type { Deadline } from '@core/deadlines/deadlines'
import { settledQuestions } from '@core/decisions/decision-of'
import { assuranceLevel } from '@core/identity/identity'
import type { Settings } from '@core/settings/settings'
import type { CalendarDate } from '@core/time/calendar-date'
import { clockOf, replyWait, waitingFor, type ClockSource } from './clocks'
import { packOfCase } from './pack-of-case'

function requestView(source: ClockSource, requestFile: CaseFile['requests'][number]): RequestView {
  const state = requestState(source.pack, source.file, requestFile)
  return {
    state,
    ...clockOf(source, requestFile),
    outcome: state.decision.outcome,
    settled: [...settledQuestions(source.pack, source.file, requestFile)],
  }
}

/** What follows from a case's facts on the day `today`. */
export function caseView(
  file: CaseFile,
  settings: Settings,
  today: CalendarDate,
): Omit<CaseView, 'history' | 'unreadable'> {
  const pack = packOfCase(file)
  const waiting = waitingFor(pack, file, settings)
  const identityEvidence = file.evidence.filter(piece => piece.subject === 'identity')
  return {
    file,
    today,
    stage: stageOf(pack, file),
    next: nextStepOf(pack, file, { wait: replyWait(waiting), today }),
    gate: caseGate(pack, file) ?? null,
    closeAsAnswered: mayCloseAsAnswered(pack, file),
    requests: file.requests.map(r => requestView({ pack, file, settings, today }, r)),
    waiting,
    assurance: {
      reached: assuranceLevel(pack, identityEvidence),
      needed: neededLevel(pack, file),
    },
  }
}

/** The earliest date that leads a request still to be answered. */
function leadingDate(source: ClockSource): Deadline | undefined {
  const { pack, file } = source
  return file.requests
    .filter(r => !isRequestAnswered(pack, file, r))
    .flatMap(r => clockOf(source, r).clock.deadlines.find(d => d.leading) ?? [])
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]
}

/** While we wait it is the reply's date; but a day that the law sets is never hidden behind a later one. */
function dueDate(
  source: ClockSource,
  waiting: CaseView['waiting'],
): Pick<Deadline, 'rule' | 'date'> | undefined {
  const lead = leadingDate(source)
  const reply =
    stageOf(source.pack, source.file) === 'waiting' ? waiting?.dates?.replyBy : undefined
  if (!reply) return lead
  return lead?.kind === 'statutory' && lead.date <= reply.date ? lead : reply
}

/** One line of a list of cases. */
export function caseRow(file: CaseFile, settings: Settings, today: CalendarDate): CaseRow {
  const pack = packOfCase(file)
  const isClosed = file.case.closedOn !== null
  // Most cases of an office are closed: what they waited for need not be counted.
  const waiting = isClosed ? null : waitingFor(pack, file, settings)
  const due = isClosed ? undefined : dueDate({ pack, file, settings, today }, waiting)
  return {
    id: file.case.id,
    number: file.case.number,
    name: (principalOf(file) ?? addresseeOf(file))?.name ?? '',
    types: file.requests.map(r => r.request.type),
    // A request that names no form of its law is under the first one.
    regime: pack.regime,
    variant: pack.variant,
    receivedOn: file.case.receivedOn,
    stage: stageOf(pack, file),
    next: nextStepOf(pack, file, { wait: replyWait(waiting), today }),
    due: due ? { rule: due.rule, date: due.date } : null,
    closedOn: file.case.closedOn,
    assignee: file.case.assignee,
    labels: file.labels,
  }
}

/** The check of a subject; every case has the ones it needs from the day it was registered. */
export const checkIn = (file: CaseFile, subject: 'identity' | 'authority') =>
  must(checkOf(file, subject), `${subject} check of case ${file.case.id}`)
