import { basename } from 'node:path'
import type { BackupError, BackupManifest, Verification } from '@core/backup/backup'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Db } from '@db/connection'
import { chainHead } from '@db/events'
import { closeDatabase } from '@db/open'
import { verifyDatabase } from '@db/verify'
import { openingProblem, openVaultDatabase } from '../vault/open-vault'
import type { DatabaseOptions } from '../vault/options'

export type ChainEnd = BackupManifest['audit']
export type Inspection = { readonly verification: Verification; readonly audit: ChainEnd }

/** Opens the database in `folder` with its key and looks at all of it. `file` names the backup in errors. */
export const inspectCopy = (
  folder: string,
  key: string,
  file: string,
  options: DatabaseOptions,
): Result<Inspection, BackupError> =>
  withCopy({ folder, key, file, options }, db =>
    ok({ audit: chainHead(db), verification: verifyDatabase(db) }),
  )

/** The same, and it must be what the manifest says it is. */
export const inspectBackup = (
  folder: string,
  key: string,
  backup: { readonly file: string; readonly manifest: BackupManifest },
  options: DatabaseOptions,
): Result<Verification, BackupError> =>
  withCopy({ folder, key, file: backup.file, options }, db => {
    const { events, head } = chainHead(db)
    const promised = backup.manifest.audit
    return events === promised.events && head === promised.head
      ? ok(verifyDatabase(db))
      : err({ code: 'backup/damaged', file: basename(backup.file) })
  })

type Copy = {
  readonly folder: string
  readonly key: string
  readonly file: string
  readonly options: DatabaseOptions
}

function withCopy<T>(
  { folder, key, file, options }: Copy,
  work: (db: Db) => Result<T, BackupError>,
): Result<T, BackupError> {
  const opened = openVaultDatabase(folder, key, options)
  if (!opened.ok) return err(asBackupError(opened.error, { folder, file }))
  const { db } = opened.value
  try {
    return work(db)
  } catch (cause) {
    const problem = openingProblem(cause, folder)
    if (!problem) throw cause
    return err(asBackupError(problem, { folder, file }))
  } finally {
    closeDatabase(db)
  }
}

type Place = { readonly folder: string; readonly file: string }

function asBackupError({ code }: VaultError, { folder, file }: Place): BackupError {
  switch (code) {
    case 'vault/newer-app':
      return { code: 'backup/newer-app' }
    case 'vault/disk-full':
      return { code: 'backup/disk-full', path: folder }
    case 'vault/read-only':
    case 'vault/folder-not-writable':
      return { code: 'backup/folder-not-writable', path: folder }
    default:
      return { code: 'backup/damaged', file: basename(file) }
  }
}
