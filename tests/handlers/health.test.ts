import { expect, test, vi } from 'vitest'
import type { Check } from '@core/health/report'
import { initialPolicy } from '@core/settings/policy'
import { onBadRecord } from '@db/records'
import { password, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'
import { expectSummariesRight } from '@tests/support/summaries'

/** These tests are about bad records: they are left out, and whoever listens is told. */
function listening() {
  const told = vi.fn()
  onBadRecord(told)
  return told
}

const sql = ({ context }: TestProgram, statement: string, ...values: readonly unknown[]) =>
  context.vault
    .current()!
    .db.$client.prepare(statement)
    .run(...values)

async function stateOf({ api }: TestProgram, check: Check, documents = false) {
  const { results } = valueOf(await api.health.report({ documents }))
  return results.find(result => result.check === check)?.state
}

test('settings that cannot be read are as in a new vault, part by part, and are kept when saved anew', async () => {
  const program = await testProgram()
  listening()
  const { api } = program
  const good = valueOf(await api.settings.read({}))
  const broken = JSON.stringify({ ...good, font: 'comic', closures: 'never' })
  sql(program, `UPDATE "values" SET value = ? WHERE name = 'settings'`, broken)

  const read = valueOf(await api.settings.read({}))
  expect(read.font).toBe('mincho')
  expect(read.organisation).toEqual(good.organisation)
  expect(await stateOf(program, 'records')).toBe('broken')
  const stored = () =>
    program.context.vault
      .current()!
      .db.$client.prepare(
        `SELECT name, value FROM "values" WHERE name LIKE 'settings%' ORDER BY name`,
      )
      .all() as readonly { readonly name: string; readonly value: string }[]
  expect(stored()).toEqual([{ name: 'settings', value: broken }])

  valueOf(await api.settings.change({ change: { font: 'gothic' } }))
  expect(valueOf(await api.settings.read({})).font).toBe('gothic')
  expect(stored()).toHaveLength(2)
  expect(stored()[1]).toEqual({
    name: expect.stringMatching(/^settings-unreadable-2026/) as unknown,
    value: broken,
  })
})

test.each(['not JSON at all', '[]', '{"lock":{"afterMinutes":-5}}'])(
  'a policy of %s is the one of a new vault for this session',
  async text => {
    const program = await testProgram()
    listening()
    sql(
      program,
      `INSERT OR REPLACE INTO "values" VALUES ('policy', ?, '2026-01-01T00:00:00.000Z')`,
      text,
    )
    expect(valueOf(await program.api.settings.policy({}))).toEqual(initialPolicy)
  },
)

/** The list is shown at once, and compared with the cases' files a moment later. */
const listComesTo = ({ api }: TestProgram, ids: readonly string[]) =>
  vi.waitFor(
    async () => {
      const { rows } = valueOf(await api.cases.list({ status: 'open' }))
      expect(rows.map(row => row.id)).toEqual(ids)
    },
    { interval: 600, timeout: 10_000 },
  )

test('one case that cannot be read leaves all the others in the list', async () => {
  const program = await testProgram()
  const told = listening()
  const first = await register(program)
  const second = await register(program)
  sql(program, `UPDATE cases SET channel = 'telepathy' WHERE id = ?`, first)
  await listComesTo(program, [second])
  expect(told).toHaveBeenCalledWith({ table: 'cases', id: first })
  expect(await program.api.cases.view({ caseId: first })).toMatchObject({
    error: { code: 'case/unreadable' },
  })
  const report = valueOf(await program.api.health.report({}))
  expect(report.badRecords).toEqual([{ table: 'cases', id: first, caseId: first }])
  expect(JSON.stringify(report)).not.toContain('telepathy')
  expect(valueOf(await program.api.health.notice({})).unreadable).toHaveLength(1)
})

test('a part of a case that cannot be read is missing from it, and the case says so', async () => {
  const program = await testProgram()
  listening()
  const id = await register(program)
  sql(program, `UPDATE parties SET role = 'nobody' WHERE case_id = ?`, id)
  const view = valueOf(await program.api.cases.view({ caseId: id }))
  expect(view.unreadable).toMatchObject([{ table: 'parties' }])
  const [row] = valueOf(await program.api.cases.list({ status: 'open' })).rows
  expect(row).toMatchObject({ id, partUnreadable: true })
  // Nor does the second look, which reads less, take it for whole.
  const [again] = valueOf(await program.api.cases.list({ status: 'open' })).rows
  expect(again).toEqual(row)
})

test('a request under a law that there is not, a draft and a letter that are no JSON: the start works', async () => {
  const program = await testProgram()
  listening()
  const id = await register(program)
  sql(program, `UPDATE requests SET regime = 'xx_law' WHERE case_id = ?`, id)
  sql(program, `INSERT OR REPLACE INTO "values" VALUES ('draft', '{', '2026-01-01T00:00:00.000Z')`)
  await listComesTo(program, [])
  valueOf(await program.api.accounts.status({}))
  valueOf(await program.api.cases.draft({}))
  expect(await stateOf(program, 'records')).toBe('broken')
})

test('a record that the program wrote wrongly fails its test', async () => {
  const program = await testProgram()
  const id = await register(program)
  sql(program, `UPDATE cases SET channel = 'telepathy' WHERE id = ?`, id)
  await expect(program.api.cases.view({ caseId: id })).rejects.toThrow('cannot be read')
})

test('the report of a whole vault: what is good, what was not looked at, and that there is no backup', async () => {
  const program = await testProgram()
  await register(program)
  const { results } = valueOf(await program.api.health.report({ documents: true }))
  expect(Object.fromEntries(results.map(({ check, state }) => [check, state]))).toEqual({
    pages: 'good',
    references: 'good',
    records: 'good',
    chain: 'good',
    'backup-chain': 'good',
    documents: 'good',
    space: 'good',
    'backup-age': 'broken',
    clock: 'good',
  })
  expect(await stateOf(program, 'documents')).toBe('not-looked')
  valueOf(await program.api.backup.make({}))
  expect(await stateOf(program, 'backup-age')).toBe('good')
  program.setNow('2027-02-18T01:00:00.000Z')
  expect(await stateOf(program, 'backup-age')).toBe('warning')
})

test('a clock set back is said, with nothing lost', async () => {
  const program = await testProgram()
  await register(program)
  program.setNow('2025-12-18T01:00:00.000Z')
  expect(await stateOf(program, 'clock')).toBe('warning')
  expect(valueOf(await program.api.health.notice({})).clockBehind).toMatch(/^2026-12-18/)
  expect(await stateOf(program, 'chain')).toBe('good')
  expect(valueOf(await program.api.cases.list({ status: 'open' })).rows).toHaveLength(1)
})

test('references that lead nowhere, and events that were altered, are named', async () => {
  const program = await testProgram()
  const id = await register(program)
  const { db } = program.context.vault.current()!
  db.$client.pragma('foreign_keys = OFF')
  sql(program, `UPDATE parties SET case_id = 'nowhere' WHERE case_id = ?`, id)
  db.$client.pragma('foreign_keys = ON')
  expect(await stateOf(program, 'references')).toBe('broken')
  db.$client.exec('DROP TRIGGER events_refuse_update')
  sql(program, `UPDATE events SET actor = 'nobody' WHERE seq = 2`)
  const { results } = valueOf(await program.api.health.report({}))
  expect(results.find(({ check }) => check === 'chain')).toMatchObject({
    state: 'broken',
    values: { event: 2 },
  })
})

test('the open vault is repaired in its place, locked by it, and says what was done', async () => {
  const program = await testProgram()
  const { api, context } = program
  await register(program)
  const report = valueOf(await api.health.repairOpen({}))
  expect(report).toMatchObject({ lost: 0, lostUnknown: false, chain: { complete: true } })
  expect(context.vault.current()).toBeUndefined()
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
  expect(valueOf(await api.health.lastRepair({}))).toEqual(report)
  expect(valueOf(await api.cases.list({ status: 'open' })).rows).toHaveLength(1)
  expectSummariesRight(program)
})

test('a document that is no longer what was stored is not opened, and the answer says so', async () => {
  const program = await testProgram()
  const { api } = program
  const caseId = await register(program)
  const bytes = new TextEncoder().encode('診断書の写し')
  const file = { kind: 'other', name: '診断書.txt', mediaType: 'text/plain', bytes } as const
  const documentId = valueOf(await api.cases.attach({ caseId, ...file }))
  sql(program, `UPDATE document_chunks SET bytes = x'00'`)
  const damaged = { ok: false, error: { code: 'document/damaged' } }
  expect(await api.cases.readDocument({ documentId })).toEqual(damaged)
  program.answerDialog(`${program.folder}/copy.txt`)
  expect(await api.cases.exportDocument({ documentId })).toEqual(damaged)
  expect(await api.sensitive.scanCase({ caseId })).toMatchObject({
    value: { unread: [{ documentId, gap: 'damaged' }] },
  })
})
