/** Numbers that look random and are the same in every run for the same seed. */
export type Dice = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T
}

/** Throws for one thing of many: `n` is its number, so that it is the same whatever came before it. */
export function diceOf(seed: number, n: number): Dice {
  // Mulberry32: small, quick, and spread well enough for invented people.
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  const oneOf = <T>(choices: readonly [T, ...T[]]): T =>
    choices[below(choices.length)] ?? choices[0]
  return { below, oneOf }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * The id of a thing: of the seed, its case and which of the case's it is. Those of later cases sort
 * after those of earlier ones, so that a database fills its pages in order.
 */
export function idOf(seed: number, n: number, part: number): string {
  const { below } = diceOf(seed, n * 4099 + part)
  const rest = [hex(below(0x10000), 4), hex(below(0x10000), 4), hex(part, 4)].join('')
  return `${hex(n, 8)}-${hex(below(0x10000), 4)}-4${hex(below(0x1000), 3)}-8${hex(below(0x1000), 3)}-${rest}`
}
