import { describe, expect, test } from 'vitest'
import { initialRetention } from '@core/retention/retention-policy'
import { listDestroyedCases } from '@db/retention'
import { keepDraft } from '@db/drafts'
import { transact } from '@db/connection'
import { ok } from '@core/result'
import { answeredCase, attachCopy, closedCase } from '@tests/support/old-cases'
import { day, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'
import { expectSummariesRight } from '@tests/support/summaries'

/** Destructions are proposed, decided on by a person, carried out, and recorded. */

const overview = async ({ api }: TestProgram) => valueOf(await api.retention.overview({}))
const dbOf = ({ context }: TestProgram) => context.vault.current()!.db
const threeYearsLater = '2029-12-20T01:00:00.000Z'

describe('a copy of an identity paper', () => {
  test('is proposed on its day, and gone from the vault once somebody destroys it', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId, copyId } = await answeredCase(program)
    expect((await overview(program)).soon).toMatchObject([
      { what: 'document', documentId: copyId, category: 'identity', dueOn: '2027-01-17' },
    ])
    program.setNow('2027-01-17T01:00:00.000Z')
    const { due, soon } = await overview(program)
    expect(soon).toEqual([])
    expect(due).toMatchObject([{ documentId: copyId, name: '髙橋 みなみ', number: '2026-0001' }])

    const chosen = [{ caseId, documentId: copyId }]
    const done = valueOf(await api.retention.destroy({ chosen, reason: '' }))
    expect(done).toEqual({ cases: 0, documents: 1, unfinished: false })
    expect((await overview(program)).due).toEqual([])
    const { file, history } = valueOf(await api.cases.view({ caseId }))
    expect(file.documents.find(one => one.id === copyId)?.destroyedAt).toBe(
      '2027-01-17T01:00:00.000Z',
    )
    expect(await api.cases.readDocument({ documentId: copyId })).toMatchObject({
      error: { code: 'document/not-found' },
    })
    const pieces = dbOf(program).$client.prepare(
      'SELECT count(*) FROM document_chunks WHERE document_id = ?',
    )
    expect(pieces.pluck().get(copyId)).toBe(0)
    const bytes = Buffer.byteLength('運転免許証の写し ') * 1000
    expect(history.find(event => event.kind === 'retention/destroyed')?.detail).toMatchObject({
      document: copyId,
      category: 'identity',
      dueOn: '2027-01-17',
      rule: ['started:last-letter', 'kept-for:default'],
      records: 1,
      bytes,
    })
    expect(valueOf(await api.retention.done({ number: '', decision: 'all' }))).toMatchObject([
      { caseNumber: '2026-0001', decision: 'destroyed', decidedBy: 'sato', bytes },
    ])
    expect(valueOf(await api.backup.verifyVault({})).ok).toBe(true)
  })

  test('may go before its latest day, but not before the last letter went out', async () => {
    const program = await testProgram()
    const { api } = program
    const early = await register(program)
    const copy = await attachCopy(program, early)
    expect(
      await api.retention.destroy({ chosen: [{ caseId: early, documentId: copy }], reason: '' }),
    ).toMatchObject({ error: { code: 'retention/not-due', count: 1 } })
    const { caseId, copyId } = await answeredCase(program)
    const chosen = [{ caseId, documentId: copyId }]
    expect(valueOf(await api.retention.destroy({ chosen, reason: '' })).documents).toBe(1)
  })

  test('has its day beside it on the case page, whatever moves that day', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId, copyId } = await answeredCase(program)
    const dayBeside = async () =>
      valueOf(await api.cases.view({ caseId })).file.documents.find(one => one.id === copyId)
        ?.destroyOn
    expect(await dayBeside()).toBe('2027-01-17')
    const identity = { amount: 5, unit: 'days', from: 'identity-confirmed' } as const
    valueOf(await api.retention.changePeriods({ periods: { ...initialRetention, identity } }))
    expect(await dayBeside()).toBe('2026-12-23')
    const why = '書類の再確認のため'
    valueOf(await api.identity.reopen({ caseId, subject: 'identity', why }))
    // No longer confirmed: the longest time there is counts again.
    expect(await dayBeside()).toBe('2027-03-18')
  })
})

describe('a whole case', () => {
  test('goes from every list; its number, its events and that it existed stay', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId } = await closedCase(program)
    const other = await register(program)
    valueOf(await api.cases.close({ caseId: other, reason: 'withdrawn' }))
    valueOf(await api.cases.reopen({ caseId: other, why: '取下げの撤回' }))
    program.setNow('2029-12-18T01:00:00.000Z')
    expect((await overview(program)).due.map(row => row.what)).toEqual(['document'])
    program.setNow(threeYearsLater)
    const { due } = await overview(program)
    expect(due).toMatchObject([{ what: 'case', caseId, dueOn: '2029-12-19', number: '2026-0001' }])

    const chosen = [{ caseId, documentId: null }]
    const weight = valueOf(await api.retention.weigh({ chosen }))
    expect(weight).toMatchObject({ cases: 1, documents: 2, letters: 1, backups: [] })
    const done = valueOf(await api.retention.destroy({ chosen, reason: '保存期間の満了' }))
    expect(done).toEqual({ cases: 1, documents: 0, unfinished: false })

    expect(valueOf(await api.cases.list({ status: 'all' })).rows.map(row => row.id)).toEqual([
      other,
    ])
    expect(await api.cases.view({ caseId })).toMatchObject({ error: { code: 'case/not-found' } })
    expect((await overview(program)).due).toEqual([])
    expect(listDestroyedCases(dbOf(program))).toMatchObject([
      { id: caseId, number: '2026-0001', closedOn: '2026-12-18', destroyedBy: 'sato' },
    ])
    const events = dbOf(program).$client.prepare('SELECT count(*) FROM events WHERE case_id = ?')
    expect(Number(events.pluck().get(caseId))).toBeGreaterThan(10)
    expect(
      valueOf(await api.retention.done({ number: '0001', decision: 'destroyed' })),
    ).toMatchObject([{ documentId: null, reason: '保存期間の満了', category: 'case' }])
    const third = await register(program)
    const numbers = valueOf(await api.cases.list({ status: 'all' })).rows
    expect(numbers.find(row => row.id === third)?.number).toBe('2026-0003')
    expectSummariesRight(program)
    expect(valueOf(await api.backup.verifyVault({})).ok).toBe(true)
  })

  test('takes what was typed about it and not yet sent off', async () => {
    const program = await testProgram()
    const { caseId } = await closedCase(program)
    const key = `form/case/${caseId}/note`
    transact(dbOf(program), tx => {
      keepDraft(tx, { login: 'sato', key, text: '下書きの言葉' }, '2026-12-18T01:00:00.000Z')
      return ok(null)
    })
    program.setNow(threeYearsLater)
    const chosen = [{ caseId, documentId: null }]
    valueOf(await program.api.retention.destroy({ chosen, reason: '' }))
    const drafts = dbOf(program).$client.prepare("SELECT name FROM 'values' WHERE instr(name, ?)")
    expect(drafts.pluck().all(caseId)).toEqual([])
  })

  test('is refused while it is open, or not due', async () => {
    const program = await testProgram()
    const { caseId } = await closedCase(program)
    const chosen = [{ caseId, documentId: null }]
    const refused = { error: { code: 'retention/not-due' } }
    expect(await program.api.retention.destroy({ chosen, reason: '' })).toMatchObject(refused)
    valueOf(await program.api.cases.reopen({ caseId, why: '再請求' }))
    program.setNow(threeYearsLater)
    expect(await program.api.retention.destroy({ chosen, reason: '' })).toMatchObject(refused)
    expect(valueOf(await program.api.cases.view({ caseId })).file.case.id).toBe(caseId)
  })
})

describe('a legal hold', () => {
  test('keeps everything of the case until it is lifted, each with a reason', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId, copyId } = await closedCase(program)
    const needed = { error: { code: 'retention/reason-needed' } }
    expect(await api.retention.setHold({ caseId, reason: ' ' })).toMatchObject(needed)
    valueOf(await api.retention.setHold({ caseId, reason: '損害賠償の訴え' }))
    expect(valueOf(await api.retention.heldCases({}))).toEqual([caseId])
    program.setNow(threeYearsLater)
    const held = await overview(program)
    expect([held.due, held.soon]).toEqual([[], []])
    expect(held.held).toMatchObject([{ what: 'case', caseId }])
    expect(held.holds).toMatchObject([{ reason: '損害賠償の訴え', number: '2026-0001' }])
    for (const documentId of [null, copyId]) {
      const chosen = [{ caseId, documentId }]
      expect(await api.retention.destroy({ chosen, reason: '' })).toMatchObject({
        error: { code: 'retention/held', count: 1 },
      })
    }
    const { holds } = valueOf(await api.retention.ofCase({ caseId }))
    const holdId = holds[0]!.id
    expect(await api.retention.liftHold({ caseId, holdId, reason: '' })).toMatchObject(needed)
    valueOf(await api.retention.liftHold({ caseId, holdId, reason: '和解' }))
    expect(await api.retention.liftHold({ caseId, holdId, reason: '和解' })).toMatchObject({
      error: { code: 'retention/hold-not-found' },
    })
    expect((await overview(program)).due).toMatchObject([{ what: 'case', caseId }])
    const { history } = valueOf(await api.cases.view({ caseId }))
    const reasons = history.filter(event => event.kind.startsWith('retention/hold'))
    expect(reasons.map(event => [event.kind, event.reason])).toEqual([
      ['retention/hold-lifted', '和解'],
      ['retention/hold-set', '損害賠償の訴え'],
    ])
    expect(JSON.stringify(reasons.map(event => event.detail))).not.toContain('訴え')
  })

  test('on one of several stops them all: nothing is destroyed by halves', async () => {
    const program = await testProgram()
    const { api } = program
    const one = await closedCase(program)
    const two = await closedCase(program)
    valueOf(await api.retention.setHold({ caseId: two.caseId, reason: '調査' }))
    program.setNow(threeYearsLater)
    const chosen = [one, two].map(({ caseId }) => ({ caseId, documentId: null }))
    expect(await api.retention.destroy({ chosen, reason: '' })).toMatchObject({ ok: false })
    expect(valueOf(await api.cases.list({ status: 'all' })).rows).toHaveLength(2)
  })
})

describe('keeping longer', () => {
  test('needs a reason and a day to come, and brings it back on that day', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId } = await closedCase(program)
    program.setNow(threeYearsLater)
    const chosen = [{ caseId, documentId: null }]
    const until = day('2030-06-30')
    expect(await api.retention.keep({ chosen, until, reason: '' })).toMatchObject({
      error: { code: 'retention/reason-needed' },
    })
    const today = day('2029-12-20')
    expect(await api.retention.keep({ chosen, until: today, reason: '検討中' })).toMatchObject({
      error: { code: 'retention/keep-until-past' },
    })
    valueOf(await api.retention.keep({ chosen, until, reason: '再請求が見込まれる' }))
    expect((await overview(program)).due.map(row => row.what)).toEqual(['document'])
    expect(valueOf(await api.retention.done({ number: '', decision: 'kept' }))).toMatchObject([
      { keepUntil: until, reason: '再請求が見込まれる' },
    ])
    program.setNow('2030-06-30T01:00:00.000Z')
    expect((await overview(program)).due).toMatchObject([{ what: 'case', dueOn: until }])
  })
})
