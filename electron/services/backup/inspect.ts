import { basename } from 'node:path'
import type { BackupError, BackupManifest, Depth, Verification } from '@core/backup/backup'
import type { CaseMark } from '@core/backup/comparison'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { caseMarks } from '@db/case-marks'
import type { Db } from '@db/connection'
import { chainHead } from '@db/events'
import { closeDatabase } from '@db/open'
import { checkContent, checkPages, verifyTo, type ContentCheck, type PageCheck } from '@db/verify'
import { openingProblem, openVaultDatabase } from '../vault/open-vault'
import type { DatabaseOptions } from '../vault/options'

export type ChainEnd = BackupManifest['audit']

/** A database unpacked into a folder. `file` names the backup in errors. */
export type Copy = {
  readonly folder: string
  /** Tried in turn. */
  readonly keys: readonly string[]
  readonly file: string
  readonly options: DatabaseOptions
}

/** Opens the database in `folder` with its key and looks at one half of what the usual depth looks at. */
export const inspectPages = (copy: Copy): Result<PageCheck, BackupError> =>
  withCopy(copy, db => ok(checkPages(db)))

/** The other half. The two can be done side by side. */
export const inspectContent = (copy: Copy): Result<ContentCheck, BackupError> =>
  withCopy(copy, db => ok(checkContent(db)))

export type Inspecting = {
  readonly copy: Copy
  readonly manifest: BackupManifest
  readonly depth: Depth
}

/** The same as far as `depth` says, and it must be what the manifest says it is. */
export const inspectBackup = ({
  copy,
  manifest,
  depth,
}: Inspecting): Result<Verification, BackupError> =>
  withCopy(copy, db => {
    const { events, head } = chainHead(db)
    if (events !== manifest.audit.events || head !== manifest.audit.head) {
      return err({ code: 'backup/damaged', file: basename(copy.file) })
    }
    return ok(verifyTo(db, depth))
  })

/** Every case in a copy with its last change. */
export const marksOf = (copy: Copy): Result<readonly CaseMark[], BackupError> =>
  withCopy(copy, db => ok(caseMarks(db)))

/** Runs `work` on the open database, with the key that opened it, and closes it. */
export function withCopy<T, E>(
  copy: Copy,
  work: (db: Db, key: string) => Result<T, E>,
): Result<T, E | BackupError> {
  const opened = openWithOneOf(copy)
  if (!opened.ok) return opened
  const { db, key } = opened.value
  try {
    return work(db, key)
  } catch (cause) {
    const problem = openingProblem(cause, copy.folder)
    if (!problem) throw cause
    return err(asBackupError(problem, copy))
  } finally {
    closeDatabase(db)
  }
}

function openWithOneOf(copy: Copy): Result<{ readonly db: Db; readonly key: string }, BackupError> {
  for (const key of copy.keys) {
    const opened = openVaultDatabase(copy.folder, key, copy.options)
    if (opened.ok) return ok({ db: opened.value.db, key })
    if (opened.error.code !== 'vault/damaged') return err(asBackupError(opened.error, copy))
  }
  // The seal held: these are the bytes that were written, and none of the keys opens them.
  return err({ code: 'backup/other-key' })
}

function asBackupError({ code }: VaultError, { folder, file }: Copy): BackupError {
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
