import { create } from 'zustand'
import type { CaseFilter } from '@core/cases/case-query'
import type { CaseId } from '@core/ids'
import type { Target } from '@core/marks/contract'

type Chosen = {
  /** All that the list has, but for `ids`; otherwise `ids` and nothing else. */
  readonly all: boolean
  readonly ids: ReadonlySet<CaseId>
  /** The row of the table from which Shift goes on. */
  readonly anchor: number | null
}

type Selection = Chosen & {
  readonly toggle: (id: CaseId, row: number | null) => void
  readonly choose: (ids: readonly CaseId[]) => void
  readonly chooseAll: () => void
  readonly clear: () => void
}

const nothing: Chosen = { all: false, ids: new Set(), anchor: null }

/** Which cases of the list are chosen, as a table or by stage; another filter chooses none. */
export const useSelection = create<Selection>(set => ({
  ...nothing,
  toggle: (id, row) =>
    set(({ ids }) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      return { ids: next, anchor: row }
    }),
  choose: ids => set({ all: false, ids: new Set(ids) }),
  chooseAll: () => set({ all: true, ids: new Set() }),
  clear: () => set(nothing),
}))

export const isChosen = ({ all, ids }: Chosen, id: CaseId): boolean => all !== ids.has(id)

/** Null while it is counted how many the list has, of which all are chosen. */
export function chosenCount({ all, ids }: Chosen, total: number | null): number | null {
  if (!all) return ids.size
  return total === null ? null : Math.max(0, total - ids.size)
}

/** What a step is done to: cases by name, or the whole list by its filter. */
export const targetOf = ({ all, ids }: Chosen, filter: CaseFilter): Target =>
  all ? { filter, without: [...ids] } : { ids: [...ids] }
