/** A long list of rows of one height, of which only those in view are made. All lengths in CSS pixels. */
export type RowWindow = {
  readonly count: number
  readonly rowHeight: number
  readonly viewHeight: number
}

/**
 * Chromium lays nothing out that is higher than 33.5 million of the screen's own pixels, which at a
 * zoom of 400 % is this much. A longer list moves by more than its scroll bar does.
 */
const tallest = 8_000_000

const wholeHeight = ({ count, rowHeight }: RowWindow): number => count * rowHeight

/** How high the element is that gives the scroll bar its length. */
export const contentHeight = (list: RowWindow): number => Math.min(wholeHeight(list), tallest)

export const isCompressed = (list: RowWindow): boolean => wholeHeight(list) > tallest

/** How far the list can be moved up: then its last row stands at the bottom. */
export const lastTop = (list: RowWindow): number => Math.max(0, wholeHeight(list) - list.viewHeight)

const within = (value: number, most: number): number => Math.min(Math.max(0, value), most)

const scrollRange = (list: RowWindow): number => Math.max(0, contentHeight(list) - list.viewHeight)

/** Where the scroll bar stands when the list has been moved up by `top`. */
export const scrollOf = (list: RowWindow, top: number): number =>
  isCompressed(list) ? (within(top, lastTop(list)) / lastTop(list)) * scrollRange(list) : top

/** How far the list has been moved up when the scroll bar stands at `scroll`. */
export function topOf(list: RowWindow, scroll: number): number {
  const share = isCompressed(list) ? (scroll / scrollRange(list)) * lastTop(list) : scroll
  return within(share, lastTop(list))
}

/** The rows in view, and a few before and after them; `end` is the first one not among them. */
export function rowsInView(
  list: RowWindow,
  top: number,
  around = 3,
): { readonly first: number; readonly end: number } {
  const { count, rowHeight, viewHeight } = list
  const first = Math.floor(top / rowHeight) - around
  const end = Math.ceil((top + viewHeight) / rowHeight) + around
  return { first: within(first, count), end: within(end, count) }
}

/** The list moved by as little as brings a row into view. */
export function topShowing({ rowHeight, ...list }: RowWindow, top: number, row: number): number {
  const begin = row * rowHeight
  const highest = begin + rowHeight - list.viewHeight
  return within(Math.min(Math.max(top, highest), begin), lastTop({ rowHeight, ...list }))
}

/** The row that a key goes to; undefined for a key that goes nowhere. */
export function rowByKey(list: RowWindow, key: string, row: number | null): number | undefined {
  const last = list.count - 1
  const page = Math.max(1, Math.floor(list.viewHeight / list.rowHeight) - 1)
  const from = row ?? -1
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: Math.max(from, 0) + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  }
  const goal = goals[key]
  return goal === undefined || last < 0 ? undefined : within(goal, last)
}
