import { z } from 'zod'
import { instant } from '@core/time/calendar-date'

const counts = z.record(z.string(), z.int().nonnegative())

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
})
export type BackupManifest = Readonly<z.infer<typeof backupManifest>>

/** The outcome of opening a database with its key and looking at all of it. */
export type Verification = {
  readonly ok: boolean
  /** SQLite's own integrity check. */
  readonly integrity: boolean
  readonly foreignKeys: boolean
  readonly audit: {
    readonly ok: boolean
    readonly events: number
    readonly firstBad: number | null
  }
  readonly counts: Readonly<Record<string, number>>
}

export type BackupFile = {
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly madeAt: string
  /** Verified by being opened again, by this app; null for a file nobody has checked yet. */
  readonly verifiedAt: string | null
  readonly counts: Readonly<Record<string, number>>
}

/** When each backup file, by name, was last opened again and found whole. */
export const verifiedTimes = z.record(z.string(), instant)

export type BackupError =
  | { readonly code: 'backup/not-a-backup' }
  | { readonly code: 'backup/damaged'; readonly file: string }
  | { readonly code: 'backup/newer-app' }
  | { readonly code: 'backup/other-vault' }
  | { readonly code: 'backup/folder-not-writable'; readonly path: string }
  | { readonly code: 'backup/disk-full'; readonly path: string }
  | { readonly code: 'backup/target-not-empty'; readonly path: string }
