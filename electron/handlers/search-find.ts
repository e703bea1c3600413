import { mostCases } from '@core/search/contract'
import { isOneSlip, latinNeighbours, shortestNear } from '@core/search/names'
import { compactOf, phraseOf } from '@core/search/split'
import type { SearchWord } from '@core/search/words'
import type { Db } from '@db/connection'
import {
  casesCalled,
  casesWith,
  namesNear,
  termsAmong,
  yearsOfCases,
  type Alternatives,
} from '@db/search'

/** A case that was found; `by` has for each word of the search what stands for it there. */
export type Found = {
  readonly caseKey: number
  readonly near: readonly Alternatives[] | null
}

/** Below this many, words that differ by a slip of the pen are looked for too. */
const few = 3

/** The cases with all of the words, in the order in which they are shown. */
export function findCases(db: Db, text: string, words: readonly SearchWord[]): readonly Found[] {
  const alternatives = words.map(word => [word])
  const all = new Set([
    ...casesCalled(db, keysOf(db, text), mostCases),
    ...casesWith(db, alternatives, { column: 'who', most: mostCases }),
    ...casesWith(db, alternatives, { most: mostCases }),
  ])
  const exact = [...all].slice(0, mostCases).map((caseKey): Found => ({ caseKey, near: null }))
  return exact.length < few ? [...exact, ...findNear(db, words, all)] : exact
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
  known: ReadonlySet<number>,
): readonly Found[] {
  const near = words.map(word => neighboursOf(db, word))
  if (near.every(others => others.length === 0)) return []
  const alternatives = words.map((word, n): Alternatives => [word, ...(near[n] ?? [])])
  return casesWith(db, alternatives, { most: mostCases })
    .filter(caseKey => !known.has(caseKey))
    .map(caseKey => ({ caseKey, near: alternatives }))
}

/** Words of the index that differ from this one by one slip. */
function neighboursOf(db: Db, { typed }: SearchWord): Alternatives {
  const word = compactOf(typed)
  if (/\d/.test(word) || Array.from(word).length < shortestNear(word)) return []
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
