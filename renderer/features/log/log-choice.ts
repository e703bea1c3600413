import { create } from 'zustand'
import { everything, type LogFilter } from '@core/audit/contract'

type Choice = {
  readonly filter: LogFilter
  /** Where each page up to the one on screen begins: the number that its entries are below. */
  readonly pages: readonly number[]
  readonly choose: (change: Partial<LogFilter>) => void
  readonly clear: () => void
  readonly older: (before: number) => void
  readonly newer: () => void
}

/** What of the log is on screen; kept while one looks into a case and comes back. */
export const useLogChoice = create<Choice>(set => ({
  filter: everything,
  pages: [],
  choose: change => set(({ filter }) => ({ filter: { ...filter, ...change }, pages: [] })),
  clear: () => set({ filter: everything, pages: [] }),
  older: before => set(({ pages }) => ({ pages: [...pages, before] })),
  newer: () => set(({ pages }) => ({ pages: pages.slice(0, -1) })),
}))
