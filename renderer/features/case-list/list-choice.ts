import { create } from 'zustand'
import type { CaseColumn, CaseFilter } from '@core/cases/case-query'
import { shownColumn, usualColumns, type ShownColumn } from '@core/marks/columns'
import type { ListLayout, SavedView } from '@core/marks/contract'
import { useSelection } from './selection'

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
  requests: null,
  dayList: null,
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
  readonly columns: readonly ShownColumn[]
  readonly showColumn: (column: ShownColumn, on: boolean) => void
  /** One place to the left or the right. */
  readonly moveColumn: (column: ShownColumn, by: -1 | 1) => void
  readonly showView: (view: SavedView) => void
  readonly layout: ListLayout
  readonly showAs: (layout: ListLayout) => void
  /** As an address says. */
  readonly take: (said: Pick<Choice, 'filter' | 'sorting' | 'layout'>) => void
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
  columns: usualColumns,
  choose: change => {
    useSelection.getState().clear()
    set(({ filter }) => ({ filter: { ...filter, ...change }, place: atTheTop }))
  },
  sortBy: column => set(({ sorting }) => ({ sorting: sortedBy(column, sorting), place: atTheTop })),
  clear: () => {
    useSelection.getState().clear()
    set(({ filter: { status }, cleared }) => ({
      filter: { ...everyOpenCase, status },
      place: atTheTop,
      cleared: cleared + 1,
    }))
  },
  goTo: place => set({ place }),
  showColumn: (column, on) => set(({ columns }) => ({ columns: withColumn(columns, column, on) })),
  moveColumn: (column, by) => set(({ columns }) => ({ columns: moved(columns, column, by) })),
  layout: 'table',
  showAs: layout => set({ layout }),
  take: said => {
    useSelection.getState().clear()
    set(({ cleared }) => ({ ...said, place: atTheTop, cleared: cleared + 1 }))
  },
  showView: ({ filter, sort, descending, columns, layout }) => {
    useSelection.getState().clear()
    const sorting = { column: sort, descending }
    set(({ cleared }) => ({
      ...{ filter, sorting, columns, layout },
      ...{ place: atTheTop, cleared: cleared + 1 },
    }))
  },
}))

/** The number is in every list: it is what opens a case. */
function withColumn(
  columns: readonly ShownColumn[],
  column: ShownColumn,
  on: boolean,
): readonly ShownColumn[] {
  if (!on) return column === 'number' ? columns : columns.filter(one => one !== column)
  if (columns.includes(column)) return columns
  // Where it usually stands: before the first of those that usually come after it.
  const after = shownColumn.options.slice(shownColumn.options.indexOf(column) + 1)
  const at = columns.findIndex(one => after.includes(one))
  return at < 0 ? [...columns, column] : columns.toSpliced(at, 0, column)
}

export function moved(
  columns: readonly ShownColumn[],
  column: ShownColumn,
  by: -1 | 1,
): readonly ShownColumn[] {
  const at = columns.indexOf(column)
  const to = at + by
  if (at < 0 || to < 0 || to >= columns.length) return columns
  return columns.toSpliced(at, 1).toSpliced(to, 0, column)
}

/** Whether anything but open, closed or all is chosen. */
export const isNarrowed = (filter: CaseFilter): boolean =>
  filter.text.trim() !== '' ||
  Object.entries(filter).some(
    ([name, chosen]) => name !== 'status' && name !== 'text' && chosen !== null,
  )
