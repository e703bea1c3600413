import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { rowByKey, topShowing, type RowWindow } from '@ui/ui/row-window'
import { chooseByKey } from './choose-by-key'
import { chooseTo } from './choose-range'
import { useListChoice, type ListPlace } from './list-choice'
import { useSelection } from './selection'

type CountedList = RowWindow & { readonly isCounted: boolean }
type Row = { readonly row: number; readonly top: number }

/** Walks, opens and chooses by keys. */
export function useListKeys(
  list: CountedList,
  place: ListPlace,
  rowAt: (index: number) => CaseRow | undefined,
) {
  const goTo = useListChoice(choice => choice.goTo)
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
    goTo(placeOf(event.key, list, { row, top: place.top }))
  }
}

/** The end of a list that is still counted is wherever it then is. */
function placeOf(key: string, list: CountedList, { row, top }: Row): ListPlace {
  if (key === 'End' && !list.isCounted) return { row: Infinity, top: Infinity }
  return { row, top: topShowing(list, top, row) }
}

/** With Shift the choice goes along; without it the next one begins where the keyboard is then. */
function walkTo(row: number, shift: boolean): void {
  if (shift) void chooseTo(row)
  else useSelection.setState({ anchor: null })
}
