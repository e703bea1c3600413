import { expect, test } from 'vitest'
import { cardsBetween, nextPlace, type CardPlace } from '@ui/features/case-list/use-board-keys'

const columns = [
  { stage: 'verifying', rows: [1, 2, 3] },
  { stage: 'deciding', rows: [1] },
  { stage: 'closed', rows: [1, 2] },
] as const

const walk = (keys: readonly string[], from: CardPlace) =>
  keys.reduce((place, key) => nextPlace(columns, place, key) ?? place, from)

test('arrows go from card to card and between columns, to the nearest card there is, and stop at the edges', () => {
  const first = { stage: 'verifying', index: 0 } as const
  expect(walk(['ArrowDown', 'ArrowDown', 'ArrowDown'], first)).toEqual({ ...first, index: 2 })
  expect(walk(['End', 'ArrowRight'], first)).toEqual({ stage: 'deciding', index: 0 })
  expect(walk(['ArrowRight', 'ArrowRight', 'End'], first)).toEqual({ stage: 'closed', index: 1 })
  expect(walk(['ArrowLeft', 'ArrowUp', 'x'], first)).toEqual(first)
})

test('Shift chooses along one column, up or down, and begins anew in another', () => {
  const cards = [
    { stage: 'verifying', rows: ['a', 'b', 'c'] },
    { stage: 'deciding', rows: ['d'] },
  ] as const
  const at = (index: number) => ({ stage: 'verifying', index }) as const
  expect(cardsBetween<string>(cards, at(0), at(1))).toEqual(['a', 'b'])
  expect(cardsBetween<string>(cards, at(2), at(1))).toEqual(['b', 'c'])
  expect(cardsBetween<string>(cards, at(1), at(1))).toEqual(['b'])
  expect(cardsBetween<string>(cards, at(1), { stage: 'deciding', index: 0 })).toBeUndefined()
})
