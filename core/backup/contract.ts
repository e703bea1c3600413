import { z } from 'zod'
import { anytime, command, needs, output, query } from '@core/ipc/endpoint'
import type { BackupFile, BackupManifest, Verification } from './backup'

const path = z.string().min(1).max(4096)

export type BackupOverview = {
  /** Where backups go; null until the officer has chosen a folder. */
  readonly folder: string
  /** The folder lies on the same disk as the vault, so one broken disk loses both. */
  readonly sameDisk: boolean
  readonly backups: readonly BackupFile[]
}

export type MadeBackup = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly verification: Verification
}

/** What a restore would bring back, next to what is there now. */
export type RestorePreview = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly verification: Verification
  readonly now: Readonly<Record<string, number>>
}

export const backupContract = {
  overview: needs('vault/use', query(z.object({}), output<BackupOverview>())),
  /** Opens the OS folder dialog; null when cancelled. */
  chooseFolder: needs('policy/change', command(z.object({}), output<string | null>())),
  make: needs('backup/make', command(z.object({}), output<MadeBackup>())),
  /** Opens the OS file dialog; null when cancelled. */
  chooseFile: anytime(command(z.object({}), output<string | null>())),
  verify: needs(
    'vault/verify',
    command(z.object({ path }), output<{ readonly verification: Verification }>()),
  ),
  preview: needs('backup/restore', query(z.object({ path }), output<RestorePreview>())),
  /** Puts the backup in the vault's place; the vault it replaces is kept in the folder it names. */
  restore: needs(
    'backup/restore',
    command(
      z.object({ path }),
      output<{ readonly keptAt: string; readonly counts: Readonly<Record<string, number>> }>(),
    ),
  ),
  verifyVault: needs('vault/verify', query(z.object({}), output<Verification>())),
}
