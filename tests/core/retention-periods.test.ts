import { describe, expect, test } from 'vitest'
import { changedRules, periodsOf } from '@core/retention/period-rules'
import { retentionPolicy } from '@core/retention/retention-policy'
import { calendarDate } from '@core/time/calendar-date'

/** A period may be changed for every case, or from then on only. */

const day = (text: string) => calendarDate.parse(text)

describe('a changed period', () => {
  const was = retentionPolicy.parse({})
  const month = { amount: 1, unit: 'months', from: 'case-closed' } as const
  const periods = { ...was, case: month }
  const today = day('2026-12-20')
  const later = changedRules({ now: was, earlier: [] }, { periods, to: 'later', today })

  test('for all cases leaves nothing of the periods before', () => {
    const all = changedRules(later, { periods: was, to: 'all', today: day('2027-01-01') })
    expect(all).toEqual({ now: was, earlier: [] })
  })

  test('from now on leaves cases closed until today as they were, and no others', () => {
    expect(periodsOf(later, day('2026-12-19'))).toEqual(was)
    expect(periodsOf(later, today)).toEqual(was)
    expect(periodsOf(later, day('2026-12-21'))).toEqual(periods)
    expect(periodsOf(later, null)).toEqual(periods)
  })

  test('from now on once more: each case goes by what was in force when it was closed', () => {
    const next = { ...was, case: { ...month, amount: 2 } }
    const change = { periods: next, to: 'later', today: day('2027-03-01') } as const
    const twice = changedRules(later, change)
    const closed = ['2026-12-20', '2027-01-15', '2027-03-01', '2027-03-02']
    expect(closed.map(on => periodsOf(twice, day(on)).case?.amount ?? null)).toEqual([
      null,
      1,
      1,
      2,
    ])
  })

  test('twice in one day, or without a difference, makes no period of a day', () => {
    const again = changedRules(later, { periods: { ...was, other: month }, to: 'later', today })
    expect(again.earlier).toEqual(later.earlier)
    const same = changedRules({ now: was, earlier: [] }, { periods: was, to: 'later', today })
    expect(same.earlier).toEqual([])
  })
})
