import { expect, test } from 'vitest'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
} from '@tests/support/program'
import { emptyContact } from '@core/cases/case'

const refused = (why: string) => ({ ok: false, error: { code: 'case/not-allowed', why } })

test.each(['L09', 'L10', 'L11', 'L12'])(
  '%s cannot be written before identity is confirmed',
  async letterId => {
    const program = await testProgram()
    await fillSettings(program)
    const caseId = await register(program)
    await addItem(program, caseId, '会員登録情報')
    expect(await draftLetter(program, caseId, letterId)).toEqual(
      refused('obstacle/identity-not-confirmed'),
    )
  },
)

test('the letters that ask for documents are open from the start', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  valueOf(await draftLetter(program, caseId, 'L01'))
  valueOf(await draftLetter(program, caseId, 'L02'))
})

test('an agent needs authority besides identity', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const agent = { ...emptyContact, name: '山田 太郎' }
  const caseId = await register(
    program,
    aDraft({ requesterRole: 'agent', agent, agentKind: 'lawyer' }),
  )
  await confirmIdentity(program, caseId, '本人の登録電話番号にも確認した')
  await addItem(program, caseId, '会員登録情報')
  expect(await draftLetter(program, caseId, 'L09')).toEqual(
    refused('obstacle/authority-not-confirmed'),
  )
  expect(await program.api.identity.confirm({ caseId, subject: 'authority' })).toEqual({
    ok: false,
    error: { code: 'identity/no-evidence' },
  })
})

test('identity is not confirmed without evidence, comparison, or a reason below the level needed', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const { identity } = program.api
  const confirm = async () => await identity.confirm({ caseId, subject: 'identity' })
  expect(await confirm()).toMatchObject({ error: { code: 'identity/no-evidence' } })

  const evidenceId = valueOf(
    await identity.addEvidence({ caseId, subject: 'identity', method: 'jp.id.email_link' }),
  )
  valueOf(await identity.changeEvidence({ caseId, evidenceId, change: { accepted: true } }))
  expect(await confirm()).toMatchObject({ error: { code: 'identity/nothing-compared' } })

  const words = { caseId, subject: 'identity', comparison: '登録メールと一致' } as const
  valueOf(await identity.saveComparison({ ...words, reason: '' }))
  expect(await confirm()).toMatchObject({
    error: { code: 'identity/reason-needed', reached: 1, needed: 2 },
  })
  valueOf(await identity.saveComparison({ ...words, reason: '会員IDのみで保有しているため' }))
  valueOf(await confirm())
})

test('an answer waits for open questions, then for facts, then for the second reviewer', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  expect(await draftLetter(program, caseId, 'L12')).toEqual(refused('obstacle/no-items'))
  const itemId = await addItem(program, caseId, '相談の記録')
  expect(await draftLetter(program, caseId, 'L12')).toEqual(refused('obstacle/unanswered'))
  await answerAll(program, caseId, { 'jp.disc.harm 相談の記録': { facts: '' } })
  expect(await draftLetter(program, caseId, 'L12')).toEqual(refused('obstacle/facts-missing'))

  const view = valueOf(await program.api.cases.view({ caseId }))
  const requestId = view.file.requests[0]!.request.id
  const place = { caseId, requestId, itemIds: [itemId], questionId: 'jp.disc.harm' }
  valueOf(
    await program.api.checklist.answer({ ...place, value: 'yes', facts: '第三者の病歴を含む' }),
  )
  expect(await draftLetter(program, caseId, 'L12')).toEqual(refused('obstacle/review-missing'))

  const review = { caseId, requestId, remark: '' }
  expect(await program.api.checklist.review({ ...review, reviewer: '佐藤 恵' })).toEqual({
    ok: false,
    error: { code: 'checklist/reviewer-is-decider' },
  })
  valueOf(await program.api.checklist.review({ ...review, reviewer: '田中 一郎' }))
  expect(await draftLetter(program, caseId, 'L09')).toEqual(refused('obstacle/not-called-for'))
  valueOf(await draftLetter(program, caseId, 'L12'))
})

test('a review is void once the decision changes', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  const itemId = await addItem(program, caseId, '相談の記録')
  await answerAll(program, caseId, { 'jp.disc.harm 相談の記録': { facts: '第三者の病歴' } })
  const view = valueOf(await program.api.cases.view({ caseId }))
  const requestId = view.file.requests[0]!.request.id
  valueOf(
    await program.api.checklist.review({ caseId, requestId, reviewer: '田中 一郎', remark: '' }),
  )
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L12'))

  const place = { caseId, requestId, itemIds: [itemId], questionId: 'jp.disc.harm' }
  valueOf(await program.api.checklist.answer({ ...place, value: 'yes', reason: '別の説明' }))
  expect(await program.api.letters.issue({ letterRecordId })).toEqual(
    refused('obstacle/review-missing'),
  )
})

test('a closed case takes no change until it is reopened', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  expect(await program.api.cases.close({ caseId, reason: 'answered' })).toEqual(
    refused('obstacle/answer-not-sent'),
  )
  valueOf(await program.api.cases.close({ caseId, reason: 'withdrawn' }))
  expect(await program.api.cases.change({ caseId, change: { subject: 'x' } })).toEqual(
    refused('obstacle/case-closed'),
  )
  valueOf(await program.api.cases.reopen({ caseId, why: '取下げの撤回' }))
  valueOf(await program.api.cases.change({ caseId, change: { subject: 'x' } }))
})

test('a case that fails a gate is answered without a word on whether data exists', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  valueOf(await program.api.identity.reject({ caseId, subject: 'identity' }))
  await answerAll(program, caseId, {
    'jp.gate.identity_unconfirmed': { facts: 'L02とその再連絡に返信なし' },
  })
  const view = valueOf(await program.api.cases.view({ caseId }))
  expect(view.requests[0]!.outcome).toBe('not_processed')
  expect(await draftLetter(program, caseId, 'L11')).toEqual(refused('obstacle/not-called-for'))
  expect(await draftLetter(program, caseId, 'L23')).toMatchObject({
    error: { code: 'letter/missing-content', parts: ['dates_asked'] },
  })

  const asked = valueOf(await draftLetter(program, caseId, 'L02'))
  valueOf(await program.api.letters.issue({ letterRecordId: asked }))
  const sent = {
    method: 'email',
    recipient: '髙橋 みなみ',
    note: '',
    sentOn: day('2026-12-18'),
  } as const
  valueOf(await program.api.letters.recordDispatch({ letterRecordId: asked, ...sent }))
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L23'))
  const { letter } = valueOf(await program.api.letters.view({ letterRecordId }))
  expect(JSON.stringify(letter.body)).not.toMatch(
    /保有しております|保有しておりません|会員登録情報/,
  )
})
