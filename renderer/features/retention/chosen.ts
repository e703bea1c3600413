import { useState } from 'react'
import type { ChosenThing, DueRow } from '@core/retention/contract'

export const keyOf = ({ caseId, documentId }: ChosenThing): string =>
  `${caseId} ${documentId ?? ''}`

export const asChosen = ({ caseId, documentId }: DueRow): ChosenThing => ({ caseId, documentId })

/** Which rows of a list are chosen; a row that has left the list is not. */
export function useChosen(rows: readonly DueRow[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter(row => keys.has(keyOf(row)))
  const toggle = (row: DueRow) => {
    const next = new Set(keys)
    if (!next.delete(keyOf(row))) next.add(keyOf(row))
    setKeys(next)
  }
  const toggleAll = () => {
    setKeys(chosen.length === rows.length ? new Set() : new Set(rows.map(keyOf)))
  }
  const isChosen = (row: DueRow) => keys.has(keyOf(row))
  return { chosen, isChosen, toggle, toggleAll }
}
