import { create } from 'zustand'
import type { CaseColumn, CaseFilter } from '@core/cases/case-query'

export type Sorting = { readonly column: CaseColumn; readonly descending: boolean }

export const everyOpenCase: CaseFilter = {
  status: 'open',
  stage: null,
  type: null,
  due: null,
  channel: null,
  assignee: null,
  label: null,
  text: '',
}

/** Where the list stands: how far it has been moved up, and the row that the keyboard is on. */
export type ListPlace = { readonly top: number; readonly row: number | null }
const atTheTop: ListPlace = { top: 0, row: null }

type Choice = {
  readonly filter: CaseFilter
  readonly sorting: Sorting
  readonly place: ListPlace
  /** How often the filters were taken away; the search field then begins anew. */
  readonly cleared: number
  readonly choose: (change: Partial<CaseFilter>) => void
  readonly sortBy: (column: CaseColumn) => void
  readonly clear: () => void
  readonly goTo: (place: ListPlace) => void
}

/** The same column again turns the order round. */
export const sortedBy = (column: CaseColumn, now: Sorting): Sorting => ({
  column,
  descending: now.column === column && !now.descending,
})

/** What the list shows; kept while one looks into a case and comes back. */
export const useListChoice = create<Choice>(set => ({
  filter: everyOpenCase,
  sorting: { column: 'due', descending: false },
  place: atTheTop,
  cleared: 0,
  choose: change => set(({ filter }) => ({ filter: { ...filter, ...change }, place: atTheTop })),
  sortBy: column => set(({ sorting }) => ({ sorting: sortedBy(column, sorting), place: atTheTop })),
  clear: () =>
    set(({ filter: { status }, cleared }) => ({
      filter: { ...everyOpenCase, status },
      place: atTheTop,
      cleared: cleared + 1,
    })),
  goTo: place => set({ place }),
}))

/** Whether anything but open, closed or all is chosen. */
export const isNarrowed = ({ stage, type, due, channel, text }: CaseFilter): boolean =>
  text.trim() !== '' || [stage, type, due, channel].some(chosen => chosen !== null)
