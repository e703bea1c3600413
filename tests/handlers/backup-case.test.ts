import { describe, expect, test } from 'vitest'
import { transact } from '@db/connection'
import { noteDestroyedCase } from '@db/retention'
import { forgetCase } from '@db/forget'
import { readCaseFile } from '@db/case-files'
import { insertDocument } from '@db/documents'
import { calendarDate } from '@core/time/calendar-date'
import { documentId } from '@core/ids'
import type { AppError } from '@core/errors'
import { ok, type Result } from '@core/result'
import type { CaseId } from '@core/ids'
import {
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { expectSummariesRight } from '@tests/support/summaries'

const dbOf = ({ context }: TestProgram) => context.vault.current()!.db
const casesOf = async ({ api }: TestProgram) =>
  valueOf(await api.cases.list({ status: 'all' })).rows.map(row => row.id)

/** A case with evidence, items, answers, a document, and a letter that went out. */
async function fullCase(program: TestProgram): Promise<CaseId> {
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const drafted = valueOf(await draftLetter(program, caseId, 'L09'))
  await issueAndSend(program, drafted)
  transact(dbOf(program), tx => {
    const at = '2026-12-18T01:00:00.000Z'
    const id = documentId.parse(program.context.newId())
    const facts = { id, caseId, kind: 'other', name: 'x.bin', createdAt: at } as const
    insertDocument(
      tx,
      { ...facts, mediaType: 'application/octet-stream' },
      Buffer.alloc(3_000_000, 7),
    )
    return ok(null)
  })
  return caseId
}

const valueOfBytes = async (reply: Promise<Result<Uint8Array, AppError>>) =>
  valueOf(await reply).byteLength

/** Everything of the case, as the program reads it. */
const contentOf = (program: TestProgram, caseId: CaseId) => readCaseFile(dbOf(program), caseId)

describe('a single case out of a backup', () => {
  test('is not brought back over a merge or split of after the backup: its parts are in another case', async () => {
    const program = await testProgram()
    const { api } = program
    const intoId = await register(program)
    const caseId = await register(program)
    await addItem(program, caseId, '会員登録情報')
    const { path } = valueOf(await api.backup.make({}))
    const why = '同じメール'
    valueOf(await api.transfers.merge({ caseId, intoId, why }))
    const preview = (id: CaseId) => api.backup.previewCase({ path, caseId: id })
    for (const id of [caseId, intoId]) {
      expect(await preview(id)).toMatchObject({ error: { code: 'transfer/parts-elsewhere' } })
    }
    valueOf(await api.transfers.undo({ caseId, otherId: intoId, why }))
    expect(await preview(caseId)).toMatchObject({ ok: true })
  })

  test('comes back with everything in it when a restore of an older state lost it', async () => {
    const program = await testProgram()
    const { api } = program
    const older = valueOf(await api.backup.make({}))
    const caseId = await fullCase(program)
    const before = contentOf(program, caseId)
    program.setNow('2026-12-19T01:00:00.000Z')
    const newer = valueOf(await api.backup.make({}))
    valueOf(await api.backup.restore({ path: older.path }))
    const other = await register(program)
    expect(await casesOf(program)).toEqual([other])

    const preview = valueOf(await api.backup.previewCase({ path: newer.path, caseId }))
    expect(preview).toMatchObject({ number: '2026-0001', state: 'gone', now: { cases: 0 } })
    expect(preview.inBackup).toMatchObject({
      cases: 1,
      letters: 1,
      answers: preview.inBackup['answers'],
    })
    const brought = valueOf(
      await api.backup.restoreCase({ path: newer.path, caseId, replace: false }),
    )
    expect(brought.number).toBe('2026-0001')
    expect(contentOf(program, caseId)).toEqual(before)
    expectSummariesRight(program)
    expect((await casesOf(program)).sort()).toEqual([caseId, other].sort())
    expect(valueOf(await api.backup.verifyVault({ depth: 'deep' }))).toMatchObject({
      ok: true,
      documents: { ok: true, checked: 2 },
    })
    // An issued letter is as untouchable as before.
    expect(() => dbOf(program).$client.exec(`DELETE FROM letters`)).toThrow(/never changes/)
    const kinds = dbOf(program).$client.prepare('SELECT kind FROM events WHERE case_id = ?').pluck()
    expect(kinds.all(caseId)).toContain('backup/case-restored')
  })

  test('replaces the one of now only when that is said, and after a backup of it', async () => {
    const program = await testProgram()
    const { api } = program
    const caseId = await fullCase(program)
    const before = contentOf(program, caseId)
    const made = valueOf(await api.backup.make({}))
    valueOf(await api.cases.change({ caseId, change: { subject: '取り違えた件名' } }))
    await addItem(program, caseId, '余計な項目')
    const asked = { path: made.path, caseId }
    expect(await api.backup.restoreCase({ ...asked, replace: false })).toEqual({
      ok: false,
      error: { code: 'backup/case-exists', number: '2026-0001' },
    })
    valueOf(await api.backup.restoreCase({ ...asked, replace: true }))
    expect(contentOf(program, caseId)).toEqual(before)
    expectSummariesRight(program)
    const { backups, runs } = valueOf(await api.backup.overview({}))
    expect(backups).toHaveLength(2)
    expect(runs[0]).toMatchObject({ cause: 'before-case-restore', outcome: 'verified' })
  })

  test('is refused for a case that was destroyed when its time was over', async () => {
    const program = await testProgram()
    const { api } = program
    const caseId = await fullCase(program)
    const made = valueOf(await api.backup.make({}))
    transact(dbOf(program), tx => {
      const by = { at: '2026-12-18T01:00:00.000Z', login: 'sato' }
      const today = calendarDate.parse('2026-12-18')
      noteDestroyedCase(tx, readCaseFile(tx, caseId)!, { ...by, today })
      forgetCase(tx, caseId)
      return ok(null)
    })
    for (const replace of [true, false]) {
      expect(await api.backup.restoreCase({ path: made.path, caseId, replace })).toMatchObject({
        ok: false,
        error: { code: 'backup/case-destroyed', number: '2026-0001' },
      })
    }
    // A full restore brings it back, and says so beforehand.
    const { cases } = valueOf(await api.backup.preview({ path: made.path }))
    expect(cases.destroyed.first).toEqual([{ id: caseId, number: '2026-0001' }])
  })

  test('leaves a document where it was moved to since, whichever of the two cases comes back', async () => {
    const program = await testProgram()
    const { api } = program
    const caseId = await fullCase(program)
    const other = await register(program)
    const document = (id: CaseId) =>
      contentOf(program, id)!.documents.find(one => one.name === 'x.bin')
    const documentId = document(caseId)!.id
    // Of old it was a copy that the check of identity rested on.
    dbOf(program)
      .$client.prepare('UPDATE evidence SET document_id = ? WHERE case_id = ?')
      .run(documentId, caseId)
    const made = valueOf(await api.backup.make({}))
    dbOf(program).$client.prepare('UPDATE evidence SET document_id = NULL').run()
    valueOf(await api.cases.moveDocument({ caseId, documentId, to: other, why: '取り違え' }))
    const bytesNow = () => valueOfBytes(api.cases.readDocument({ documentId }))

    const back = (id: CaseId) =>
      api.backup.restoreCase({ path: made.path, caseId: id, replace: true })
    for (const id of [other, caseId]) {
      valueOf(await back(id))
      expect(document(other)).toMatchObject({ id: documentId })
      expect(document(caseId)).toBeUndefined()
      expect(await bytesNow()).toBe(3_000_000)
    }
    expect(contentOf(program, caseId)!.evidence.map(piece => piece.documentId)).toEqual([
      null,
      null,
    ])
    expect(dbOf(program).$client.pragma('foreign_key_check')).toEqual([])
  })

  test('is refused when another case has its number, and nothing is changed', async () => {
    const program = await testProgram()
    const { api } = program
    const caseId = await fullCase(program)
    const made = valueOf(await api.backup.make({}))
    dbOf(program)
      .$client.prepare('UPDATE cases SET number = ? WHERE id = ?')
      .run('2026-0099', caseId)
    const other = await register(program)
    dbOf(program)
      .$client.prepare('UPDATE cases SET number = ? WHERE id = ?')
      .run('2026-0001', other)
    const before = await casesOf(program)
    expect(await api.backup.restoreCase({ path: made.path, caseId, replace: true })).toMatchObject({
      error: { code: 'backup/case-number-taken' },
    })
    expect(await casesOf(program)).toEqual(before)
  })

  test('that is not in the backup is no case to bring back', async () => {
    const program = await testProgram()
    const { api } = program
    const made = valueOf(await api.backup.make({}))
    const caseId = await register(program)
    expect(await api.backup.previewCase({ path: made.path, caseId })).toMatchObject({
      error: { code: 'backup/case-not-in-backup' },
    })
  })
})
