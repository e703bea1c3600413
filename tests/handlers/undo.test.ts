import { expect, test } from 'vitest'
import type { EventKind } from '@core/audit/event'
import type { CaseId } from '@core/ids'
import {
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const why = '記録する案件を間違えたため'

async function lastEvent({ api }: TestProgram, caseId: CaseId, kind: EventKind) {
  const { history } = valueOf(await api.cases.view({ caseId }))
  return history.find(event => event.kind === kind)
}

test('an answer taken back leaves its question open, and the reason in the history', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const itemId = await addItem(program, caseId, '会員登録情報')
  const { id: requestId } = await requestOf(program, caseId)
  const questionId = 'jp.disc.business_impediment'
  const place = { caseId, requestId, itemIds: [itemId], questionId }
  valueOf(await program.api.checklist.answer({ ...place, value: 'yes', facts: '事実' }))
  // Another answer is a change, and asks for no reason.
  valueOf(await program.api.checklist.answer({ ...place, value: 'no' }))
  expect(await program.api.checklist.clear({ ...place, why: ' ' })).toMatchObject({ ok: false })
  valueOf(await program.api.checklist.clear({ ...place, why }))
  expect((await requestOf(program, caseId)).file.answers).toEqual([])
  expect(await lastEvent(program, caseId, 'checklist/cleared')).toMatchObject({ reason: why })
})

test('an item or a paper is taken out only with a reason', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const itemId = await addItem(program, caseId, '会員登録情報')
  const subject = 'identity' as const
  const method = 'jp.id.email_link'
  const evidenceId = valueOf(await program.api.identity.addEvidence({ caseId, subject, method }))
  expect(await program.api.items.remove({ caseId, itemId, why: '' })).toMatchObject({ ok: false })
  valueOf(await program.api.items.remove({ caseId, itemId, why }))
  valueOf(await program.api.identity.removeEvidence({ caseId, evidenceId, why }))
  expect(await lastEvent(program, caseId, 'item/removed')).toMatchObject({ reason: why })
  expect(await lastEvent(program, caseId, 'identity/evidence-removed')).toMatchObject({
    reason: why,
  })
})

test('a review taken back has to be made again; without one there is nothing to take back', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId, {
    'jp.disc.business_impediment 会員登録情報': { facts: '事実' },
  })
  const { id: requestId } = await requestOf(program, caseId)
  const place = { caseId, requestId }
  expect(await program.api.checklist.undoReview({ ...place, why })).toMatchObject({
    error: { code: 'checklist/not-reviewed' },
  })
  valueOf(await program.api.checklist.review({ ...place, reviewer: '田中 実', remark: '' }))
  expect((await requestOf(program, caseId)).state.ready).toEqual({ allowed: true })
  valueOf(await program.api.checklist.undoReview({ ...place, why }))
  expect((await requestOf(program, caseId)).state.ready).toEqual({
    allowed: false,
    why: 'obstacle/review-missing',
  })
  expect(await lastEvent(program, caseId, 'checklist/review-undone')).toMatchObject({ reason: why })
})

test('a draft is discarded with a reason; the history keeps that there was one', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L01'))
  valueOf(await program.api.letters.discard({ letterRecordId, why }))
  const { file } = valueOf(await program.api.cases.view({ caseId }))
  expect(file.letters).toEqual([])
  expect(await lastEvent(program, caseId, 'letter/discarded')).toMatchObject({ reason: why })
})
