import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A day on the calendar, `YYYY-MM-DD`; no time, no zone. Dates that do not exist are refused. */
export const calendarDate = z.iso.date().brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof calendarDate>

/** A moment, ISO 8601 in UTC as `Date.toISOString` writes it. */
export const instant = z.iso.datetime()
export type Instant = z.infer<typeof instant>

const plain = (date: CalendarDate) => Temporal.PlainDate.from(date)
const branded = (date: Temporal.PlainDate) => calendarDate.parse(date.toString())

/** Counts calendar days; the day itself is day 0. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  branded(plain(date).add({ days }))

/** The same day number `months` later, or the last day of that month where it does not exist. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  branded(plain(date).add({ months }, { overflow: 'constrain' }))

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: CalendarDate): number => plain(date).dayOfWeek

export const yearOf = (date: CalendarDate): number => plain(date).year

/** The later of two days. ISO dates sort as text. */
export const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? b : a)

/** The day it is at `moment` in an IANA time zone such as `Asia/Tokyo`. */
export const dayAt = (moment: Instant, timeZone: string): CalendarDate =>
  branded(Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate())
