import type Database from 'better-sqlite3'
import type { Db } from './connection'

const kept = new WeakMap<Db, Map<string, Database.Statement>>()

/**
 * A statement that is asked again and again, such as at each key of a search: SQLite reads it once for
 * an open database. `sql` is one of a few texts of the program, never put together from data.
 */
export function prepared(db: Db, sql: string): Database.Statement {
  const statements = kept.get(db) ?? new Map<string, Database.Statement>()
  kept.set(db, statements)
  const known = statements.get(sql)
  if (known) return known
  const statement = db.$client.prepare(sql)
  statements.set(sql, statement)
  return statement
}

/** The same, of which only the first column is wanted. */
export const preparedColumn = (db: Db, sql: string): Database.Statement => prepared(db, sql).pluck()
