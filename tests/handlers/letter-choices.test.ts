import { expect, test } from 'vitest'
import type { CaseId } from '@core/ids'
import {
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
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
