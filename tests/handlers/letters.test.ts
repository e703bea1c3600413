import { expect, test } from 'vitest'
import type { CaseId, LetterRecordId } from '@core/ids'
import {
  addItem,
  answerAll,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

async function readyCase(program: TestProgram): Promise<CaseId> {
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  return caseId
}

async function draft(
  program: TestProgram,
  caseId: CaseId,
  letterId: string,
): Promise<LetterRecordId> {
  return valueOf(await draftLetter(program, caseId, letterId))
}

test('a letter is not even drafted while the organisation has no contact to print', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const view = valueOf(await program.api.cases.view({ caseId }))
  const requestId = view.file.requests[0]!.request.id
  expect(
    await program.api.letters.draft({ caseId, requestId, letterId: 'L01', language: 'ja' }),
  ).toMatchObject({
    ok: false,
    error: { code: 'letter/missing-content', parts: ['sender_contact', 'contact'] },
  })
})

test('a letter that lost a mandatory part cannot be issued, and says which', async () => {
  const program = await testProgram()
  const letterRecordId = await draft(program, await readyCase(program), 'L09')
  const { letter } = valueOf(await program.api.letters.view({ letterRecordId }))
  const blocks = letter.body.blocks.filter(b => !('part' in b && b.part === 'as_of_date'))
  valueOf(await program.api.letters.saveBody({ letterRecordId, body: { ...letter.body, blocks } }))
  expect(await program.api.letters.issue({ letterRecordId })).toEqual({
    ok: false,
    error: { code: 'letter/missing-content', parts: ['as_of_date'] },
  })
  valueOf(await program.api.letters.recompose({ letterRecordId, why: '削除の誤り' }))
  valueOf(await program.api.letters.issue({ letterRecordId }))
})

test('an issued letter never changes: not its words, not its pages, not by discarding', async () => {
  const program = await testProgram()
  const { letters } = program.api
  const letterRecordId = await draft(program, await readyCase(program), 'L09')
  valueOf(await letters.issue({ letterRecordId }))
  const before = valueOf(await letters.view({ letterRecordId }))
  const issued = { ok: false, error: { code: 'letter/already-issued' } }
  const body = { title: '別の題', blocks: [] }
  expect(await letters.saveBody({ letterRecordId, body })).toEqual(issued)
  expect(await letters.recompose({ letterRecordId, why: '誤り' })).toEqual(issued)
  expect(await letters.discard({ letterRecordId, why: '誤り' })).toEqual(issued)
  expect(await letters.issue({ letterRecordId })).toEqual(issued)
  const change = {
    organisation: { ...valueOf(await program.api.settings.read({})).organisation, phone: '0120' },
  }
  valueOf(await program.api.settings.change({ change }))
  expect(valueOf(await letters.view({ letterRecordId }))).toEqual(before)

  const { db } = program.context.vault.current()!
  expect(() => db.$client.exec(`UPDATE letters SET body = '{}'`)).toThrow('never changes')
  expect(() => db.$client.exec('DELETE FROM letters')).toThrow('never changes')
})

test('letters are numbered one after the other, and a number is not used twice', async () => {
  const program = await testProgram()
  const caseId = await readyCase(program)
  const first = await draft(program, caseId, 'L01')
  const second = await draft(program, caseId, 'L09')
  const numbers = [
    valueOf(await program.api.letters.issue({ letterRecordId: first })).documentNumber,
    valueOf(await program.api.letters.issue({ letterRecordId: second })).documentNumber,
  ]
  expect(numbers).toEqual(['個情第2026-0001号', '個情第2026-0002号'])
})

test('a letter cannot have been sent before it was issued, before it exists, or after today', async () => {
  const program = await testProgram()
  const letterRecordId = await draft(program, await readyCase(program), 'L09')
  const sent = { letterRecordId, method: 'post', recipient: '髙橋 みなみ', note: '' } as const
  expect(
    await program.api.letters.recordDispatch({ ...sent, sentOn: day('2026-12-18') }),
  ).toMatchObject({ error: { code: 'letter/not-issued' } })
  valueOf(await program.api.letters.issue({ letterRecordId }))
  expect(
    await program.api.letters.recordDispatch({ ...sent, sentOn: day('2026-12-17') }),
  ).toMatchObject({ error: { code: 'letter/sent-before-issued', issuedOn: '2026-12-18' } })
  expect(
    await program.api.letters.recordDispatch({ ...sent, sentOn: day('2026-12-19') }),
  ).toMatchObject({ error: { code: 'letter/sent-in-future', today: '2026-12-18' } })
})

test('asking for documents starts a wait with a day the reply is due', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  const letterRecordId = await draft(program, caseId, 'L02')
  valueOf(await program.api.letters.issue({ letterRecordId }))
  const sent = {
    method: 'email',
    recipient: '髙橋 みなみ',
    note: '',
    sentOn: day('2026-12-18'),
  } as const
  valueOf(await program.api.letters.recordDispatch({ letterRecordId, ...sent }))

  const waiting = valueOf(await program.api.cases.view({ caseId }))
  expect(waiting.stage).toBe('waiting')
  expect(waiting.next).toBe('wait-for-reply')
  // 14 days end on New Year's Day, a holiday; the next working day is Monday 4 January.
  expect(waiting.waiting?.dates?.replyBy.date).toBe('2027-01-04')

  program.setNow('2027-01-05T01:00:00.000Z')
  expect(valueOf(await program.api.cases.view({ caseId })).next).toBe('remind')
  await confirmIdentity(program, caseId)
  expect(valueOf(await program.api.cases.view({ caseId })).waiting).toBeNull()
})

test('copies of identity papers get a day to be destroyed when the answer goes out', async () => {
  const program = await testProgram()
  const caseId = await readyCase(program)
  const bytes = new TextEncoder().encode('scan')
  valueOf(
    await program.api.cases.attach({
      caseId,
      kind: 'identity',
      name: '免許証.png',
      mediaType: 'image/png',
      bytes,
    }),
  )
  const letterRecordId = await draft(program, caseId, 'L09')
  await issueAndSend(program, letterRecordId)
  const { file } = valueOf(await program.api.cases.view({ caseId }))
  expect(file.documents.find(d => d.kind === 'identity')?.destroyOn).toBe('2027-01-17')
})

test('a case is not closed as answered while a draft lies open', async () => {
  const program = await testProgram()
  const caseId = await readyCase(program)
  const letterRecordId = await draft(program, caseId, 'L09')
  await issueAndSend(program, letterRecordId)
  await draft(program, caseId, 'L01')
  expect(await program.api.cases.close({ caseId, reason: 'answered' })).toMatchObject({
    error: { why: 'obstacle/draft-open' },
  })
})
