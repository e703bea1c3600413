import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { Db } from '@db/connection'
import { closeDatabase, DatabaseFromTheFuture, DatabaseUnreadable, openDatabase } from '@db/open'
import { listAccounts, type StoredAccount } from '@db/accounts'
import { diskProblem, syncToDisk } from '../files'
import { stampOf } from '../stamp'
import type { DatabaseOptions } from './options'
import { databasePath, vaultFilePath } from './vault-file'

/** Names are personal data, so they are in the database and not in vault.json. */
export type OpenedDatabase = { readonly db: Db; readonly accounts: readonly StoredAccount[] }

type Opening = DatabaseOptions & { readonly beforeMigration?: () => void }

/** Opens the database in a vault's folder. An old one that does not open is never replaced by a new one. */
export function openVaultDatabase(
  folder: string,
  key: string,
  options: Opening,
): Result<OpenedDatabase, VaultError> {
  const file = databasePath(folder)
  let db: Db | undefined
  try {
    // SQLite takes an empty file for a new database.
    if (statSync(file).size === 0) return err({ code: 'vault/damaged', path: folder })
    const { migrationsFolder, sqliteAddon, beforeMigration } = options
    db = openDatabase({ file, key, create: false, migrationsFolder, sqliteAddon, beforeMigration })
    const accounts = listAccounts(db)
    if (accounts.length > 0) return ok({ db, accounts })
    closeDatabase(db)
    return err({ code: 'vault/damaged', path: folder })
  } catch (cause) {
    db?.$client.close()
    const problem = openingProblem(cause, folder)
    if (problem) return err(problem)
    throw cause
  }
}

/** What an exception from opening or writing a vault means; undefined for a bug. */
export function openingProblem(cause: unknown, path: string): VaultError | undefined {
  if (cause instanceof DatabaseFromTheFuture) return { code: 'vault/newer-app' }
  if (cause instanceof DatabaseUnreadable || isCorrupt(cause))
    return { code: 'vault/damaged', path }
  switch (diskProblem(cause)) {
    case 'full':
      return { code: 'vault/disk-full' }
    case 'refused':
      return { code: 'vault/read-only' }
    case undefined:
      return undefined
  }
}

const isCorrupt = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  /^SQLITE_(CORRUPT|NOTADB|IOERR_(SHORT_READ|DATA))/.test(String(cause.code))

/** Before an update changes the database: copies the vault's files next to it, as a vault of their own. */
export function keepCopyOf(folder: string, now: Instant): void {
  const copy = join(dirname(folder), `${basename(folder)}-before-update-${stampOf(now)}`)
  mkdirSync(copy, { mode: 0o700 })
  const files = [databasePath(folder), `${databasePath(folder)}-wal`, vaultFilePath(folder)]
  for (const file of files.filter(path => existsSync(path))) {
    const target = join(copy, basename(file))
    copyFileSync(file, target)
    syncToDisk(target)
  }
  syncToDisk(copy)
  syncToDisk(dirname(copy))
}
