import { must } from '@core/assert'
import type { DeadlineRule, RulePack } from '@core/regimes/rule-pack'
import type { WorkingTime } from '@core/time/business-days'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Step } from './step'
import { runRule } from './run-rule'

export type ReplyDate = {
  readonly rule: string
  readonly date: CalendarDate
  readonly steps: readonly Step[]
  /** The calendar's data ends before this date, so a holiday may be missing. */
  readonly beyondCalendar: boolean
}

/** What follows from a letter that asks for something. */
export type ReplyDates = {
  /** Reply requested by: of the letter, or of its reminder once that went out. */
  readonly replyBy: ReplyDate
  /** Dates that hang on the reply, such as the reminder and the end of the procedure, in the pack's order. */
  readonly after: readonly ReplyDate[]
}

/**
 * The dates of a letter sent on the first of `sentOn`, and of its reminder on the second if there is
 * one. Undefined when the pack gives the letter no time to reply.
 */
export function replyDates(
  pack: RulePack,
  letter: string,
  sentOn: readonly [CalendarDate, ...CalendarDate[]],
  time: WorkingTime,
): ReplyDates | undefined {
  const window = pack.deadlines.find(r => r.start === 'letter' && r.letters?.includes(letter))
  if (!window) return undefined
  const [first, reminded] = sentOn
  const run = (rule: DeadlineRule, start: CalendarDate) => replyDate(rule, start, time)
  const known = new Map([[window.id, run(window, first)]])
  const after = pack.deadlines.flatMap(rule => {
    if (typeof rule.start !== 'object') return []
    const before = known.get(rule.start.after)
    if (!before) return []
    // A second window opens on the day the reminder really went out.
    const start = rule.start.window
      ? run(ruleOf(pack, rule.start.window), reminded ?? before.date)
      : before
    const date = run(rule, start.date)
    const steps = rule.start.window ? [...start.steps, ...date.steps] : date.steps
    known.set(rule.id, { ...date, steps })
    return [{ ...date, steps }]
  })
  return { replyBy: run(window, sentOn.at(-1) ?? first), after }
}

const ruleOf = (pack: RulePack, id: string): DeadlineRule =>
  must(
    pack.deadlines.find(rule => rule.id === id),
    `deadline ${id}`,
  )

function replyDate(rule: DeadlineRule, start: CalendarDate, time: WorkingTime): ReplyDate {
  const { date, steps } = runRule(rule, start, time)
  return { rule: rule.id, date, steps, beyondCalendar: date > time.calendar.validThrough }
}
