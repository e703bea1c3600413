import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { BackupError, BackupManifest, Verification } from '@core/backup/backup'
import { backupsToRemove } from '@core/backup/rotation'
import type { VaultError } from '@core/errors'
import { ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { OpenVault } from '@main/handlers/context'
import { syncToDisk } from '../files'
import { stampOf } from '../stamp'
import {
  databasePath,
  readVaultFile,
  vaultFilePath,
  vaultFileText,
  type VaultFile,
} from '../vault/vault-file'
import { memberNames, sha256Of, writeArchive } from './archive'
import { inspectCopy, type Inspection } from './inspect'
import { extension, readFolder } from './list-backups'
import type { BackupOptions } from './options'
import { openBackup } from './verify-backup'
import { inWorkFolder } from './work-folder'

export type MakeRequest = {
  readonly vault: OpenVault
  /** The vault's data key; captured before the first pause, so that locking meanwhile does no harm. */
  readonly key: string
  readonly folder: string
  readonly now: Instant
}

export type Made = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly verification: Verification
}

/** Makes a backup file in `folder`, reads it back and opens it, and only then gives it its name. */
export async function makeBackup(
  request: MakeRequest,
  options: BackupOptions,
): Promise<Result<Made, BackupError | VaultError>> {
  const vaultFile = readVaultFile(request.vault.path)
  if (!vaultFile.ok) return vaultFile
  return inWorkFolder(request.folder, async work => {
    const copied = copyVault(work, { request, vaultFile: vaultFile.value, options })
    if (!copied.ok) return copied
    const manifest = await manifestOf(work, { request, options, inspection: copied.value })
    const archive = join(work, `new${extension}`)
    await writeArchive(
      archive,
      manifest,
      memberNames.map(name => join(work, name)),
    )

    const readBack = join(work, 'read-back')
    mkdirSync(readBack)
    const opened = await openBackup(archive, readBack, { key: request.key, ...options })
    if (!opened.ok) return opened

    const path = freeName(request)
    renameSync(archive, path)
    syncToDisk(request.folder)
    const { verification } = copied.value
    if (verification.ok) await rotate(request.folder, { path, manifest })
    return ok({ path, manifest, verification })
  })
}

type CopyWork = {
  readonly request: MakeRequest
  readonly vaultFile: VaultFile
  readonly options: BackupOptions
}

/** `VACUUM INTO` writes a consistent copy under the same key while the vault stays in use. */
function copyVault(
  work: string,
  { request, vaultFile, options }: CopyWork,
): Result<Inspection, BackupError> {
  const database = databasePath(work)
  request.vault.db.$client.prepare('VACUUM INTO ?').run(database)
  syncToDisk(database)
  const inspection = inspectCopy(work, request.key, database, options)
  if (!inspection.ok) return inspection
  const checkpoint = { ...inspection.value.audit, at: request.now }
  writeFileSync(vaultFilePath(work), vaultFileText({ ...vaultFile, checkpoint }))
  return inspection
}

type ManifestWork = {
  readonly request: MakeRequest
  readonly options: BackupOptions
  readonly inspection: Inspection
}

async function manifestOf(
  work: string,
  { request, options, inspection }: ManifestWork,
): Promise<BackupManifest> {
  const files = memberNames.map(async name => {
    const file = join(work, name)
    return { name, size: statSync(file).size, sha256: await sha256Of(file) }
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
  }
}

/** Two backups within a second, or across a change of clocks, must not replace one another. */
function freeName({ vault, folder, now }: MakeRequest): string {
  const name = join(folder, `${basename(vault.path)}-${stampOf(now)}`)
  let path = `${name}${extension}`
  for (let n = 2; existsSync(path); n += 1) path = `${name}-${n}${extension}`
  return path
}

/** Removes this vault's backups that are no longer needed; files of other vaults and unreadable ones stay. */
async function rotate(
  folder: string,
  made: { readonly path: string; readonly manifest: BackupManifest },
): Promise<void> {
  const files = await readFolder(folder)
  const ours = files.flatMap(({ path, manifest }) =>
    manifest?.vaultId === made.manifest.vaultId
      ? [{ name: path, madeAt: manifest.madeAt, good: path === made.path }]
      : [],
  )
  for (const path of backupsToRemove(ours, Temporal.Now.timeZoneId())) {
    if (path !== made.path) rmSync(path, { force: true })
  }
}
