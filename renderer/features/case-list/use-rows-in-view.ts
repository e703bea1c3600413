import { useDebouncedValue, useResizeObserver } from '@mantine/hooks'
import { useState } from 'react'
import { usePreferences } from '@ui/app/preferences'
import { lastTop, rowsInView } from '@ui/ui/row-window'
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
  readonly setLength: (length: number) => void
  /** For the element that scrolls: what its scroll bars leave is measured. */
  readonly ref: (element: HTMLDivElement | null) => void
}

/** Rows that are only passed by are not asked for. */
const passingMs = 80

export function useRowsInView(): RowsInView {
  const top = useListChoice(choice => choice.place.top)
  const rowHeight = rowHeights[usePreferences(state => state.density)]
  const [length, setLength] = useState(1)
  const [ref, inside] = useResizeObserver<HTMLDivElement>()
  const height = inside.bottom - inside.top
  const viewHeight = height ? height - headHeight : 480
  const list = { count: Math.max(length, 1), rowHeight, viewHeight }
  const { first, end } = rowsInView(list, Math.min(top, lastTop(list)))
  const [range] = useDebouncedValue(`${first} ${end}`, passingMs, { leading: true })
  const [from = 0, until = 1] = range.split(' ').map(Number)
  return { range: { first: from, end: until }, viewHeight, rowHeight, setLength, ref }
}
