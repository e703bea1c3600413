import { expect, test } from 'vitest'
import type { CaseId } from '@core/ids'
import { caseDatesBetween } from '@db/case-dates'
import {
  confirmIdentity,
  day,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
} from '@tests/support/program'
import type { TestProgram } from '@tests/support/program'

const datesOf = ({ context }: TestProgram, id?: CaseId) =>
  caseDatesBetween(context.vault.current()!.db, {
    from: day('2020-01-01'),
    to: day('2099-12-31'),
    each: 1000,
  })
    .filter(({ caseId }) => id === undefined || caseId === id)
    .map(({ onDay, rule, isOurs }) => [onDay, rule, isOurs] as const)

test('the dates of an open case are kept by their rules, and follow every change of it', async () => {
  const program = await testProgram()
  const { api } = program
  const caseId = await register(program)
  expect(datesOf(program)).toEqual([
    ['2026-12-23', 'jp.ack', 1],
    ['2026-12-31', 'jp.target', 1],
    ['2027-01-02', 'jp.suit_from', 1],
  ])
  valueOf(await api.cases.change({ caseId, change: { receivedOn: day('2026-12-14') } }))
  expect(datesOf(program)[1]).toEqual(['2026-12-28', 'jp.target', 1])
  await confirmIdentity(program, caseId)
  // Nothing is missing any more, so the outer limit can be counted.
  expect(datesOf(program).at(-1)).toEqual(['2027-01-15', 'jp.outer', 1])
  valueOf(await api.cases.close({ caseId, reason: 'withdrawn' }))
  // What is left is the day after the years for which it is kept.
  expect(datesOf(program)).toEqual([['2029-12-19', 'destroy', 1]])
  valueOf(await api.cases.reopen({ caseId, why: '取り下げの撤回' }))
  expect(datesOf(program)).toHaveLength(4)
})

test('a reply that is awaited is theirs, what follows when it does not come is ours', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  const requestId = (await requestOf(program, caseId)).id
  const ask = { caseId, requestId, letterId: 'L02', language: 'ja' } as const
  await issueAndSend(program, valueOf(await program.api.letters.draft(ask)))
  const replies = () => datesOf(program).filter(([, rule]) => /reply|remind/.test(rule))
  expect(replies()).toEqual([
    ['2027-01-04', 'jp.reply_window', 0],
    ['2027-01-05', 'jp.reminder', 1],
    ['2027-01-20', 'jp.close_no_reply', 1],
  ])
  await confirmIdentity(program, caseId)
  expect(replies()).toEqual([])
})
