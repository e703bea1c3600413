import { describe, expect, test } from 'vitest'
import { itemQuestions } from '@core/decisions/decide-item'
import { packOf, rulePacks } from '@core/regimes/index'
import {
  derivedAnswer,
  groundsElsewhere,
  groupOf,
  notAskedOf,
  questionsAt,
} from '@ui/features/case/question-groups'

const japan = packOf({ regime: 'jp_appi', variant: null })
const suspension = itemQuestions(japan, 'jp.suspension')
const allNo = Object.fromEntries(suspension.entitlements.map(q => [q.id, 'no'] as const))

describe('the derived question of an item', () => {
  test('is open while a ground may still be found', () => {
    expect(derivedAnswer(suspension, {})).toBe('open')
    expect(derivedAnswer(suspension, { 'jp.susp.incident': 'no' })).toBe('open')
  })

  test('is yes once every ground was denied, and no as soon as one holds', () => {
    expect(derivedAnswer(suspension, allNo)).toBe('yes')
    expect(derivedAnswer(suspension, { ...allNo, 'jp.susp.incident': 'yes' })).toBe('no')
  })
})

describe('a question that is not asked', () => {
  const limiter = suspension.limiters[0]!
  test('says what settles it', () => {
    const outside = { 'jp.scope.no_such_data': 'yes' } as const
    expect(notAskedOf(suspension, limiter, outside)).toBe('scope')
    expect(notAskedOf(suspension, suspension.entitlements[0]!, {})).toBe('entitled')
    expect(notAskedOf(suspension, limiter, allNo)).toBe('unentitled')
  })
})

test('questions stand in one run for each group, in every law and for every right', () => {
  for (const pack of rulePacks) {
    for (const { id } of pack.requestTypes) {
      for (const ofItem of [true, false]) {
        const groups = questionsAt(pack, id, ofItem).asked.map(groupOf)
        const runs = groups.filter((group, index) => group !== groups[index - 1])
        expect(new Set(runs).size, `${id} ${String(ofItem)}`).toBe(runs.length)
        expect(runs).not.toContain(undefined)
      }
    }
  }
})

test('an alternative measure has a group of its own, apart from ways of answering', () => {
  const { asked } = questionsAt(japan, 'jp.suspension', true)
  expect(asked.filter(q => groupOf(q) === 'alternative').map(q => q.id)).toEqual([
    'jp.susp.alternative',
  ])
  expect(asked.some(q => groupOf(q) === 'mode')).toBe(false)
})

test('a ground of another right is told with the rights that it is one for', () => {
  const elsewhere = groundsElsewhere(japan, 'jp.disclosure')
  const accurate = elsewhere.find(({ question }) => question.id === 'jp.corr.facts_accurate')
  expect(accurate?.rights.map(right => right.id)).toEqual(['jp.correction'])
  expect(elsewhere.some(({ question }) => question.id === 'jp.disc.harm')).toBe(false)
})
