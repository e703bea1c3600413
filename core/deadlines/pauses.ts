import { z } from 'zod'
import { longText } from '@core/cases/case'
import { pauseId, requestId } from '@core/ids'
import { pauseReason, type PauseReason, type PauseRule } from '@core/regimes/deadline-rules'
import { appliesToType } from '@core/regimes/rule-pack'
import { addDays, calendarDate, daysBetween, laterOf } from '@core/time/calendar-date'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Step } from './step'

/** We asked the person for something and waited. What that does to the clock is the law's business. */
export const pause = z.object({
  id: pauseId,
  requestId,
  reason: pauseReason,
  askedOn: calendarDate,
  /** Null while we wait. */
  answeredOn: calendarDate.nullable(),
  /** Why it had to be asked; laws that stop the clock want this shown. */
  why: longText,
})
export type Pause = Readonly<z.infer<typeof pause>>

/** A wait as the clock sees it. An open one is taken to end on `today`, and what follows is provisional. */
export type Wait = {
  readonly reason: PauseReason
  readonly askedOn: CalendarDate
  readonly answeredOn: CalendarDate | null
}

export type StandstillInput = {
  readonly rules: readonly PauseRule[]
  readonly type: string
  readonly receivedOn: CalendarDate
  readonly waits: readonly Wait[]
  readonly today: CalendarDate
}

/** What waiting does to the clock of a request. */
export type Standstill = {
  /** The day the law counts from, and the move that made it, where a wait restarted the clock. */
  readonly start: { readonly date: CalendarDate; readonly steps: readonly Step[] }
  /** Stretches of days that do not count, none overlapping another, in order. */
  readonly stretches: readonly Stretch[]
  /** A wait that moves the clock is still open. */
  readonly open: boolean
}

/** Days from `from` up to but without `until`. */
type Stretch = { readonly rule: string; readonly from: CalendarDate; readonly until: CalendarDate }

/** Works out from when the law counts, and which days it leaves out. Days in two waits are left out once. */
export function standstillOf(input: StandstillInput): Standstill {
  const matched = input.waits.flatMap(wait => {
    const rule = ruleFor(input, wait.reason)
    return rule ? [{ rule, wait, end: wait.answeredOn ?? laterOf(input.today, wait.askedOn) }] : []
  })
  const restarts = matched.filter(m => m.rule.effect === 'restart')
  const latest = restarts.reduce((date, m) => laterOf(date, m.end), input.receivedOn)
  const cause = restarts.find(m => m.end === latest && latest > input.receivedOn)
  const stretches = matched
    .filter(m => m.rule.effect === 'suspend')
    .map(m => ({
      rule: m.rule.id,
      from: laterOf(m.wait.askedOn, latest),
      until: m.rule.countsReplyDay ? addDays(m.end, 1) : m.end,
    }))
  return {
    start: {
      date: latest,
      steps: cause
        ? [
            {
              rule: cause.rule.id,
              from: input.receivedOn,
              to: latest,
              reason: { kind: 'restart', why: cause.wait.reason },
            },
          ]
        : [],
    },
    stretches: merged(stretches.filter(s => s.from < s.until)),
    open: matched.some(m => m.wait.answeredOn === null),
  }
}

const ruleFor = ({ rules, type }: StandstillInput, reason: PauseReason): PauseRule | undefined =>
  rules.find(rule => rule.reasons.includes(reason) && appliesToType(rule.types, type))

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1)
    if (last && next.from <= last.until) {
      result[result.length - 1] = { ...last, until: laterOf(last.until, next.until) }
    } else result.push(next)
  }
  return result
}

/** Adds the days left out to a date, one step for each stretch. */
export function addStandstill(date: CalendarDate, stretches: readonly Stretch[]): readonly Step[] {
  const steps: Step[] = []
  let day = date
  for (const { rule, from, until } of stretches) {
    const days = daysBetween(from, until)
    const to = addDays(day, days)
    steps.push({
      rule,
      from: day,
      to,
      reason: { kind: 'standstill', days, first: from, last: addDays(until, -1) },
    })
    day = to
  }
  return steps
}
