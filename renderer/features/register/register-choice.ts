import { create } from 'zustand'
import { wholeRegister, type RegisterCursor, type RegisterFilter } from '@core/letters/register'

type RegisterChoice = {
  readonly filter: RegisterFilter
  /** Where each page begins that was left for an older one. */
  readonly pages: readonly RegisterCursor[]
  /** How often everything was shown again; the search field then begins anew. */
  readonly cleared: number
  readonly choose: (change: Partial<RegisterFilter>) => void
  readonly clear: () => void
  readonly older: (next: RegisterCursor) => void
  readonly newer: () => void
}

/** What is looked at in the register; it stays while one opens a letter and comes back. */
export const useRegisterChoice = create<RegisterChoice>(set => ({
  filter: wholeRegister,
  pages: [],
  cleared: 0,
  choose: change => set(({ filter }) => ({ filter: { ...filter, ...change }, pages: [] })),
  clear: () => set(({ cleared }) => ({ filter: wholeRegister, pages: [], cleared: cleared + 1 })),
  older: next => set(({ pages }) => ({ pages: [...pages, next] })),
  newer: () => set(({ pages }) => ({ pages: pages.slice(0, -1) })),
}))
