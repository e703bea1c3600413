import { expect, test } from 'vitest'
import { bySending, threadsAtOnce, type InThread } from '@core/imports/mails-at-once'

const mail = (
  messageId: string,
  answers: readonly string[] = [],
  more: Partial<InThread> = {},
) => ({
  ...{ messageId, answers, sender: 'a@mail.example', date: null },
  ...more,
})

test('of mails at once the same mail, an answer and what is answered are of one thread', () => {
  const threads = threadsAtOnce<number>()
  threads.add(mail('<1>', ['<0>']), 1)
  expect(threads.find(mail('<1>'))).toBe(1)
  expect(threads.find(mail('<2>', ['<9>', '<1>']))).toBe(1)
  expect(threads.find(mail('<0>'))).toBe(1)
  expect(threads.find(mail('<3>', ['<9>']))).toBeUndefined()
})

test('many people who answer one announcement are no thread; one of them who writes twice is', () => {
  const threads = threadsAtOnce<number>()
  threads.add(mail('<1>', ['<news>', 'thread-index:01']), 1)
  const other = { sender: 'b@mail.example' }
  expect(threads.find(mail('<2>', ['<news>'], other))).toBeUndefined()
  expect(threads.find(mail('<2>', ['thread-index:01'], other))).toBeUndefined()
  expect(threads.find(mail('<3>', ['<news>'], { sender: 'A@mail.example' }))).toBe(1)
  expect(threads.find(mail('<3>', ['thread-index:01']))).toBe(1)
})

test('mails are taken as they were sent, those without a date last', () => {
  const at = (date: string | null) => mail('<1>', [], { date })
  const dates = [null, '2026-12-01T09:30:00+09:00', '2026-12-01T01:00:00+01:00']
  expect(
    dates
      .map(at)
      .toSorted(bySending)
      .map(({ date }) => date),
  ).toEqual([dates[2], dates[1], null])
})
