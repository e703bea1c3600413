import { TransactionRollbackError } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type Database from 'better-sqlite3'
import type { Result } from '@core/result'
import type * as schema from './schema'

type Schema = typeof schema
export type Db = BetterSQLite3Database<Schema> & { readonly $client: Database.Database }
/** Anything that can read: the database or an open transaction. */
export type Reader = BaseSQLiteDatabase<'sync', Database.RunResult, Schema>
/** Only an open transaction can write, so every write is inside one. */
export type Writer = Parameters<Parameters<Db['transaction']>[0]>[0]

/** Whoever watches over a database's file: asked before each transaction, told after it. */
export type Watch = { readonly before: () => void; readonly after: () => void }

const watches = new WeakMap<Db, Watch>()

/** `before` may throw to keep the transaction from beginning. */
export function watchWrites(db: Db, watch: Watch): void {
  watches.set(db, watch)
}

const owners = new WeakMap<Writer, Db>()

/** The database of an open transaction. */
export function databaseOf(tx: Writer): Db {
  const db = owners.get(tx)
  if (!db) throw new Error('A transaction that transact did not begin')
  return db
}

/** Runs `work` in one transaction. An error result rolls it back; so does a thrown bug. */
export function transact<R extends Result<unknown, unknown>>(db: Db, work: (tx: Writer) => R): R {
  watches.get(db)?.before()
  let result: R | undefined
  try {
    // Immediate: a second process is told "busy" at the start, not in the middle of its work.
    db.transaction(
      tx => {
        owners.set(tx, db)
        result = work(tx)
        if (!result.ok) tx.rollback()
      },
      { behavior: 'immediate' },
    )
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error
  }
  if (!result) throw new Error('Transaction ended without a result')
  if (result.ok) watches.get(db)?.after()
  return result
}
