import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { rowByKey, topShowing, type RowWindow } from '@ui/ui/row-window'
import { chooseByKey } from './choose-by-key'
import { chooseTo } from './choose-range'
import { useListChoice } from './list-choice'
import { useSelection } from './selection'

/** Walks, opens and chooses by keys. */
export function useListKeys(
  list: RowWindow,
  top: number,
  rowAt: (index: number) => CaseRow | undefined,
) {
  const { place, goTo } = useListChoice()
  const navigate = useNavigate()
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const current = place.row === null ? undefined : rowAt(place.row)
    if (chooseByKey(event, current, place.row)) {
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      if (current) void navigate(`/cases/${current.id}`)
      return
    }
    const row = rowByKey(list, event.key, place.row)
    if (row === undefined) return
    event.preventDefault()
    walkTo(row, event.shiftKey)
    goTo({ row, top: topShowing(list, top, row) })
  }
}

/** With Shift the choice goes along; without it the next one begins where the keyboard is then. */
function walkTo(row: number, shift: boolean): void {
  if (shift) void chooseTo(row)
  else useSelection.setState({ anchor: null })
}
