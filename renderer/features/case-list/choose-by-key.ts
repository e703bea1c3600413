import type { KeyboardEvent } from 'react'
import type { CaseId } from '@core/ids'
import { useSelection } from './selection'

/**
 * Space, Ctrl+A and Escape; true where it was one of them. `active` is the case that the keyboard is
 * on, `row` its row where it is one of the table.
 */
export function chooseByKey(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  active: { readonly id: CaseId } | undefined,
  row: number | null,
): boolean {
  const selection = useSelection.getState()
  if (ctrlKey || metaKey) {
    const isAll = key.toLowerCase() === 'a'
    if (isAll) selection.chooseAll()
    return isAll
  }
  if (key === 'Escape') {
    const any = selection.all || selection.ids.size > 0
    selection.clear()
    return any
  }
  if (key === ' ' && active) selection.toggle(active.id, row)
  return key === ' '
}
