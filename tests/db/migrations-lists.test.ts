import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFilter } from '@core/cases/case-query'
import { caseId } from '@core/ids'
import { ever } from '@core/reports/period'
import { findCases } from '@db/case-counts'
import { readCaseFile } from '@db/case-files'
import { fillSummaries, summariesOf } from '@db/case-summaries'
import { transfersOf } from '@db/case-transfers'
import { documentsWithoutText } from '@db/document-texts'
import { documentsOf } from '@db/documents'
import { closeDatabase, openDatabase } from '@db/open'
import { tasksOfCase } from '@db/tasks'
import { migrationsFolder, testKey } from '@tests/support/database'
import { migrationsUpTo } from '@tests/support/migrations'
import { expectCountsRight } from '@tests/support/summaries'
import { temporaryFolder } from '@tests/support/temporary'

/** What a vault from before lists, tasks and reports had tables of their own has afterwards. */

const ids = {
  case: caseId.parse('00000000-0000-4000-8000-000000000001'),
  request: '00000000-0000-4000-8000-000000000002',
}

const someCase = `INSERT INTO cases (id, number, year, serial, received_on, channel, language,
  requester_role, subject, inquiry, message_id, created_at, closed_on, close_reason) VALUES
  ('${ids.case}','2026-0001',2026,1,'2026-01-01','email','ja','principal','s','i',NULL,'2026-01-01T00:00:00.000Z',NULL,NULL)`

const itsRequest = `INSERT INTO requests
  (id, case_id, regime, variant, pack_version, type, asked, method_wanted, search_note) VALUES
  ('${ids.request}', '${ids.case}', 'jp_appi', NULL, '2026-11-22', 'jp.disclosure', 'a', 'm', 's')`

test('a vault from before requests were counted keeps its cases and their lines, and counts nothing yet', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const before = openDatabase({
    ...open,
    migrationsFolder: migrationsUpTo(folder, '0007_letter_office'),
  })
  before.$client.exec(someCase)
  before.$client.exec(itsRequest)
  closeDatabase(before)
  const db = openDatabase({ ...open, create: false })
  expect(summariesOf(db, [ids.case])).toMatchObject([{ number: '2026-0001', labels: ' ' }])
  for (const table of ['request_summaries', 'destroyed_counts']) {
    expect(db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  closeDatabase(db)
})

test('a vault from before its cases were counted counts those that it has', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0016_case_transfers')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase)
  before.$client.exec(itsRequest)
  fillSummaries(before)
  before.$client.exec(`UPDATE case_summaries SET ours_by = '2026-01-20'`)
  closeDatabase(before)
  const db = openDatabase({ ...open, create: false })
  expect(db.$client.prepare('SELECT sum(cases) FROM case_counts').pluck().get()).toBe(1)
  expectCountsRight(db)
  closeDatabase(db)
})

test('late requests of a vault from before they were found by themselves are found', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0017_case_counts')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase)
  before.$client.exec(itsRequest)
  fillSummaries(before)
  for (const [id, law, own] of [
    ['in-time', -1, 'NULL'],
    ['late', 3, 10],
    ['late-by-us', 'NULL', 1],
  ])
    before.$client.exec(`INSERT INTO request_summaries (request_id, case_id, pack, type, channel,
      language, role, stage, received_on, result, late_law, late_own, extended, grounds) VALUES
      ('${id}', '${ids.case}', 'jp_appi', 'jp.disclosure', 'email', 'ja', 'principal', 'inquiry',
       '2026-01-01', 'open', ${law}, ${own}, 0, '[]')`)
  closeDatabase(before)
  const db = openDatabase({ ...open, create: false })
  const lateBy = (late: 'law' | 'own') =>
    db.$client
      .prepare(
        `SELECT request_id FROM request_summaries INDEXED BY request_summaries_late_${late}
         WHERE late_${late} > 0 ORDER BY request_id`,
      )
      .pluck()
      .all()
  expect([lateBy('law'), lateBy('own')]).toEqual([['late'], ['late', 'late-by-us']])
  const set = { of: 'received', ...ever, late: 'law' } as const
  const filter = caseFilter.parse({ status: 'all', requests: set })
  expect(findCases(db, filter, new Map()).total).toBe(1)
  closeDatabase(db)
})

test('documents of a vault from before they had versions are first versions, for whoever saw them', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0008_case_summaries')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase)
  const id = '00000000-0000-4000-8000-000000000003'
  before.$client.exec(`INSERT INTO documents
    (id, case_id, kind, name, media_type, size, sha256, created_at) VALUES
    ('${id}', '${ids.case}', 'other', 'a.txt', 'text/plain', 1, 'x', '2026-01-01T00:00:00.000Z')`)
  closeDatabase(before)
  const db = openDatabase({ ...open, create: false })
  const plain = { category: null, note: '', versionOf: null, version: 1, readers: null }
  expect(documentsOf(db, ids.case)).toMatchObject([
    { id, name: 'a.txt', ...plain, destroyBy: null },
  ])
  // Its words are still to be read.
  expect(documentsWithoutText(db, 0)).toEqual({ ids: [id], next: undefined })
  closeDatabase(db)
})

test('a vault from before cases were merged has its cases as they were, and none of them merged or split', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0014_documents')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase)
  closeDatabase(before)
  const db = openDatabase({ ...open, create: false })
  expect(db.$client.prepare('SELECT number FROM cases').pluck().get()).toBe('2026-0001')
  expect(transfersOf(db, ids.case)).toEqual([])
  closeDatabase(db)
})

test('a vault from before tasks and the dates of cases opens with its cases, and has none of either', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0008_case_summaries')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase)
  closeDatabase(before)

  const db = openDatabase({ ...open, create: false })
  expect(db.$client.prepare('SELECT number FROM cases').pluck().get()).toBe('2026-0001')
  expect(tasksOfCase(db, ids.case)).toEqual([])
  expect(db.$client.prepare('SELECT count(*) FROM case_dates').pluck().get()).toBe(0)
  closeDatabase(db)
})

test('items of a vault from before systems were registered say in their own words where they are held', () => {
  const folder = temporaryFolder()
  const open = { file: join(folder, 'cases.db'), key: testKey, create: true, migrationsFolder }
  const older = migrationsUpTo(folder, '0014_documents')
  const before = openDatabase({ ...open, migrationsFolder: older })
  before.$client.exec(someCase)
  before.$client.exec(itsRequest)
  before.$client.exec(`INSERT INTO items
    (id, request_id, position, name, system, source, content, third_party, special_care) VALUES
    ('00000000-0000-4000-8000-000000000004', '${ids.request}', 0, 'n', '紙の台帳', '', '', 'no', 0)`)
  closeDatabase(before)
  const db = openDatabase({ ...open, create: false })
  const file = readCaseFile(db, ids.case)
  expect(file?.requests[0]?.items).toMatchObject([{ name: 'n', system: '紙の台帳' }])
  expect(file?.searches).toEqual([])
  closeDatabase(db)
})
