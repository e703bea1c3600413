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
        const value = given[key] ?? column.default ?? null
        return value === null ? null : column.mapToDriverValue(value)
      }),
    )
  }
}
