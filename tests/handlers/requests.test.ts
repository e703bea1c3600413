import { expect, test } from 'vitest'
import type { AppError } from '@core/errors'
import type { CaseId, ItemId } from '@core/ids'
import { ok, type Result } from '@core/result'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const refused = (why: string) => ({ ok: false, error: { code: 'case/not-allowed', why } })

async function caseOf(...types: string[]) {
  const program = await testProgram()
  await fillSettings(program)
  return { program, api: program.api, caseId: await register(program, aDraft({ types })) }
}

type Stated = { readonly itemId?: ItemId; readonly type?: string }

/** Writes particulars down in the request of a type; of an item where one is named. */
async function state(
  program: TestProgram,
  caseId: CaseId,
  values: Readonly<Record<string, string>>,
  { itemId, type }: Stated = {},
): Promise<Result<null, AppError>> {
  const { id: requestId } = await requestOf(program, caseId, type)
  const place = { caseId, requestId, itemIds: itemId ? [itemId] : null }
  for (const [particularId, value] of Object.entries(values)) {
    const reply = await program.api.requests.setParticular({ ...place, particularId, value })
    if (!reply.ok) return reply
  }
  return ok(null)
}

test('a correction is decided once its investigation is recorded, and answered once it was done', async () => {
  const { program, api, caseId } = await caseOf('jp.correction')
  await confirmIdentity(program, caseId)
  const itemId = await addItem(program, caseId, '住所')
  await answerAll(program, caseId)
  expect((await requestOf(program, caseId)).view.next).toBe('investigate')
  expect(await draftLetter(program, caseId, 'L15')).toEqual(
    refused('obstacle/investigation-missing'),
  )

  valueOf(await state(program, caseId, { investigation_method: '住民票と照合' }))
  valueOf(await state(program, caseId, { investigation_sources: '住民票の写し' }))
  valueOf(await state(program, caseId, { investigated_on: '2026-12-18' }))
  valueOf(
    await state(program, caseId, { investigation_finding: '転居が反映されていない' }, { itemId }),
  )
  expect((await requestOf(program, caseId)).view.next).toBe('state-particulars')
  expect(await draftLetter(program, caseId, 'L15')).toEqual(refused('obstacle/particulars-missing'))

  valueOf(await state(program, caseId, { before_value: '川崎市幸区0-0' }, { itemId }))
  valueOf(await state(program, caseId, { after_value: '札幌市中央区0-0' }, { itemId }))
  valueOf(await state(program, caseId, { corrected_on: '2026-12-18' }))
  valueOf(await state(program, caseId, { propagated_to: 'コールセンターの顧客台帳' }))
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L15'))
  const { letter } = valueOf(await api.letters.view({ letterRecordId }))
  expect(JSON.stringify(letter.body)).toContain('札幌市中央区0-0')

  valueOf(await state(program, caseId, { after_value: ' ' }, { itemId }))
  expect(await api.letters.issue({ letterRecordId })).toEqual(
    refused('obstacle/particulars-missing'),
  )
})

test('a particular is taken only where it belongs, and with a value of its kind', async () => {
  const { program, caseId } = await caseOf('jp.correction', 'jp.suspension')
  const itemId = await addItem(program, caseId, '住所')
  const code = async (particularId: string, value: string, at: Stated = {}) => {
    const reply = await state(program, caseId, { [particularId]: value }, at)
    return reply.ok ? 'taken' : reply.error.code
  }
  expect(await code('purposes', '広告')).toBe('particular/unknown')
  expect(await code('before_value', '旧住所')).toBe('particular/unknown')
  expect(await code('investigation_method', '照合', { itemId })).toBe('particular/unknown')
  expect(await code('action', 'erased', { itemId, type: 'jp.suspension' })).toBe('case/not-found')
  expect(await code('investigated_on', '12月18日')).toBe('particular/not-a-date')
  expect(await code('investigated_on', '2026-12-18')).toBe('taken')
  const other = await addItem(program, caseId, '購買履歴', 'jp.suspension')
  const there = { itemId: other, type: 'jp.suspension' }
  expect(await code('action', 'no such choice', there)).toBe('particular/unknown-choice')
  expect(await code('action', '', there)).toBe('taken')
})

test('an item takes its particulars with it', async () => {
  const { program, api, caseId } = await caseOf('jp.correction')
  const itemId = await addItem(program, caseId, '住所')
  valueOf(await state(program, caseId, { before_value: '旧住所' }, { itemId }))
  valueOf(await state(program, caseId, { investigation_method: '照合' }))
  valueOf(await api.items.remove({ caseId, itemId, why: '対象外' }))
  const { file } = await requestOf(program, caseId)
  expect(file.particulars.map(p => p.particularId)).toEqual(['investigation_method'])
})

test('use is stopped only on a ground that entitles to it, or met by an alternative measure', async () => {
  const { program, caseId } = await caseOf('jp.suspension')
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '購買履歴')
  await addItem(program, caseId, '会員番号')
  await answerAll(program, caseId, {
    'jp.susp.no_longer_needed 購買履歴': { facts: '退会から5年' },
    'jp.susp.incident 会員番号': { facts: '2026年11月の漏えい' },
    'jp.susp.alternative 会員番号': { facts: '停止には全カードの再発行が必要' },
  })
  const { state: found, outcome } = await requestOf(program, caseId)
  expect(outcome).toBe('partial')
  expect(found.decision.items.map(i => [i.outcome, i.alternative])).toEqual([
    ['full', null],
    ['partial', 'jp.susp.alternative'],
  ])
  expect(found.decision.letters).toEqual(['L17', 'L18'])
  expect(found.ready).toEqual({ allowed: false, why: 'obstacle/review-missing' })
})

test('without any ground the suspension is refused', async () => {
  const { program, caseId } = await caseOf('jp.suspension')
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '購買履歴')
  await answerAll(program, caseId)
  const { state: found, outcome } = await requestOf(program, caseId)
  expect([outcome, found.decision.items[0]!.grounds]).toEqual(['refused', ['jp.susp.no_ground']])
})

test('an inquiry turned into a request for disclosure keeps its day of receipt and what still applies', async () => {
  const { program, api, caseId } = await caseOf('jp.inquiry')
  program.setNow('2026-12-22T01:00:00.000Z')
  const { id: requestId } = await requestOf(program, caseId)
  valueOf(await state(program, caseId, { summary: '登録内容を知りたい' }))
  valueOf(await state(program, caseId, { delay_reason: '繁忙期' }))
  const place = { caseId, requestId, itemIds: null }
  const answer = { ...place, value: 'no' as const }
  valueOf(await api.checklist.answer({ ...answer, questionId: 'jp.gate.method_not_followed' }))

  const change = { caseId, requestId, type: 'jp.disclosure', why: '開示を求める趣旨と確認' }
  valueOf(await api.requests.changeType(change))
  const { file, view, clock } = await requestOf(program, caseId)
  expect([file.request.id, file.request.type]).toEqual([requestId, 'jp.disclosure'])
  expect(view.file.case.receivedOn).toBe('2026-12-18')
  expect(clock.deadlines.find(d => d.rule === 'jp.suit_from')?.date).toBe('2027-01-02')
  expect(file.particulars.map(p => p.particularId)).toEqual(['delay_reason'])
  expect(file.answers.map(a => a.questionId)).toEqual(['jp.gate.method_not_followed'])
  expect(view.history[0]).toMatchObject({
    kind: 'request/type-changed',
    detail: { from: 'jp.inquiry', to: 'jp.disclosure' },
    reason: '開示を求める趣旨と確認',
  })
})

test('a review of what was decided for one right does not hold for another', async () => {
  const { program, api, caseId } = await caseOf('jp.disclosure')
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '相談の記録')
  await answerAll(program, caseId, { 'jp.scope.not_personal_data 相談の記録': { facts: '統計' } })
  const { id: requestId } = await requestOf(program, caseId)
  valueOf(await api.checklist.review({ caseId, requestId, reviewer: '田中 一郎', remark: '' }))
  const why = '提供記録の請求だった'
  valueOf(await api.requests.changeType({ caseId, requestId, type: 'jp.tp_record', why }))
  expect((await requestOf(program, caseId)).file.reviews).toEqual([])
})

test('a request stays what it is once an answer letter was issued for it', async () => {
  const { program, api, caseId } = await caseOf('jp.disclosure', 'jp.complaint')
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  valueOf(await api.letters.issue({ letterRecordId }))
  const { id: requestId } = await requestOf(program, caseId)
  const issued = { error: { code: 'request/letter-issued' } }
  const change = { caseId, requestId, type: 'jp.correction', why: '誤り' }
  expect(await api.requests.changeType(change)).toMatchObject(issued)
  expect(await api.requests.remove({ caseId, requestId, why: '誤り' })).toMatchObject(issued)
})

test('a marketing stop is done for whoever asks, without a check of identity', async () => {
  const { program, api, caseId } = await caseOf('jp.marketing_optout')
  await answerAll(program, caseId)
  const { view, state: found } = await requestOf(program, caseId)
  expect([view.gate, view.assurance.needed, found.ready.allowed]).toEqual([null, 0, false])
  valueOf(await state(program, caseId, { stop_date: '2026-12-18' }))
  valueOf(await state(program, caseId, { channels: 'メール、郵便' }))
  await issueAndSend(program, valueOf(await draftLetter(program, caseId, 'L22')))
  expect((await requestOf(program, caseId)).view.stage).toBe('answered')
  valueOf(await api.cases.close({ caseId, reason: 'answered' }))
})

test('two rights of one case are decided apart, and the case is answered with the last of them', async () => {
  const { program, api, caseId } = await caseOf('jp.disclosure')
  await confirmIdentity(program, caseId)
  const added = valueOf(await api.requests.add({ caseId, type: 'jp.marketing_optout' }))
  const second = await requestOf(program, caseId, 'jp.marketing_optout')
  expect(second.file.request).toMatchObject({ id: added, regime: 'jp_appi', variant: null })
  expect(await api.requests.add({ caseId, type: 'jp.disclosure' })).toMatchObject({
    error: { code: 'request/already-there' },
  })
  expect(await api.requests.add({ caseId, type: 'gdpr.access' })).toMatchObject({
    error: { code: 'intake/unknown-type' },
  })

  await addItem(program, caseId, '会員登録情報', 'jp.disclosure')
  await answerAll(program, caseId, {}, 'jp.disclosure')
  await answerAll(program, caseId, {}, 'jp.marketing_optout')
  await issueAndSend(program, valueOf(await draftLetter(program, caseId, 'L09', 'jp.disclosure')))
  expect(await api.cases.close({ caseId, reason: 'answered' })).toEqual(
    refused('obstacle/answer-not-sent'),
  )
  const stop = { type: 'jp.marketing_optout' }
  valueOf(await state(program, caseId, { stop_date: '2026-12-18' }, stop))
  valueOf(await state(program, caseId, { channels: 'メール' }, stop))
  const letter = await draftLetter(program, caseId, 'L22', 'jp.marketing_optout')
  await issueAndSend(program, valueOf(letter))
  valueOf(await api.cases.close({ caseId, reason: 'answered' }))
})

test('a right that is not asked for is taken out with all that is only about it', async () => {
  const { program, api, caseId } = await caseOf('jp.disclosure', 'jp.suspension')
  const { id: requestId } = await requestOf(program, caseId, 'jp.suspension')
  await addItem(program, caseId, '購買履歴', 'jp.suspension')
  valueOf(await state(program, caseId, { done_on: '2026-12-18' }, { type: 'jp.suspension' }))
  const asked = { reason: 'clarification', askedOn: day('2026-12-18'), why: '' } as const
  valueOf(await api.requests.pause({ caseId, requestId, ...asked }))
  valueOf(await draftLetter(program, caseId, 'L02', 'jp.suspension'))
  valueOf(await api.requests.remove({ caseId, requestId, why: '読み違い' }))
  const { view } = await requestOf(program, caseId)
  expect(view.file.requests.map(r => r.request.type)).toEqual(['jp.disclosure'])
  expect(view.file.letters).toEqual([])
  expect(view.history[0]).toMatchObject({ kind: 'request/removed', reason: '読み違い' })
  expect(valueOf(await api.backup.verifyVault({})).ok).toBe(true)

  const last = view.file.requests[0]!.request.id
  expect(await api.requests.remove({ caseId, requestId: last, why: 'x' })).toMatchObject({
    error: { code: 'request/last-one' },
  })
})
