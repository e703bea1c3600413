import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  addItem,
  answerAll,
  confirmIdentity,
  day,
  fillSettings,
  register,
  testProgram,
  valueOf,
} from '@tests/support/program'

test('from a registered inquiry to a sent letter and a closed case', async () => {
  const program = await testProgram()
  const { api } = program
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await addItem(program, caseId, '問い合わせの記録')
  await answerAll(program, caseId, {
    'jp.disc.harm 問い合わせの記録': { facts: '家族の電話番号を含む', part: '家族の電話番号' },
  })

  const undecided = valueOf(await api.cases.view({ caseId }))
  expect(undecided.stage).toBe('reviewing')
  expect(undecided.requests[0]!.outcome).toBe('partial')
  const requestId = undecided.file.requests[0]!.request.id
  valueOf(await api.checklist.review({ caseId, requestId, reviewer: '田中 一郎', remark: '' }))

  const letterRecordId = valueOf(
    await api.letters.draft({ caseId, requestId, letterId: 'L10', language: 'ja' }),
  )
  const { documentNumber } = valueOf(await api.letters.issue({ letterRecordId }))
  expect(documentNumber).toBe('個情第2026-0001号')

  const target = join(program.folder, 'answer.pdf')
  program.answerDialog(target)
  expect(valueOf(await api.letters.exportAs({ letterRecordId, form: 'pdf' }))).toBe(target)
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')

  const sent = {
    method: 'registered_post',
    sentOn: day('2026-12-18'),
    recipient: '髙橋 みなみ',
  } as const
  valueOf(await api.letters.recordDispatch({ letterRecordId, ...sent, note: '引受番号 123' }))
  valueOf(await api.cases.close({ caseId, reason: 'answered' }))

  const closed = valueOf(await api.cases.view({ caseId }))
  expect(closed.stage).toBe('closed')
  expect(closed.next).toBe('none')
  expect(closed.history.map(event => event.kind)).toEqual(
    expect.arrayContaining([
      'case/registered',
      'identity/confirmed',
      'item/added',
      'checklist/answered',
      'checklist/reviewed',
      'letter/drafted',
      'letter/issued',
      'letter/exported',
      'letter/dispatched',
      'case/closed',
    ]),
  )
  expect(valueOf(await api.backup.verifyVault({}))).toMatchObject({ ok: true })
})

test('a restart finds everything, and a locked vault answers nothing', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  valueOf(await program.api.accounts.lock({}))
  expect(await program.api.cases.list({ status: 'all' })).toEqual({
    ok: false,
    error: { code: 'vault/locked' },
  })
  valueOf(await program.api.accounts.unlockWithRecoveryKey({ recoveryKey: program.recoveryKey }))
  expect(valueOf(await program.api.cases.list({ status: 'all' })).rows.map(row => row.id)).toEqual([
    caseId,
  ])
})

test('a backup made with one call is verified, and a restore brings back what it held', async () => {
  const program = await testProgram()
  const { api } = program
  const kept = await register(program)
  const made = valueOf(await api.backup.make({}))
  expect(made.verification).toMatchObject({ ok: true, integrity: true, audit: { ok: true } })
  await register(program)
  expect(valueOf(await api.cases.list({ status: 'all' })).rows).toHaveLength(2)

  const preview = valueOf(await api.backup.preview({ path: made.path }))
  expect([preview.verification.counts['cases'], preview.now['cases']]).toEqual([1, 2])
  valueOf(await api.backup.restore({ path: made.path }))
  expect(valueOf(await api.cases.list({ status: 'all' })).rows.map(row => row.id)).toEqual([kept])
  expect(valueOf(await api.backup.verifyVault({})).ok).toBe(true)
})

test('the audit chain holds ids and codes, never what a person is called or wrote', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const { history } = valueOf(await program.api.cases.view({ caseId }))
  const text = JSON.stringify(history)
  for (const word of ['髙橋', 'minami@', '開示してください', '会員登録情報', '登録住所', '佐藤']) {
    expect(text).not.toContain(word)
  }
})
