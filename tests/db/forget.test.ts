import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { CaseFile } from '@core/cases/case-file'
import { caseId, documentId } from '@core/ids'
import { transact, type Db } from '@db/connection'
import { forgetCase, forgetDocument, overwriteFreedPages } from '@db/forget'
import { noteDestroyedCase } from '@db/retention'
import { ok } from '@core/result'
import { aCaseFile, day } from '@tests/support/a-case-file'
import { testDatabase, testKey } from '@tests/support/database'
import { rawPages } from '@tests/support/raw-pages'
import { idIn, insertRowsOfCase, keptByDatabase } from '@tests/support/rows-of-a-case'
import { temporaryFolder } from '@tests/support/temporary'

/** Nothing of a destroyed case or document is left anywhere, whatever tables there are. */

const at = '2030-02-01T03:00:00.000Z'

/** What stays when a case goes, and why: a table in neither list nor emptied was not considered. */
const staysBecause: Readonly<Record<string, string>> = {
  events: 'the audit chain holds ids and codes only',
  destructions: 'the register of what was decided',
  destroyed_cases: 'that the case existed',
  destroyed_counts: 'numbers by month, in which no case is known',
  number_series: 'a number is never used twice',
  accounts: 'of the vault',
  data_keys: 'of the vault',
  log_cuts: 'of the vault',
  backup_runs: 'of the vault',
  letter_templates: 'texts of the office, with nobody in them',
  office_images: 'logos and seals',
  imports: 'that a file was brought in; its name goes with the last of its cases',
  staged_mails: 'mails that are of no case',
}

/** What keeps the id of a document whose content is gone. */
const knowsOf: Readonly<Record<string, string>> = {
  documents: 'that there was one, its size and fingerprint',
  evidence: 'what the paper showed',
  letters: 'the words of the letter, which goes with its case',
  destructions: 'the register of what was decided',
}

function destroy(db: Db, n: number): void {
  const id = caseId.parse(idIn('cases', n))
  const plain = aCaseFile()
  const file: CaseFile = {
    ...plain,
    case: { ...plain.case, id, number: `2026-${n}`, closedOn: day('2027-01-10') },
  }
  transact(db, tx => {
    noteDestroyedCase(tx, file, { at, login: 'megumi', today: day('2030-02-01') })
    return ok(forgetCase(tx, id))
  })
}

const tablesIn = (db: Db): readonly string[] =>
  db.$client
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'
       -- What SQLite keeps the index of words in; looked at as pages below, and by the search's tests.
       AND name NOT LIKE 'search_index%' AND name <> 'search_terms'`,
    )
    .pluck()
    .all()
    .map(String)

const rowsOf = (db: Db, table: string): readonly string[] =>
  db.$client
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map(row =>
      Object.values(row as Record<string, unknown>)
        .map(value => (Buffer.isBuffer(value) ? value.toString() : String(value)))
        .join(' '),
    )

describe('a case', () => {
  test('is gone from every table there is, and its neighbour is untouched', () => {
    const db = testDatabase()
    insertRowsOfCase(db, 1, '消えるべき言葉')
    insertRowsOfCase(db, 2, '残るべき言葉')
    const before = tablesIn(db).map(table => [table, rowsOf(db, table).length])
    expect(before.filter(([, count]) => count !== 2)).toEqual([])
    destroy(db, 1)
    for (const table of tablesIn(db)) {
      const rows = rowsOf(db, table)
      const names = ['残るべき言葉', idIn(table, 2), idIn('cases', 2)]
      expect(rows.some(row => names.some(name => row.includes(name)))).toBe(true)
      if (staysBecause[table]) continue
      expect({ table, rows: rows.filter(row => row.includes('消えるべき言葉')) }).toEqual({
        table,
        rows: [],
      })
      expect({ table, rows: rows.length }).toEqual({ table, rows: 1 })
    }
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
  })

  test('leaves no row without the register’s own: issued letters stay while the case exists', () => {
    const db = testDatabase()
    insertRowsOfCase(db, 1, '言葉')
    expect(() => {
      transact(db, tx => ok(forgetCase(tx, caseId.parse(idIn('cases', 1)))))
    }).toThrow('An issued letter never changes')
    expect(rowsOf(db, 'letters')).toHaveLength(1)
  })

  test('counts what went', () => {
    const db = testDatabase()
    insertRowsOfCase(db, 1, '言葉')
    const id = caseId.parse(idIn('cases', 1))
    const bytes = Buffer.byteLength('言葉 document_chunks bytes') * 50
    const file = { ...aCaseFile(), case: { ...aCaseFile().case, id, closedOn: day('2027-01-10') } }
    const went = transact(db, tx => {
      noteDestroyedCase(tx, file, { at, login: 'megumi', today: day('2030-02-01') })
      return ok(forgetCase(tx, id))
    })
    const own = tablesIn(db).filter(table => !keptByDatabase.has(table))
    const gone = own.filter(table => !staysBecause[table]).length
    expect(went).toEqual(ok({ records: gone, bytes }))
  })
})

describe('a document', () => {
  test('its content is gone from every table that names documents', () => {
    const db = testDatabase()
    insertRowsOfCase(db, 1, '消えるべき言葉')
    insertRowsOfCase(db, 2, '残るべき言葉')
    const id = idIn('documents', 1)
    const naming = tablesIn(db).filter(table => rowsOf(db, table).some(row => row.includes(id)))
    transact(db, tx => ok(forgetDocument(tx, documentId.parse(id), at)))
    const left = naming.filter(table => rowsOf(db, table).some(row => row.includes(id)))
    expect(left.filter(table => !knowsOf[table])).toEqual([])
    expect(rowsOf(db, 'document_chunks')).toHaveLength(1)
    expect(rowsOf(db, 'documents').find(row => row.includes(id))).toContain(at)
  })
})

describe('the file', () => {
  test('has the words of a destroyed case in no page, used or free, nor in the write-ahead log', () => {
    const file = join(temporaryFolder(), 'cases.db')
    const db = testDatabase(file)
    for (let n = 1; n <= 24; n += 1) {
      insertRowsOfCase(db, n, n % 2 === 0 ? '残るべき言葉' : '消えるべき言葉')
    }
    expect(rawPages(file, testKey).includes('消えるべき言葉')).toBe(true)
    for (const table of [
      'accounts',
      'backup_runs',
      'data_keys',
      'number_series',
      'office_images',
    ]) {
      db.$client.exec(`DELETE FROM "${table}"`)
    }
    // What stays of a case is written by the program and has no words in it.
    const withWords = [
      'events',
      'destructions',
      'destroyed_cases',
      'destroyed_counts',
      'log_cuts',
      'letter_templates',
    ]
    for (const table of withWords) forceEmpty(db, table)
    // Mails of no case are not of this one; of a file, the import that names it stays with its day.
    db.$client.exec('DELETE FROM staged_mails')
    db.$client.exec(
      "UPDATE imports SET at = '', actor = '', kind = '', sha256 = '', undone_at = '', undone_by = ''",
    )
    for (let n = 1; n <= 24; n += 2) destroy(db, n)
    expect(overwriteFreedPages(db)).toBe(true)
    expect(statSync(`${file}-wal`).size).toBe(0)
    const bytes = rawPages(file, testKey)
    expect(bytes.includes('残るべき言葉')).toBe(true)
    expect(bytes.includes('消えるべき言葉')).toBe(false)
    for (let n = 1; n <= 24; n += 2) expect(bytes.includes(idIn('parties', n))).toBe(false)
  })

  test('tells when another reader keeps the old pages, and does it later', () => {
    const file = join(temporaryFolder(), 'cases.db')
    const db = testDatabase(file)
    insertRowsOfCase(db, 1, '言葉')
    db.$client.pragma('busy_timeout = 50')
    const other = new Database(file)
    other.pragma(`cipher = 'chacha20'`)
    other.pragma(`hexkey = '${testKey}'`)
    other.exec('BEGIN')
    other.prepare('SELECT count(*) FROM cases').get()
    destroy(db, 1)
    expect(overwriteFreedPages(db)).toBe(false)
    other.exec('COMMIT')
    other.close()
    expect(overwriteFreedPages(db)).toBe(true)
  })
})

/** Empties a table that keeps its rows: only to leave no word of this test's own making behind. */
function forceEmpty(db: Db, table: string): void {
  const triggers = db.$client
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`)
    .all(table) as readonly { readonly name: string; readonly sql: string }[]
  db.$client.pragma('foreign_keys = OFF')
  for (const { name } of triggers) db.$client.exec(`DROP TRIGGER "${name}"`)
  db.$client.exec(`DELETE FROM "${table}"`)
  for (const { sql } of triggers) db.$client.exec(sql)
  db.$client.pragma('foreign_keys = ON')
}
