import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, type RefObject } from 'react'
import { api } from './api'
import { answerOf } from './use-api'

type Place = 'finder' | 'cases' | 'register' | 'search'

/** Typing is one search when it has paused for this long. */
const pauseMs = 1500

type Search = {
  readonly words: string
  readonly hits: number | null
  readonly isTraced: boolean
}

const none: Search = { words: '', hits: null, isTraced: false }

/**
 * Leaves in the access log that somebody searched, and how many cases were found; never the words.
 * It does so when the typing pauses and `hits` are known, and when the field is emptied or the page
 * left before that. `hits` are those of these words; null while they are not known.
 */
export function useSearchTrace(place: Place, query: string, hits: number | null): void {
  const words = query.trim()
  const search = useRef(none)
  useEffect(() => {
    // What is known of a search outlives the moment in which its field is emptied.
    if (words === '') return
    const isTraced = search.current.words === words && search.current.isTraced
    search.current = { words, hits, isTraced }
  })
  useEffect(() => {
    if (words === '') {
      trace(place, search)
      search.current = none
      return undefined
    }
    const timer = setInterval(() => {
      if (search.current.hits !== null) trace(place, search)
    }, pauseMs)
    return () => clearInterval(timer)
  }, [place, words])
  useEffect(() => () => trace(place, search), [place])
}

type Found = { readonly total: number | null }

/** How many were found; null while what is there is the answer to other words. */
export const hitsOf = (read: UseQueryResult<Found>): number | null => answerOf(read)?.total ?? null

function trace(place: Place, search: RefObject<Search>): void {
  const { words, hits, isTraced } = search.current
  if (words === '' || isTraced) return
  search.current = { ...search.current, isTraced: true }
  void api.log.searched({ place, hits })
}
