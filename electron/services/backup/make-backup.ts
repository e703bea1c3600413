import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupError, BackupManifest, Verification } from '@core/backup/backup'
import { backupsToRemove } from '@core/backup/rotation'
import type { VaultError } from '@core/errors'
import { ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { databaseSize } from '@db/size'
import type { OpenVault } from '@main/handlers/context'
import { freePath, syncToDisk } from '../files'
import { ourTimeZone, stampOf } from '../stamp'
import {
  databasePath,
  readVaultFile,
  vaultFilePath,
  vaultFileText,
  type VaultFile,
} from '../vault/vault-file'
import { copyDatabase } from './copy-database'
import { memberNames, sha256Of, writeArchive } from './archive'
import { inspectCopy, type Inspection } from './inspect'
import { extension, readFolder } from './list-backups'
import type { BackupOptions } from './options'
import { readBack } from './read-archive'
import { roomFor } from './room'
import { inWorkFolder } from './work-folder'

export type MakeRequest = {
  readonly vault: OpenVault
  /** The vault's data key; captured before the first pause, so that locking meanwhile does no harm. */
  readonly key: string
  readonly folder: string
  readonly now: Instant
  /** Paths of backups that were opened and found whole: of these the newest always stays. */
  readonly verified: ReadonlySet<string>
  /** Nothing is removed before a restore: what is to be restored may be the next to go. */
  readonly rotate: boolean
}

export type Made = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly verification: Verification
  /** Backups that are no longer needed and are gone. */
  readonly removed: readonly string[]
}

/** Makes a backup file in `folder`, reads it back and opens it, and only then gives it its name. */
export async function makeBackup(
  request: MakeRequest,
  options: BackupOptions,
): Promise<Result<Made, BackupError | VaultError>> {
  const vaultFile = readVaultFile(request.vault.path)
  if (!vaultFile.ok) return vaultFile
  // The copy and the archive made of it lie there side by side for a moment.
  const needed = 2 * databaseSize(request.vault.db)
  return inWorkFolder(request.folder, async work => {
    const room = roomFor(needed, request.folder, options.freeBytes)
    if (!room.ok) return room
    const copied = await copyVault(work, { request, vaultFile: vaultFile.value, options })
    if (!copied.ok) return copied
    const manifest = await manifestOf(work, { request, options, inspection: copied.value })
    const archive = join(work, `new${extension}`)
    await writeArchive(
      archive,
      manifest,
      memberNames.map(name => join(work, name)),
    )
    // The copy was opened and looked at; the archive must hold those very bytes.
    const same = await readBack(archive, manifest)
    if (!same.ok) return same

    const path = freeName(request)
    renameSync(archive, path)
    syncToDisk(request.folder)
    const { verification } = copied.value
    const removed =
      verification.ok && request.rotate ? await rotate(request, { path, manifest }) : []
    return ok({ path, manifest, verification, removed })
  })
}

type CopyWork = {
  readonly request: MakeRequest
  readonly vaultFile: VaultFile
  readonly options: BackupOptions
}

type Copied = Inspection & { readonly sha256: string }

/** A consistent copy under the same key, opened and looked at. */
async function copyVault(
  work: string,
  { request, vaultFile, options }: CopyWork,
): Promise<Result<Copied, BackupError>> {
  const database = databasePath(work)
  const { db, path } = request.vault
  const copied = copyDatabase(db, databasePath(path), database)
  // Slower, and does not mind who else is reading.
  if (copied === false) db.$client.prepare('VACUUM INTO ?').run(database)
  const copy = { folder: work, keys: [request.key], file: database, options }
  const inspection = inspectCopy(copy)
  if (!inspection.ok) return inspection
  const checkpoint = { ...inspection.value.audit, at: request.now }
  writeFileSync(vaultFilePath(work), vaultFileText({ ...vaultFile, checkpoint }))
  // Opening what VACUUM has written turns its log on, which is a byte of its header.
  const sha256 = copied === false ? await sha256Of(database) : copied
  return ok({ ...inspection.value, sha256 })
}

type ManifestWork = {
  readonly request: MakeRequest
  readonly options: BackupOptions
  readonly inspection: Copied
}

async function manifestOf(
  work: string,
  { request, options, inspection }: ManifestWork,
): Promise<BackupManifest> {
  const files = memberNames.map(async name => {
    const file = join(work, name)
    const known = file === databasePath(work) ? inspection.sha256 : undefined
    return { name, size: statSync(file).size, sha256: known ?? (await sha256Of(file)) }
  })
  return {
    format: 'kaiji-backup',
    formatVersion: 1,
    vaultId: request.vault.vaultId,
    madeAt: request.now,
    appVersion: options.appVersion,
    files: await Promise.all(files),
    audit: inspection.audit,
    counts: inspection.verification.counts,
    contents: inspection.contents,
  }
}

/** Two backups within a second, or across a change of clocks, must not replace one another. */
function freeName({ vault, folder, now }: MakeRequest): string {
  return freePath(join(folder, `${basename(vault.path)}-${stampOf(now)}`), extension)
}

/** Removes this vault's backups that are no longer needed; files of other vaults and unreadable ones stay. */
async function rotate(
  { folder, verified }: MakeRequest,
  made: { readonly path: string; readonly manifest: BackupManifest },
): Promise<readonly string[]> {
  const files = await readFolder(folder)
  const ours = files.flatMap(({ path, manifest }) => {
    const good = path === made.path || verified.has(path)
    return manifest?.vaultId === made.manifest.vaultId
      ? [{ name: path, madeAt: manifest.madeAt, good }]
      : []
  })
  const gone = backupsToRemove(ours, ourTimeZone()).filter(path => path !== made.path)
  for (const path of gone) rmSync(path, { force: true })
  return gone
}
