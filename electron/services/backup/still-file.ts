import { statSync } from 'node:fs'
import type { Db } from '@db/connection'
import { openBeside, type Sqlite } from '@db/open'
import type { DatabaseOptions } from '../vault/options'
import { databasePath } from '../vault/vault-file'
import { meet, type Meeting } from './meeting'

export type StillReading = {
  /** The vault's folder, or that of a copy. */
  readonly folder: string
  /** The vault's data key. */
  readonly key: string
  readonly options: DatabaseOptions
  /** Where several threads wait for each other; left out where one does all. */
  readonly meeting?: Meeting | undefined
}

/**
 * Runs `work` on a connection that sees the database's file as it lies on the disk, and keeps it so:
 * nobody can fold the log in meanwhile, while the vault goes on being written into its log. Who
 * meets others sees the same bytes as they. Undefined where that did not come about. Throws
 * `DatabaseUnreadable`, and what `work` throws.
 */
export function withStillFile<T>(
  { folder, key, options, meeting }: StillReading,
  work: (db: Db) => T,
): T | undefined {
  const file = databasePath(folder)
  let db: Db | undefined
  let together = false
  try {
    db = openBeside({ file, key, sqliteAddon: options.sqliteAddon })
    const held = holdStill(db.$client, file)
    together = meeting ? meet(meeting, held) : held
    return together ? work(db) : undefined
  } catch (cause) {
    if (meeting && !together) meet(meeting, false)
    throw cause
  } finally {
    db?.$client.close()
  }
}

const attempts = 5
/** Milliseconds to wait each time for whoever reads; a copy is made instead. */
const patience = 300

/** Begins to read when everything is in the file and nothing in the log. False where that did not come about. */
function holdStill(sqlite: Sqlite, source: string): boolean {
  sqlite.pragma(`busy_timeout = ${patience}`)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.exec('BEGIN')
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get()
    const log = statSync(`${source}-wal`, { throwIfNoEntry: false })
    if (!log || log.size === 0) return true
    sqlite.exec('ROLLBACK')
  }
  return false
}
