import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import { ok, type Result } from '@core/result'
import { mostRecent, type SearchPage, type SearchWanted } from '@core/search/contract'
import { longestQuery, wordsOf } from '@core/search/words'
import { wellFormed } from '@core/text/well-formed'
import { clearSearches, keepSearch, recentSearches } from '@db/recent-searches'
import type { Context } from './context'
import { isReadingTexts } from './document-texts'
import { documentsFor } from './search-documents'
import { findCases } from './search-find'
import { showCases } from './search-show'
import { bringIndexUpToDate, healIndex, mayHeal } from './search-run'
import { warmSearchSoon } from './search-warm'
import { noteLook } from './seen'
import { inVault, openVault } from './work'

export const searchHandlers: Handlers<Context>['search'] = {
  find(query, context) {
    try {
      return find(query, context)
    } catch (cause) {
      if (!mayHeal(context, cause)) throw cause
      // What can be found is found once it is made anew; the page asks again until then.
      return ok({ ...nothing, indexing: healIndex(context), reading: false })
    }
  },

  recent(_input, context) {
    const { db, login } = openVault(context)
    // Whoever is shown them is about to search.
    warmSearchSoon(context)
    return ok(recentSearches(db, login))
  },

  keep: ({ text }, context) =>
    inVault(context, ({ tx, at, vault }) => {
      const words = wellFormed(text.slice(0, longestQuery)).trim()
      const others = recentSearches(tx, vault.login).filter(one => one !== words)
      const kept = words ? [words, ...others] : others
      keepSearch(tx, vault.login, kept.slice(0, mostRecent), at)
      return ok(null)
    }),

  clearRecent: (_input, context) =>
    inVault(context, ({ tx, vault }) => {
      clearSearches(tx, vault.login)
      return ok(null)
    }),
}

const nothing = { cases: [], total: 0, isMore: false, isPart: false } as const

function find(
  { text, from, count, places, thorough }: SearchWanted,
  context: Context,
): Result<SearchPage, AppError> {
  const vault = openVault(context)
  const { db } = vault
  const indexing = bringIndexUpToDate(context)
  const reading = isReadingTexts(db)
  const words = wordsOf(text)
  if (words.length === 0) return ok({ ...nothing, indexing, reading })
  const query = text.slice(0, longestQuery)
  const least = from + count
  const documents = documentsFor(vault)
  const { isHidden } = documents
  const wanted = { text: query, words, least, thorough, isHidden }
  const found = findCases(db, wanted)
  // What was found is a list of cases that somebody sees. The words are never recorded.
  const seen = noteLook(context, {
    kind: 'case/listed',
    caseId: null,
    detail: { list: 'search', count: found.total },
    what: 'search',
    as: 'list',
  })
  if (!seen.ok) return seen
  const cases = showCases(db, found.at(from, count), { words, places, documents })
  const { total, isMore, isPart } = found
  return ok({ cases, total, isMore, isPart, indexing, reading })
}
