import { mostCases } from '@core/search/contract'
import { isOneSlip, latinNeighbours, shortestNear } from '@core/search/names'
import { compactOf, phraseOf } from '@core/search/split'
import { unwantedOf, type SearchWord } from '@core/search/words'
import type { Db } from '@db/connection'
import {
  casesCalled,
  isLarge,
  namesNear,
  termsAmong,
  unitsBeginning,
  yearsOfCases,
} from '@db/search'
import { caseKeyOfUnit } from '@db/search-numbers'
import { casesWith, type Alternatives, type Hiding, type Walk } from '@db/search-walk'

/** A case that was found. */
export type Found = {
  readonly caseKey: number
  /** Its texts with the words; null where they were not come to. */
  readonly units: readonly number[] | null
  /** For each word of the search what stands for it, where that is a slip of the pen. */
  readonly near: readonly Alternatives[] | null
}

export type FoundCases = {
  readonly total: number
  /** Some of them, in the order in which they are shown. */
  readonly at: (from: number, count: number) => readonly Found[]
  /** There are more than these. */
  readonly isMore: boolean
  /** Only those that are called so. */
  readonly isPart: boolean
}

/** Below this many, words that differ by a slip of the pen are looked for too. */
const few = 3
/** Rows of the index that are looked at only to count: a few milliseconds. */
const rowsToCount = 5000

export type Wanted = {
  readonly text: string
  readonly words: readonly SearchWord[]
  /** Cases that are needed now; the rest is only counted. */
  readonly least: number
  /** Counts all there are, however long it takes. */
  readonly thorough: boolean
  readonly isHidden: Hiding
}

/** The cases with all of the words, in the order in which they are shown. */
export function findCases(db: Db, wanted: Wanted): FoundCases {
  return findNumber(db, wanted) ?? findEverywhere(db, wanted)
}

/**
 * The first cases of a large vault that are called by this number, or by one that begins so. Its digits
 * stand in most texts of the vault: to see whether a text has all of them in a row, far more has to be
 * read than a moment is enough for.
 */
function findNumber(db: Db, { text, least, thorough }: Wanted): FoundCases | undefined {
  const key = compactOf(text)
  if (thorough || !/^\d{5,}$/.test(key) || !isLarge(db)) return undefined
  const byCase = new Map(
    unitsBeginning(db, key, least).map(unit => [caseKeyOfUnit(unit), unit] as const),
  )
  if (byCase.size === 0) return undefined
  const all = [...byCase].map(([caseKey, unit]): Found => ({ caseKey, units: [unit], near: null }))
  return {
    total: all.length,
    at: (from, count) => all.slice(from, from + count),
    isMore: true,
    isPart: true,
  }
}

function findEverywhere(db: Db, { text, words, least, ...how }: Wanted): FoundCases {
  const rows = how.thorough ? Infinity : rowsToCount
  const unwanted = unwantedOf(text)
  const walk: Walk = { most: mostCases, least, rows, isHidden: how.isHidden, unwanted }
  const alternatives = words.map(word => [word, ...word.others])
  const any = casesWith(db, alternatives, walk)
  // Whatever is called so is among the others too, and comes first; older ones are looked for by their marks.
  const older = any.whole
    ? undefined
    : casesWith(db, alternatives, { ...walk, most: least, among: 'called' })
  const exact = unwanted.length > 0 ? [] : casesCalled(db, keysOf(db, text), mostCases)
  const keys = new Set([...exact, ...(older?.keys ?? any.called), ...any.keys])
  const wholly = new Set(any.keys)
  const byName = new Set(older?.keys)
  const foundOf = (caseKey: number): Found => {
    const texts = wholly.has(caseKey) ? any : byName.has(caseKey) ? older : undefined
    return { caseKey, units: texts?.textsOf(caseKey) ?? null, near: null }
  }
  const cases = [...keys].slice(0, mostCases)
  const near = cases.length < few ? findNear(db, words, { keys, walk }) : []
  const all = [...cases.map(caseKey => () => foundOf(caseKey)), ...near.map(one => () => one)]
  return {
    total: all.length,
    at: (from, count) => all.slice(from, from + count).map(one => one()),
    isMore: !any.whole,
    isPart: false,
  }
}

/** What the whole search may be the name or number of; a number alone is that of a case in any year. */
function keysOf(db: Db, text: string): readonly string[] {
  const key = compactOf(text)
  if (!/^\d{1,7}$/.test(key)) return [key]
  const serial = String(Number(key)).padStart(4, '0')
  return [key, ...yearsOfCases(db).map(year => `${year}${serial}`)]
}

function findNear(
  db: Db,
  words: readonly SearchWord[],
  { keys, walk }: { readonly keys: ReadonlySet<number>; readonly walk: Walk },
): readonly Found[] {
  const near = words.map(word => neighboursOf(db, word))
  if (near.every(others => others.length === 0)) return []
  const alternatives = words.map((word, n): Alternatives => [
    word,
    ...word.others,
    ...(near[n] ?? []),
  ])
  const found = casesWith(db, alternatives, walk)
  return found.keys
    .filter(caseKey => !keys.has(caseKey))
    .map(caseKey => ({ caseKey, units: found.textsOf(caseKey), near: alternatives }))
}

/** Words of the index that differ from this one by one slip. */
function neighboursOf(db: Db, { typed, isQuoted }: SearchWord): Alternatives {
  const word = compactOf(typed)
  if (isQuoted || /\d/.test(word) || Array.from(word).length < shortestNear(word)) return []
  const isLatin = /^[a-z]+$/.test(word)
  const terms = isLatin ? termsAmong(db, latinNeighbours(word)) : []
  const others = new Set([...namesNear(db, word), ...terms])
  return [...others]
    .filter(other => isOneSlip(other, word))
    .flatMap(other => {
      const phrase = phraseOf(other)
      // The whole of a word of letters, not its beginning.
      return phrase ? [{ ...phrase, prefix: isLatin ? false : phrase.prefix }] : []
    })
}
