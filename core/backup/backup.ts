import { z } from 'zod'
import { calendarDate, instant } from '@core/time/calendar-date'

const counts = z.record(z.string(), z.int().nonnegative())
export type Counts = Readonly<z.infer<typeof counts>>

/** What the officer wants to know of a backup before opening it. */
export const backupContents = z.object({
  /** Days of receipt of the first and the last case; null where there is none. */
  firstReceived: calendarDate.nullable(),
  lastReceived: calendarDate.nullable(),
  /** Bytes of all documents together. */
  documentBytes: z.int().nonnegative(),
})
export type BackupContents = Readonly<z.infer<typeof backupContents>>

/** What a backup file says of itself; first member of the archive. */
export const backupManifest = z.object({
  format: z.literal('kaiji-backup'),
  formatVersion: z.literal(1),
  vaultId: z.uuid(),
  madeAt: instant,
  appVersion: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string() })),
  audit: z.object({ events: z.int(), head: z.string() }),
  counts,
  /** Left out by the first versions of the program. */
  contents: backupContents.optional(),
})
export type BackupManifest = Readonly<z.infer<typeof backupManifest>>

/**
 * How far a check looks. quick: every byte of the file, and that its key opens it. usual: also pages,
 * references and the audit chain. deep: also every document's bytes.
 */
export const depth = z.enum(['quick', 'usual', 'deep'])
export type Depth = z.infer<typeof depth>

/** What reading every document back said: a document that is not what was stored is named by its id. */
export type DocumentCheck = {
  readonly ok: boolean
  readonly checked: number
  readonly bytes: number
  readonly firstBad: string | null
}

/** The outcome of opening a database with its key. Null is what this check did not look at. */
export type Verification = {
  readonly ok: boolean
  /** SQLite's own integrity check. */
  readonly integrity: boolean | null
  readonly foreignKeys: boolean | null
  readonly audit: {
    readonly ok: boolean | null
    readonly events: number
    readonly firstBad: number | null
  }
  /** Only a deep check has it. */
  readonly documents?: DocumentCheck
  readonly counts: Counts
}

export type BackupFile = {
  readonly path: string
  readonly name: string
  /** The destination it lies in. */
  readonly folder: string
  /** Bytes. */
  readonly size: number
  readonly madeAt: string
  /** Verified by being opened again, by this app; null for a file nobody has checked yet. */
  readonly verifiedAt: string | null
  /** Null where the file cannot be read as a backup. */
  readonly appVersion: string | null
  readonly counts: Counts
  readonly contents: BackupContents | null
}

/** When each backup file, by path, was last opened again and found whole. */
export const verifiedTimes = z.record(z.string(), instant)

export type BackupError =
  | { readonly code: 'backup/not-a-backup' }
  /** Gone, or the account of the computer may not read it. */
  | { readonly code: 'backup/not-readable'; readonly file: string }
  | { readonly code: 'backup/damaged'; readonly file: string }
  | { readonly code: 'backup/newer-app' }
  | { readonly code: 'backup/other-vault' }
  /** Whole, but under a key that this vault never had. */
  | { readonly code: 'backup/other-key' }
  | { readonly code: 'backup/folder-not-writable'; readonly path: string }
  /** A destination that was there when it was chosen: an unplugged drive, most likely. */
  | { readonly code: 'backup/folder-missing'; readonly path: string }
  | { readonly code: 'backup/disk-full'; readonly path: string }
  | {
      readonly code: 'backup/no-space'
      readonly path: string
      readonly neededMegabytes: number
      readonly freeMegabytes: number
    }
  | { readonly code: 'backup/target-not-empty'; readonly path: string }
  | { readonly code: 'backup/none' }
  /** The folder is not one that a restore has kept. */
  | { readonly code: 'backup/not-kept'; readonly path: string }
  | { readonly code: 'backup/case-not-in-backup' }
  /** It was destroyed when its time was over; a backup does not bring that back. */
  | { readonly code: 'backup/case-destroyed'; readonly number: string; readonly on: string }
  /** Another case, or another letter, has its number by now. */
  | { readonly code: 'backup/case-number-taken'; readonly number: string }
  /** It is still in the vault; replacing it must be said. */
  | { readonly code: 'backup/case-exists'; readonly number: string }
