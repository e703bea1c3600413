import { verifiedTimes, type BackupFile } from '@core/backup/backup'
import { drillReport, type BackupRun } from '@core/backup/run'
import { ok } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { readValue, writeValue } from '@db/values'
import type { Reader } from '@db/connection'
import type { Context, OpenVault } from './context'
import { readPolicy } from '@db/policy'
import { inVault } from './work'

const verifiedName = 'backups-verified'
export const drillName = 'backup-drill'

/** Where every backup goes: the folders that were chosen, or the one beside the vault. */
export function destinationsOf({ backups }: Context, vault: OpenVault): readonly string[] {
  const { folders } = readPolicy(vault.db).backups
  return folders.length > 0 ? folders : [backups.defaultFolder(vault.path)]
}

/** Where backups may lie: those folders, and in any case the one beside the vault. */
export const everyPlaceOf = ({ backups }: Context, vault: OpenVault): readonly string[] => [
  ...readPolicy(vault.db).backups.folders,
  backups.defaultFolder(vault.path),
]

export const verifiedIn = (db: Reader): Readonly<Record<string, Instant>> =>
  readValue(db, verifiedName, verifiedTimes) ?? {}

export const lastDrill = (db: Reader) => readValue(db, drillName, drillReport) ?? null

/** The backups of all destinations, newest first, each with when it was last found whole. */
export async function backupsEverywhere(
  context: Context,
  vault: OpenVault,
): Promise<readonly BackupFile[]> {
  const folders = destinationsOf(context, vault)
  const lists = await Promise.all(folders.map(folder => context.backups.list(folder)))
  const verified = verifiedIn(vault.db)
  return lists
    .flat()
    .map(file => ({ ...file, verifiedAt: verified[file.path] ?? null }))
    .sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt))
}

/** A backup that was whole once and is damaged now must not be relied on any more. */
export function forgetVerified(context: Context, path: string): void {
  inVault(context, ({ tx, at }) => {
    const others = Object.entries(verifiedIn(tx)).filter(([known]) => known !== path)
    writeValue(tx, verifiedName, Object.fromEntries(others), at)
    return ok(null)
  })
}

/** Remembers that a backup was whole, for the list, the history, and the unlock screen. */
export function noteVerified(context: Context, path: string): void {
  const at: Instant = context.now()
  inVault(context, ({ tx, record }) => {
    writeValue(tx, verifiedName, { ...verifiedIn(tx), [path]: at }, at)
    record('backup/verified', {})
    return ok(null)
  })
  context.vault.noteVerifiedBackup(at)
}

/** Those that rotation has removed are not remembered for ever. */
export function forgetRemoved(context: Context, removed: readonly string[]): void {
  if (removed.length === 0) return
  inVault(context, ({ tx, at, record }) => {
    const left = Object.entries(verifiedIn(tx)).filter(([path]) => !removed.includes(path))
    writeValue(tx, verifiedName, Object.fromEntries(left), at)
    record('backup/removed', { count: removed.length })
    return ok(null)
  })
}

export type NewRun = Omit<BackupRun, 'id' | 'at'>
