import { expect, test } from 'vitest'
import type { YesNo } from '@core/checklist/answers'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { decide } from '@core/decisions/decide'
import { jpAppi } from '@tests/support/a-case-file'

const type = 'jp.suspension'
const perItem = questionsFor(jpAppi, type).filter(q => !isForWholeRequest(q))
const whole = ['jp.all.abuse', 'jp.scope.deceased_or_company', undefined]

/** Every way in which the questions about one item can be answered. */
const everyAnswer = Array.from({ length: 2 ** perItem.length }, (_, bits) =>
  Object.fromEntries<YesNo>(perItem.map((q, at) => [q.id, (bits >> at) & 1 ? 'yes' : 'no'])),
)

test('the letter of the alternative measure goes out for exactly the items that are done by it', () => {
  const granted = { 'jp.susp.incident': 'yes' } as const
  let called = 0
  for (const settled of whole) {
    for (const answers of everyAnswer) {
      const { items, letters } = decide(jpAppi, type, {
        case: settled ? { [settled]: 'yes' } : {},
        items: [
          { id: 'a', answers },
          { id: 'b', answers: granted },
        ],
      })
      const done = !settled && items.some(item => item.alternative !== null)
      expect(letters.filter(id => id === 'L18')).toEqual(done ? ['L18'] : [])
      called += done ? 1 : 0
    }
  }
  expect(called).toBeGreaterThan(0)
})
