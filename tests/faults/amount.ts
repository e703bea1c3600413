/** Whether this is the long run (`npm run test:faults`) or the short form inside `npm test`. */
export const fullRun = process.env['KAIJI_FAULTS'] === 'full'

/** How many times something is tried. */
export const amount = (short: number, full: number): number => (fullRun ? full : short)

/** The run's seed: given as KAIJI_FAULT_SEED to repeat a run, otherwise new each time. */
export const runSeed = Number(process.env['KAIJI_FAULT_SEED'] ?? Date.now() % 1_000_000_000)

export type Random = {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number
  readonly oneOf: <T>(choices: readonly T[]) => T
}

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    oneOf: choices => {
      const chosen = choices[below(choices.length)]
      if (chosen === undefined) throw new Error('Nothing to choose from')
      return chosen
    },
  }
}
