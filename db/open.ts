import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from './connection'
import { appliedMigrations, applyMigrations, migrationsIn } from './migrate'
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
  /** How many of the migrations to apply, for a file of an older version; all, when left out. */
  readonly only?: number | undefined
}

/** A connection as SQLite has it. */
export type Sqlite = Database.Database

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

/** The file as it is: encrypted, not brought up to date, its guards not on. */
export function openEncrypted({
  file,
  key,
  create,
  sqliteAddon,
}: Pick<OpenOptions, 'file' | 'key' | 'create' | 'sqliteAddon'>): Database.Database {
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

/**
 * A second connection to a database that is open already, for another thread to read it. Nothing can
 * be written through it.
 */
export function openBeside(options: Omit<Parameters<typeof openEncrypted>[0], 'create'>): Db {
  const sqlite = openEncrypted({ ...options, create: false })
  sqlite.pragma('query_only = ON')
  return drizzle(sqlite, { schema })
}

function bringUpToDate(sqlite: Database.Database, options: OpenOptions): void {
  const { migrationsFolder, beforeMigration, file, only } = options
  const known = migrationsIn(migrationsFolder)
  const applied = appliedMigrations(sqlite)
  if (applied.some((hash, index) => known[index]?.hash !== hash)) {
    throw new DatabaseFromTheFuture(file)
  }
  const pending = known.slice(applied.length, only)
  if (pending.length === 0) return
  if (applied.length > 0) beforeMigration?.()
  applyMigrations(sqlite, pending)
}

/** Folds the write-ahead log into the file and closes it. */
export function closeDatabase(db: Db): void {
  if (!db.$client.open) return
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  db.$client.close()
}
