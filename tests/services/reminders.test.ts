import { expect, test } from 'vitest'
import { createReminders, type DatesNow, type Reminder, type Said } from '@main/shell/reminders'

/** The clock and the operating system's notifications are the test's; all else is the program's. */
function reminding(at: string | null, whenLocked = false) {
  const shown: Reminder[] = []
  const world = {
    day: '2026-12-18',
    time: '08:00',
    dates: { today: 3, late: 1 } as DatesNow | null,
    said: undefined as Said | undefined,
  }
  const start = () =>
    createReminders({
      preferences: () => ({ at, whenLocked }),
      clock: () => world,
      dates: () => world.dates,
      isLocked: () => world.dates === null,
      said: { read: () => world.said, write: said => (world.said = said) },
      show: reminder => shown.push(reminder),
    })
  return { world, shown, start }
}

const three = { kind: 'dates', today: 3, late: 1 }

test('says once a day how many dates there are, at the first look, also after another start', () => {
  const { world, shown, start } = reminding('09:00')
  const look = start()
  look()
  look()
  start()()
  expect(shown).toEqual([three])
  world.day = '2026-12-19'
  look()
  expect(shown).toEqual([three, three])
})

test('at the chosen time it speaks again only where there is something new', () => {
  const { world, shown, start } = reminding('09:00')
  const look = start()
  look()
  world.time = '09:00'
  look()
  expect(shown).toEqual([three])
  world.day = '2026-12-19'
  world.time = '08:00'
  look()
  world.dates = { today: 2, late: 1 }
  look()
  expect(shown).toHaveLength(2)
  world.time = '09:00'
  look()
  look()
  expect(shown.slice(2)).toEqual([{ kind: 'dates', today: 2, late: 1 }])
})

test('whoever comes after the chosen time is told once', () => {
  const { world, shown, start } = reminding('09:00')
  world.time = '13:00'
  const look = start()
  look()
  world.dates = { today: 9, late: 9 }
  look()
  expect(shown).toEqual([three])
})

test('says nothing while nothing is due, and nothing at all where it is off', () => {
  const quiet = reminding('09:00')
  quiet.world.dates = { today: 0, late: 0 }
  quiet.start()()
  expect(quiet.shown).toEqual([])
  const off = reminding(null, true)
  off.start()()
  off.world.dates = null
  off.world.time = '23:00'
  off.start()()
  expect(off.shown).toEqual([])
})

test('while the vault is locked it says nothing of dates, and a neutral word only where that is wanted', () => {
  const silent = reminding('09:00')
  silent.world.dates = null
  silent.world.time = '10:00'
  silent.start()()
  expect(silent.shown).toEqual([])

  const { world, shown, start } = reminding('09:00', true)
  world.dates = null
  const look = start()
  look()
  expect(shown).toEqual([])
  world.time = '09:00'
  look()
  look()
  expect(shown).toEqual([{ kind: 'locked' }])
  // Whoever then unlocks is told what there is.
  world.dates = { today: 3, late: 1 }
  look()
  expect(shown).toEqual([{ kind: 'locked' }, three])
})
