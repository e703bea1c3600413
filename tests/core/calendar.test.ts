import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { must } from '@core/assert'
import { dayOff } from '@core/time/business-days'
import { addMonths, calendarDate, dayAt, instant, weekdayOf } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'
import { day, jpAppi } from '@tests/support/a-case-file'

const calendar = must(calendarOf('JP'), 'calendar')
const working = { calendar, closures: [] }
const holidaysIn = (year: number): readonly string[] =>
  Object.keys(calendar.holidays).filter(date => date.startsWith(`${year}-`))

const dates = (year: number, days: string): readonly string[] =>
  days.split(' ').map(rest => `${year}-${rest}`)

describe('the Japanese holidays', () => {
  test('of 2026 are the 18 of the act, with the citizens’ holiday and the substitute', () => {
    expect(holidaysIn(2026)).toEqual(
      dates(
        2026,
        '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
      ),
    )
  })

  test('of 2027 are the 17 of the act, with the substitute for the equinox', () => {
    expect(holidaysIn(2027)).toEqual(
      dates(
        2027,
        '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
      ),
    )
  })

  test.each([2022, 2023, 2024, 2025, 2026, 2027])('of %i agree with a second source', year => {
    const second = new Holidays('JP').getHolidays(year).filter(holiday => holiday.type === 'public')
    expect(holidaysIn(year)).toEqual(second.map(holiday => holiday.date.slice(0, 10)))
  })

  test('are named in both languages and known for a year after the rules were reviewed', () => {
    for (const name of Object.values(calendar.holidays)) expect(name.ja && name.en).toBeTruthy()
    expect(calendar.validThrough >= addMonths(jpAppi.version, 12)).toBe(true)
  })

  test('leave New Year’s Eve and the days that only banks keep as working days', () => {
    expect(dayOff(day('2026-12-31'), working)).toBeUndefined()
    expect(dayOff(day('2029-01-02'), working)).toBeUndefined()
  })
})

describe('a day off', () => {
  test.each([
    ['2026-11-20', undefined],
    ['2026-11-21', 'weekend'],
    ['2026-11-22', 'weekend'],
    ['2026-11-23', 'holiday'],
    ['2027-03-21', 'weekend'],
    ['2027-03-22', 'holiday'],
  ])('%s: %s', (date, why) => {
    expect(dayOff(day(date), working)).toBe(why)
  })

  test('by closure includes the first and the last day', () => {
    const closures = [{ from: day('2026-12-28'), to: day('2026-12-31') }]
    const on = (date: string) => dayOff(day(date), { calendar, closures })
    expect(['2026-12-25', '2026-12-28', '2026-12-31'].map(on)).toEqual([
      undefined,
      'closure',
      'closure',
    ])
  })
})

describe('a calendar date', () => {
  test.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '2026/01/01', '', '20260101'])(
    '%s is refused',
    text => {
      expect(calendarDate.safeParse(text).success).toBe(false)
    },
  )

  test('29 February exists in leap years', () => {
    expect(calendarDate.safeParse('2028-02-29').success).toBe(true)
    expect(calendarDate.safeParse('2000-02-29').success).toBe(true)
    expect(calendarDate.safeParse('2100-02-29').success).toBe(false)
  })

  test('knows its weekday', () => {
    expect(weekdayOf(day('2026-11-22'))).toBe(7)
    expect(weekdayOf(day('2026-11-23'))).toBe(1)
  })

  test('of a moment is the day in the place, not in Greenwich', () => {
    const lateEvening = instant.parse('2026-12-31T15:00:00.000Z')
    expect(dayAt(lateEvening, 'Asia/Tokyo')).toBe('2027-01-01')
    expect(dayAt(instant.parse('2026-12-31T14:59:59.999Z'), 'Asia/Tokyo')).toBe('2026-12-31')
    expect(dayAt(lateEvening, 'UTC')).toBe('2026-12-31')
  })
})
