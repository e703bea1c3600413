import { useEffect, useRef } from 'react'
import { api } from './api'

type Place = 'finder' | 'cases' | 'register' | 'search'

/** Typing is one search when it has paused for this long. */
const pauseMs = 1500

/**
 * Leaves in the access log that somebody searched, and how many cases were found; never the words.
 * `count` is asked with the words when the typing pauses, or when the field is left empty or closed
 * before that; null while it is not known, and then it is asked again after as long.
 */
export function useSearchTrace(
  place: Place,
  query: string,
  count: (query: string) => number | null,
): void {
  const counter = useRef(count)
  const search = useRef({ words: '', traced: '' })
  useEffect(() => {
    counter.current = count
  })
  useEffect(() => {
    const leave = (isOver: boolean) => {
      const { words, traced } = search.current
      if (words === '' || words === traced) return
      const hits = counter.current(words)
      if (hits === null && !isOver) return
      search.current = { words, traced: words }
      void api.log.searched({ place, hits: hits ?? 0 })
    }
    const words = query.trim()
    if (words === '') {
      leave(true)
      search.current = { words: '', traced: '' }
      return undefined
    }
    search.current = { ...search.current, words }
    const timer = setInterval(() => leave(false), pauseMs)
    return () => clearInterval(timer)
  }, [place, query])
}
