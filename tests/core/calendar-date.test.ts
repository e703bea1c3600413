import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  calendarDate,
  dayAt,
  daysBetween,
  weekdayOf,
} from '@core/time/calendar-date'
import { day } from '@tests/support/a-case-file'

/** Days of four hundred years and more, so that every kind of leap year is among them. */
const anyDay = fc
  .integer({ min: 0, max: 1200 * 366 })
  .map(days => Temporal.PlainDate.from('1500-01-01').add({ days }))
const ours = (date: Temporal.PlainDate) => calendarDate.parse(date.toString())

describe('date arithmetic, against the standard library for it', () => {
  test('adding days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(ours(date), days)).toBe(date.add({ days }).toString())
      }),
      { numRuns: 5000 },
    )
  })

  test('adding months: the last day where the month has no such day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const expected = date.add({ months }, { overflow: 'constrain' }).toString()
        expect(addMonths(ours(date), months)).toBe(expected)
      }),
      { numRuns: 5000 },
    )
  })

  test('days between and weekdays', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(ours(a), ours(b))).toBe(a.until(b, { largestUnit: 'day' }).days)
        expect(weekdayOf(ours(a))).toBe(a.dayOfWeek)
      }),
      { numRuns: 5000 },
    )
  })

  test('the day in a time zone, over summer times and half hours', () => {
    const zones = ['Asia/Tokyo', 'Europe/London', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC']
    const moments = fc.date({
      min: new Date('1948-05-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
          .toZonedDateTimeISO(zone)
          .toPlainDate()
        expect(dayAt(moment.toISOString(), zone)).toBe(expected.toString())
      }),
      { numRuns: 2000 },
    )
    expect(() => dayAt('no moment', 'UTC')).toThrow(RangeError)
  })

  test('the examples of the laws', () => {
    expect(addMonths(day('2026-08-31'), 1)).toBe('2026-09-30')
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28')
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28')
  })
})
