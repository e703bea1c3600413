import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSchedule } from '@main/shell/schedule'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('work is done again and again, never twice at once, and a failure does not end it', async () => {
  const troubles: unknown[] = []
  const schedule = createSchedule(cause => troubles.push(cause))
  let begun = 0
  let finish: (() => void) | undefined
  schedule.every(5, () => {
    begun += 1
    if (begun === 2) throw new Error('once')
    return new Promise<void>(done => (finish = done))
  })
  await vi.advanceTimersByTimeAsync(5 * 60_000 - 1)
  expect(begun).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(begun).toBe(1)
  await vi.advanceTimersByTimeAsync(20 * 60_000)
  expect(begun).toBe(1)
  finish?.()
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(begun).toBe(2)
  expect(troubles).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(begun).toBe(3)
})

test('what was put off is done at the end, in order, once, and all of it', async () => {
  const troubles: unknown[] = []
  const schedule = createSchedule(cause => troubles.push(cause))
  const did: string[] = []
  schedule.beforeQuit(() => Promise.resolve(did.push('first')))
  schedule.beforeQuit(() => Promise.reject(new Error('no disk')))
  schedule.beforeQuit(() => Promise.resolve(did.push('last')))
  await schedule.finish()
  await schedule.finish()
  expect(did).toEqual(['first', 'last'])
  expect(troubles).toHaveLength(1)
})
