import { wordsOf } from '@core/search/words'
import type { Db } from '@db/connection'
import { yearsOfCases } from '@db/search'
import { isReadingTexts } from './document-texts'
import { documentsFor } from './search-documents'
import { findCases } from './search-find'
import { bringIndexUpToDate } from './search-run'
import { showCases } from './search-show'
import { inSlices } from './slices'
import { openVault } from './work'
import type { Context } from './context'

const warm = new WeakSet<Db>()
/** As many as the page asks for. */
const least = 20
/** After unlocking: the first pages stand by then, and nobody has begun to type a search. */
export const warmSearchMs = 1500

/**
 * The first search of an open vault takes some ten times as long as the others: nothing it reads has
 * been read, and nothing it runs has been translated. So one whose result nobody gets is made after
 * `wait` ms: a while after unlocking, and at once for somebody who is about to search.
 */
export function warmSearchSoon(context: Context, wait = 0): void {
  const { db } = openVault(context)
  const slice = () => {
    if (warm.has(db)) return false
    warm.add(db)
    searchForNobody(context)
    return false
  }
  // What is wrong with the index is for the first real search to say.
  if (!warm.has(db)) inSlices(context, db, { slice, onTrouble: () => undefined }, wait)
}

/** By a year, which every case has in its number. */
function searchForNobody(context: Context): void {
  const vault = openVault(context)
  bringIndexUpToDate(context)
  isReadingTexts(vault.db)
  const text = yearsOfCases(vault.db).at(-1) ?? ''
  const words = wordsOf(text)
  if (words.length === 0) return
  const documents = documentsFor(vault)
  const { isHidden } = documents
  const found = findCases(vault.db, { text, words, least, thorough: false, isHidden })
  showCases(vault.db, found.at(0, least), { words, places: 3, documents })
}
