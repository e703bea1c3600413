import {
  assert,
  constantFrom,
  dictionary,
  property,
  record,
  subarray,
  uniqueArray,
  string,
} from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '@core/decisions/decide'
import type { Decision, DecisionInput } from '@core/decisions/decision'
import type { YesNo } from '@core/checklist/answers'
import { questionOf } from '@core/regimes/index'
import { disclosure, jpAppi } from '@tests/support/a-case-file'
import { allNo, itemQuestions, wholeQuestions } from '@tests/support/checklist-answers'

const answersTo = (ids: readonly string[]) =>
  dictionary(constantFrom(...ids), constantFrom<YesNo>('yes', 'no'))
const items = uniqueArray(
  record({
    id: string({ minLength: 1, maxLength: 4 }),
    answers: answersTo(itemQuestions),
    partly: subarray([...itemQuestions]),
  }),
  { selector: item => item.id, maxLength: 6 },
)
const anyAnswers = record({ case: answersTo(wholeQuestions), items })
const decideOn = (input: DecisionInput): Decision => decide(jpAppi, disclosure, input)
const isYes = (answers: DecisionInput['case'], kind: string) =>
  Object.entries(answers).some(
    ([id, value]) => value === 'yes' && questionOf(jpAppi, id).kind === kind,
  )
const isUnspoken = (item: DecisionInput['items'][number]) =>
  item.answers['jp.scope.order5_excluded'] === 'yes'

const holdsForAll = (check: (input: DecisionInput) => void) =>
  assert(property(anyAnswers, check), { numRuns: 300 })

test('every outcome has at least one letter, and no letter twice', () => {
  holdsForAll(input => {
    const { letters } = decideOn(input)
    expect(letters.length).toBeGreaterThan(0)
    expect(new Set(letters).size).toBe(letters.length)
  })
})

test('not processed exactly when a gate is answered yes', () => {
  holdsForAll(input => {
    expect(decideOn(input).outcome === 'not_processed').toBe(isYes(input.case, 'gate'))
  })
})

test('nothing is withheld without a ground, and every withheld item names its ground', () => {
  holdsForAll(input => {
    for (const item of decideOn(input).items) {
      expect(item.grounds.length > 0).toBe(item.outcome !== 'full')
    }
  })
})

test('a second person is needed exactly when a yes asks for one', () => {
  holdsForAll(input => {
    const said = [input.case, ...input.items.map(item => item.answers)].flatMap(answers =>
      Object.keys(answers).filter(id => answers[id] === 'yes'),
    )
    const needed = said.some(id => questionOf(jpAppi, id).secondReviewer)
    expect(decideOn(input).secondReviewer).toBe(needed)
  })
})

test('items that may not be spoken of change neither outcome nor letters', () => {
  holdsForAll(input => {
    const without = { ...input, items: input.items.filter(item => !isUnspoken(item)) }
    const { outcome, letters } = decideOn(input)
    expect({ outcome, letters }).toEqual({
      outcome: decideOn(without).outcome,
      letters: decideOn(without).letters,
    })
  })
})

test('the order of the items plays no part', () => {
  holdsForAll(input => {
    const turned = decideOn({ ...input, items: input.items.toReversed() })
    const decision = decideOn(input)
    expect(turned.outcome).toBe(decision.outcome)
    expect(turned.secondReviewer).toBe(decision.secondReviewer)
    expect(new Set(turned.letters)).toEqual(new Set(decision.letters))
    expect(turned.items.toReversed()).toEqual(decision.items)
  })
})

test('what is asked is open, and once all of it is answered nothing is asked', () => {
  holdsForAll(input => {
    for (const { itemId, questionId } of decideOn(input).unanswered) {
      const answers = itemId === null ? input.case : input.items.find(i => i.id === itemId)!.answers
      expect(answers[questionId]).toBeUndefined()
    }
    const filled = {
      case: { ...allNo(wholeQuestions), ...input.case },
      items: input.items.map(i => ({ ...i, answers: { ...allNo(itemQuestions), ...i.answers } })),
    }
    expect(decideOn(filled).unanswered).toEqual([])
  })
})

test('answering what is asked with no changes neither outcome nor letters', () => {
  holdsForAll(input => {
    const before = decideOn(input)
    const noToAll = (itemId: string | null) =>
      allNo(before.unanswered.filter(u => u.itemId === itemId).map(u => u.questionId))
    const after = decideOn({
      case: { ...noToAll(null), ...input.case },
      items: input.items.map(i => ({ ...i, answers: { ...noToAll(i.id), ...i.answers } })),
    })
    expect({ ...after, unanswered: [] }).toEqual({ ...before, unanswered: [] })
  })
})

test('withholding one item more never discloses another', () => {
  holdsForAll(input => {
    const [first, ...others] = input.items
    if (!first) return
    const withheld = { ...first, answers: { ...first.answers, 'jp.disc.harm': 'yes' as const } }
    const before = decideOn(input).items.slice(1)
    expect(decideOn({ ...input, items: [withheld, ...others] }).items.slice(1)).toEqual(before)
  })
})
