import { z } from 'zod'
import { password } from '@core/accounts/contract'
import type { AppError } from '@core/errors'
import { caseId } from '@core/ids'
import { anytime, command, named, needs, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import type { Instant } from '@core/time/calendar-date'
import {
  depth,
  type BackupFile,
  type BackupManifest,
  type Counts,
  type Verification,
} from './backup'
import type { Comparison } from './comparison'
import type { BackupRun, DrillReport } from './run'
import type { BackupDay } from './schedule'

const path = z.string().min(1).max(4096)

/** One place where every backup goes. */
export type Destination = {
  readonly path: string
  /** Lies on the same disk as the vault, so one broken disk loses both. */
  readonly sameDisk: boolean
  /** Is there now: a drive may be unplugged. */
  readonly there: boolean
}

/** What a restore put aside; it can be put back. */
export type KeptVault = { readonly path: string; readonly at: Instant }

export type BackupOverview = {
  /** The first destination. */
  readonly folder: string
  readonly destinations: readonly Destination[]
  /** Every destination lies on the vault's own disk. */
  readonly sameDisk: boolean
  readonly backups: readonly BackupFile[]
  /** Days after which a missing verified backup is a warning. */
  readonly warnAfterDays: number
  readonly everyHours: number | null
  readonly onQuit: boolean
  /** After a restore nothing is backed up by itself until somebody has looked. */
  readonly paused: boolean
  readonly next: Instant | null
  /** Oldest first, the last is today. */
  readonly days: readonly BackupDay[]
  /** Newest first; the last few attempts. */
  readonly runs: readonly BackupRun[]
  readonly drill: DrillReport | null
  /** Newest first. */
  readonly kept: readonly KeptVault[]
}

export type FailedCopy = { readonly folder: string; readonly problem: AppError }

export type MadeBackup = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly verification: Verification
  /** The same backup in the other destinations. */
  readonly copies: readonly string[]
  /** Destinations where none could be made. */
  readonly failed: readonly FailedCopy[]
}

/** What a restore would bring back, next to what is there now. */
export type RestorePreview = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly verification: Verification
  readonly now: Counts
  readonly cases: Comparison
}

export type Restored = { readonly keptAt: string; readonly counts: Counts }

/** How a case of a backup stands to the vault. */
export type CasePreview = {
  readonly caseId: string
  readonly number: string
  /** gone: not in the vault any more. there: it would be replaced. */
  readonly state: 'gone' | 'there'
  readonly inBackup: Counts
  readonly now: Counts
}

/** What can be said of a backup file without opening it. */
export type BackupFacts = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly logins: readonly string[]
}

/** What opens a backup that is not of the open vault. */
export const secret = z.union([
  z.object({ login: z.string().min(1).max(64), password }),
  z.object({ recoveryKey: z.string().min(1).max(200) }),
])
export type Secret = Readonly<z.infer<typeof secret>>

const aBackup = { path: 'backup' } as const

export const backupContract = {
  overview: needs('vault/use', query(z.object({}), output<BackupOverview>())),
  /** Opens the OS folder dialog and makes it the only destination; null when cancelled. */
  chooseFolder: needs('policy/change', command(z.object({}), output<string | null>())),
  /** Opens the OS folder dialog and adds a destination; null when cancelled. */
  addFolder: needs('policy/change', command(z.object({}), output<string | null>())),
  removeFolder: needs('policy/change', command(z.object({ path }), output<null>())),
  /** Backups by themselves go on after a restore. */
  resume: needs('backup/make', command(z.object({}), output<null>())),
  make: needs('backup/make', command(z.object({}), output<MadeBackup>())),
  /** One copy in a folder that the policy does not name: something leaves the vault. */
  makeTo: named(
    { to: 'backups' },
    needs('backup/make', command(z.object({ to: path, release }), output<MadeBackup>())),
  ),
  /** Makes a backup if the policy says that one is due; null where none is. */
  runDue: needs(
    'vault/use',
    command(z.object({ cause: z.enum(['scheduled', 'on-quit']) }), output<MadeBackup | null>()),
  ),
  /** Opens the OS file dialog; null when cancelled. */
  chooseFile: anytime(command(z.object({}), output<string | null>())),
  verify: named(
    aBackup,
    needs(
      'vault/verify',
      command(
        z.object({ path, depth: depth.default('usual') }),
        output<{ readonly verification: Verification }>(),
      ),
    ),
  ),
  preview: named(
    aBackup,
    needs('backup/restore', query(z.object({ path }), output<RestorePreview>())),
  ),
  /** Puts the backup in the vault's place; the vault it replaces is kept in the folder it names. */
  restore: named(aBackup, needs('backup/restore', command(z.object({ path }), output<Restored>()))),
  /** Puts back what a restore has kept. What is there now is kept in its turn. */
  undoRestore: needs('backup/restore', command(z.object({ keptAt: path }), output<Restored>())),
  previewCase: named(
    aBackup,
    needs('backup/restore', query(z.object({ path, caseId }), output<CasePreview>())),
  ),
  /** Takes one case out of a backup. `replace` says that the one of now goes. */
  restoreCase: named(
    aBackup,
    needs(
      'backup/restore',
      command(
        z.object({ path, caseId, replace: z.boolean() }),
        output<{ readonly number: string; readonly records: number }>(),
      ),
    ),
  ),
  /** Restores the newest backup into a temporary place, counts, and reports. */
  drill: needs('vault/verify', command(z.object({}), output<DrillReport>())),
  verifyVault: needs(
    'vault/verify',
    query(z.object({ depth: depth.default('usual') }), output<Verification>()),
  ),
  /** What a chosen file says of itself, for opening it on another machine. */
  facts: named(aBackup, anytime(query(z.object({ path }), output<BackupFacts>()))),
  /** Makes a vault of its own out of a backup, in a new folder, and opens it. */
  openElsewhere: named(
    { path: 'backup', to: 'new-vault' },
    anytime(command(z.object({ path, to: path, secret }), output<null>())),
  ),
}
