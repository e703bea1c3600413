import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupError, BackupManifest, Verification } from '@core/backup/backup'
import { backupsToRemove } from '@core/backup/rotation'
import type { VaultError } from '@core/errors'
import { ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { databaseSize } from '@db/size'
import type { OpenVault } from '@main/handlers/context'
import { flushToDisk, freePath } from '../files'
import { ourTimeZone, stampOf } from '../stamp'
import {
  databasePath,
  readVaultFile,
  vaultFilePath,
  vaultFileText,
  type VaultFile,
} from '../vault/vault-file'
import { reading } from '../vault-thread/readers'
import { inThread } from '../vault-thread/thread'
import type { PackedFile } from './archive'
import type { Copied } from './copy-database'
import { inspectCopy } from './inspect-copy'
import { extension, readFolder } from './list-backups'
import { forThread, type BackupOptions } from './options'
import { measureFile } from './pieces'
import { roomFor } from './room'
import { withHandle } from './vault-handle'
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
  return inWorkFolder<Made, BackupError | VaultError>(request.folder, async work => {
    const room = roomFor(needed, request.folder, options.freeBytes)
    if (!room.ok) return room
    const making = { request, options, work }
    const copied = await copyOfVault(making, vaultFile.value)
    if (!copied.ok) return copied
    const manifest = manifestOf(making, copied.value)
    const archive = join(work, `new${extension}`)
    const verified = await packAndLook(making, { archive, manifest, members: copied.value.members })
    if (!verified.ok) return verified

    const path = freeName(request)
    renameSync(archive, path)
    await flushToDisk(request.folder)
    const verification = verified.value
    const removed =
      verification.ok && request.rotate ? await rotate(request, { path, manifest }) : []
    return ok({ path, manifest, verification, removed })
  })
}

type Making = {
  readonly request: MakeRequest
  readonly options: BackupOptions
  /** The folder for the copy and what is made of it. */
  readonly work: string
}

type CopiedVault = Pick<Copied, 'audit' | 'counts' | 'contents'> & {
  readonly members: readonly PackedFile[]
}

/** A consistent copy under the same key, with a vault.json that fits it. */
async function copyOfVault(
  { request, options, work }: Making,
  vaultFile: VaultFile,
): Promise<Result<CopiedVault, BackupError | VaultError>> {
  const { key, now } = request
  const vault = request.vault.path
  const order = { vault, key, target: work, options: forThread(options) }
  const copied = await reading(vault, () =>
    withHandle(databasePath(vault), handle =>
      inThread(options.vaultThread, 'copyVault', { ...order, handle }),
    ),
  )
  if (!copied.ok) return copied
  const { audit, counts, contents, ...database } = copied.value
  const accounts = vaultFilePath(work)
  writeFileSync(accounts, vaultFileText({ ...vaultFile, checkpoint: { ...audit, at: now } }))
  const members = [
    { path: accounts, ...measureFile(accounts) },
    { path: databasePath(work), ...database },
  ]
  return ok({ audit, counts, contents, members })
}

function manifestOf(
  { request, options }: Making,
  { audit, counts, contents, members }: CopiedVault,
): BackupManifest {
  const file = ({ path, size, sha256 }: PackedFile) => ({ name: basename(path), size, sha256 })
  return {
    format: 'kaiji-backup',
    formatVersion: 1,
    vaultId: request.vault.vaultId,
    madeAt: request.now,
    appVersion: options.appVersion,
    files: members.map(file),
    audit,
    counts,
    contents,
  }
}

type Archiving = {
  readonly archive: string
  readonly manifest: BackupManifest
  readonly members: readonly PackedFile[]
}

/**
 * Packs the copy and looks at it, side by side. The archive is read back and must hold the very
 * bytes that are looked at.
 */
async function packAndLook(
  { request, options, work }: Making,
  { archive, ...packing }: Archiving,
): Promise<Result<Verification, BackupError>> {
  const file = databasePath(work)
  const copy = { folder: work, keys: [request.key], file, options: forThread(options) }
  const inspecting = inspectCopy(copy, options)
  const archiving = inThread(options.vaultThread, 'packArchive', { file: archive, ...packing })
  // Nothing may still be at work in the folder when it is cleared away.
  await Promise.allSettled([inspecting, archiving])
  const inspected = await inspecting
  const packed = await archiving
  return inspected.ok && !packed.ok ? packed : inspected
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
