import { describe, expect, test } from 'vitest'
import {
  contentHeight,
  isCompressed,
  lastTop,
  rowByKey,
  rowsInView,
  scrollOf,
  topOf,
  topShowing,
  type RowWindow,
} from '@ui/ui/row-window'

const list = (count: number): RowWindow => ({ count, rowHeight: 56, viewHeight: 500 })
const sizes = [0, 1, 8, 9, 10, 1000, 142_857, 142_858, 1_000_000, 20_000_000]

describe.each(sizes)('a list of %i rows', count => {
  const rows = list(count)

  test('is no higher than Chromium lays out, even at 400 %', () => {
    expect(contentHeight(rows) * 4).toBeLessThan(2 ** 25)
  })

  test('shows its first row at the beginning of the scroll bar and its last row at its end', () => {
    const end = Math.max(0, contentHeight(rows) - rows.viewHeight)
    expect(topOf(rows, 0)).toBe(0)
    expect(rowsInView(rows, topOf(rows, 0), 0).first).toBe(0)
    const top = topOf(rows, end)
    expect(top).toBe(lastTop(rows))
    expect(rowsInView(rows, top, 0).end).toBe(count)
    // The bottom of the last row is the bottom of the view, or all rows fit.
    const bottom = count * rows.rowHeight - top
    expect(bottom).toBeCloseTo(Math.min(rows.viewHeight, count * rows.rowHeight), 6)
  })

  test('finds the place of the scroll bar for every row, and the row back from it', () => {
    for (let share = 0; share <= 1; share += 0.05) {
      const top = Math.round(share * lastTop(rows))
      expect(topOf(rows, scrollOf(rows, top))).toBeCloseTo(top, 3)
    }
  })

  test('makes no more rows than fit into the view and a few around', () => {
    for (const share of [0, 0.3, 0.999, 1]) {
      const { first, end } = rowsInView(rows, share * lastTop(rows))
      expect(end - first).toBeLessThanOrEqual(Math.ceil(500 / 56) + 1 + 6)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
    }
  })
})

test('a row that is in view moves nothing, another is moved by as little as needed', () => {
  const rows = list(1000)
  expect(topShowing(rows, 560, 12)).toBe(560)
  expect(topShowing(rows, 560, 10)).toBe(560)
  expect(topShowing(rows, 560, 9)).toBe(9 * 56)
  expect(topShowing(rows, 560, 18)).toBe(19 * 56 - 500)
  expect(topShowing(rows, 0, 999)).toBe(lastTop(rows))
})

test('a list that fits, or nearly, is scrolled pixel by pixel; only a longer one is compressed', () => {
  expect(isCompressed(list(142_857))).toBe(false)
  expect(scrollOf(list(142_857), 1234)).toBe(1234)
  expect(isCompressed(list(142_858))).toBe(true)
})

test.each([
  ['ArrowDown', null, 0],
  ['ArrowDown', 4, 5],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 4, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 4, 11],
  ['PageUp', 11, 4],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', null, 99],
  ['x', 3, undefined],
] as const)('%s from row %s goes to row %s', (key, from, to) => {
  expect(rowByKey(list(100), key, from)).toBe(to)
})

test('no key goes anywhere in an empty list', () => {
  expect(rowByKey(list(0), 'ArrowDown', null)).toBeUndefined()
})
