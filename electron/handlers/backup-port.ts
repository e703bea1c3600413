import type { BackupFile, BackupManifest, Depth, Verification } from '@core/backup/backup'
import type { BackupFacts, KeptVault, Restored, Secret } from '@core/backup/contract'
import type { DrillReport } from '@core/backup/run'
import type { KnownHead } from '@core/audit/known-heads'
import type { AppError } from '@core/errors'
import type { Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { Db } from '@db/connection'
import type { OpenVault } from './open-vault'

type Reply<T> = Result<T, AppError>

export type BackupRequest = {
  readonly folder: string
  readonly now: Instant
  /** Paths of backups known to be whole: the newest of them is never removed. */
  readonly verified: ReadonlySet<string>
  /** Whether those that are no longer needed are removed afterwards. */
  readonly rotate: boolean
}

/** Backup files. Implemented by electron/services/backup. */
export type BackupPort = {
  readonly defaultFolder: (vaultPath: string) => string
  readonly make: (
    vault: OpenVault,
    request: BackupRequest,
  ) => Promise<
    Reply<{
      readonly path: string
      readonly manifest: BackupManifest
      readonly verification: Verification
      readonly removed: readonly string[]
    }>
  >
  readonly list: (folder: string) => Promise<readonly BackupFile[]>
  /** Opens the backup with a key of the open vault, in a temporary place, and looks at it. */
  readonly verify: (
    vault: OpenVault,
    file: string,
    depth: Depth,
  ) => Promise<Reply<{ readonly manifest: BackupManifest; readonly verification: Verification }>>
  /** Looks at all of the open vault itself; `heads` is what its backups say of the log. */
  readonly verifyVault: (
    vault: OpenVault,
    depth: Depth,
    heads: readonly KnownHead[],
  ) => Promise<Verification>
  /**
   * Runs `work` on the database of a backup, in a temporary place that is gone afterwards. It is
   * verified before where that is asked for.
   */
  readonly lookInside: <T>(
    vault: OpenVault,
    file: string,
    work: (inside: {
      readonly db: Db
      readonly manifest: BackupManifest
      readonly verification: Verification | null
    }) => Reply<T>,
    verify?: boolean,
  ) => Promise<Reply<T>>
  /** Swaps a verified backup into the vault's place; closes and re-opens the vault around it. */
  readonly restore: (vault: OpenVault, file: string, now: Instant) => Promise<Reply<Restored>>
  /** The same with what an earlier restore has kept. */
  readonly undoRestore: (vault: OpenVault, kept: string, now: Instant) => Promise<Reply<Restored>>
  readonly kept: (vault: OpenVault) => readonly KeptVault[]
  /** Restores into a temporary place and counts; a backup that fails is a report too. */
  readonly drill: (vault: OpenVault, backup: BackupFile, now: Instant) => Promise<DrillReport>
  /** What a file says of itself, without a key. */
  readonly facts: (path: string) => Promise<Reply<BackupFacts>>
  /** Makes a vault of its own out of a backup, in a new folder. */
  readonly openElsewhere: (path: string, to: string, secret: Secret) => Promise<Reply<null>>
  readonly sameDisk: (a: string, b: string) => boolean
  /** Whether a destination can be reached: a drive may be unplugged. */
  readonly isThere: (folder: string) => boolean
}
