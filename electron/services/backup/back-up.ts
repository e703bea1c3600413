import type { BackupManifest } from '@core/backup/backup'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { contentsOf } from '@db/case-marks'
import type { Db } from '@db/connection'
import { chainHead } from '@db/events'
import { DatabaseUnreadable } from '@db/open'
import { isDamage } from '@db/quick-check'
import {
  checkContent,
  checkPagesOf,
  countRows,
  type ContentCheck,
  type PageCheck,
} from '@db/verify'
import { vaultFileText, type VaultFile } from '../vault/vault-file'
import { writeArchive } from './archive'
import { withStillFile, type StillReading } from './still-file'

/** What is done with the still file. One thread can do all of them, or several one each. */
export const backupParts = ['archive', 'documents', 'records', 'content'] as const
export type BackupPart = (typeof backupParts)[number]

export type BackingUp = StillReading & {
  readonly parts: readonly BackupPart[]
  /** Open on the database's file; see vault-handle.ts. */
  readonly handle: number
  /** Where the archive is written; nothing may be there. */
  readonly archive: string
  readonly vaultFile: VaultFile
  readonly about: Pick<BackupManifest, 'vaultId' | 'madeAt' | 'appVersion'>
}

export type BackedUp = {
  /** `null`: what was read back from the disk is not what was written. */
  readonly manifest?: BackupManifest | null
  readonly documents?: PageCheck
  readonly records?: PageCheck
  readonly content?: ContentCheck
}

/**
 * Writes the archive from the file as it lies on the disk, and looks at that file: every page and
 * reference, the chain and the counts. Undefined where the file could not be held still.
 */
export function backUp(order: BackingUp): Result<BackedUp | undefined, VaultError> {
  const { parts, folder } = order
  const has = (part: BackupPart) => parts.includes(part)
  try {
    const done = withStillFile(order, db => ({
      ...(has('archive') ? { manifest: archived(db, order) } : {}),
      ...(has('documents') ? { documents: checkPagesOf('documents', db) } : {}),
      ...(has('records') ? { records: checkPagesOf('records', db) } : {}),
      ...(has('content') ? { content: checkContent(db) } : {}),
    }))
    return ok(done)
  } catch (cause) {
    // What the disk does not take is said where the folder for the backup is known.
    if (!(cause instanceof DatabaseUnreadable || isDamage(cause))) throw cause
    return err({ code: 'vault/damaged', path: folder })
  }
}

/** The archive holds a vault.json that fits the database in it. */
function archived(db: Db, { archive, handle, vaultFile, about }: BackingUp): BackupManifest | null {
  const audit = chainHead(db)
  const manifest = {
    format: 'kaiji-backup',
    formatVersion: 1,
    ...about,
    audit,
    counts: countRows(db),
    contents: contentsOf(db),
  } as const
  const accounts = vaultFileText({ ...vaultFile, checkpoint: { ...audit, at: about.madeAt } })
  return writeArchive({ file: archive, manifest, accounts, database: handle })
}
