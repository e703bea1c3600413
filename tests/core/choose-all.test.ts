import { expect, test } from 'vitest'
import { stagedMailId } from '@core/ids'
import { chooseAll } from '@core/imports/choose-all'

const ids = ['1', '2', '3'].map(n => stagedMailId.parse(`00000000-0000-4000-8000-00000000000${n}`))
const [first, second, reply] = [ids[0]!, ids[1]!, ids[2]!]
const mails = [
  { id: first, warnings: [] },
  { id: second, warnings: ['mail/html-only'] },
  { id: reply, warnings: ['mail/automatic'] },
] as const

test('choosing all leaves out automatic replies, and says how many', () => {
  expect(chooseAll(mails, [])).toEqual({
    isAll: false,
    isNone: false,
    next: [first, second],
    leftOut: 1,
  })
  expect(chooseAll(mails, [first, second])).toEqual({
    isAll: true,
    isNone: false,
    next: [],
    leftOut: 1,
  })
})

test('one that was chosen by hand stays chosen', () => {
  const { next, leftOut } = chooseAll(mails, [reply])
  expect(next).toEqual([reply, first, second])
  expect(leftOut).toBe(0)
})

test('of automatic replies alone none is chosen', () => {
  expect(chooseAll([mails[2]], [])).toEqual({ isAll: false, isNone: true, next: [], leftOut: 1 })
})
