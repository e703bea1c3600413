import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { SQLiteTable, getTableConfig } from 'drizzle-orm/sqlite-core'
import type { Db } from './connection'
import * as schema from './schema'

/**
 * How each table belongs to a case: by which column its rows are found, or `apart` where they are no
 * part of a case's file. A table that is not here stops the tests: a case that is restored without
 * it would be a case with something missing.
 */
export const tablesOfCase = {
  cases: 'id',
  parties: 'case_id',
  documents: 'case_id',
  documentChunks: 'document_id',
  documentTexts: 'document_id',
  requests: 'case_id',
  items: 'request_id',
  answers: 'request_id',
  reviews: 'request_id',
  particulars: 'request_id',
  pauses: 'request_id',
  extensions: 'request_id',
  dismissals: 'case_id',
  identityChecks: 'case_id',
  evidence: 'case_id',
  letters: 'case_id',
  systemSearches: 'case_id',
  tasks: 'case_id',
  caseLabels: 'case_id',
  /** A hold that stands now stands on, whatever the backup says. */
  legalHolds: 'apart',
  /** Links of the chain are never put in afterwards; the restore itself is one. */
  events: 'apart',
  eventReasons: 'apart',
  /** What was destroyed, and that it was, is of the vault. */
  destructions: 'apart',
  destroyedCases: 'apart',
  numberSeries: 'apart',
  values: 'apart',
  accounts: 'apart',
  dataKeys: 'apart',
  logCuts: 'apart',
  backupRuns: 'apart',
  /** Of the office: versions and pictures stay for as long as letters name them. */
  letterTemplates: 'apart',
  officeImages: 'apart',
  /** Worked out anew from what was brought back. */
  caseSummaries: 'apart',
  caseCounts: 'apart',
  caseDueCounts: 'apart',
  caseKeys: 'apart',
  /** Who brought what in, and what somebody said of two cases, is of the vault. */
  imports: 'apart',
  importedCases: 'apart',
  caseLinks: 'apart',
  /** What was merged or split since the backup is undone first; see `partsElsewhere`. */
  caseTransfers: 'apart',
  stagedMails: 'apart',
  caseDates: 'apart',
  requestSummaries: 'apart',
  /** Figures of the vault, in which no case is known any more. */
  destroyedCounts: 'apart',
  /** What differs from the case that was there is indexed anew. */
  searchCases: 'apart',
  searchUnits: 'apart',
  searchNames: 'apart',
} as const satisfies Readonly<
  Record<string, 'id' | 'case_id' | 'request_id' | 'document_id' | 'apart'>
>

type Way = Exclude<(typeof tablesOfCase)[keyof typeof tablesOfCase], 'apart'>
type CaseTable = { readonly name: string; readonly way: Way; readonly columns: readonly string[] }

const where: Readonly<Record<Way, string>> = {
  id: 'id = ?',
  case_id: 'case_id = ?',
  request_id: 'request_id IN (SELECT id FROM requests WHERE case_id = ?)',
  document_id: 'document_id IN (SELECT id FROM documents WHERE case_id = ?)',
}

/** Parents before children, as the table above has them. */
const caseTables: readonly CaseTable[] = Object.entries(tablesOfCase).flatMap(([key, way]) => {
  if (way === 'apart') return []
  // The keys are those of the schema, which a test compares.
  const table: unknown = schema[key as keyof typeof schema]
  if (!is(table, Table) || !is(table, SQLiteTable)) throw new Error(`${key} is no table`)
  const counted = getTableConfig(table)
    .columns.filter(column => 'autoIncrement' in column && column.autoIncrement === true)
    .map(column => column.name)
  const columns = Object.values(getTableColumns(table))
    .map(column => column.name)
    // A number that the database gives out may be another row's by now.
    .filter(name => !counted.includes(name))
  return [{ name: getTableName(table), way, columns }]
})

/** How many records of each kind a case has. */
export const countCase = (db: Db, caseId: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    caseTables.map(({ name, way }) => [
      name,
      Number(
        db.$client
          .prepare(`SELECT count(*) FROM "${name}" WHERE ${where[way]}`)
          .pluck()
          .get(caseId),
      ),
    ]),
  )

/**
 * Copies a case from one database of the vault into another and says how many records that were.
 * One there already is removed first. Runs inside the caller's transaction; references are looked
 * at when it ends. Throws SQLite's own error where a number is taken.
 */
export function copyCase(from: Db, to: Db, caseId: string): number {
  to.$client.pragma('defer_foreign_keys = ON')
  const elsewhere = new Set(documentsElsewhere(to, from, caseId))
  const broughtIn = JSON.stringify(documentsElsewhere(from, to, caseId))
  for (const derived of ['case_summaries', 'case_dates']) {
    to.$client.prepare(`DELETE FROM "${derived}" WHERE case_id = ?`).run(caseId)
  }
  to.$client.prepare('DELETE FROM case_summaries WHERE case_id = ?').run(caseId)
  to.$client.prepare('DELETE FROM request_summaries WHERE case_id = ?').run(caseId)
  return withoutTriggers(to, () => {
    for (const { name, way } of caseTables.toReversed()) {
      const own = idOfDocument[name] ? `AND ${idOfDocument[name]} NOT IN ${listed}` : ''
      const given = own ? [caseId, broughtIn] : [caseId]
      to.$client.prepare(`DELETE FROM "${name}" WHERE ${where[way]} ${own}`).run(given)
    }
    const rows = { caseId, elsewhere }
    const count = caseTables.reduce((sum, table) => sum + copyRows(from, to, { ...rows, table }), 0)
    to.$client.prepare(forgetElsewhere).run(caseId, JSON.stringify([...elsewhere]))
    return count
  })
}

/** The column that says which document a row is, or is a piece of. */
const idOfDocument: Readonly<Record<string, string>> = {
  documents: 'id',
  document_chunks: 'document_id',
  document_texts: 'document_id',
}
const listed = '(SELECT value FROM json_each(?))'
/** A paper that has gone to another case is no longer a copy of this case's evidence. */
const forgetElsewhere = `UPDATE evidence SET document_id = NULL WHERE case_id = ? AND document_id IN ${listed}`

/**
 * Documents that `there` has in this case and `here` in another: they were moved between the two
 * states. A move stands when one of the cases is brought back, or the document would be in neither.
 */
function documentsElsewhere(here: Db, there: Db, caseId: string): readonly string[] {
  const ids = there.$client.prepare('SELECT id FROM documents WHERE case_id = ?').pluck()
  const isElsewhere = here.$client
    .prepare('SELECT 1 FROM documents WHERE id = ? AND case_id IS NOT NULL AND case_id <> ?')
    .pluck()
  return ids
    .all(caseId)
    .map(String)
    .filter(id => isElsewhere.get(id, caseId) !== undefined)
}

type Rows = {
  readonly table: CaseTable
  readonly caseId: string
  /** Documents of another case now. */
  readonly elsewhere: ReadonlySet<string>
}

/** Row by row: a piece of a document is the most that is in memory. */
function copyRows(from: Db, to: Db, { table, caseId, elsewhere }: Rows): number {
  const { name, way, columns } = table
  const idAt = columns.indexOf(idOfDocument[name] ?? '')
  const list = columns.map(column => `"${column}"`).join(', ')
  const gaps = columns.map(() => '?').join(', ')
  const insert = to.$client.prepare(`INSERT INTO "${name}" (${list}) VALUES (${gaps})`)
  const rows = from.$client
    .prepare(`SELECT ${list} FROM "${name}" WHERE ${where[way]} ORDER BY rowid`)
    .raw()
  let count = 0
  for (const row of rows.iterate(caseId)) {
    // Raw rows are the values of the columns, in their order.
    const values = row as readonly unknown[]
    if (idAt >= 0 && elsewhere.has(String(values[idAt]))) continue
    insert.run(values)
    count += 1
  }
  return count
}

/**
 * An issued letter can be neither changed nor removed, and triggers see to that; here it is replaced
 * by what it was. They are back before the transaction ends, or the whole of it is undone.
 */
function withoutTriggers<T>(db: Db, work: () => T): T {
  const names = caseTables.map(table => `'${table.name}'`).join(', ')
  const triggers = db.$client
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (${names})`,
    )
    // Two text columns by construction.
    .all() as readonly { readonly name: string; readonly sql: string }[]
  for (const { name } of triggers) db.$client.exec(`DROP TRIGGER "${name}"`)
  const done = work()
  for (const { sql } of triggers) db.$client.exec(sql)
  return done
}

/** Whether a record of this case in `from` belongs to another case in `to`: it was merged or split between the two. */
export const partsElsewhere = (from: Db, to: Db, caseId: string): boolean =>
  [
    ...['requests', 'letters', 'tasks', 'evidence', 'dismissals'].map(name => ({
      name,
      way: where.case_id,
    })),
    { name: 'items', way: where.request_id },
  ].some(({ name, way }) => {
    const here = to.$client.prepare(`SELECT 1 FROM "${name}" WHERE id = ? AND NOT (${way})`).pluck()
    const ids = from.$client.prepare(`SELECT id FROM "${name}" WHERE ${way}`).pluck()
    return ids.all(caseId).some(id => here.get(id, caseId) !== undefined)
  })
