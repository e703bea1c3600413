/** How often each number of days occurred. */
export type DayCount = { readonly days: number; readonly count: number }

/** How long answers took. All null where there were none. */
export type Spread = {
  readonly count: number
  /** The middle one; of an even number, halfway between the middle two. */
  readonly median: number | null
  /** The smallest number of days in which at least nine of ten were answered (nearest rank). */
  readonly ninetieth: number | null
  readonly mean: number | null
  readonly shortest: number | null
  readonly longest: number | null
}

export function spreadOf(counts: readonly DayCount[]): Spread {
  const sorted = counts.filter(({ count }) => count > 0).toSorted((a, b) => a.days - b.days)
  const count = sorted.reduce((sum, one) => sum + one.count, 0)
  /** Of all in order, the one at this place; the first is 1. */
  const at = (rank: number): number | null => {
    let passed = 0
    for (const one of sorted) {
      passed += one.count
      if (passed >= rank) return one.days
    }
    return null
  }
  const [low, high] = [at(Math.ceil(count / 2)), at(Math.floor(count / 2) + 1)]
  const sum = sorted.reduce((total, one) => total + one.days * one.count, 0)
  return {
    count,
    median: low === null || high === null ? null : (low + high) / 2,
    ninetieth: at(Math.ceil((count * 9) / 10)),
    mean: count === 0 ? null : sum / count,
    shortest: sorted[0]?.days ?? null,
    longest: sorted.at(-1)?.days ?? null,
  }
}

/** Stretches of days that a distribution is shown by; the last one is open. */
export const stretches = [
  { from: 0, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 30 },
  { from: 31, to: 45 },
  { from: 46, to: 90 },
  { from: 91, to: null },
] as const

export const inStretches = (counts: readonly DayCount[]): readonly number[] =>
  stretches.map(({ from, to }) =>
    counts
      .filter(({ days }) => days >= from && (to === null || days <= to))
      .reduce((sum, { count }) => sum + count, 0),
  )
