import { expect, test } from 'vitest'
import {
  aDraft,
  confirmIdentity,
  register,
  requestOf,
  testProgram,
  valueOf,
} from '@tests/support/program'

const why = '1通のメールに2人分の問い合わせがあったため'

test('another person’s inquiry in the same mail begins with a name and nothing confirmed', async () => {
  const program = await testProgram()
  const caseId = await register(program, aDraft({ types: ['jp.disclosure', 'jp.correction'] }))
  await confirmIdentity(program, caseId)
  const { id } = await requestOf(program, caseId, 'jp.correction')
  const choice = { caseId, requestIds: [id], documentIds: [], why }
  expect(await program.api.transfers.split({ ...choice, otherPerson: ' ' })).toMatchObject({
    error: { code: 'transfer/name-missing' },
  })
  const made = valueOf(await program.api.transfers.split({ ...choice, otherPerson: '髙橋 一郎' }))
  const { file } = valueOf(await program.api.cases.view({ caseId: made.caseId }))
  expect(file.parties).toMatchObject([{ role: 'principal', name: '髙橋 一郎', email: '' }])
  expect(file.checks).toMatchObject([{ result: 'open' }])
  expect(file.evidence).toEqual([])
})
