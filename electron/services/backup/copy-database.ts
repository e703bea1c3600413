import { statSync } from 'node:fs'
import type { BackupContents, BackupError, Counts } from '@core/backup/backup'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { contentsOf } from '@db/case-marks'
import { chainHead } from '@db/events'
import { DatabaseUnreadable, openEncrypted } from '@db/open'
import { countRows } from '@db/verify'
import type { DatabaseOptions } from '../vault/options'
import { databasePath } from '../vault/vault-file'
import { withCopy, type ChainEnd } from './inspect'
import { measure, measureFile, piecesOf, withFile, writeAll, type Measured } from './pieces'

export type Copying = {
  /** The vault's folder. */
  readonly vault: string
  /** The vault's data key. */
  readonly key: string
  /** Open on the vault's database; see vault-handle.ts. */
  readonly handle: number
  /** The folder for the copy. */
  readonly target: string
  readonly options: DatabaseOptions
}

export type Copied = Measured & {
  readonly audit: ChainEnd
  readonly counts: Counts
  readonly contents: BackupContents
}

/** A consistent copy of the open vault's database under the same key, and what it holds. */
export function copyVault(copying: Copying): Result<Copied, BackupError | VaultError> {
  const { vault, target, key, options } = copying
  const file = databasePath(target)
  try {
    const measured = copyDatabase(copying, file)
    return withCopy({ folder: target, keys: [key], file, options }, db =>
      ok({
        ...measured,
        audit: chainHead(db),
        counts: countRows(db),
        contents: contentsOf(db),
      }),
    )
  } catch (cause) {
    if (cause instanceof DatabaseUnreadable) return err({ code: 'vault/damaged', path: vault })
    throw cause
  }
}

/**
 * Copies the encrypted database as it lies on the disk. Nothing is decrypted, so this is several
 * times as fast as `VACUUM INTO`, which is the way out where somebody else's reading keeps the log
 * from being folded in.
 */
function copyDatabase({ vault, key, handle, options }: Copying, target: string): Measured {
  const source = databasePath(vault)
  const { sqliteAddon } = options
  const sqlite = openEncrypted({ file: source, key, create: false, sqliteAddon })
  try {
    if (holdStill(sqlite, source)) return copyBytes(handle, target)
    sqlite.prepare('VACUUM INTO ?').run(target)
  } finally {
    sqlite.close()
  }
  // Opening what VACUUM has written turns its log on, which is a byte of its header.
  openEncrypted({ file: target, key, create: false, sqliteAddon }).close()
  return measureFile(target)
}

type Sqlite = ReturnType<typeof openEncrypted>
const attempts = 5

/**
 * Begins to read when everything is in the file and nothing in the log. From then on nobody can fold
 * the log in, so the file's bytes stay as they are, while the vault goes on being written into its
 * log. False where that did not come about.
 */
function holdStill(sqlite: Sqlite, source: string): boolean {
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

const copyBytes = (handle: number, target: string): Measured =>
  withFile(target, 'wx', to => {
    const { take, measured } = measure()
    for (const piece of piecesOf(handle)) {
      take(piece)
      writeAll(to, piece)
    }
    return measured()
  })
