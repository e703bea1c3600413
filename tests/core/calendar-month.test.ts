import { expect, test } from 'vitest'
import { dayByKey, lastOfMonth, weeksOf } from '@core/calendar/month'
import { calendarDate } from '@core/time/calendar-date'

const day = (text: string) => calendarDate.parse(text)

test.each([
  // A month that fills four weeks, five, and six, from either beginning.
  ['2027-02-10', 1, '2027-02-01', '2027-02-28', 4],
  ['2027-02-10', 7, '2027-01-31', '2027-03-06', 5],
  ['2026-12-18', 1, '2026-11-30', '2027-01-03', 5],
  ['2026-12-18', 7, '2026-11-29', '2027-01-02', 5],
  ['2027-05-31', 1, '2027-04-26', '2027-06-06', 6],
] as const)('shows the month of %s in whole weeks from day %i', (of, start, first, last, count) => {
  const weeks = weeksOf(day(of), start)
  expect(weeks).toHaveLength(count)
  expect(weeks.every(week => week.length === 7)).toBe(true)
  expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([first, last])
  expect(weeks.flat()).toContain(lastOfMonth(day(of)))
})

test.each([
  ['ArrowLeft', '2027-01-30'],
  ['ArrowRight', '2027-02-01'],
  ['ArrowUp', '2027-01-24'],
  ['ArrowDown', '2027-02-07'],
  ['Home', '2027-01-25'],
  ['End', '2027-01-31'],
  ['PageUp', '2026-12-31'],
  // There is no 31 February.
  ['PageDown', '2027-02-28'],
  ['a', undefined],
])('%s leads from Sunday 31 January 2027 to %s, in weeks from Monday', (key, to) => {
  expect(dayByKey(key, day('2027-01-31'), 1)).toBe(to)
})

test('weeks from Sunday begin and end there', () => {
  expect(dayByKey('Home', day('2027-01-31'), 7)).toBe('2027-01-31')
  expect(dayByKey('End', day('2027-01-31'), 7)).toBe('2027-02-06')
})
