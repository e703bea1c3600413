import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupsToRemove, type DatedBackup } from '@core/backup/rotation'
import { addDays, calendarDate, weekdayOf } from '@core/time/calendar-date'

const start = calendarDate.parse('2026-01-01')
/** A good backup at noon in Tokyo, `n` days after New Year 2026. */
const onDay = (n: number): DatedBackup => {
  const day = addDays(start, n)
  return { name: day, madeAt: `${day}T03:00:00Z`, good: true }
}
const days = (count: number) => Array.from({ length: count }, (_, n) => onDay(n))
const kept = (backups: readonly DatedBackup[], zone = 'Asia/Tokyo') => {
  const removed = new Set(backupsToRemove(backups, zone))
  return backups.map(backup => backup.name).filter(name => !removed.has(name))
}

describe('daily backups', () => {
  test.each([
    [1, 1],
    [7, 7],
    // From the eighth day a day goes, unless it ends a week or a month.
    [8, 7],
    [14, 7 + 1],
    [60, 7 + 4 + 1],
    [730, 7 + 4 + 10],
  ])('of %i days leave %i', (made, left) => {
    expect(kept(days(made))).toHaveLength(left)
  })

  test('keep the last 7 days, the last day of each of 5 weeks and of each of 12 months', () => {
    const left = kept(days(730))
    const last = addDays(start, 729)
    for (let n = 0; n < 7; n += 1) expect(left).toContain(addDays(last, -n))
    const sunday = addDays(last, -weekdayOf(last))
    for (let n = 0; n < 4; n += 1) expect(left).toContain(addDays(sunday, -7 * n))
    for (const end of ['2027-11-30', '2027-06-30', '2027-02-28', '2027-01-31']) {
      expect(left).toContain(end)
    }
    expect(left).not.toContain('2026-12-31')
  })
})

test('the day is that of the office, not that of Greenwich', () => {
  const morning = { name: 'morning', madeAt: '2026-12-18T00:10:00Z', good: true }
  const nightBefore = { name: 'night before', madeAt: '2026-12-17T14:50:00Z', good: true }
  expect(kept([morning, nightBefore], 'Asia/Tokyo')).toEqual(['morning', 'night before'])
  expect(kept([morning, nightBefore], 'America/New_York')).toEqual(['morning'])
})

test('of one day the newest good one stays, though a newer one cannot be read', () => {
  const at = (hour: string, good: boolean) => ({
    name: hour,
    madeAt: `2026-12-18T${hour}:00:00Z`,
    good,
  })
  expect(kept([at('03', true), at('04', true), at('05', false)])).toEqual(['04'])
  expect(kept([at('03', false), at('05', false)])).toEqual(['05'])
})

test('the last good one is never removed, however old', () => {
  const old = { ...onDay(0), name: 'old' }
  const recent = Array.from({ length: 400 }, (_, n) => ({ ...onDay(100 + n), good: false }))
  expect(kept([old, ...recent])).toContain('old')
})

test('whatever there is: the newest good one stays, with at most 24 others, and a second turn removes nothing', () => {
  const backup = fc.record({ day: fc.nat(1500), hour: fc.nat(23), good: fc.boolean() })
  fc.assert(
    fc.property(fc.array(backup, { minLength: 1, maxLength: 200 }), given => {
      const backups = given.map(({ day, hour, good }, index) => ({
        name: `${index}`,
        madeAt: `${addDays(start, day)}T${String(hour).padStart(2, '0')}:00:00Z`,
        good,
      }))
      const left = new Set(kept(backups))
      const newestGood = [...backups]
        .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
        .find(b => b.good)
      if (newestGood) {
        const equals = backups.filter(b => b.good && b.madeAt === newestGood.madeAt)
        expect(equals.some(b => left.has(b.name))).toBe(true)
      }
      expect(left.size).toBeLessThanOrEqual(25)
      expect(
        backupsToRemove(
          backups.filter(b => left.has(b.name)),
          'Asia/Tokyo',
        ),
      ).toEqual([])
    }),
  )
})
