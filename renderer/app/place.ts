import { create } from 'zustand'

type Place = {
  /** The page in use, so that unlocking leads back to it. Holds ids only. */
  readonly path: string
  readonly remember: (path: string) => void
}

export const usePlace = create<Place>(set => ({
  path: '/',
  remember: path => set({ path }),
}))
