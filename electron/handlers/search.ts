import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import { mostRecent } from '@core/search/contract'
import { longestQuery, wordsOf } from '@core/search/words'
import { wellFormed } from '@core/text/well-formed'
import { clearSearches, keepSearch, recentSearches } from '@db/recent-searches'
import type { Context } from './context'
import { findCases } from './search-find'
import { showCases } from './search-show'
import { bringIndexUpToDate } from './search-run'
import { noteLook } from './seen'
import { inVault, openVault } from './work'

export const searchHandlers: Handlers<Context>['search'] = {
  find({ text, from, count, places, thorough }, context) {
    const { db } = openVault(context)
    const indexing = bringIndexUpToDate(context)
    const words = wordsOf(text)
    if (words.length === 0) return ok({ cases: [], total: 0, isMore: false, indexing })
    const query = text.slice(0, longestQuery)
    const least = from + count
    const { cases: found, isMore } = findCases(db, { text: query, words, least, thorough })
    // What was found is a list of cases that somebody sees. The words are never recorded.
    const seen = noteLook(context, {
      kind: 'case/listed',
      caseId: null,
      detail: { list: 'search', count: found.length },
      what: 'search',
      as: 'list',
    })
    if (!seen.ok) return seen
    const cases = showCases(db, found.slice(from, from + count), { words, places })
    return ok({ cases, total: found.length, isMore, indexing })
  },

  recent(_input, context) {
    const { db, login } = openVault(context)
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
