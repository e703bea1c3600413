import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { BackupError, Counts } from '@core/backup/backup'
import type { Restored } from '@core/backup/contract'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { databaseSize } from '@db/size'
import type { OpenVault } from '@main/handlers/context'
import { makeFolder, syncToDisk } from '../files'
import type { VaultService } from '../vault/vault'
import { databasePath, vaultFilePath } from '../vault/vault-file'
import { untilNobodyReads } from '../vault-thread/readers'
import { adoptPresent } from './adopt'
import { exchangeOf, freeKeepingPlace, isKept } from './exchange'
import type { Copy } from './inspect'
import { inspectCopy } from './inspect-copy'
import { forThread, type BackupOptions } from './options'
import { roomFor } from './room'
import { keysOf } from './vault-keys'
import {
  openBackup,
  unpackWithPassword,
  type CheckedByPassword,
  type Credentials,
} from './verify-backup'
import { inWorkFolder } from './work-folder'

export type RestoreRequest = {
  readonly vault: OpenVault
  readonly file: string
  readonly now: Instant
}
type Failure = BackupError | VaultError

/** Puts a backup, once verified, in the place of the open vault, and keeps what it replaces. */
export function restoreBackup(
  { vault, file, now }: RestoreRequest,
  service: VaultService,
  options: BackupOptions,
): Promise<Result<Restored, Failure>> {
  const keys = keysOf(service, vault)
  return inWorkFolder<Restored, Failure>(dirname(vault.path), async folder => {
    const room = roomFor(2 * databaseSize(vault.db), dirname(vault.path), options.freeBytes)
    if (!room.ok) return room
    const opening = { ...options, keys, vaultId: vault.vaultId, depth: 'usual' } as const
    const opened = await openBackup(file, folder, opening)
    if (!opened.ok) return opened
    if (!opened.value.verification.ok) return err({ code: 'backup/damaged', file: basename(file) })
    const copy = { folder, keys, file, options: forThread(options) }
    return putInPlace({ copy, vault, now, undoes: false }, service)
  })
}

/** Puts back what a restore has kept; what stands in its place is kept in its turn. */
export function undoRestore(
  { vault, file: kept, now }: RestoreRequest,
  service: VaultService,
  options: BackupOptions,
): Promise<Result<Restored, Failure>> {
  if (!isKept(vault.path, vault.vaultId, kept)) {
    return Promise.resolve(err({ code: 'backup/not-kept', path: kept }))
  }
  const keys = keysOf(service, vault)
  return inWorkFolder<Restored, Failure>(dirname(vault.path), async folder => {
    const room = roomFor(statSync(databasePath(kept)).size, dirname(vault.path), options.freeBytes)
    if (!room.ok) return room
    await copyFile(databasePath(kept), databasePath(folder))
    const copy = { folder, keys, file: kept, options: forThread(options) }
    const verified = await inspectCopy(copy, options)
    if (!verified.ok) return verified
    if (!verified.value.ok) return err({ code: 'backup/damaged', file: basename(kept) })
    const done = await putInPlace({ copy, vault, now, undoes: true }, service)
    // Its content is the vault now.
    if (done.ok) rmSync(kept, { recursive: true, force: true })
    return done
  })
}

type Placing = {
  readonly copy: Copy
  readonly vault: OpenVault
  readonly now: Instant
  readonly undoes: boolean
}

async function putInPlace(
  { copy, vault, now, undoes }: Placing,
  service: VaultService,
): Promise<Result<Restored, Failure>> {
  await untilNobodyReads(vault.path)
  if (service.current()?.db !== vault.db) return err({ code: 'vault/locked' })
  const presentKey = service.keyOf(vault)
  const adopted: Result<Counts, BackupError> = adoptPresent({
    copy,
    present: vault,
    presentKey,
    at: now,
    undoes,
  })
  if (!adopted.ok) return adopted
  syncToDisk(databasePath(copy.folder))
  const keptAt = freeKeepingPlace(vault.path, now)
  const exchanged = service.exchangeFiles(vault, exchangeOf(vault.path, copy.folder, keptAt))
  return exchanged.ok ? ok({ keptAt, counts: adopted.value }) : exchanged
}

/** Unpacks a backup as a vault of its own in a folder that is new or empty. */
export async function restoreTo(
  file: string,
  folder: string,
  credentials: Credentials | undefined,
  options: Omit<BackupOptions, 'appVersion'>,
): Promise<Result<CheckedByPassword, Failure>> {
  const target = resolve(folder)
  if (!isFree(target)) return err({ code: 'backup/target-not-empty', path: target })
  return inWorkFolder(dirname(target), async staged => {
    const room = roomFor(statSync(file).size, dirname(target), options.freeBytes)
    if (!room.ok) return room
    const checked = await unpackWithPassword(file, staged, credentials, options)
    if (!checked.ok) return checked
    if (checked.value.verification?.ok === false) {
      return err({ code: 'backup/damaged', file: basename(file) })
    }
    makeFolder(target)
    // vault.json last: without it the folder is no vault.
    renameSync(databasePath(staged), databasePath(target))
    renameSync(vaultFilePath(staged), vaultFilePath(target))
    syncToDisk(target)
    syncToDisk(dirname(target))
    return checked
  })
}

function isFree(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return !stat || (stat.isDirectory() && readdirSync(folder).length === 0)
}
