import { z } from 'zod'
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  type CalendarDate,
} from '@core/time/calendar-date'

/** Days from `from` to `to`, both included. */
export const period = z
  .object({ from: calendarDate, to: calendarDate })
  .refine(({ from, to }) => from <= to, { path: ['to'] })
export type Period = Readonly<z.infer<typeof period>>

/** No period: whenever it was. Either end stands for none. */
export const ever: Period = {
  from: calendarDate.parse('0001-01-01'),
  to: calendarDate.parse('9999-12-31'),
}

/** What a period is called: a year begins in January, a fiscal one (年度) in April. */
export const periodKinds = ['month', 'quarter', 'year', 'fiscal'] as const
export type PeriodKind = (typeof periodKinds)[number]
export type PeriodShape = PeriodKind | 'own'

const months: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12, fiscal: 12 }
const fiscalStart = 4

/** The month, quarter or year that a day lies in. */
export function periodAround(kind: PeriodKind, day: CalendarDate): Period {
  const month = monthOf(day)
  const first = kind === 'fiscal' ? fiscalStart : 1
  const back = kind === 'month' ? 0 : (month - first + 12) % months[kind]
  return monthsFrom(addMonths(firstOf(day), -back), months[kind])
}

/** As many months, or days, right before. */
export function periodBefore({ from, to }: Period): Period {
  const count = wholeMonths({ from, to })
  if (count > 0) return monthsFrom(addMonths(from, -count), count)
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) }
}

export function periodAfter({ from, to }: Period): Period {
  const count = wholeMonths({ from, to })
  const next = addDays(to, 1)
  return count > 0
    ? monthsFrom(next, count)
    : { from: next, to: addDays(next, daysBetween(from, to)) }
}

/** By which name a period goes; `own` where it has none. */
export function shapeOf(one: Period): PeriodShape {
  const found = periodKinds.find(kind => {
    const around = periodAround(kind, one.from)
    return around.from === one.from && around.to === one.to
  })
  return found ?? 'own'
}

/** Months that lie in it with all their days, first and last; null where there is none. */
export function fullMonths({ from, to }: Period): { from: string; to: string } | null {
  const first = from === firstOf(from) ? from : addMonths(firstOf(from), 1)
  const after = firstOf(addDays(to, 1))
  return first < after ? { from: first.slice(0, 7), to: addDays(after, -1).slice(0, 7) } : null
}

/** Every month that a period touches, YYYY-MM. */
export function monthsIn({ from, to }: Period): readonly string[] {
  const result: string[] = []
  for (let day = firstOf(from); day <= to; day = addMonths(day, 1)) result.push(day.slice(0, 7))
  return result
}

const monthOf = (day: CalendarDate): number => Number(day.slice(5, 7))
const firstOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - Number(day.slice(8, 10)))

const monthsFrom = (from: CalendarDate, count: number): Period => ({
  from,
  to: addDays(addMonths(from, count), -1),
})

/** How many whole months it is made of; 0 where it is not. */
function wholeMonths({ from, to }: Period): number {
  if (from !== firstOf(from) || addDays(to, 1) !== firstOf(addDays(to, 1))) return 0
  return monthsIn({ from, to }).length
}
