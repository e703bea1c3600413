import { create } from 'zustand'
import type { Sorting } from './case-table'

type Status = 'open' | 'closed' | 'all'

type Choice = {
  readonly status: Status
  readonly text: string
  readonly sorting: Sorting
  readonly choose: (change: Partial<Pick<Choice, 'status' | 'text' | 'sorting'>>) => void
}

/** What the list shows; kept while one looks into a case and comes back. */
export const useListChoice = create<Choice>(set => ({
  status: 'open',
  text: '',
  sorting: { column: 'due', descending: false },
  choose: change => set(change),
}))
