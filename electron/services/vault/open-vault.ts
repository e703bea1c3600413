import { chmodSync, statSync } from 'node:fs'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Db } from '@db/connection'
import { closeDatabase, openDatabase } from '@db/open'
import { listAccounts, type StoredAccount } from '@db/accounts'
import type { DatabaseOptions } from './options'
import { openingProblem } from './storage-problem'
import { databasePath } from './vault-file'

export { openingProblem } from './storage-problem'

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
    giveLogItsRights(file)
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

/**
 * SQLite gives its log the rights of the database. One that was made while the database was
 * read-only stays so, and nothing opens any more, though the database may be written again.
 */
function giveLogItsRights(file: string): void {
  const { mode } = statSync(file)
  for (const beside of [`${file}-wal`, `${file}-shm`]) {
    const log = statSync(beside, { throwIfNoEntry: false })
    if (!log || (log.mode & mode & ownerMayWrite) === (mode & ownerMayWrite)) continue
    try {
      chmodSync(beside, mode)
    } catch {
      // Somebody else's file: SQLite says what it thinks of it.
    }
  }
}

const ownerMayWrite = 0o200
