import { expect, test } from 'vitest'
import { letterText } from '@core/sensitive/letter-text'
import {
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
} from '@tests/support/program'

/** A case that asked for proof of identity on 18 December and has had no reply. */
async function askedFor() {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  const first = valueOf(await draftLetter(program, caseId, 'L02'))
  await issueAndSend(program, first)
  const { letter } = valueOf(await program.api.letters.view({ letterRecordId: first }))
  const choice = async (letterId = 'L02') => {
    const { id: requestId } = await requestOf(program, caseId)
    const choices = valueOf(await program.api.letters.choices({ caseId, requestId }))
    return choices.find(one => one.letterId === letterId)!
  }
  const again = async () => {
    const letterRecordId = valueOf(await draftLetter(program, caseId, 'L02'))
    const view = valueOf(await program.api.letters.view({ letterRecordId }))
    return { letterRecordId, title: view.letter.body.title, text: letterText(view.letter.body) }
  }
  return { program, api: program.api, caseId, first: letter, choice, again }
}

test('the second letter of its kind is a reminder: it says so and names the first and the last day', async () => {
  const { program, caseId, first, choice, again } = await askedFor()
  expect(first.body.title).toBe('本人確認書類のご提出のお願い')
  expect(letterText(first.body)).toContain('改めて一度ご案内を差し上げます')
  expect(await choice()).toMatchObject({ reminder: true, calledFor: false })
  expect(await choice('L03')).toMatchObject({ reminder: false })

  program.setNow('2027-01-05T01:00:00.000Z')
  expect((await requestOf(program, caseId)).view.next).toBe('remind')
  expect(await choice()).toMatchObject({ reminder: true, calledFor: true })
  const { letterRecordId, title, text } = await again()
  expect(title).toBe('本人確認書類のご提出のお願い（再通知）')
  expect(text).toContain(`令和8年12月18日にお送りいたしました書面（${first.documentNumber}）`)
  expect(text).toContain('令和9年1月19日までにご返信くださいますよう')
  expect(text).not.toContain('改めて一度ご案内を差し上げます')

  await issueAndSend(program, letterRecordId, '2027-01-05')
  const { waiting } = (await requestOf(program, caseId)).view
  expect(waiting).toMatchObject({ reminded: true, sentOn: '2027-01-05' })
})

test('what is asked anew after a reply is no reminder', async () => {
  const { program, api, caseId, again, choice } = await askedFor()
  program.setNow('2026-12-22T01:00:00.000Z')
  const { file } = await requestOf(program, caseId)
  const pauseId = file.pauses[0]!.id
  valueOf(await api.requests.endPause({ caseId, pauseId, answeredOn: day('2026-12-21') }))
  expect(await choice()).toMatchObject({ reminder: false })
  const { title, letterRecordId } = await again()
  expect(title).toBe('本人確認書類のご提出のお願い')
  await issueAndSend(program, letterRecordId, '2026-12-22')
  expect((await requestOf(program, caseId)).view.waiting).toMatchObject({ reminded: false })
})

test('a letter in the place of the first one is no reminder, nor is it counted as one', async () => {
  const { program, api, caseId, first } = await askedFor()
  const { id: requestId } = await requestOf(program, caseId)
  const place = { letterRecordId: first.id, requestId, letterId: 'L02', language: 'ja' } as const
  const second = valueOf(await api.letters.replace({ ...place, why: '宛先の誤り' }))
  await issueAndSend(program, second)
  expect((await requestOf(program, caseId)).view.waiting).toMatchObject({ reminded: false })
})
