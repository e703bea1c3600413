import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Wording } from '@core/audit/event-sentence'
import { sayIn } from '@core/i18n/say'
import { figuresOf, type Counts } from '@core/reports/figures'
import {
  fullMonths,
  monthsIn,
  periodAfter,
  periodAround,
  periodBefore,
  shapeOf,
  ever,
} from '@core/reports/period'
import { inStretches, spreadOf } from '@core/reports/spread'
import { periodWords, reportSentence } from '@core/reports/words'
import { addDays, daysBetween } from '@core/time/calendar-date'
import { day } from '@tests/support/a-case-file'

/** What a report counts, said exactly. */

const between = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('a period', () => {
  test.each([
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-12-18', '2026-10-01', '2026-12-31'],
    ['year', '2026-12-18', '2026-01-01', '2026-12-31'],
    ['fiscal', '2027-03-31', '2026-04-01', '2027-03-31'],
    ['fiscal', '2027-04-01', '2027-04-01', '2028-03-31'],
  ] as const)('%s of %s', (kind, on, from, to) => {
    expect(periodAround(kind, day(on))).toEqual(between(from, to))
    expect(shapeOf(between(from, to))).toBe(kind)
  })

  test('is compared with as many months before, or as many days where it is not made of months', () => {
    expect(periodBefore(between('2026-03-01', '2026-03-31'))).toEqual(
      between('2026-02-01', '2026-02-28'),
    )
    expect(periodBefore(between('2026-04-01', '2027-03-31'))).toEqual(
      between('2025-04-01', '2026-03-31'),
    )
    expect(periodBefore(between('2026-03-08', '2026-03-14'))).toEqual(
      between('2026-03-01', '2026-03-07'),
    )
  })

  test('touches the one before and the one after, with no day between, whatever it is', () => {
    const starts = fc.integer({ min: 0, max: 20_000 })
    const lengths = fc.integer({ min: 0, max: 800 })
    fc.assert(
      fc.property(starts, lengths, (start, length) => {
        const from = addDays(day('2000-01-01'), start)
        const one = { from, to: addDays(from, length) }
        expect(addDays(periodBefore(one).to, 1)).toBe(one.from)
        expect(addDays(one.to, 1)).toBe(periodAfter(one).from)
        const full = fullMonths(one)
        const months = monthsIn(one)
        const whole = months.filter(month => {
          const around = periodAround('month', day(`${month}-01`))
          return around.from >= one.from && around.to <= one.to
        })
        expect(full).toEqual(whole.length ? { from: whole[0], to: whole.at(-1) } : null)
        expect(daysBetween(one.from, one.to)).toBe(length)
      }),
    )
  })
})

describe('days to answer', () => {
  const spread = (...days: number[]) => spreadOf(days.map(one => ({ days: one, count: 1 })))

  test('of none, one and two answers', () => {
    const none = { count: 0, median: null, ninetieth: null, mean: null }
    expect(spread()).toEqual({ ...none, shortest: null, longest: null })
    expect(spread(9)).toMatchObject({ count: 1, median: 9, ninetieth: 9, mean: 9 })
    expect(spread(4, 9)).toMatchObject({ median: 6.5, ninetieth: 9, shortest: 4, longest: 9 })
  })

  test('the 90th percentile is a day on which something was answered: the ninth of ten', () => {
    expect(spread(1, 2, 3, 4, 5, 6, 7, 8, 9, 100)).toMatchObject({ median: 5.5, ninetieth: 9 })
    expect(spread(...Array.from({ length: 11 }, (_, n) => n))).toMatchObject({ ninetieth: 9 })
    expect(
      spreadOf([
        { days: 3, count: 90 },
        { days: 7, count: 10 },
      ]),
    ).toMatchObject({
      count: 100,
      ninetieth: 3,
      mean: 3.4,
    })
  })

  test('fall into one stretch each', () => {
    const days = [0, 7, 8, 14, 15, 30, 31, 45, 46, 90, 91, 4000]
    const counts = inStretches(days.map(one => ({ days: one, count: 1 })))
    expect(counts).toEqual([2, 2, 2, 2, 2, 2])
  })
})

describe('the sentence', () => {
  const nothing: Counts = {
    ...{ received: [], ended: [], days: [], daysCounted: [], grounds: [], leftOut: 0 },
  }
  const kind = { month: '2026-11', pack: 'gdpr/eu', type: 'gdpr.access', channel: 'post' }
  const ended = { ...kind, result: 'full', isAnswered: true, extended: 0, targeted: 0, lateOwn: 0 }
  const quarter = between('2026-10-01', '2026-12-31')
  const wording = (language: 'ja' | 'en'): Wording => ({
    say: sayIn(language),
    pick: text => text[language],
    day: date => date,
  })
  const say = (counts: Partial<Counts>, language: 'ja' | 'en' = 'en') =>
    reportSentence(figuresOf(quarter, { ...nothing, ...counts }), wording(language))

  test('says how many, how fast and whether any was late', () => {
    expect(say({})).toBe('No request came in and none was answered.')
    const days = [{ channel: 'post', days: 9, count: 1 }]
    const one = { ...ended, count: 1, lawful: 1, lateLaw: 0 }
    expect(say({ received: [{ ...kind, count: 31 }], ended: [one], days })).toBe(
      '31 requests came in, 1 was answered, in a median of 9 days, none late.',
    )
    expect(say({ ended: [{ ...one, lateLaw: 1 }], days })).toBe(
      'No request came in, 1 was answered, in a median of 9 days, 1 after the day set by law.',
    )
    expect(say({ received: [{ ...kind, count: 2 }] }, 'ja')).toBe('受付 2件、回答なし。')
  })

  test('names the period as people do', () => {
    expect(periodWords(quarter, wording('en'))).toBe('October to December 2026')
    const fiscal = between('2026-04-01', '2027-03-31')
    expect(periodWords(fiscal, wording('ja'))).toBe('2026年度（2026年4月～2027年3月）')
    expect(periodWords(ever, wording('en'))).toBe('at any time')
    expect(periodWords({ ...quarter, to: ever.to }, wording('en'))).toMatch(/^since /)
    expect(periodWords({ ...quarter, from: ever.from }, wording('ja'))).toMatch(/まで$/)
  })
})
