import type { CaseRow } from '@core/cases/contract'
import { fold, hasEveryWord } from '@ui/app/fold'
import { byDue } from '@ui/app/today-list'

export type SortColumn = 'due' | 'number' | 'received'
export type Sorting = { readonly column: SortColumn; readonly descending: boolean }

const orders: Readonly<Record<SortColumn, (a: CaseRow, b: CaseRow) => number>> = {
  due: byDue,
  number: (a, b) => a.number.localeCompare(b.number),
  received: (a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.number.localeCompare(b.number),
}

/** The same column again turns the order round. */
export const sortedBy = (column: SortColumn, now: Sorting): Sorting => ({
  column,
  descending: now.column === column && !now.descending,
})

/** The rows that hold every word of the text, in order. `wordsOf` gives what is shown in a row. */
export function arrange(
  rows: readonly CaseRow[],
  text: string,
  sorting: Sorting,
  wordsOf: (row: CaseRow) => string,
): readonly CaseRow[] {
  const found = text.trim() ? rows.filter(row => hasEveryWord(fold(wordsOf(row)), text)) : [...rows]
  const sorted = found.toSorted(orders[sorting.column])
  return sorting.descending ? sorted.toReversed() : sorted
}
