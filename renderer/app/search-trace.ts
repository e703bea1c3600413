import { useEffect, useRef } from 'react'
import { api } from './api'

type Place = 'finder' | 'cases' | 'register' | 'search'

/** Typing is one search when it has paused for this long. */
const pauseMs = 1500

/**
 * Leaves in the access log that somebody searched, and how many cases were found; never the words.
 * `count` is asked with the words when the typing pauses, or when the field is left empty or closed
 * before that.
 */
export function useSearchTrace(
  place: Place,
  query: string,
  count: (query: string) => number,
): void {
  const counter = useRef(count)
  const search = useRef({ words: '', traced: '' })
  useEffect(() => {
    counter.current = count
  })
  useEffect(() => {
    const leave = () => {
      const { words, traced } = search.current
      if (words === '' || words === traced) return
      search.current = { words, traced: words }
      void api.log.searched({ place, hits: counter.current(words) })
    }
    const words = query.trim()
    if (words === '') {
      leave()
      search.current = { words: '', traced: '' }
      return undefined
    }
    search.current = { ...search.current, words }
    const timer = setTimeout(leave, pauseMs)
    return () => clearTimeout(timer)
  }, [place, query])
}
