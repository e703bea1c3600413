import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { kaijiCase, caseDocument, party } from '@core/cases/case'
import { answer, review } from '@core/checklist/answers'
import { pause } from '@core/deadlines/pauses'
import type { BadRecord } from '@core/health/finding'
import { evidence as evidenceShape, identityCheck } from '@core/identity/identity'
import { item } from '@core/items/item'
import { letterRecord } from '@core/letters/letter'
import { extension } from '@core/requests/extension'
import { particularValue } from '@core/requests/particular-value'
import { storedAccount } from './accounts'
import { storedRequest } from './cases'
import type { Db } from './connection'
import { idOf } from './records'
import * as schema from './schema'
import { storedDismissal } from './sensitive'
import { unreadableValues } from './values'

/** Empty for one about the whole request: a NULL would escape the unique index. */
const ofItem = <S extends z.ZodType>(shape: S) =>
  z.preprocess(
    row =>
      typeof row === 'object' && row !== null && 'itemId' in row && row.itemId === ''
        ? { ...row, itemId: null }
        : row,
    shape,
  )

const shapes: readonly (readonly [SQLiteTable, z.ZodType])[] = [
  [schema.accounts, storedAccount],
  [schema.cases, kaijiCase],
  [schema.parties, party],
  [schema.requests, storedRequest],
  [schema.documents, caseDocument],
  [schema.identityChecks, identityCheck],
  [schema.evidence, evidenceShape],
  [schema.items, item],
  [schema.answers, ofItem(answer)],
  [schema.reviews, review],
  [schema.letters, letterRecord],
  [schema.particulars, ofItem(particularValue)],
  [schema.pauses, pause],
  [schema.extensions, extension],
  [schema.dismissals, storedDismissal],
]

const batch = 500

/** Looks at every record of the vault as its readers do, and names those that they leave out. */
export function findBadRecords(db: Db): readonly BadRecord[] {
  const values = unreadableValues(db).map(id => ({ table: 'values', id, caseId: null }))
  return [...shapes.flatMap(([table, shape]) => badRowsOf(db, table, shape)), ...values]
}

function badRowsOf(db: Db, table: SQLiteTable, shape: z.ZodType): readonly BadRecord[] {
  const bad: BadRecord[] = []
  const name = getTableName(table)
  let last = 0
  for (;;) {
    const rowids = db.$client
      .prepare(`SELECT rowid FROM "${name}" WHERE rowid > ? ORDER BY rowid LIMIT ${batch}`)
      .pluck()
      .all(last)
      .map(Number)
    const [first, end] = [rowids[0], rowids.at(-1)]
    if (first === undefined || end === undefined) return bad
    const whole = rowsBetween(db, table, first, end)
    const rows = whole ?? rowids.map(rowid => rowsBetween(db, table, rowid, rowid)?.[0] ?? rowid)
    for (const row of rows) {
      if (typeof row === 'number') bad.push(placeOf(db, table, row))
      else if (!shape.safeParse(row).success) {
        bad.push({ table: name, id: idOf(row), caseId: caseIdOf(db, row) })
      }
    }
    last = end
  }
}

/** Undefined where one of them holds JSON that cannot be parsed. */
function rowsBetween(
  db: Db,
  table: SQLiteTable,
  first: number,
  last: number,
): readonly object[] | undefined {
  try {
    return db
      .select(getTableColumns(table))
      .from(table)
      .where(sql`rowid BETWEEN ${first} AND ${last}`)
      .orderBy(sql`rowid`)
      .all()
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

/** A row that cannot even be turned into fields: its text columns say what it is called by. */
function placeOf(db: Db, table: SQLiteTable, rowid: number): BadRecord {
  const name = getTableName(table)
  const columns = Object.values(getTableColumns(table)).map(column => column.name)
  const wanted = ['id', 'case_id', 'request_id'].filter(column => columns.includes(column))
  const row = db.$client
    .prepare(`SELECT ${wanted.join(', ')} FROM "${name}" WHERE rowid = ?`)
    // Text columns by the schema.
    .get(rowid) as Readonly<Record<string, string | undefined>>
  return { table: name, id: row['id'] ?? String(rowid), caseId: row['case_id'] ?? null }
}

/** The case a record belongs to, through its request where it names no case itself. */
function caseIdOf(db: Db, row: object): string | null {
  const fields: Readonly<Record<string, unknown>> = { ...row }
  if ('receivedOn' in fields && typeof fields['id'] === 'string') return fields['id']
  if (typeof fields['caseId'] === 'string') return fields['caseId']
  if (typeof fields['requestId'] !== 'string') return null
  const found = db.$client
    .prepare('SELECT case_id FROM requests WHERE id = ?')
    .pluck()
    .get(fields['requestId'])
  return typeof found === 'string' ? found : null
}
