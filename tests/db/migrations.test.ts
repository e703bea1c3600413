import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { caseId } from '@core/ids'
import { ok } from '@core/result'
import { readCaseFile } from '@db/case-files'
import { transact } from '@db/connection'
import { eventsOfCase, recordEvent } from '@db/events'
import { closeDatabase, DatabaseFromTheFuture, DatabaseUnreadable, openDatabase } from '@db/open'
import { verifyDatabase } from '@db/verify'
import { migrationsFolder, testKey } from '@tests/support/database'
import { temporaryFolder } from '@tests/support/temporary'

const ids = {
  case: caseId.parse('00000000-0000-4000-8000-000000000001'),
  request: '00000000-0000-4000-8000-000000000002',
}

const journalShape = z.looseObject({
  entries: z.array(
    z.object({
      idx: z.int(),
      version: z.string(),
      when: z.number(),
      tag: z.string(),
      breakpoints: z.boolean(),
    }),
  ),
})
const journalOf = (folder: string) =>
  journalShape.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')))

/** A copy of the migrations with one more that rebuilds `cases`, the way drizzle-kit would. */
function newerMigrations(folder: string): string {
  const newer = join(folder, 'migrations')
  cpSync(migrationsFolder, newer, { recursive: true })
  const journal = journalOf(newer)
  const last = journal.entries.at(-1)!
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_rebuild' })
  writeFileSync(join(newer, 'meta/_journal.json'), JSON.stringify(journal))
  writeFileSync(
    join(newer, '9999_rebuild.sql'),
    [
      'PRAGMA foreign_keys=OFF;',
      'CREATE TABLE n AS SELECT * FROM cases;',
      'DROP TABLE cases;',
      'ALTER TABLE n RENAME TO cases;',
      'CREATE UNIQUE INDEX n_id ON cases (id);',
    ].join('--> statement-breakpoint\n'),
  )
  return newer
}

const someCase = `INSERT INTO cases VALUES
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

/** The migrations as they were when this one was the last. */
function migrationsUpTo(folder: string, tag: string): string {
  const older = join(folder, 'older')
  cpSync(migrationsFolder, older, { recursive: true })
  const journal = journalOf(older)
  const last = journal.entries.findIndex(entry => entry.tag === tag)
  const entries = journal.entries.slice(0, last + 1)
  writeFileSync(join(older, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return older
}

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
