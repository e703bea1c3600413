import { fold } from '@core/text/fold'
import { wellFormed } from '@core/text/well-formed'
import { ofLongVowels } from './long-vowels'
import { readQuery } from './query'
import { kanaOf } from './romaji'
import { phraseOf, type Phrase } from './split'
import { otherWritings } from './writings'

/** One word that somebody looks for, as typed, and how it stands in the index, in this way or in others. */
export type SearchWord = Phrase & {
  readonly typed: string
  readonly others: readonly Phrase[]
  /** Stood between quotation marks: no slip of the pen is looked for. */
  readonly isQuoted?: true
}

/** Characters of a query that are looked at, and words of it. What is longer is no search but a text. */
export const longestQuery = 200
export const mostWords = 8

const queryOf = (query: string) => readQuery(wellFormed(query.slice(0, longestQuery)))

/** The words of a query; all of them are to be in one case. Signs alone are no word. */
export function wordsOf(query: string): readonly SearchWord[] {
  const { words: single, quoted } = queryOf(query)
  const words = [
    ...quoted.flatMap(typed => {
      const phrase = phraseOf(typed)
      return phrase ? [{ ...phrase, typed, others: [], isQuoted: true as const }] : []
    }),
    ...single.flatMap(typed => {
      const phrase = phraseOf(typed)
      return phrase ? [{ ...phrase, typed, others: otherPhrases(typed) }] : []
    }),
  ]
  const seen = new Set<string>()
  return words
    .filter(word => {
      const key = expressionOf([word])
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, mostWords)
}

/** Cases with one of these are left out. */
export const unwantedOf = (query: string): readonly Phrase[] =>
  queryOf(query)
    .unwanted.flatMap(typed => phraseOf(typed) ?? [])
    .slice(0, mostWords)

/** Readings that the word may be of: typed in Latin letters, or with other long vowels. */
const readingsOf = (typed: string): readonly string[] => {
  const folded = fold(typed)
  return [...kanaOf(folded), ...ofLongVowels(folded)]
}

const otherPhrases = (typed: string): readonly Phrase[] => [
  ...otherWritings(typed).flatMap(other => phraseOf(other) ?? []),
  // Readings only: in a text, the same kana would be parts of other words.
  ...readingsOf(typed).flatMap(kana => {
    const phrase = phraseOf(kana)
    return phrase ? [{ ...phrase, called: true as const }] : []
  }),
]

/** For a list that looks for parts of texts, all folded. */
export type Writings = {
  /** Each word of a query in all the ways it may be written. */
  readonly wanted: readonly (readonly string[])[]
  /** What stands in none of the texts. */
  readonly unwanted: readonly string[]
}

export function writingsOf(query: string): Writings {
  const { words, quoted, unwanted } = queryOf(query)
  const wanted = [
    ...quoted.map(typed => [fold(typed)]),
    ...words.map(typed => [
      ...new Set([typed, ...otherWritings(typed)].map(fold).concat(readingsOf(typed))),
    ]),
  ]
  // Of a sign that nobody sees nothing is left, and nothing stands in every text.
  const left = unwanted.map(fold).filter(Boolean)
  return { wanted: wanted.slice(0, mostWords), unwanted: left.slice(0, mostWords) }
}

/**
 * Stands before each token of what a case is called by, which is in the index once more under these:
 * so that names and numbers are found first without looking at all else. No folded text has it.
 */
export const calledMark = 'À'

/** What is looked for: words anywhere, or only among what cases are called by. */
export type Among = 'everything' | 'called'

/**
 * What FTS5 is asked for: one of these words. Tokens are letters and digits only, so that nothing
 * typed can be a part of the expression's own language.
 */
export function expressionOf(words: readonly Phrase[], among: Among = 'everything'): string {
  return words
    .map(({ tokens, prefix, called }) => {
      const mark = called || among === 'called' ? calledMark : ''
      const marked = tokens.map(token => `${mark}${token}`)
      return `"${marked.join(' ')}"${prefix ? ' *' : ''}`
    })
    .join(' OR ')
}
