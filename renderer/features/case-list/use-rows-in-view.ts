import { useDebouncedValue, useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { rowsInView } from '@ui/ui/row-window'
import { useListChoice } from './list-choice'

export const rowHeight = 64

/** The height that the rows have, and which of them are asked for. */
export type RowsInView = {
  readonly range: { readonly first: number; readonly end: number }
  readonly viewHeight: number
  readonly setTotal: (total: number) => void
  readonly ref: (element: HTMLDivElement | null) => void
}

/** Rows that are only passed by are not asked for. */
const passingMs = 80

export function useRowsInView(): RowsInView {
  const top = useListChoice(choice => choice.place.top)
  const [total, setTotal] = useState(1)
  const { ref, height } = useElementSize<HTMLDivElement>()
  const viewHeight = height || 480
  const { first, end } = rowsInView({ count: Math.max(total, 1), rowHeight, viewHeight }, top)
  const [range] = useDebouncedValue(`${first} ${end}`, passingMs, { leading: true })
  const [from = 0, until = 1] = range.split(' ').map(Number)
  return { range: { first: from, end: until }, viewHeight, setTotal, ref }
}
