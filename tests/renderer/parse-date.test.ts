import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'

// A literal date; the brand is what `parseDate` itself gives.
const day = (text: string) => text as CalendarDate

describe('a date is read as people type it', () => {
  it.each([
    ['2026/12/18'],
    ['2026-12-18'],
    ['2026.12.18'],
    ['20261218'],
    ['2026年12月18日'],
    ['2026年 12月 18日'],
    ['2026年12月18日(金)'],
    ['２０２６年１２月１８日（金）'],
    ['２０２６／１２／１８'],
    ['令和8年12月18日'],
    ['令和８年１２月１８日'],
    ['R8.12.18'],
    ['r8/12/18'],
    ['R8年12月18日'],
    ['Fri 18 Dec 2026'],
    ['18 December 2026'],
    ['Dec 18, 2026'],
    [' 2026/12/18 '],
  ])('%s', text => {
    expect(parseDate(text)).toBe('2026-12-18')
  })

  it('reads single-digit months and days', () => {
    expect(parseDate('2026/1/5')).toBe('2026-01-05')
  })

  it.each([
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S55/3/9', '1980-03-09'],
    ['大正15年12月25日', '1926-12-25'],
    ['明治45年7月30日', '1912-07-30'],
  ])('reads the years of every era: %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it('reads the end of validity printed on a licence from before the era changed', () => {
    expect(parseDate('平成33年6月15日')).toBe('2021-06-15')
  })

  it('takes a date without a year as one of this year', () => {
    expect(parseDate('12/18', day('2026-03-02'))).toBe('2026-12-18')
    expect(parseDate('12月18日', day('2026-03-02'))).toBe('2026-12-18')
  })
})

describe('what is not surely one date is refused', () => {
  it.each([
    ['2026/02/29'],
    ['2026/13/01'],
    ['2026/4/31'],
    ['1/2/2026'],
    ['12/18'],
    ['18 Foo 2026'],
    ['tomorrow'],
    ['2026'],
    ['令和8年'],
    [''],
  ])('%s', text => {
    expect(parseDate(text)).toBeUndefined()
  })
})
