import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db, Writer } from './connection'

/**
 * Writes rows of a table by one prepared statement: a hundred thousand of them are not put together
 * one by one. `tx` proves that a transaction of `db` is open.
 */
export function inserterFor<T extends SQLiteTable>(
  db: Db,
  table: T,
): (tx: Writer, row: InferInsertModel<T>) => void {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const gaps = columns.map(() => '?').join(', ')
  const statement = db.$client.prepare(
    `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${gaps})`,
  )
  return (_tx, row) => {
    const given: Readonly<Record<string, unknown>> = row
    statement.run(
      columns.map(([key, column]) => {
        const value: unknown = given[key] ?? column.default ?? null
        return value === null ? null : column.mapToDriverValue(value)
      }),
    )
  }
}

/** Pages of the write-ahead log: as SQLite has it by itself, and while many rows are written. */
const usualPages = 1000
const manyPages = 30_000
/** Kilobytes of decrypted pages that are kept while many rows are written, each in a dozen indexes at any place. */
const pagesKept = 128 * 1024

/**
 * While many small transactions follow each other, the same pages of the indexes are written again and
 * again; they are folded into the file once in a while and at the end, not after each, and are not
 * decrypted anew for each.
 */
export async function withRoomForMany<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const usualCache = Number(db.$client.pragma('cache_size', { simple: true }))
  db.$client.pragma(`wal_autocheckpoint = ${manyPages}`)
  db.$client.pragma(`cache_size = -${pagesKept}`)
  try {
    return await work()
  } finally {
    // Locked meanwhile: closing has folded everything in.
    if (db.$client.open) {
      db.$client.pragma(`cache_size = ${usualCache}`)
      db.$client.pragma(`wal_autocheckpoint = ${usualPages}`)
      db.$client.pragma('wal_checkpoint(PASSIVE)')
    }
  }
}
