import { appliesToType, type DeadlineRule, type RulePack } from '@core/regimes/rule-pack'
import { addBusinessDays, dayOff, type DayOff, type WorkingTime } from '@core/time/business-days'
import { addDays, addMonths, type CalendarDate } from '@core/time/calendar-date'

export type StepReason =
  | { readonly kind: 'add'; readonly length: number; readonly unit: DeadlineRule['unit'] }
  | { readonly kind: 'roll'; readonly direction: 'back' | 'forward'; readonly over: DayOff }

/** One move of the clock. */
export type Step = {
  readonly rule: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly reason: StepReason
}

export type Deadline = {
  readonly rule: string
  readonly kind: DeadlineRule['kind']
  readonly date: CalendarDate
  readonly leading: boolean
  readonly steps: readonly Step[]
  /** The calendar's data ends before this date, so a holiday may be missing. */
  readonly beyondCalendar: boolean
}

export type ClockInput = {
  readonly pack: RulePack
  readonly type: string
  readonly receivedOn: CalendarDate
  /** Latest of receipt, identity, authority, scope and fee; undefined while something is missing. */
  readonly completeOn?: CalendarDate | undefined
  readonly time: WorkingTime
}

export type Clock = {
  /** Null where the law sets no day, as in Japan: none is invented. */
  readonly statutory: { readonly rule: string; readonly date: CalendarDate } | null
  readonly deadlines: readonly Deadline[]
}

/** Every date that a request of this type has, each with the steps that made it. Pure; "today" plays no part. */
export function deadlinesOf(input: ClockInput): Clock {
  const deadlines = input.pack.deadlines
    .filter(rule => rule.start !== 'letter' && appliesToType(rule.types, input.type))
    .flatMap(rule => {
      const start = rule.start === 'received' ? input.receivedOn : input.completeOn
      return start ? (runRule(rule, start, input.time) ?? []) : []
    })
  const statutory = deadlines.find(d => d.kind === 'statutory')
  return {
    statutory: statutory ? { rule: statutory.rule, date: statutory.date } : null,
    deadlines,
  }
}

/** The day by which the person is asked to reply to a letter sent on `sentOn`; undefined when the letter asks nothing. */
export function replyBy(
  pack: RulePack,
  letter: string,
  sentOn: CalendarDate,
  time: WorkingTime,
): Deadline | undefined {
  const rule = pack.deadlines.find(r => r.start === 'letter' && r.letters?.includes(letter))
  return rule && runRule(rule, sentOn, time)
}

function runRule(rule: DeadlineRule, start: CalendarDate, time: WorkingTime): Deadline | undefined {
  if (rule.length === null) return undefined
  const working = rule.kind === 'internal' ? time : { ...time, closures: [] }
  const end = addPeriod(rule, start, working)
  const steps: Step[] = [
    {
      rule: rule.id,
      from: start,
      to: end,
      reason: { kind: 'add', length: rule.length, unit: rule.unit },
    },
  ]
  if (rule.roll !== 'none') steps.push(...rollSteps(rule.id, end, rule.roll, working))
  const date = steps.at(-1)?.to ?? end
  return {
    rule: rule.id,
    kind: rule.kind,
    date,
    leading: rule.leading ?? false,
    steps,
    beyondCalendar: date > time.calendar.validThrough,
  }
}

function addPeriod(rule: DeadlineRule, start: CalendarDate, time: WorkingTime): CalendarDate {
  const length = rule.length ?? 0
  switch (rule.unit) {
    case 'calendar_days':
      return addDays(start, length)
    case 'business_days':
      return addBusinessDays(start, length, time)
    case 'months':
      return addMonths(start, length)
    case 'none':
      return start
  }
}

/** One step for each day off passed over, so that every move can be explained. */
function rollSteps(
  rule: string,
  date: CalendarDate,
  direction: 'back' | 'forward',
  time: WorkingTime,
): readonly Step[] {
  const steps: Step[] = []
  let day = date
  for (let over = dayOff(day, time); over; over = dayOff(day, time)) {
    const to = addDays(day, direction === 'back' ? -1 : 1)
    steps.push({ rule, from: day, to, reason: { kind: 'roll', direction, over } })
    day = to
  }
  return steps
}
