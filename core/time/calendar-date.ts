import { z } from 'zod'

/** A day on the calendar, `YYYY-MM-DD`; no time, no zone. Dates that do not exist are refused. */
export const calendarDate = z.iso.date().brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof calendarDate>

/** A moment, ISO 8601 in UTC as `Date.toISOString` writes it. */
export const instant = z.iso.datetime()
export type Instant = z.infer<typeof instant>

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))
const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7))
const dayOfMonth = (date: CalendarDate): number => Number(date.slice(8, 10))

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const write = (year: number, month: number, day: number): CalendarDate =>
  // Only called with a day that its month has.
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CalendarDate

/*
 * Days are counted as plain integers, because a long list of cases asks for millions of dates.
 * A year is taken to begin on 1 March, so that the leap day is its last; an era has 400 years.
 */
const daysPerEra = 146_097

/** Days since 0000-03-01. */
function dayNumber(date: CalendarDate): number {
  const month = monthOf(date)
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth(date) - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear
}

function dateOfDay(number: number): CalendarDate {
  const era = Math.floor(number / daysPerEra)
  const day = number - era * daysPerEra
  const leapDays = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096)
  const yearOfEra = Math.floor((day - leapDays) / 365)
  const leapDaysBefore = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = day - (yearOfEra * 365 + leapDaysBefore)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return write(year, month, dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

/** Counts calendar days; the day itself is day 0. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dateOfDay(dayNumber(date) + days)

/** The same day number `months` later, or the last day of that month where it does not exist. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return write(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  dayNumber(to) - dayNumber(from)

/** 1 = Monday … 7 = Sunday. 0000-03-01 was a Wednesday. */
export const weekdayOf = (date: CalendarDate): number => ((dayNumber(date) + 2) % 7) + 1

/** The later of two days. ISO dates sort as text. */
export const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? b : a)

/** The day it is at `moment` in an IANA time zone such as `Asia/Tokyo`. */
export function dayAt(moment: Instant, timeZone: string): CalendarDate {
  const minute = moment.slice(0, 'YYYY-MM-DDTHH:MM'.length)
  const last = lastAsked.get(timeZone)
  if (last?.minute === minute) return last.day
  const calendar = last?.calendar ?? calendarOf(timeZone)
  const parts = calendar.formatToParts(new Date(moment))
  const part = (type: string) => Number(parts.find(one => one.type === type)?.value)
  const day = write(part('year'), part('month'), part('day'))
  lastAsked.set(timeZone, { calendar, minute, day })
  return day
}

const calendarOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })

/** A list asks for today once for each line; no day begins within a minute. */
const lastAsked = new Map<
  string,
  { readonly calendar: Intl.DateTimeFormat; readonly minute: string; readonly day: CalendarDate }
>()
