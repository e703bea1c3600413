import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { caseId } from '@core/ids'
import { ok } from '@core/result'
import { policy } from '@core/settings/policy'
import { listAccounts } from '@db/accounts'
import { readCaseFile } from '@db/case-files'
import { fillSummaries, summariesOf } from '@db/case-summaries'
import { transact } from '@db/connection'
import { eventsOfCase, insertEventReason, recordEvent } from '@db/events'
import { closeDatabase, DatabaseFromTheFuture, DatabaseUnreadable, openDatabase } from '@db/open'
import { lettersOf } from '@db/letters'
import { readValue } from '@db/values'
import { verifyDatabase } from '@db/verify'
import { migrationsFolder, testDatabase, testKey } from '@tests/support/database'
import { journalOf, migrationsUpTo, newerMigrations } from '@tests/support/migrations'
import { temporaryFolder } from '@tests/support/temporary'

const ids = {
  case: caseId.parse('00000000-0000-4000-8000-000000000001'),
  request: '00000000-0000-4000-8000-000000000002',
}

const someCase = `INSERT INTO cases (id, number, year, serial, received_on, channel, language,
  requester_role, subject, inquiry, message_id, created_at, closed_on, close_reason) VALUES
  ('c','2026-0001',2026,1,'2026-01-01','email','ja','principal','s','i',NULL,'2026-01-01T00:00:00.000Z',NULL,NULL)`
const someParty = `INSERT INTO parties VALUES ('p','c','principal',NULL,'n','','','','','','')`

test('migrations are dated in the order they are numbered, or one would be skipped', () => {
  const dates = journalOf(migrationsFolder).entries.map(entry => entry.when)
  expect(dates).toEqual([...dates].sort((a, b) => a - b))
})

test('rebuilding a parent table keeps its children, and the older program refuses the newer file', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const db = openDatabase(open)
  db.$client.exec(someCase)
  db.$client.exec(someParty)
  closeDatabase(db)

  const beforeMigration = vi.fn()
  const newer = openDatabase({
    ...open,
    migrationsFolder: newerMigrations(folder),
    beforeMigration,
  })
  expect(beforeMigration).toHaveBeenCalledOnce()
  expect(newer.$client.prepare('SELECT count(*) FROM parties').pluck().get()).toBe(1)
  closeDatabase(newer)

  expect(() => openDatabase(open)).toThrow(DatabaseFromTheFuture)
})

test('a vault from before a case had several requests opens with all its data', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0001_records_never_change')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase.replace("'c'", `'${ids.case}'`))
  before.$client.exec(`INSERT INTO requests
    (id, case_id, regime, pack_version, type, asked, method_wanted, search_note)
    VALUES ('${ids.request}', '${ids.case}', 'jp_appi', '2026-11-22', 'jp.disclosure', 'a', 'm', 's')`)
  before.$client.exec(`INSERT INTO answers VALUES
    ('${ids.request}', '', 'jp.all.abuse', 'no', '', '', '', '佐藤 恵', '2026-01-02T00:00:00.000Z')`)
  transact(before, tx => {
    const event = { at: '2026-01-02T00:00:00.000Z', actor: 'sato', caseId: ids.case }
    recordEvent(tx, { ...event, kind: 'case/registered', detail: {} })
    return ok(null)
  })
  closeDatabase(before)

  const db = openDatabase({ ...open, create: false })
  const file = readCaseFile(db, ids.case)!
  expect(file.case.number).toBe('2026-0001')
  expect(file.requests).toMatchObject([
    {
      request: { id: ids.request, variant: null, type: 'jp.disclosure', asked: 'a' },
      answers: [{ questionId: 'jp.all.abuse', value: 'no' }],
      particulars: [],
      pauses: [],
      extension: null,
    },
  ])
  expect(eventsOfCase(db, ids.case)).toMatchObject([{ kind: 'case/registered', reason: null }])
  expect(verifyDatabase(db).ok).toBe(true)
  closeDatabase(db)
})

test('every case of a vault from before summaries is in the list, by its number, day and words', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const before = openDatabase({
    ...open,
    migrationsFolder: migrationsUpTo(folder, '0007_letter_office'),
  })
  before.$client.exec(someCase.replace("'c'", `'${ids.case}'`))
  before.$client.exec(someParty.replace("'c'", `'${ids.case}'`))
  for (const [id, type] of [
    ['r1', 'jp.disclosure'],
    ['r2', 'jp.correction'],
  ]) {
    before.$client.exec(`INSERT INTO requests
      (id, case_id, regime, variant, pack_version, type, asked, method_wanted, search_note) VALUES
      ('${id}', '${ids.case}', 'jp_appi', NULL, '2026-11-22', '${type}', 'a', 'm', 's')`)
  }
  closeDatabase(before)
  const db = openDatabase({ ...open, create: false })
  const [summary, ...others] = summariesOf(db, [ids.case])
  expect(others).toEqual([])
  expect(summary).toMatchObject({
    number: '2026-0001',
    numberKey: 20260000001,
    name: 'n',
    types: ' jp.disclosure jp.correction ',
    pack: 'jp_appi',
    receivedOn: '2026-01-01',
    isOpen: 1,
    mark: '',
    assignee: '',
    labels: ' ',
  })
  expect(summary?.search).toContain('2026-0001 n')
  // The same that a repaired vault gets.
  db.$client.exec('DELETE FROM case_summaries')
  fillSummaries(db)
  expect(summariesOf(db, [ids.case])).toEqual([summary])
  closeDatabase(db)
})

test('a vault from before accounts had roles keeps its account, its backup folder and its reasons', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const before = openDatabase({
    ...open,
    migrationsFolder: migrationsUpTo(folder, '0002_requests'),
  })
  before.$client.exec(`INSERT INTO "values" VALUES
    ('accounts', '[{"login":"sato","name":"佐藤 恵"}]', '2026-01-01T00:00:00.000Z'),
    ('settings', '{"font":"mincho","backupFolder":"/backups"}', '2026-01-01T00:00:00.000Z')`)
  transact(before, tx => {
    const event = { at: '2026-01-02T00:00:00.000Z', actor: 'sato', caseId: ids.case }
    const seq = recordEvent(tx, { ...event, kind: 'case/reopened', detail: {} })
    insertEventReason(tx, { seq, caseId: ids.case, reason: '追加の申出' })
    return ok(null)
  })
  closeDatabase(before)

  const db = openDatabase({ ...open, create: false })
  expect(listAccounts(db)).toMatchObject([
    { login: 'sato', name: '佐藤 恵', role: 'administrator', recipient: null, state: 'active' },
  ])
  expect(readValue(db, 'policy', policy)?.backups.folders).toEqual(['/backups'])
  expect(readValue(db, 'settings', z.unknown())).toEqual({ font: 'mincho' })
  expect(eventsOfCase(db, ids.case)).toMatchObject([{ reason: '追加の申出' }])
  expect(verifyDatabase(db).ok).toBe(true)
  closeDatabase(db)
})

test('a letter issued before letters could be void is still there, as frozen as it was, and can be void', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0004_log_indexes')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase.replace("'c'", `'${ids.case}'`))
  const body = '{"title":"回答","blocks":[]}'
  before.$client.exec(`INSERT INTO letters
    (id, case_id, letter_id, language, status, body, composed, created_at, document_number, dated_on)
    VALUES ('${ids.request}', '${ids.case}', 'L09', 'ja', 'issued', '${body}', '${body}',
      '2026-01-02T00:00:00.000Z', '第1号', '2026-01-02')`)
  closeDatabase(before)

  const db = openDatabase({ ...open, create: false })
  const [letter] = lettersOf(db, ids.case)
  expect(letter).toMatchObject({ status: 'issued', documentNumber: '第1号', voided: null })
  expect(letter).toMatchObject({ body: { title: '回答' }, replaces: null })
  const change = (sql: string) => () => db.$client.exec(`UPDATE letters SET ${sql}`)
  expect(change("document_number = '第2号'")).toThrow('never changes')
  change(`status = 'void', voided = '{"at":"2026-01-03T00:00:00.000Z","by":"佐藤","why":"誤り"}'`)()
  expect(lettersOf(db, ids.case)).toMatchObject([{ status: 'void', voided: { why: '誤り' } }])
  expect(verifyDatabase(db).ok).toBe(true)
  closeDatabase(db)
})

test('events and issued letters go only when their time is over', () => {
  const db = testDatabase()
  transact(db, tx => {
    const event = { at: '2026-01-02T00:00:00.000Z', actor: 'sato', caseId: null }
    for (const kind of ['vault/unlocked', 'vault/locked'] as const) {
      recordEvent(tx, { ...event, kind, detail: {} })
    }
    return ok(null)
  })
  const run = (sql: string) => () => db.$client.exec(sql)
  expect(run('DELETE FROM events WHERE seq = 1')).toThrow('append-only')
  run("INSERT INTO log_cuts VALUES (1, 'hash', '2036-01-01T00:00:00.000Z')")()
  expect(run('DELETE FROM events WHERE seq = 2')).toThrow('append-only')
  expect(run('DELETE FROM events WHERE seq = 1')).not.toThrow()
  expect(run('DELETE FROM log_cuts')).toThrow('append-only')
})

test('a new file is no occasion for a backup before migrating', () => {
  const beforeMigration = vi.fn()
  const file = join(temporaryFolder(), 'cases.db')
  closeDatabase(
    openDatabase({ file, key: testKey, create: true, migrationsFolder, beforeMigration }),
  )
  expect(beforeMigration).not.toHaveBeenCalled()
})

test('the wrong key is told apart from a bug, and leaves the file as it was', () => {
  const file = join(temporaryFolder(), 'cases.db')
  closeDatabase(openDatabase({ file, key: testKey, create: true, migrationsFolder }))
  const before = readFileSync(file)
  const wrong = { file, key: 'b2'.repeat(32), create: false, migrationsFolder }
  expect(() => openDatabase(wrong)).toThrow(DatabaseUnreadable)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a missing file is never replaced by a new one', () => {
  const file = join(temporaryFolder(), 'gone.db')
  expect(() => openDatabase({ file, key: testKey, create: false, migrationsFolder })).toThrow()
})

test('the file on disk is not readable as SQLite and holds no typed word', () => {
  const file = join(temporaryFolder(), 'cases.db')
  const db = openDatabase({ file, key: testKey, create: true, migrationsFolder })
  db.$client.exec(someCase.replace("'i'", "'髙橋みなみの問い合わせ'"))
  closeDatabase(db)
  const bytes = readFileSync(file)
  expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  expect(bytes.includes(Buffer.from('髙橋みなみ', 'utf8'))).toBe(false)
  expect(bytes.includes(Buffer.from('CREATE TABLE', 'utf8'))).toBe(false)
})
