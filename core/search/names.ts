import { compactOf } from './split'

const parts = /[\s・･=゠@.,、，/／]+/u
const shortest = 2
const longest = 40

/** The words of a name as a search compares them: each part, and all of it written together. */
export function nameWords(name: string): readonly string[] {
  const each = name.split(parts).map(compactOf)
  const words = [...each, compactOf(name)].filter(
    word => word.length >= shortest && word.length <= longest && !/^\d+$/.test(word),
  )
  return [...new Set(words)]
}

export const reversed = (word: string): string => Array.from(word).toReversed().join('')

/** The shortest word whose neighbours are looked for: below, one character in another place is another name. */
export const shortestNear = (word: string): number => (/^[a-z]+$/.test(word) ? 4 : 3)

/** Whether one character was left out, added or exchanged, or two neighbours changed places. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false
  const [a, b] = [Array.from(one), Array.from(other)]
  if (Math.abs(a.length - b.length) > 1 || one === other) return false
  const start = sameAtStart(a, b)
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (a.length !== b.length) {
    const [shorter, longer] = a.length < b.length ? [restA, restB] : [restB, restA]
    return shorter.join('') === longer.slice(1).join('')
  }
  if (restA.slice(1).join('') === restB.slice(1).join('')) return true
  const [a0, a1] = restA
  return a0 === restB[1] && a1 === restB[0] && restA.slice(2).join('') === restB.slice(2).join('')
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((character, index) => character !== b[index])
  return at < 0 ? a.length : at
}

/** The two halves of a word: a slip is in one of them, so the other is as it was. */
export function halvesOf(word: string): { readonly start: string; readonly end: string } {
  const characters = Array.from(word)
  const half = Math.floor(characters.length / 2)
  return { start: characters.slice(0, half).join(''), end: characters.slice(half).join('') }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Every word of Latin letters that differs from this one by one slip. */
export function latinNeighbours(word: string): readonly string[] {
  const all = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const [start, end] = [word.slice(0, at), word.slice(at)]
    const rest = end.slice(1)
    if (end) all.add(start + rest)
    if (end.length > 1) all.add(`${start}${end.slice(1, 2)}${end.slice(0, 1)}${end.slice(2)}`)
    for (const letter of letters) {
      all.add(start + letter + end)
      if (end) all.add(start + letter + rest)
    }
  }
  all.delete(word)
  return [...all]
}
