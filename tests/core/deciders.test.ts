import { expect, test } from 'vitest'
import type { Answer } from '@core/checklist/answers'
import { hasDecided } from '@core/checklist/deciders'
import type { AuditEvent } from '@core/audit/event'
import { itemId, requestId } from '@core/ids'

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const request = requestId.parse(id(1))
const item = itemId.parse(id(2))

const given: Answer = {
  requestId: request,
  itemId: null,
  questionId: 'jp.refusal.1',
  value: 'no',
  facts: '',
  reason: '',
  part: '',
  answeredBy: '佐藤 恵',
  answeredAt: '2026-12-18T03:00:00.000Z',
}

const event = (change: Partial<AuditEvent>): AuditEvent => ({
  seq: 5,
  at: given.answeredAt,
  actor: 'sato',
  caseId: id(3),
  kind: 'checklist/answered',
  detail: { request, question: given.questionId },
  prev: '',
  hash: '',
  ...change,
})

const sato = { login: 'sato', name: '改姓 恵' }
const namesake = { login: 'ito', name: '佐藤 恵' }

test('the account of the history decides, whatever it is called now', () => {
  expect(hasDecided(sato, [given], [event({})])).toBe(true)
  expect(hasDecided(namesake, [given], [event({})])).toBe(false)
  expect(hasDecided(sato, [given], [event({ kind: 'checklist/reworded' })])).toBe(true)
  expect(hasDecided(sato, [], [event({})])).toBe(false)
})

test('an event of before, which named no request, counts for the request', () => {
  const old = event({ detail: { question: given.questionId } })
  expect(hasDecided(sato, [given], [old])).toBe(true)
})

test('an answer for an item is told from the same one for another item, and for the request', () => {
  const forItem = { ...given, itemId: item }
  const detail = { request, question: given.questionId }
  const ofItem = event({ detail: { ...detail, items: [item] } })
  expect(hasDecided(sato, [forItem], [ofItem])).toBe(true)
  expect(hasDecided(sato, [forItem], [event({ detail: { ...detail, items: [id(9)] } })])).toBe(
    false,
  )
  expect(hasDecided(sato, [forItem], [event({})])).toBe(false)
  expect(hasDecided(sato, [given], [ofItem])).toBe(false)
})

test('an answer that the history no longer tells of is compared by name', () => {
  const others = [
    event({ kind: 'case/changed' }),
    event({ at: '2026-12-18T03:00:00.001Z' }),
    event({ detail: { request, question: 'jp.refusal.2' } }),
    event({ detail: { request: id(8), question: given.questionId } }),
  ]
  for (const history of [[], others]) {
    expect(hasDecided(sato, [given], history)).toBe(false)
    expect(hasDecided(namesake, [given], history)).toBe(true)
  }
})
