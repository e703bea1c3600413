import { expect, test, vi } from 'vitest'
import type { CaseId, LetterRecordId } from '@core/ids'
import { letterText } from '@core/sensitive/letter-text'
import {
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const why = '別紙に誤りがあったため'

/** A case whose answer, disclosure in full, is issued. */
async function answered() {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  valueOf(await program.api.letters.issue({ letterRecordId }))
  return { program, api: program.api, caseId, letterRecordId }
}

const letterOf = async ({ api }: TestProgram, letterRecordId: LetterRecordId) =>
  valueOf(await api.letters.view({ letterRecordId })).letter

const replace = async (program: TestProgram, caseId: CaseId, letterRecordId: LetterRecordId) => {
  const { id: requestId } = await requestOf(program, caseId)
  const place = { letterRecordId, requestId, letterId: 'L09', language: 'ja' } as const
  return program.api.letters.replace({ ...place, why })
}

test('a void letter keeps its number and words, and counts for nothing', async () => {
  const { program, api, caseId, letterRecordId } = await answered()
  const before = await letterOf(program, letterRecordId)
  expect((await requestOf(program, caseId)).view).toMatchObject({ stage: 'sending' })
  expect(await api.letters.declareVoid({ letterRecordId, why: ' ' })).toMatchObject({ ok: false })
  valueOf(await api.letters.declareVoid({ letterRecordId, why }))

  const { view, id: requestId } = await requestOf(program, caseId)
  expect(view).toMatchObject({ stage: 'answering', next: 'write-answer' })
  const voided = view.history.find(event => event.kind === 'letter/voided')
  expect(voided).toMatchObject({ reason: why })
  const choices = valueOf(await api.letters.choices({ caseId, requestId }))
  expect(choices.find(choice => choice.letterId === 'L09')).toMatchObject({ calledFor: true })
  expect(await letterOf(program, letterRecordId)).toMatchObject({
    ...before,
    status: 'void',
    voided: { by: '佐藤 恵', why },
  })
  const dispatch = { method: 'post', recipient: '髙橋', note: '', sentOn: before.datedOn! } as const
  for (const answer of [
    await api.letters.recordDispatch({ letterRecordId, ...dispatch }),
    await api.letters.declareVoid({ letterRecordId, why }),
  ]) {
    expect(answer).toMatchObject({ error: { code: 'letter/not-issued' } })
  }

  const second = valueOf(await draftLetter(program, caseId, 'L09'))
  expect(valueOf(await api.letters.issue({ letterRecordId: second })).documentNumber).not.toBe(
    before.documentNumber,
  )
})

test('the file refuses to change a void letter, to revive it, and to void one that was sent', async () => {
  const { program, caseId, letterRecordId } = await answered()
  const { db } = program.context.vault.current()!
  const run = (sql: string) => () => db.$client.exec(sql)
  valueOf(await program.api.letters.declareVoid({ letterRecordId, why }))
  for (const change of ["status = 'issued'", "body = '{}'", "voided = '{}'", "dispatch = '{}'"]) {
    expect(run(`UPDATE letters SET ${change}`)).toThrow('never changes')
  }
  expect(run('DELETE FROM letters')).toThrow('never changes')

  const second = valueOf(await draftLetter(program, caseId, 'L09'))
  await issueAndSend(program, second)
  expect(await program.api.letters.declareVoid({ letterRecordId: second, why })).toMatchObject({
    error: { code: 'letter/already-sent' },
  })
  const sent = `WHERE id = '${second}'`
  expect(run(`UPDATE letters SET status = 'void', voided = '{}' ${sent}`)).toThrow('never changes')
  expect(run(`UPDATE letters SET voided = '{}' ${sent}`)).toThrow('never changes')
})

test('the letter in the place of one that was sent names it; the sent one stays sent', async () => {
  const { program, api, caseId, letterRecordId } = await answered()
  const place = { method: 'post', recipient: '髙橋 みなみ', note: '' } as const
  const { datedOn, documentNumber } = await letterOf(program, letterRecordId)
  valueOf(await api.letters.recordDispatch({ letterRecordId, ...place, sentOn: datedOn! }))
  const second = valueOf(await replace(program, caseId, letterRecordId))
  const letter = await letterOf(program, second)
  expect(letter).toMatchObject({ replaces: letterRecordId, status: 'draft' })
  expect(letterText(letter.body)).toContain(
    `本書は、令和8年12月18日付け${documentNumber}の書面に代わるものです。`,
  )
  expect(await letterOf(program, letterRecordId)).toMatchObject({ status: 'issued' })
  const { history } = (await requestOf(program, caseId)).view
  expect(history.find(event => event.kind === 'letter/drafted')).toMatchObject({
    detail: { replaces: letterRecordId },
    reason: why,
  })
  expect(await replace(program, caseId, letterRecordId)).toMatchObject({
    error: { code: 'letter/already-replaced' },
  })
  // Composing it anew from the case keeps the sentence.
  valueOf(await api.letters.recompose({ letterRecordId: second, why: '' }))
  expect(letterText((await letterOf(program, second)).body)).toContain(documentNumber)
})

test('one that was not sent becomes void when another is written in its place', async () => {
  const { program, caseId, letterRecordId } = await answered()
  const second = valueOf(await replace(program, caseId, letterRecordId))
  expect(await letterOf(program, letterRecordId)).toMatchObject({ status: 'void' })
  expect(letterText((await letterOf(program, second)).body)).toContain('お送りしておりません')
  expect(await replace(program, caseId, second)).toMatchObject({
    error: { code: 'letter/not-issued' },
  })
})

test('in English too', async () => {
  const { program, caseId, letterRecordId } = await answered()
  const { id: requestId } = await requestOf(program, caseId)
  const wanted = { letterRecordId, requestId, letterId: 'L09', language: 'en', why } as const
  const second = valueOf(await program.api.letters.replace(wanted))
  const { documentNumber } = await letterOf(program, letterRecordId)
  expect(letterText((await letterOf(program, second)).body)).toContain(
    `This letter replaces our letter ${documentNumber} of 18 December 2026, which was not sent.`,
  )
})

test.each([
  ['ja', 'L09-2026-0001.pdf', 'L09-2026-0001（無効）.pdf'],
  ['en', 'L09-2026-0001.pdf', 'L09-2026-0001 (void).pdf'],
] as const)(
  'the file of a void letter says so in its name (%s)',
  async (language, name, voided) => {
    const program = await testProgram()
    await fillSettings(program)
    const caseId = await register(program)
    await confirmIdentity(program, caseId)
    await addItem(program, caseId, '会員登録情報')
    await answerAll(program, caseId)
    const { api } = program
    const { id: requestId } = await requestOf(program, caseId)
    const wanted = { caseId, requestId, letterId: 'L09', language }
    const letterRecordId = valueOf(await api.letters.draft(wanted))
    valueOf(await api.letters.issue({ letterRecordId }))
    const asked = vi.spyOn(program.context.desktop, 'chooseSavePath')
    const { file } = valueOf(await api.cases.view({ caseId }))
    const documentId = file.documents.find(document => document.kind === 'letter')!.id
    const save = async () => {
      valueOf(await api.letters.exportAs({ letterRecordId, form: 'pdf', release: {} }))
      valueOf(await api.cases.exportDocument({ documentId, release: {} }))
      const names = asked.mock.calls.map(call => call[0])
      asked.mockClear()
      return names
    }
    expect(await save()).toEqual([name, name])
    valueOf(await api.letters.declareVoid({ letterRecordId, why }))
    expect(await save()).toEqual([voided, voided])
  },
)
