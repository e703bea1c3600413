import { describe, expect, test } from 'vitest'
import type { YesNo } from '@core/checklist/answers'
import { decide } from '@core/decisions/decide'
import type { DecisionInput } from '@core/decisions/decision'
import { disclosure, jpAppi } from '@tests/support/a-case-file'
import { allNo, itemQuestions, wholeQuestions } from '@tests/support/checklist-answers'

describe('what is still to be answered', () => {
  const nothing: DecisionInput = { case: {}, items: [{ id: 'item 1', answers: {} }] }
  const asked = (input: DecisionInput) =>
    decide(jpAppi, disclosure, input).unanswered.map(u => [u.itemId, u.questionId])

  test('at first every question, once for the request or once for each item', () => {
    expect(asked(nothing)).toEqual([
      ...wholeQuestions.map(id => [null, id]),
      ...itemQuestions.map(id => ['item 1', id]),
    ])
  })

  test('a no leaves the other questions open', () => {
    const input = { ...nothing, case: { 'jp.gate.fee_unpaid': 'no' as const } }
    expect(asked(input)).not.toContainEqual([null, 'jp.gate.fee_unpaid'])
    expect(asked(input)).toHaveLength(wholeQuestions.length + itemQuestions.length - 1)
  })

  test.each(['jp.gate.fee_unpaid', 'jp.scope.deceased_or_company', 'jp.all.abuse'])(
    '%s settles the request: nothing more is asked',
    question => {
      expect(asked({ ...nothing, case: { [question]: 'yes' } })).toEqual([])
    },
  )

  test('an item out of scope asks no more; a ground to withhold it asks for the other grounds', () => {
    const item = (answers: Record<string, YesNo>) => ({
      case: allNo(wholeQuestions),
      items: [{ id: 'item 1', answers }],
    })
    expect(asked(item({ 'jp.scope.no_such_data': 'yes' }))).toEqual([])
    expect(asked(item({ 'jp.disc.harm': 'yes' }))).toHaveLength(itemQuestions.length - 1)
  })
})
