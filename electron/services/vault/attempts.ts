import type { Instant } from '@core/time/calendar-date'

const free = 3
const longest = 60

/** Seconds to wait after the `failures`-th failed attempt in a row: 0, 0, 0, 2, 4, 8 … 60. */
export const delayAfter = (failures: number): number =>
  failures <= free ? 0 : Math.min(longest, 2 ** (failures - free))

export type Attempts = {
  /** Seconds until the next attempt is looked at; 0 when it may be made now. */
  readonly wait: (now: Instant) => number
  /** Counts a failure and says how long to wait. */
  readonly failed: (now: Instant) => number
  /** Failures since the last success. */
  readonly failures: () => number
  readonly forget: () => void
}

/** Slows down whoever guesses passwords at the keyboard. Kept in memory, for one vault. */
export function countAttempts(): Attempts {
  let failures = 0
  let notBefore = 0
  return {
    wait: now => Math.max(0, Math.ceil((notBefore - Date.parse(now)) / 1000)),
    failed: now => {
      failures += 1
      notBefore = Date.parse(now) + delayAfter(failures) * 1000
      return delayAfter(failures)
    },
    failures: () => failures,
    forget: () => {
      failures = 0
      notBefore = 0
    },
  }
}
