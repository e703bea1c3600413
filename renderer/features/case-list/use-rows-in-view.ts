import { useDebouncedValue, useResizeObserver } from '@mantine/hooks'
import { useState } from 'react'
import { usePreferences } from '@ui/app/preferences'
import { rowsInView } from '@ui/ui/row-window'
import { useListChoice } from './list-choice'

/** Pixels of a row. */
const rowHeights = { comfortable: 64, compact: 52 } as const
/** The headings above the rows; the style sheet has it too. */
const headHeight = 40

/** The height that there is for rows, and which of them are asked for. */
export type RowsInView = {
  readonly range: { readonly first: number; readonly end: number }
  readonly viewHeight: number
  readonly rowHeight: number
  readonly setTotal: (total: number) => void
  /** For the element that scrolls: what its scroll bars leave is measured. */
  readonly ref: (element: HTMLDivElement | null) => void
}

/** Rows that are only passed by are not asked for. */
const passingMs = 80

export function useRowsInView(): RowsInView {
  const top = useListChoice(choice => choice.place.top)
  const rowHeight = rowHeights[usePreferences(state => state.density)]
  const [total, setTotal] = useState(1)
  const [ref, inside] = useResizeObserver<HTMLDivElement>()
  const height = inside.bottom - inside.top
  const viewHeight = height ? height - headHeight : 480
  const { first, end } = rowsInView({ count: Math.max(total, 1), rowHeight, viewHeight }, top)
  const [range] = useDebouncedValue(`${first} ${end}`, passingMs, { leading: true })
  const [from = 0, until = 1] = range.split(' ').map(Number)
  return { range: { first: from, end: until }, viewHeight, rowHeight, setTotal, ref }
}
