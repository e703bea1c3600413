import { expect, test } from 'vitest'
import { watchIdle } from '@main/shell/idle'

function scene(patience: number) {
  let now = 1_000_000
  let limit: number | undefined = patience
  const told: string[] = []
  const watch = watchIdle({
    now: () => now,
    limit: () => limit,
    onSoon: () => told.push('soon'),
    onBack: () => told.push('back'),
    onIdle: () => {
      told.push('lock')
      limit = undefined
    },
  })
  return {
    told,
    watch,
    open: () => (limit = patience),
    change: (to: number) => (limit = to),
    /** Seconds pass. */
    pass: (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        now += 1000
        watch.tick()
      }
    },
  }
}

const minutes = 60_000

test('the vault locks after the time without a hand, and says so half a minute before', () => {
  const { told, watch, pass } = scene(10 * minutes)
  watch.tick()
  pass(569)
  expect(told).toEqual([])
  pass(2)
  expect(told).toEqual(['soon'])
  pass(28)
  expect(told).toEqual(['soon'])
  pass(2)
  expect(told).toEqual(['soon', 'lock'])
})

test('a hand puts it off, and the whole time counts again', () => {
  const { told, watch, pass } = scene(2 * minutes)
  watch.tick()
  pass(100)
  expect(told).toEqual(['soon'])
  watch.touched()
  expect(told).toEqual(['soon', 'back'])
  pass(89)
  expect(told).toEqual(['soon', 'back'])
  pass(32)
  expect(told).toEqual(['soon', 'back', 'soon', 'lock'])
})

test('the time in which nothing is open counts for nothing', () => {
  const { told, watch, pass, open } = scene(1 * minutes)
  watch.tick()
  pass(61)
  expect(told).toEqual(['soon', 'lock'])
  pass(3600)
  open()
  pass(20)
  expect(told).toEqual(['soon', 'lock'])
  pass(45)
  expect(told).toEqual(['soon', 'lock', 'soon', 'lock'])
})

test('a shorter time that was set meanwhile holds at once', () => {
  const { told, watch, pass, change } = scene(60 * minutes)
  watch.tick()
  pass(300)
  change(4 * minutes)
  pass(1)
  expect(told).toEqual(['lock'])
})

test('the shortest time still leaves half of it for the notice', () => {
  const { told, watch, pass } = scene(20_000)
  watch.tick()
  pass(9)
  expect(told).toEqual([])
  pass(1)
  expect(told).toEqual(['soon'])
})
