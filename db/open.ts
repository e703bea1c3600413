import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db } from './connection'
import * as schema from './schema'

/** The file was last written by a newer Kaiji, or a migration it went through has since been edited. */
export class DatabaseFromTheFuture extends Error {
  override readonly name = 'DatabaseFromTheFuture'
}

/** The file cannot be read with this key: not a database, damaged, or another vault's. */
export class DatabaseUnreadable extends Error {
  override readonly name = 'DatabaseUnreadable'
}

export type OpenOptions = {
  readonly file: string
  /** The vault's data key: 64 hexadecimal digits. */
  readonly key: string
  /** Create the file; without this a missing file is an error, never a new database. */
  readonly create: boolean
  readonly migrationsFolder: string
  /** Path of the SQLite addon, where the one in the package does not fit the running Electron. */
  readonly sqliteAddon?: string | undefined
  /** Called before the first pending migration of an existing file, to back it up. */
  readonly beforeMigration?: (() => void) | undefined
}

/** Opens the encrypted database, brings it up to date, and turns on its guards. */
export function openDatabase(options: OpenOptions): Db {
  const sqlite = openEncrypted(options)
  try {
    bringUpToDate(sqlite, options)
    sqlite.pragma('foreign_keys = ON')
    return drizzle(sqlite, { schema })
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function openEncrypted({ file, key, create, sqliteAddon }: OpenOptions): Database.Database {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('The data key must be 64 hexadecimal digits')
  const sqlite = new Database(file, {
    fileMustExist: !create,
    ...(sqliteAddon ? { nativeBinding: sqliteAddon } : {}),
  })
  try {
    sqlite.pragma(`cipher = 'chacha20'`)
    sqlite.pragma(`hexkey = '${key}'`)
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get()
    sqlite.pragma('journal_mode = WAL')
    // What was acknowledged must survive a power cut, so every commit reaches the disk.
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('busy_timeout = 5000')
    sqlite.pragma('secure_delete = ON')
    // Sorting must not spill readable text into a temporary file.
    sqlite.pragma('temp_store = MEMORY')
    return sqlite
  } catch (error) {
    sqlite.close()
    if (isNotADatabase(error)) throw new DatabaseUnreadable(file, { cause: error })
    throw error
  }
}

const isNotADatabase = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT'))

function bringUpToDate(sqlite: Database.Database, options: OpenOptions): void {
  const { migrationsFolder, beforeMigration, file } = options
  const known = readMigrationFiles({ migrationsFolder }).map(m => m.hash)
  const applied = appliedMigrations(sqlite)
  if (applied.some((hash, index) => known[index] !== hash)) throw new DatabaseFromTheFuture(file)
  if (applied.length === known.length) return
  if (applied.length > 0) beforeMigration?.()

  // drizzle-kit rebuilds tables with DROP TABLE inside one transaction, where its own
  // `PRAGMA foreign_keys=OFF` does nothing and ON DELETE CASCADE would empty child tables.
  sqlite.pragma('foreign_keys = OFF')
  migrate(drizzle(sqlite, { schema }), { migrationsFolder })
  const broken = sqlite.prepare('PRAGMA foreign_key_check').all()
  if (broken.length > 0) throw new Error(`Migration broke ${broken.length} foreign keys`)
}

function appliedMigrations(sqlite: Database.Database): readonly string[] {
  const table = sqlite
    .prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`)
    .get()
  if (!table) return []
  // One text column by construction.
  const rows = sqlite.prepare('SELECT hash FROM __drizzle_migrations ORDER BY id').pluck().all()
  return rows.map(String)
}

/** Folds the write-ahead log into the file and closes it. */
export function closeDatabase(db: Db): void {
  if (!db.$client.open) return
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  db.$client.close()
}
