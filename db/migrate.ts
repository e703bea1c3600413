import type Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/** An update of the database that did not work. It is as it was before. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
}

export type Migration = ReturnType<typeof readMigrationFiles>[number]

export const migrationsIn = (migrationsFolder: string): readonly Migration[] =>
  readMigrationFiles({ migrationsFolder })

/** Hashes of the migrations that the file has been through, oldest first. */
export function appliedMigrations(sqlite: Database.Database): readonly string[] {
  const table = sqlite
    .prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`)
    .get()
  if (!table) return []
  // One text column by construction.
  const rows = sqlite.prepare('SELECT hash FROM __drizzle_migrations ORDER BY rowid').pluck().all()
  return rows.map(String)
}

/**
 * Runs the migrations in one transaction, references included: all of them, or none. Throws
 * `MigrationFailed`, or the disk's own error.
 */
export function applyMigrations(sqlite: Database.Database, pending: readonly Migration[]): void {
  // drizzle-kit rebuilds tables with DROP TABLE inside one transaction, where its own
  // `PRAGMA foreign_keys=OFF` does nothing and ON DELETE CASCADE would empty child tables.
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    run(sqlite, pending)
    const broken = sqlite.prepare('PRAGMA foreign_key_check').all().length
    if (broken > 0) throw new Error(`The update broke ${broken} references`)
    sqlite.exec('COMMIT')
  } catch (cause) {
    // On a full disk SQLite has ended the transaction itself.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw isOfTheDisk(cause) ? cause : new MigrationFailed('Rolled back', { cause })
  }
}

function run(sqlite: Database.Database, pending: readonly Migration[]): void {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS __drizzle_migrations
    (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`)
  const done = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
  for (const migration of pending) {
    for (const statement of migration.sql) sqlite.exec(statement)
    done.run(migration.hash, migration.folderMillis)
  }
}

/** A full, forbidden or damaged file is not the update's fault. */
const isOfTheDisk = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM|CORRUPT|NOTADB|BUSY)/.test(String(cause.code))
