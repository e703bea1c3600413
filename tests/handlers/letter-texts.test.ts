import { expect, test } from 'vitest'
import type { LetterRecordId } from '@core/ids'
import {
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const why = '案件の内容が変わったため'
const typed = '担当者が書き加えた一文です。'

async function aDraftLetter() {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  return { program, letters: program.api.letters, caseId, letterRecordId }
}

const viewOf = async ({ api }: TestProgram, letterRecordId: LetterRecordId) =>
  valueOf(await api.letters.view({ letterRecordId }))

async function write({ api }: TestProgram, letterRecordId: LetterRecordId, text: string) {
  const { letter } = valueOf(await api.letters.view({ letterRecordId }))
  const more = { type: 'paragraph' as const, runs: [{ text }] }
  const body = { ...letter.body, blocks: [...letter.body.blocks, more] }
  valueOf(await api.letters.saveBody({ letterRecordId, body }))
  return body
}

test('a draft with words of the officer is written anew only with a reason, and they come back', async () => {
  const { program, letters, caseId, letterRecordId } = await aDraftLetter()
  const body = await write(program, letterRecordId, typed)
  expect(await letters.recompose({ letterRecordId, why: ' ' })).toMatchObject({
    error: { code: 'input/invalid', fields: ['why'] },
  })
  expect((await viewOf(program, letterRecordId)).letter.body).toEqual(body)

  valueOf(await letters.recompose({ letterRecordId, why }))
  const anew = await viewOf(program, letterRecordId)
  expect(anew.letter.body).toEqual(anew.letter.composed)
  expect(anew.earlier).toMatchObject([{ why, by: '佐藤 恵', body }])

  const textId = anew.earlier[0]!.id
  expect(await letters.bringBackText({ letterRecordId, textId, why: '' })).toMatchObject({
    ok: false,
  })
  valueOf(await letters.bringBackText({ letterRecordId, textId, why: 'やはり必要なため' }))
  const back = await viewOf(program, letterRecordId)
  expect(back.letter.body).toEqual(body)
  // The text between is not lost either.
  expect(back.earlier).toMatchObject([{ why: 'やはり必要なため', body: anew.letter.body }])
  expect(await letters.bringBackText({ letterRecordId, textId, why })).toMatchObject({
    error: { code: 'letter/no-such-text' },
  })
  const { history } = valueOf(await program.api.cases.view({ caseId }))
  const told = history.filter(({ kind }) =>
    ['letter/rewritten', 'letter/text-brought-back'].includes(kind),
  )
  expect(told.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['letter/text-brought-back', 'やはり必要なため'],
    ['letter/rewritten', why],
  ])
})

test('a draft nobody changed is written anew without a reason, and leaves no text behind', async () => {
  const { program, letters, letterRecordId } = await aDraftLetter()
  valueOf(await letters.recompose({ letterRecordId, why: '' }))
  expect((await viewOf(program, letterRecordId)).earlier).toEqual([])
})

test('every text that was given up is kept, newest first, until the letter is issued', async () => {
  const { program, letters, letterRecordId } = await aDraftLetter()
  for (const text of ['一つ目', '二つ目']) {
    await write(program, letterRecordId, text)
    valueOf(await letters.recompose({ letterRecordId, why: text }))
  }
  expect((await viewOf(program, letterRecordId)).earlier.map(one => one.why)).toEqual([
    '二つ目',
    '一つ目',
  ])
  valueOf(await letters.issue({ letterRecordId }))
  expect((await viewOf(program, letterRecordId)).earlier).toEqual([])
  const { db } = program.context.vault.current()!
  const kept = db.$client.prepare('SELECT earlier FROM letters WHERE id = ?').pluck()
  expect(kept.get(letterRecordId)).toBeNull()
})
