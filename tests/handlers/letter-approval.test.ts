import { describe, expect, test } from 'vitest'
import {
  approvedByIto,
  comes,
  decided,
  kindsOf,
  notAllowed,
  refused,
  viewOf,
} from '@tests/support/letter-office'
import { requestOf, valueOf } from '@tests/support/program'

describe('approval', () => {
  test('an answer that rests on a reviewed decision is not issued without somebody else’s approval', async () => {
    const { program, api, caseId, letterRecordId } = await decided(true)
    const missing = notAllowed('obstacle/approval-missing')
    expect(await viewOf(program, letterRecordId)).toMatchObject({
      approval: { needed: true, state: 'none', problem: { code: 'letter/approver-wrote-it' } },
      mayIssue: { allowed: false, why: 'obstacle/approval-missing' },
    })
    expect(await api.letters.issue({ letterRecordId })).toEqual(missing)
    expect(await api.letters.approve({ letterRecordId, remark: '' })).toEqual(
      refused('letter/approver-wrote-it'),
    )
    await comes(program, 'ito')
    expect(valueOf(await api.letters.toDo({})).toApprove).toMatchObject([{ id: letterRecordId }])
    await comes(program, 'sato')
    expect(valueOf(await api.letters.toDo({})).toApprove).toEqual([])

    expect(valueOf(await api.letters.toDo({})).toIssue).toEqual([])

    await approvedByIto(program, letterRecordId)
    expect(valueOf(await api.letters.toDo({})).toIssue).toMatchObject([{ id: letterRecordId }])
    const { letter, approval } = await viewOf(program, letterRecordId)
    expect(approval).toMatchObject({ needed: true, state: 'given' })
    expect(letter.approval).toMatchObject({
      accountId: 'ito',
      by: '伊藤 薫',
      remark: '確認しました',
    })
    valueOf(await api.letters.issue({ letterRecordId }))
    expect((await viewOf(program, letterRecordId)).letter.approval).toEqual(letter.approval)
    expect(await kindsOf(program, caseId)).toContain('letter/approved')
    const { db } = program.context.vault.current()!
    expect(() => db.$client.exec('UPDATE letters SET approval = NULL')).toThrow('never changes')
  })

  test('any change of the letter takes it away, and the history says so', async () => {
    const { program, api, caseId, letterRecordId } = await decided(true)
    await approvedByIto(program, letterRecordId)
    const { letter } = await viewOf(program, letterRecordId)
    // The same text again is no change.
    valueOf(await api.letters.saveBody({ letterRecordId, body: letter.body }))
    expect((await viewOf(program, letterRecordId)).approval.state).toBe('given')
    const body = { ...letter.body, title: `${letter.body.title}（改）` }
    valueOf(await api.letters.saveBody({ letterRecordId, body }))
    expect((await viewOf(program, letterRecordId)).letter.approval).toBeNull()
    expect(await kindsOf(program, caseId)).toContain('letter/approval-lost')
    expect(await api.letters.issue({ letterRecordId })).toEqual(
      notAllowed('obstacle/approval-missing'),
    )
    valueOf(await api.letters.recompose({ letterRecordId, why: '元に戻す' }))
    await approvedByIto(program, letterRecordId)
    const bytes = Buffer.from('一覧')
    const file = { kind: 'other', name: '一覧.txt', mediaType: 'text/plain', bytes } as const
    const documentId = valueOf(await api.cases.attach({ caseId, ...file }))
    valueOf(await api.letters.setEnclosures({ letterRecordId, documentIds: [documentId] }))
    expect((await viewOf(program, letterRecordId)).letter.approval).toBeNull()
  })

  test('a new address in the case after it makes it worth nothing', async () => {
    const { program, api, caseId, letterRecordId } = await decided(true)
    await approvedByIto(program, letterRecordId)
    const change = { address: '大阪府大阪市北区0-0-0' }
    valueOf(await api.cases.changeParty({ caseId, role: 'principal', change }))
    expect((await viewOf(program, letterRecordId)).approval.state).toBe('outdated')
    expect(await api.letters.issue({ letterRecordId })).toEqual(
      notAllowed('obstacle/approval-outdated'),
    )
  })

  test('whoever wrote in it last is no second person either; it can be withdrawn with a reason', async () => {
    const { program, api, caseId, letterRecordId } = await decided(true, 'officer')
    await comes(program, 'ito')
    const { letter } = await viewOf(program, letterRecordId)
    const body = { ...letter.body, title: '別の題' }
    valueOf(await api.letters.saveBody({ letterRecordId, body }))
    expect(await api.letters.approve({ letterRecordId, remark: '' })).toEqual(
      refused('letter/approver-wrote-it'),
    )
    await comes(program, 'sato')
    valueOf(await api.letters.saveBody({ letterRecordId, body: letter.body }))
    await approvedByIto(program, letterRecordId)
    valueOf(await api.letters.withdrawApproval({ letterRecordId, why: '宛名を確かめたい' }))
    const { history } = (await requestOf(program, caseId)).view
    expect(history.find(({ kind }) => kind === 'letter/approval-withdrawn')).toMatchObject({
      reason: '宛名を確かめたい',
    })
    expect((await viewOf(program, letterRecordId)).approval.state).toBe('none')
  })

  test('a letter that lacks something it must say is not approved', async () => {
    const { program, api, letterRecordId } = await decided(true)
    const { letter } = await viewOf(program, letterRecordId)
    const body = { ...letter.body, blocks: [] }
    valueOf(await api.letters.saveBody({ letterRecordId, body }))
    await comes(program, 'ito')
    expect(await api.letters.approve({ letterRecordId, remark: '' })).toMatchObject({
      error: { code: 'letter/missing-content' },
    })
    expect(valueOf(await api.letters.toDo({})).toApprove).toEqual([])
  })

  test('the rule: never, always, and what needs no second person', async () => {
    const { program, api, letterRecordId } = await decided(false)
    expect((await viewOf(program, letterRecordId)).approval.needed).toBe(false)
    const rule = async (approval: 'always' | 'never' | 'where_reviewed') =>
      valueOf(await api.settings.changePolicy({ change: { letters: { approval } } }))
    await rule('always')
    expect(await api.letters.issue({ letterRecordId })).toEqual(
      notAllowed('obstacle/approval-missing'),
    )
    await rule('where_reviewed')
    valueOf(await api.letters.issue({ letterRecordId }))
  })

  test('always is refused where nobody else could approve; the ordinary rule then asks for nothing', async () => {
    const { program, api, letterRecordId } = await decided(true)
    valueOf(await api.accounts.disable({ login: 'ito' }))
    expect(
      await api.settings.changePolicy({ change: { letters: { approval: 'always' } } }),
    ).toEqual(refused('letter/nobody-to-approve'))
    expect((await viewOf(program, letterRecordId)).approval.needed).toBe(false)
    valueOf(await api.letters.issue({ letterRecordId }))
  })

  test('an auditor approves nothing', async () => {
    const { program, api, letterRecordId } = await decided(false, 'auditor')
    await comes(program, 'ito')
    expect(await api.letters.approve({ letterRecordId, remark: '' })).toMatchObject({
      error: { code: 'account/not-allowed', action: 'letter/approve' },
    })
  })
})
