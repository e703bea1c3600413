import { appliesToType, type DeadlineRule, type RulePack } from '@core/regimes/rule-pack'
import type { WorkingTime } from '@core/time/business-days'
import type { CalendarDate } from '@core/time/calendar-date'
import { standstillOf, type Standstill, type Wait } from './pauses'
import { runRule } from './run-rule'
import type { Step } from './step'

export type Deadline = {
  readonly rule: string
  readonly kind: DeadlineRule['kind']
  readonly role: DeadlineRule['role']
  readonly date: CalendarDate
  /** The one date of a request that its clock leads with. */
  readonly leading: boolean
  readonly steps: readonly Step[]
  /** The calendar's data ends before this date, so a holiday may be missing. */
  readonly beyondCalendar: boolean
  /** A reply is still awaited: the date is the one that a reply today would give. */
  readonly provisional: boolean
  /** The date had nothing ever been asked: safe whatever comes of the wait. */
  readonly safeDate: CalendarDate
}

export type ClockInput = {
  readonly pack: RulePack
  readonly type: string
  readonly receivedOn: CalendarDate
  /** Latest of receipt, identity, authority, scope and fee; undefined while something is missing. */
  readonly completeOn?: CalendarDate | undefined
  /** The day on which what was asked was done. */
  readonly doneOn?: CalendarDate | undefined
  readonly waits: readonly Wait[]
  /** The longer period that the law allows is used, and the person was told in time. */
  readonly extended: boolean
  readonly today: CalendarDate
  readonly time: WorkingTime
}

export type Clock = {
  /** Null where the law sets no day, as in Japan: none is invented. */
  readonly statutory: { readonly rule: string; readonly date: CalendarDate } | null
  readonly deadlines: readonly Deadline[]
}

/** Every date that a request has, each with the steps that made it. Pure; `today` ends a wait that is still open. */
export function deadlinesOf(input: ClockInput): Clock {
  const standstill = standstillOf({ ...input, rules: input.pack.pauses })
  const undisturbed = standstillOf({ ...input, rules: [] })
  const rules = input.pack.deadlines.filter(rule => appliesToType(rule.types, input.type))
  const dated = rules.flatMap(rule => {
    const run = dateBy(rule, input, standstill)
    if (!run) return []
    const safe = isMoved(rule, standstill) ? dateBy(rule, input, undisturbed) : run
    return [{ rule, ...run, safeDate: safe?.date ?? run.date }]
  })
  const lead = leadingRule(rules, input.extended)
  const deadlines = dated.map(({ rule, date, steps, safeDate }): Deadline => ({
    rule: rule.id,
    kind: rule.kind,
    role: rule.role,
    date,
    leading: rule.id === lead?.id,
    steps,
    beyondCalendar: date > input.time.calendar.validThrough,
    provisional: standstill.open && date !== safeDate,
    safeDate,
  }))
  const binding = deadlines.find(d => d.leading && d.kind === 'statutory')
  return {
    statutory: binding ? { rule: binding.rule, date: binding.date } : null,
    deadlines,
  }
}

/** Whether waiting changed anything for this rule; most dates are the same with and without it. */
const isMoved = (rule: DeadlineRule, { start, stretches }: Standstill): boolean =>
  (rule.addsPauses && stretches.length > 0) ||
  (rule.start === 'clock_start' && start.steps.length > 0)

/** The law's day for the answer leads, the extended one once extended; else our own target; else any day the law sets. */
function leadingRule(rules: readonly DeadlineRule[], extended: boolean): DeadlineRule | undefined {
  const extendedAnswer = extended ? rules.find(r => r.role === 'extended_answer') : undefined
  return (
    extendedAnswer ??
    rules.find(r => r.role === 'answer' && r.kind === 'statutory') ??
    rules.find(r => r.leading) ??
    rules.find(r => r.kind === 'statutory' && r.length !== null)
  )
}

type Dated = { readonly date: CalendarDate; readonly steps: readonly Step[] }

function dateBy(rule: DeadlineRule, input: ClockInput, standstill: Standstill): Dated | undefined {
  if (rule.length === null) return undefined
  const start = startOf(rule, input, standstill)
  if (!start) return undefined
  const stretches = rule.addsPauses ? standstill.stretches : []
  const run = runRule(rule, start.date, input.time, stretches)
  return { date: run.date, steps: [...start.steps, ...run.steps] }
}

/** Where a rule starts counting; undefined while that day is not known, or when it hangs on a letter. */
function startOf(rule: DeadlineRule, input: ClockInput, standstill: Standstill): Dated | undefined {
  if (typeof rule.start === 'object') return undefined
  switch (rule.start) {
    case 'received':
      return { date: input.receivedOn, steps: [] }
    case 'clock_start':
      return standstill.start
    case 'complete':
      return input.completeOn && { date: input.completeOn, steps: [] }
    case 'done':
      return input.doneOn && { date: input.doneOn, steps: [] }
    case 'letter':
      return undefined
  }
}
