import { Temporal } from 'temporal-polyfill'
import { addDays, calendarDate, weekdayOf } from '@core/time/calendar-date'
import type { Benchmark } from './measure'

const count = 1000
const firstDay = calendarDate.parse('2026-01-01')
const days = Array.from({ length: count }, (_, n) => addDays(firstDay, n))

/** One step of the clock, a day further and its weekday: counted as we do, and by the standard library for it. */
export const dayBenchmarks = (): readonly Benchmark[] => [
  {
    name: 'next day and its weekday, as integers',
    run: () => days.reduce((sum, day) => sum + weekdayOf(addDays(day, 1)), 0),
    units: count,
  },
  {
    name: 'next day and its weekday, with the Temporal polyfill',
    run: () =>
      days.reduce((sum, day) => {
        const next = Temporal.PlainDate.from(day).add({ days: 1 })
        return sum + next.dayOfWeek + next.toString().length
      }, 0),
    units: count,
  },
]
