import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { Stage } from '@core/cases/stage'
import type { Deadline } from '@core/deadlines/deadlines'
import { standstillOf } from '@core/deadlines/pauses'
import { decisionOf } from '@core/decisions/decision-of'
import type { Decision } from '@core/decisions/decision'
import { packKey, questionOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Settings } from '@core/settings/settings'
import { daysBetween, laterOf, type CalendarDate } from '@core/time/calendar-date'
import type { RequestSummary } from '@db/request-summaries'
import { answeredOn, clockOf } from './clocks'
import { packOfCase } from './pack-of-case'

type At = { readonly settings: Settings; readonly today: CalendarDate; readonly stage: Stage }

/** What reports count of the requests of a case, as its file stands. */
export function requestSummariesOf(file: CaseFile, at: At): readonly RequestSummary[] {
  // What goes on in another case is counted there.
  if (file.case.closeReason === 'merged') return []
  const pack = packOfCase(file)
  return file.requests.map(requestFile => summaryOf(pack, file, requestFile, at))
}

function summaryOf(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
  at: At,
): RequestSummary {
  const { id: caseId, channel, language, requesterRole: role, receivedOn } = file.case
  const end = endOf(pack, file, requestFile)
  return {
    ...{ requestId: requestFile.request.id, caseId, channel, language, role, receivedOn },
    pack: packKey(pack),
    type: requestFile.request.type,
    stage: at.stage,
    closedReason: file.case.closeReason,
    ...endingOf(pack, requestFile, { receivedOn, end }),
    ...datesOf(pack, { file, requestFile, end }, at),
  }
}

type End = {
  readonly on: CalendarDate
  readonly answered: boolean
  readonly result: string
  readonly decision: Decision
}

/** How a request ended: by its answer, or with its case and no answer; undefined while it is open. */
function endOf(pack: RulePack, file: CaseFile, requestFile: RequestFile): End | undefined {
  const { closedOn, closeReason } = file.case
  const decision = decisionOf(pack, file, requestFile)
  const sent = answeredOn(pack, file, requestFile)
  // An answer that needs no letter was given at the latest when the case was closed.
  const answered = sent ?? (closeReason === 'answered' ? closedOn : null)
  if (answered) return { on: answered, answered: true, result: decision.outcome, decision }
  if (!closedOn) return undefined
  return { on: closedOn, answered: false, result: closeReason ?? 'withdrawn', decision }
}

type Ending = Pick<
  RequestSummary,
  'answeredOn' | 'endedOn' | 'result' | 'days' | 'daysCounted' | 'grounds'
>

const unanswered = { answeredOn: null, days: null, daysCounted: null, grounds: '[]' }

function endingOf(
  pack: RulePack,
  requestFile: RequestFile,
  { receivedOn, end }: { readonly receivedOn: CalendarDate; readonly end: End | undefined },
): Ending {
  if (!end) return { ...unanswered, endedOn: null, result: 'open' }
  const { on, result } = end
  if (!end.answered) return { ...unanswered, endedOn: on, result }
  return {
    ...{ answeredOn: on, endedOn: on, result, days: daysBetween(receivedOn, on) },
    daysCounted: countedDays(pack, requestFile, { receivedOn, answered: on }),
    grounds: JSON.stringify(groundsOf(pack, end.decision)),
  }
}

type Span = { readonly receivedOn: CalendarDate; readonly answered: CalendarDate }

/** Days from the day that the law counts from, without those on which its clock stood still. */
function countedDays(
  pack: RulePack,
  { request, pauses }: RequestFile,
  { receivedOn, answered }: Span,
): number {
  const waits = pauses.filter(pause => pause.askedOn <= answered)
  const { start, stretches } = standstillOf({
    ...{ rules: pack.pauses, type: request.type, receivedOn, waits, today: answered },
  })
  const still = stretches.map(({ from, until }) =>
    daysBetween(from, until < answered ? until : laterOf(from, answered)),
  )
  const sum = still.reduce((total, days) => total + days, 0)
  return Math.max(0, daysBetween(start.date, answered) - sum)
}

type Standing = {
  readonly file: CaseFile
  readonly requestFile: RequestFile
  readonly end: End | undefined
}

/** The days it had to be answered by, and how far past them the answer was, or today is. */
function datesOf(pack: RulePack, { file, requestFile, end }: Standing, { settings, today }: At) {
  const source = { pack, file, settings, today: end?.on ?? today }
  const { clock, extension } = clockOf(source, requestFile)
  const lawOn = clock.deadlines.find(isLaws)?.date ?? null
  const ownOn = ownTarget(pack, clock.deadlines)?.date ?? null
  const by = lateBy(end, today)
  const late = (last: CalendarDate | null) => (by && last ? daysBetween(last, by) : null)
  return {
    ...{ lawOn, ownOn, lateLaw: late(lawOn), lateOwn: late(ownOn) },
    extended: Number(extension.kind === 'in-force'),
  }
}

/** Nobody was late with what was never answered because the case ended. */
function lateBy(end: End | undefined, today: CalendarDate): CalendarDate | null {
  if (!end) return today
  return end.answered ? end.on : null
}

const isLaws = ({ leading, kind, role }: Deadline): boolean =>
  leading && kind === 'statutory' && (role === 'answer' || role === 'extended_answer')

/** Our own day for the answer: the one that leads, or else one counted from receipt. */
const ownTarget = (pack: RulePack, deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.find(({ leading, kind }) => leading && kind === 'internal') ??
  deadlines.find(
    ({ rule, kind, role }) =>
      kind === 'internal' &&
      role === 'other' &&
      pack.deadlines.some(one => one.id === rule && one.start === 'received'),
  )

const sayNo: ReadonlySet<string> = new Set(['gate', 'scope', 'refusal', 'derived', 'limiter'])

/** The questions for which something was not done; those that gave the person the right are none of them. */
function groundsOf(pack: RulePack, { grounds, items }: Decision): readonly string[] {
  const all = new Set([...grounds, ...items.flatMap(item => item.grounds)])
  return [...all].filter(id => sayNo.has(questionOf(pack, id).kind))
}
