import { create } from 'zustand'

type Place = {
  /** The page in use, so that unlocking leads back to it. Holds ids only. */
  readonly path: string
  readonly remember: (path: string) => void
}

/** Kept in the address too, which outlives the page: a lock puts a fresh one in its place. */
export const usePlace = create<Place>(set => ({
  path: window.location.hash.slice(1) || '/',
  remember: path => {
    window.history.replaceState(null, '', `#${path}`)
    set({ path })
  },
}))
