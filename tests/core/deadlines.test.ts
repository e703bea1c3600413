import { describe, expect, test } from 'vitest'
import { deadlinesOf, type ClockInput, type Deadline } from '@core/deadlines/deadlines'
import { replyDates } from '@core/deadlines/reply-dates'
import { must } from '@core/assert'
import { calendarOf } from '@core/time/calendars/index'
import type { WorkingTime } from '@core/time/business-days'
import { day, disclosure, jpAppi } from '@tests/support/a-case-file'
import { aMonthRule, withRules } from '@tests/support/deadline-rules'

const calendar = must(calendarOf('JP'), 'calendar')
const always: WorkingTime = { calendar, closures: [] }
const yearEnd: WorkingTime = {
  calendar,
  closures: [{ from: day('2026-12-29'), to: day('2027-01-03') }],
}

const clock = (receivedOn: string, more: Partial<ClockInput> = {}) =>
  deadlinesOf({
    pack: jpAppi,
    type: disclosure,
    receivedOn: day(receivedOn),
    waits: [],
    extended: false,
    today: day(receivedOn),
    time: always,
    ...more,
  })

const deadline = (rule: string, receivedOn: string, more: Partial<ClockInput> = {}): Deadline =>
  must(
    clock(receivedOn, more).deadlines.find(d => d.rule === rule),
    rule,
  )

const dateOf = (rule: string, receivedOn: string, more: Partial<ClockInput> = {}) =>
  deadline(rule, receivedOn, more).date

describe('a request for disclosure under the APPI', () => {
  test('has no statutory date: the law says "without delay" and no day is invented', () => {
    expect(clock('2026-12-18').statutory).toBeNull()
    expect(clock('2026-12-18').deadlines.map(d => [d.rule, d.kind])).toEqual([
      ['jp.suit_from', 'risk'],
      ['jp.ack', 'internal'],
      ['jp.target', 'internal'],
    ])
  })

  test('leads with the target', () => {
    const leading = clock('2026-12-18').deadlines.filter(d => d.leading)
    expect(leading.map(d => d.rule)).toEqual(['jp.target'])
  })

  test('has an outer limit only once everything needed is in, counted from that day', () => {
    expect(clock('2026-12-18').deadlines.map(d => d.rule)).not.toContain('jp.outer')
    expect(dateOf('jp.outer', '2026-10-01', { completeOn: day('2026-10-19') })).toBe('2026-11-18')
  })
})

describe('the target, 14 calendar days', () => {
  test('is the 14th day after receipt, the day of receipt not counted', () => {
    expect(dateOf('jp.target', '2026-12-02')).toBe('2026-12-16')
  })

  test('goes back to a working day, and says each step and why', () => {
    expect(deadline('jp.target', '2026-12-18')).toMatchObject({
      date: '2026-12-31',
      steps: [
        {
          rule: 'jp.target',
          from: '2026-12-18',
          to: '2027-01-01',
          reason: { kind: 'add', length: 14, unit: 'calendar_days' },
        },
        {
          rule: 'jp.target',
          from: '2027-01-01',
          to: '2026-12-31',
          reason: { kind: 'roll', direction: 'back', over: 'holiday' },
        },
      ],
    })
  })

  test('goes back over days on which the organisation is closed', () => {
    const { date, steps } = deadline('jp.target', '2026-12-18', { time: yearEnd })
    expect(date).toBe('2026-12-28')
    expect(steps.slice(1).map(s => s.reason)).toEqual([
      { kind: 'roll', direction: 'back', over: 'holiday' },
      { kind: 'roll', direction: 'back', over: 'closure' },
      { kind: 'roll', direction: 'back', over: 'closure' },
      { kind: 'roll', direction: 'back', over: 'closure' },
    ])
  })

  test('goes back over a week of holidays and the weekend before it', () => {
    // 21 to 23 September 2026: Respect for the Aged, citizens' holiday, equinox.
    expect(dateOf('jp.target', '2026-09-09')).toBe('2026-09-18')
  })

  test.each([
    ['into the next month', '2026-10-20', '2026-11-02'],
    ['into a leap day', '2028-02-15', '2028-02-29'],
    ['over a leap day', '2028-02-16', '2028-03-01'],
    ['over the end of a February without one', '2027-02-16', '2027-03-02'],
  ])('runs %s', (_, received, target) => {
    expect(dateOf('jp.target', received)).toBe(target)
  })
})

describe('the day from which the person may sue', () => {
  test('is the day after two weeks have passed', () => {
    expect(dateOf('jp.suit_from', '2026-12-02')).toBe('2026-12-17')
  })

  test('falls on a weekend or holiday as it comes: the earlier day is the safe one', () => {
    expect(dateOf('jp.suit_from', '2026-12-18')).toBe('2027-01-02')
    expect(dateOf('jp.suit_from', '2026-12-17')).toBe('2027-01-01')
  })

  test('does not move with the organisation’s closures', () => {
    expect(dateOf('jp.suit_from', '2026-12-18', { time: yearEnd })).toBe('2027-01-02')
  })

  test('is the same for a request that came on a Sunday', () => {
    expect(dateOf('jp.suit_from', '2026-11-22')).toBe('2026-12-07')
  })
})

describe('the acknowledgement, three business days', () => {
  test('counts neither the day of receipt nor weekends', () => {
    expect(dateOf('jp.ack', '2026-11-13')).toBe('2026-11-18')
  })

  test('counts over the long weekend with the citizens’ holiday', () => {
    expect(dateOf('jp.ack', '2026-09-18')).toBe('2026-09-28')
  })

  test('counts over a substitute holiday', () => {
    expect(dateOf('jp.ack', '2027-03-19')).toBe('2027-03-25')
  })

  test('of a request that came on a holiday counts from the next working day on', () => {
    expect(dateOf('jp.ack', '2026-11-23')).toBe('2026-11-26')
  })

  test('does not count days on which the organisation is closed', () => {
    expect(dateOf('jp.ack', '2026-12-28')).toBe('2026-12-31')
    expect(dateOf('jp.ack', '2026-12-28', { time: yearEnd })).toBe('2027-01-06')
  })
})

const replyBy = (letter: string, sentOn: string) =>
  replyDates(jpAppi, letter, [day(sentOn)], always)?.replyBy.date

describe('the reply asked for by a letter', () => {
  test.each(['L02', 'L03'])('%s: 14 days after it was sent', letter => {
    expect(replyBy(letter, '2026-12-01')).toBe('2026-12-15')
  })

  test('goes forward to a working day, in the person’s favour', () => {
    expect(replyBy('L02', '2026-12-18')).toBe('2027-01-04')
  })

  test('is not asked for by a letter that asks nothing', () => {
    expect(replyBy('L01', '2026-12-01')).toBeUndefined()
    expect(replyBy('L09', '2026-12-01')).toBeUndefined()
  })

  test('is no date of the request itself', () => {
    expect(clock('2026-12-18').deadlines.map(d => d.rule)).not.toContain('jp.reply_window')
  })
})

describe('how far the holidays are known', () => {
  test('a date beyond them says that a holiday may be missing', () => {
    expect(deadline('jp.target', '2027-12-17').beyondCalendar).toBe(false)
    expect(deadline('jp.target', '2027-12-24').beyondCalendar).toBe(true)
  })
})

describe('rules of other kinds, which a pack may hold', () => {
  test.each([
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-08-31', '2026-09-30'],
    ['2028-02-29', '2028-03-29'],
  ])('a month from %s ends on %s', (received, end) => {
    const pack = withRules(jpAppi, aMonthRule({ kind: 'statutory', role: 'answer' }))
    expect(clock(received, { pack }).statutory).toEqual({ rule: 'test.month', date: end })
  })

  test('a date set by law moves over holidays where the rule says so, never over closures', () => {
    const pack = withRules(
      jpAppi,
      aMonthRule({ kind: 'statutory', role: 'answer', roll: 'forward' }),
    )
    const closed = { calendar, closures: [{ from: day('2026-12-01'), to: day('2026-12-31') }] }
    expect(clock('2026-11-05', { pack, time: closed }).statutory?.date).toBe('2026-12-07')
  })

  test('a rule for other request types gives this one no date', () => {
    const pack = withRules(jpAppi, aMonthRule({ types: ['test.other'] }))
    expect(clock('2026-11-05', { pack }).deadlines).toEqual([])
  })
})
