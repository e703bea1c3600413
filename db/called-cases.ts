import type { CaseFilter } from '@core/cases/case-query'
import { phraseOf } from '@core/search/split'
import { wordsOf } from './case-conditions'
import type { Db } from './connection'
import { caseKeyOf } from './search-numbers'
import { casesWith } from './search-walk'

const caseNumber = /^\d{4}-\d{4,7}$/
const mostCalled = 1000
/** Rows of the search index that are looked at, at most. */
const mostRows = 2500

/**
 * Numbers of cases, as their keys are, that may be called so, by the search index; none where they are
 * many. It knows beginnings of words and not every part of one, so there may be others; and nothing is
 * looked for by digits alone but a case's whole number, since three digits stand in very many cases.
 */
export function numbersCalled(db: Db, filter: CaseFilter): readonly number[] {
  const words = wordsOf(filter).wanted
  const number = words.flat().find(word => caseNumber.test(word))
  if (number !== undefined) return [caseKeyOf(number)]
  const each = words.map(phrasesOf).filter(phrases => phrases.length > 0)
  if (each.length === 0) return []
  const walk = { among: 'called', isHidden: () => new Set<number>() } as const
  const found = casesWith(db, each, { ...walk, most: mostCalled, least: 0, rows: mostRows })
  return found.whole ? found.keys : []
}

/** The ways one word may be written, without those that have no letter. */
const phrasesOf = (writings: readonly string[]) =>
  writings.flatMap(word => (/^[\d\P{L}]+$/u.test(word) ? [] : (phraseOf(word) ?? [])))
