import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '@core/errors'
import { Failure } from '@core/failure'
import { Saver } from '@ui/ui/auto-save'

const setup = () => {
  const problems: AppError[] = []
  const told: boolean[] = []
  let settled = 0
  const saver = new Saver<string>({
    saved: () => {
      settled += 1
    },
    failed: problem => problems.push(problem),
    unsaved: unsaved => told.push(unsaved),
  })
  return { saver, problems, told, settled: () => settled }
}

/** A vault whose saves end when the test says so. */
const slowVault = () => {
  const saved: string[] = []
  const ends: (() => void)[] = []
  const save = (value: string) =>
    new Promise<void>(done => {
      ends.push(() => {
        saved.push(value)
        done()
      })
    })
  return { saved, save, endNext: () => ends.shift()?.() }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a field saves by itself', () => {
  it('waits for a rest after the last key and saves only the newest words', async () => {
    const { saver } = setup()
    const saved: string[] = []
    const save = (value: string) => Promise.resolve(saved.push(value))
    saver.schedule('h', save)
    await vi.advanceTimersByTimeAsync(300)
    saver.schedule('he', save)
    await vi.advanceTimersByTimeAsync(300)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(saved).toEqual(['he'])
  })

  it('saves every two seconds while somebody types without a rest', async () => {
    const { saver } = setup()
    const saved: string[] = []
    const save = (value: string) => Promise.resolve(saved.push(value))
    for (let key = 1; key <= 50; key += 1) {
      saver.schedule('x'.repeat(key), save)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saved).toEqual(['x'.repeat(20), 'x'.repeat(40)])
  })

  it('says from the first key until the save is done that something is not saved', async () => {
    const { saver, told } = setup()
    const vault = slowVault()
    saver.schedule('h', vault.save)
    expect(told).toEqual([true])
    await vi.advanceTimersByTimeAsync(400)
    saver.hold()
    vault.endNext()
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual([true])
    saver.schedule('he', vault.save)
    await vi.advanceTimersByTimeAsync(400)
    vault.endNext()
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual([true, false])
  })

  it('never lets an older save land after a newer one', async () => {
    const { saver } = setup()
    const vault = slowVault()
    saver.schedule('old', vault.save)
    const first = saver.flush()
    saver.schedule('new', vault.save)
    void saver.flush()
    vault.endNext()
    await vi.advanceTimersByTimeAsync(0)
    vault.endNext()
    await first
    expect(vault.saved).toEqual(['old', 'new'])
  })

  it('waits for everything to be in the vault before it says it is saved', async () => {
    const { saver, settled } = setup()
    const vault = slowVault()
    saver.schedule('old', vault.save)
    const first = saver.flush()
    saver.schedule('new', vault.save)
    vault.endNext()
    await vi.advanceTimersByTimeAsync(0)
    expect(settled()).toBe(0)
    vault.endNext()
    await first
    expect(settled()).toBe(1)
  })

  it('does not save in the middle of a composition', async () => {
    const { saver } = setup()
    const saved: string[] = []
    const save = (value: string) => Promise.resolve(saved.push(value))
    saver.schedule('た', save)
    saver.hold()
    await vi.advanceTimersByTimeAsync(5000)
    expect(saved).toEqual([])
    saver.schedule('高橋', save)
    await vi.advanceTimersByTimeAsync(500)
    expect(saved).toEqual(['高橋'])
  })

  it('saves each value with the save that was given with it, also after the page has moved on', async () => {
    const { saver } = setup()
    const first: string[] = []
    const second: string[] = []
    saver.schedule('for the first case', value => Promise.resolve(first.push(value)))
    await saver.flush()
    saver.schedule('for the second case', value => Promise.resolve(second.push(value)))
    await saver.flush()
    expect([first, second]).toEqual([['for the first case'], ['for the second case']])
  })

  it('names the problem and saves again when the person goes on typing', async () => {
    const { saver, problems } = setup()
    saver.schedule('a', () => Promise.reject(new Failure({ code: 'vault/disk-full' })))
    await saver.flush()
    expect(problems).toEqual([{ code: 'vault/disk-full' }])
    const saved: string[] = []
    saver.schedule('ab', value => Promise.resolve(saved.push(value)))
    await saver.flush()
    expect(saved).toEqual(['ab'])
  })
})
