import { create } from 'zustand'

type SearchChoice = {
  readonly text: string
  /** Cases shown so far. */
  readonly count: number
  /** How often somebody asked to search: the field then has the keyboard. */
  readonly asked: number
  readonly search: (text: string) => void
  readonly more: () => void
  readonly ask: () => void
}

export const casesAtOnce = 20

/** What is searched for; it stays while one looks into a case and comes back. */
export const useSearchChoice = create<SearchChoice>(set => ({
  text: '',
  count: casesAtOnce,
  asked: 0,
  search: text => set({ text, count: casesAtOnce }),
  more: () => set(({ count }) => ({ count: count + casesAtOnce })),
  ask: () => set(({ asked }) => ({ asked: asked + 1 })),
}))
