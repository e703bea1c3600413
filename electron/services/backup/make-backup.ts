import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { must } from '@core/assert'
import type { BackupError, BackupManifest, Verification } from '@core/backup/backup'
import { backupsToRemove } from '@core/backup/rotation'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { databaseSize } from '@db/size'
import { verificationOf } from '@db/verify'
import type { OpenVault } from '@main/handlers/context'
import { flushToDisk, freePath } from '../files'
import { ourTimeZone, stampOf } from '../stamp'
import { databasePath, readVaultFile, type VaultFile } from '../vault/vault-file'
import { reading } from '../vault-thread/readers'
import { inThread } from '../vault-thread/thread'
import { backupParts, type BackedUp, type BackingUp } from './back-up'
import { extension, readFolder } from './list-backups'
import { meetingOf } from './meeting'
import { forThread, type BackupOptions } from './options'
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

/** Makes a backup file in `folder`, reads it back and looks at what is in it, and only then gives it its name. */
export async function makeBackup(
  request: MakeRequest,
  options: BackupOptions,
): Promise<Result<Made, BackupError | VaultError>> {
  const { vault, folder } = request
  const vaultFile = readVaultFile(vault.path)
  if (!vaultFile.ok) return vaultFile
  const size = databaseSize(vault.db)
  return inWorkFolder<Made, BackupError | VaultError>(folder, async work => {
    const room = roomFor(size, folder, options.freeBytes)
    if (!room.ok) return room
    const making = { request, options, work, vaultFile: vaultFile.value }
    const packed = (await ofStillVault(making)) ?? (await ofCopy(making, size))
    if (!packed.ok) return packed
    const { archive, manifest, verification } = packed.value

    const path = freeName(request)
    renameSync(archive, path)
    await flushToDisk(folder)
    const removed =
      verification.ok && request.rotate ? await rotate(request, { path, manifest }) : []
    return ok({ path, manifest, verification, removed })
  })
}

type Making = {
  readonly request: MakeRequest
  readonly options: BackupOptions
  /** The folder for what is not finished. */
  readonly work: string
  readonly vaultFile: VaultFile
}

type Packed = {
  readonly archive: string
  readonly manifest: BackupManifest
  readonly verification: Verification
}
type Packing = Promise<Result<Packed, BackupError | VaultError> | undefined>

/** From the vault's own file, which is held still meanwhile; undefined where it could not be. */
const ofStillVault = (making: Making): Packing => {
  const { path } = making.request.vault
  return reading(path, () =>
    withHandle(databasePath(path), handle => packAndLook(making, { folder: path, handle })),
  )
}

/** From a copy: whoever reads the vault, or writes to it without a pause, can keep it from being held still. */
async function ofCopy(
  making: Making,
  size: number,
): Promise<Result<Packed, BackupError | VaultError>> {
  const { request, options, work } = making
  const { path: vault } = request.vault
  // The copy and the archive made of it lie there side by side for a moment.
  const room = roomFor(2 * size, request.folder, options.freeBytes)
  if (!room.ok) return room
  const order = { vault, key: request.key, target: work, options: forThread(options) }
  const copied = await reading(vault, () => inThread(options.vaultThread, 'copyVault', order))
  if (!copied.ok) return copied
  const handle = openSync(databasePath(work), 'r')
  try {
    return must(await packAndLook(making, { folder: work, handle }), 'a copy that nobody writes to')
  } finally {
    closeSync(handle)
  }
}

/**
 * Writes the archive and looks at the database in four threads side by side, or here one after the
 * other. They see the same bytes, or none of it counts.
 */
async function packAndLook(
  { request, options, work, vaultFile }: Making,
  from: { readonly folder: string; readonly handle: number },
): Packing {
  const { vault, now, key } = request
  const archive = join(work, `new${extension}`)
  const about = { vaultId: vault.vaultId, madeAt: now, appVersion: options.appVersion }
  const all = { ...from, key, vaultFile, about, archive, options: forThread(options) }
  const meeting = meetingOf(backupParts.length)
  const orders: readonly BackingUp[] =
    options.vaultThread === undefined
      ? [{ ...all, parts: backupParts }]
      : backupParts.map(part => ({ ...all, parts: [part], meeting }))
  const threads = orders.map(order => inThread(options.vaultThread, 'backUp', order))
  // Nothing may still be at work in the folder when it is cleared away.
  await Promise.allSettled(threads)
  let done: BackedUp = {}
  for (const reply of await Promise.all(threads)) {
    if (!reply.ok) return reply
    if (reply.value === undefined) {
      rmSync(archive, { force: true })
      return undefined
    }
    done = { ...done, ...reply.value }
  }
  const { manifest, documents, records, content } = done
  if (!manifest || !documents || !records || !content) {
    return err({ code: 'backup/damaged', file: basename(archive) })
  }
  const integrity = documents.integrity && records.integrity
  const verification = verificationOf({ ...records, integrity }, content)
  return ok({ archive, manifest, verification })
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
