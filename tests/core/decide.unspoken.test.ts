import { describe, expect, test } from 'vitest'
import type { Decision } from '@core/decisions/decision'
import { decided, type ItemInShort } from '@tests/support/checklist-answers'

const open: ItemInShort = {}
const none: ItemInShort = { yes: ['jp.scope.no_such_data'] }
const harmful: ItemInShort = { yes: ['jp.disc.harm'] }
const unspoken: ItemInShort = { yes: ['jp.scope.order5_excluded'] }
const entrusted: ItemInShort = { yes: ['jp.scope.no_authority'] }

describe('an item whose existence may be neither confirmed nor denied', () => {
  const told = ({ outcome, letters }: Decision) => ({ outcome, letters })

  test('alone, the answer is that of a case in which nothing was found', () => {
    expect(told(decided([unspoken]))).toEqual(told(decided([none])))
    expect(told(decided([unspoken]))).toEqual(told(decided([])))
  })

  test.each([
    ['disclosed', [open]],
    ['withheld', [harmful]],
    ['not held', [none]],
    ['held for another', [entrusted]],
    ['mixed', [open, harmful, none, entrusted]],
  ])('next to items %s, the answer is that of a case without it', (_, others) => {
    expect(told(decided([unspoken, ...others]))).toEqual(told(decided(others)))
  })

  test('stays in the file with its ground, and is looked at by a second person', () => {
    expect(decided([unspoken, open])).toMatchObject({
      outcome: 'full',
      secondReviewer: true,
      items: [
        { outcome: 'none', grounds: ['jp.scope.order5_excluded'], unspoken: true },
        { outcome: 'full', unspoken: false },
      ],
    })
  })

  test('gives no letter about the method', () => {
    const answers = { yes: ['jp.scope.order5_excluded', 'jp.disc.method_difficult'] }
    expect(decided([answers, open]).letters).toEqual(['L09'])
  })
})
