import { expect, test } from 'vitest'
import { emptyContact } from '@core/cases/case'
import type { CaseId } from '@core/ids'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

async function calledFor(program: TestProgram, caseId: CaseId): Promise<readonly string[]> {
  const { file } = valueOf(await program.api.cases.view({ caseId }))
  const requestId = file.requests[0]!.request.id
  const choices = valueOf(await program.api.letters.choices({ caseId, requestId }))
  return choices.filter(choice => choice.calledFor).map(choice => choice.letterId)
}

async function send(program: TestProgram, caseId: CaseId, letterId: string): Promise<void> {
  await issueAndSend(program, valueOf(await draftLetter(program, caseId, letterId)))
}

test('a case calls for the letters that come next, and for none that has gone out', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  expect(await calledFor(program, caseId)).toEqual(['L01', 'L02'])
  await send(program, caseId, 'L01')
  await send(program, caseId, 'L02')
  expect(await calledFor(program, caseId)).toEqual([])

  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  expect(await calledFor(program, caseId)).toEqual(['L09'])
  await send(program, caseId, 'L09')
  expect(await calledFor(program, caseId)).toEqual([])
})

test('a wait that was only spoken of calls for the letter that asks in writing, once', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  const { id: requestId } = await requestOf(program, caseId)
  const place = { caseId, requestId }
  const asked = { askedOn: day('2026-12-18'), why: '' }
  valueOf(await program.api.requests.pause({ ...place, reason: 'fee', ...asked }))
  const pauseId = valueOf(
    await program.api.requests.pause({ ...place, reason: 'clarification', ...asked }),
  )
  expect(await calledFor(program, caseId)).toEqual(['L01', 'L04', 'L05'])

  for (const particularId of ['unclear_point', 'scope_choices']) {
    const words = { ...place, itemIds: null, particularId, value: '対象の期間' }
    valueOf(await program.api.requests.setParticular(words))
  }
  await send(program, caseId, 'L04')
  expect(await calledFor(program, caseId)).toEqual(['L01', 'L05'])
  const { file } = await requestOf(program, caseId)
  expect(file.pauses.filter(p => p.reason === 'clarification').map(p => p.id)).toEqual([pauseId])
})

test('three days before our own target, an answer that is not ready calls for a word on the delay', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  program.setNow('2026-12-27T01:00:00.000Z')
  expect(await calledFor(program, caseId)).not.toContain('L06')
  program.setNow('2026-12-28T01:00:00.000Z')
  expect(await calledFor(program, caseId)).toContain('L06')
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  expect(await calledFor(program, caseId)).not.toContain('L06')
})

test('where the law sets the day, no letter on a delay is called for', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const european = { regime: 'gdpr', variant: 'eu', types: ['gdpr.access'] }
  const caseId = await register(program, aDraft(european))
  program.setNow('2027-01-17T01:00:00.000Z')
  expect(await calledFor(program, caseId)).toEqual(['G01', 'G02'])
})

test('without a reply to letter and reminder, the letter that ends the procedure is called for', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await send(program, caseId, 'L02')
  program.setNow('2027-01-05T01:00:00.000Z')
  const reminder = valueOf(await draftLetter(program, caseId, 'L02'))
  await issueAndSend(program, reminder, '2027-01-05')
  program.setNow('2027-01-12T01:00:00.000Z')
  expect(await calledFor(program, caseId)).not.toContain('L25')
  program.setNow('2027-02-12T01:00:00.000Z')
  expect(await calledFor(program, caseId)).toContain('L25')
})

test('a gate that only holds a marketing stop up calls for the letter that asks', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const agent = { ...emptyContact, name: '山田 太郎' }
  const draft = { requesterRole: 'agent', agent, agentKind: 'lawyer' } as const
  const caseId = await register(program, aDraft({ ...draft, types: ['jp.marketing_optout'] }))
  const gate = 'jp.gate.agent_authority_unconfirmed'
  await answerAll(program, caseId, { [gate]: { facts: '' } })
  expect(await calledFor(program, caseId)).toEqual(['L01', 'L03'])
  await send(program, caseId, 'L03')
  expect(await calledFor(program, caseId)).toEqual(['L01'])
})
