import { describe, expect, test } from 'vitest'
import {
  decided,
  itemQuestions,
  wholeQuestions,
  type ItemInShort,
} from '@tests/support/checklist-answers'

const open: ItemInShort = {}
const none: ItemInShort = { yes: ['jp.scope.no_such_data'] }
const harmful: ItemInShort = { yes: ['jp.disc.harm'] }
const entrusted: ItemInShort = { yes: ['jp.scope.no_authority'] }

describe('which questions are asked', () => {
  test('gates and questions about the whole request are asked once, the others of each item', () => {
    expect(wholeQuestions).toEqual([
      'jp.gate.identity_unconfirmed',
      'jp.gate.agent_authority_unconfirmed',
      'jp.gate.method_not_followed',
      'jp.gate.scope_unspecified',
      'jp.gate.fee_unpaid',
      'jp.scope.deceased_or_company',
      'jp.all.abuse',
    ])
    expect(itemQuestions).toEqual([
      'jp.scope.no_such_data',
      'jp.scope.not_personal_data',
      'jp.scope.no_authority',
      'jp.scope.order5_excluded',
      'jp.scope.special_procedure',
      'jp.disc.harm',
      'jp.disc.business_impediment',
      'jp.disc.other_law',
      'jp.disc.method_difficult',
    ])
  })
})

describe('full, partial, none, refused', () => {
  test('where nothing stands against it, everything is disclosed', () => {
    expect(decided([open, open])).toMatchObject({
      outcome: 'full',
      letters: ['L09'],
      secondReviewer: false,
      unanswered: [],
    })
  })

  test.each(['jp.disc.harm', 'jp.disc.business_impediment', 'jp.disc.other_law'])(
    '%s on one item makes it partial, on all items a refusal, and needs a second person',
    ground => {
      expect(decided([{ yes: [ground] }, open])).toMatchObject({
        outcome: 'partial',
        letters: ['L10'],
        secondReviewer: true,
        items: [
          { outcome: 'refused', grounds: [ground] },
          { outcome: 'full', grounds: [] },
        ],
      })
      expect(decided([{ yes: [ground] }, { yes: [ground] }])).toMatchObject({
        outcome: 'refused',
        letters: ['L12'],
        secondReviewer: true,
      })
    },
  )

  test('an item of which only a part is withheld is disclosed in part: partial, never refused', () => {
    expect(decided([{ partly: ['jp.disc.harm'] }])).toMatchObject({
      outcome: 'partial',
      letters: ['L10'],
      items: [{ outcome: 'partial', grounds: ['jp.disc.harm'] }],
    })
  })

  test('a ground for the whole item outweighs one for a part of it', () => {
    const item = { yes: ['jp.disc.other_law'], partly: ['jp.disc.harm'] }
    expect(decided([item])).toMatchObject({
      outcome: 'refused',
      items: [{ outcome: 'refused', grounds: ['jp.disc.harm', 'jp.disc.other_law'] }],
    })
  })

  test('nothing held is an answer with a letter of its own', () => {
    expect(decided([none, none])).toMatchObject({
      outcome: 'none',
      letters: ['L11'],
      secondReviewer: false,
    })
  })

  test.each(['jp.scope.not_personal_data', 'jp.scope.special_procedure'])(
    '%s on all items is answered as nothing held, after a second person looked',
    ground => {
      expect(decided([{ yes: [ground] }])).toMatchObject({
        outcome: 'none',
        letters: ['L11'],
        secondReviewer: true,
      })
    },
  )

  test('nothing held of one item, another disclosed: partial, the letter names both', () => {
    expect(decided([none, open])).toMatchObject({ outcome: 'partial', letters: ['L10'] })
  })

  test('nothing held of one item, the only other one withheld: refused', () => {
    expect(decided([none, harmful])).toMatchObject({ outcome: 'refused', letters: ['L12'] })
  })

  test('what is out of scope is not also refused', () => {
    const both = { yes: ['jp.scope.no_such_data', 'jp.disc.harm'] }
    expect(decided([both]).items).toEqual([
      {
        id: 'item 1',
        outcome: 'none',
        grounds: ['jp.scope.no_such_data'],
        unspoken: false,
        alternative: null,
      },
    ])
  })

  test('a request about a dead person or a company is answered as nothing held, without a second person', () => {
    expect(decided([open], ['jp.scope.deceased_or_company'])).toMatchObject({
      outcome: 'none',
      grounds: ['jp.scope.deceased_or_company'],
      letters: ['L11'],
      secondReviewer: false,
    })
  })

  test('abuse refuses the whole request, after a second person looked', () => {
    expect(decided([open], ['jp.all.abuse'])).toMatchObject({
      outcome: 'refused',
      grounds: ['jp.all.abuse'],
      letters: ['L12'],
      secondReviewer: true,
    })
  })
})

describe('gates', () => {
  test.each([
    ['jp.gate.identity_unconfirmed', false],
    ['jp.gate.agent_authority_unconfirmed', false],
    ['jp.gate.method_not_followed', true],
    ['jp.gate.scope_unspecified', false],
    ['jp.gate.fee_unpaid', false],
  ])('%s: the request is not processed', (gate, secondReviewer) => {
    expect(decided([open], [gate])).toMatchObject({
      outcome: 'not_processed',
      grounds: [gate],
      letters: ['L23'],
      secondReviewer,
      unanswered: [],
    })
  })

  test('a gate comes before everything else that was answered', () => {
    const yesses = ['jp.gate.fee_unpaid', 'jp.scope.deceased_or_company', 'jp.all.abuse']
    expect(decided([harmful, none], yesses)).toMatchObject({
      outcome: 'not_processed',
      letters: ['L23'],
    })
  })

  test('the letter for a failed gate does not depend on what is held', () => {
    const gate = ['jp.gate.identity_unconfirmed']
    const letters = [[], [open], [none], [entrusted], [{ yes: ['jp.disc.method_difficult'] }]].map(
      items => decided(items, gate).letters,
    )
    expect(new Set(letters.map(String))).toEqual(new Set(['L23']))
  })
})

describe('data held for another operator', () => {
  test('all of it: the referral takes the place of the notice that nothing is held', () => {
    expect(decided([entrusted, entrusted])).toMatchObject({
      outcome: 'none',
      letters: ['L27'],
      secondReviewer: true,
    })
  })

  test('some of it, the rest not held: both letters', () => {
    expect(decided([none, entrusted])).toMatchObject({ outcome: 'none', letters: ['L11', 'L27'] })
  })

  test('some of it, the rest disclosed: the partial disclosure names it', () => {
    expect(decided([entrusted, open])).toMatchObject({ outcome: 'partial', letters: ['L10'] })
  })
})

describe('a method that is difficult', () => {
  const otherMethod: ItemInShort = { yes: ['jp.disc.method_difficult'] }

  test('is no reason to withhold; a letter about the method goes with the answer', () => {
    expect(decided([otherMethod])).toMatchObject({
      outcome: 'full',
      letters: ['L09', 'L13'],
      secondReviewer: false,
    })
    expect(decided([otherMethod, harmful])).toMatchObject({
      outcome: 'partial',
      letters: ['L10', 'L13'],
    })
  })

  test('is told once, however many items it concerns', () => {
    expect(decided([otherMethod, otherMethod]).letters).toEqual(['L09', 'L13'])
  })

  test('is not told where nothing is disclosed', () => {
    expect(decided([{ yes: ['jp.disc.method_difficult', 'jp.disc.harm'] }]).letters).toEqual([
      'L12',
    ])
    expect(
      decided([{ yes: ['jp.disc.method_difficult', 'jp.scope.no_such_data'] }]).letters,
    ).toEqual(['L11'])
  })

  test('is not told for the sake of an item that is withheld', () => {
    expect(decided([open, { yes: ['jp.disc.method_difficult', 'jp.disc.harm'] }]).letters).toEqual([
      'L10',
    ])
  })
})

test('a yes that needs a second person needs one even where another answer settled the request', () => {
  expect(decided([harmful], ['jp.gate.fee_unpaid']).secondReviewer).toBe(true)
  expect(decided([open], ['jp.gate.fee_unpaid']).secondReviewer).toBe(false)
})
