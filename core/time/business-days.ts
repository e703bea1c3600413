import { z } from 'zod'
import { bilingual } from '@core/bilingual'
import { addDays, calendarDate, weekdayOf, type CalendarDate } from './calendar-date'

/** Public holidays of one place. Data, with where it came from and how far it can be trusted. */
export const holidayCalendar = z.object({
  id: z.string(),
  name: bilingual,
  source: z.string(),
  validThrough: calendarDate,
  holidays: z.record(calendarDate, bilingual),
})
export type HolidayCalendar = Readonly<z.infer<typeof holidayCalendar>>

/** A stretch of days, both ends included, on which the organisation is closed. */
export const closure = z.object({ from: calendarDate, to: calendarDate })
export type Closure = Readonly<z.infer<typeof closure>>

/** What counts as a working day. Closures bind internal targets only, never a legal date. */
export type WorkingTime = {
  readonly calendar: HolidayCalendar
  readonly closures: readonly Closure[]
  /** Own lengths of internal targets, by the id of the rule. */
  readonly targets?: Readonly<Record<string, number>>
}

export type DayOff = 'weekend' | 'holiday' | 'closure'

/** Why nobody works on this day, or undefined for a working day. */
export function dayOff(date: CalendarDate, time: WorkingTime): DayOff | undefined {
  if (weekdayOf(date) >= 6) return 'weekend'
  if (time.calendar.holidays[date]) return 'holiday'
  if (time.closures.some(c => c.from <= date && date <= c.to)) return 'closure'
  return undefined
}

/** Counts `days` working days after `date`; `date` itself is not counted. */
export function addBusinessDays(date: CalendarDate, days: number, time: WorkingTime): CalendarDate {
  let day = date
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (!dayOff(day, time)) left -= 1
  }
  return day
}
