import type { DeadlineRule } from '@core/regimes/rule-pack'
import { addBusinessDays, dayOff, type WorkingTime } from '@core/time/business-days'
import { addDays, addMonths, type CalendarDate } from '@core/time/calendar-date'
import type { Step } from './step'
import { addStandstill, type Standstill } from './pauses'

/** The date a rule gives from a day: its length, the days left out, then the roll, each as a step. */
export function runRule(
  rule: DeadlineRule,
  start: CalendarDate,
  time: WorkingTime,
  stretches: Standstill['stretches'] = [],
): { readonly date: CalendarDate; readonly steps: readonly Step[] } {
  // Closures are the organisation's own: they never move a day that the law sets.
  const working = rule.kind === 'internal' ? time : { ...time, closures: [] }
  const steps: Step[] = [addStep(rule, start, working)]
  const reached = () => steps.at(-1)?.to ?? start
  steps.push(...addStandstill(reached(), stretches))
  if (rule.roll !== 'none') steps.push(...rollSteps(rule.id, reached(), rule.roll, working))
  return { date: reached(), steps }
}

function addStep(rule: DeadlineRule, start: CalendarDate, time: WorkingTime): Step {
  const own = rule.kind === 'internal' ? time.targets?.[rule.id] : undefined
  const length = own ?? rule.length ?? 0
  return {
    rule: rule.id,
    from: start,
    to: addPeriod(rule.unit, length, start, time),
    reason: { kind: 'add', length, unit: rule.unit },
  }
}

function addPeriod(
  unit: DeadlineRule['unit'],
  length: number,
  start: CalendarDate,
  time: WorkingTime,
): CalendarDate {
  switch (unit) {
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
