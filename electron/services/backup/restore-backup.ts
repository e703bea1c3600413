import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { BackupError } from '@core/backup/backup'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { OpenVault } from '@main/handlers/context'
import { makeFolder, syncToDisk } from '../files'
import { stampOf } from '../stamp'
import type { DatabaseOptions } from '../vault/options'
import type { Exchange } from '../vault/session'
import type { VaultService } from '../vault/vault'
import { databasePath, readVaultFile, vaultFilePath, writeVaultFile } from '../vault/vault-file'
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
export type Restored = {
  readonly keptAt: string
  readonly counts: Readonly<Record<string, number>>
}

/** Puts a backup, once verified, in the place of the open vault, and keeps what it replaces. */
export function restoreBackup(
  { vault, file, now }: RestoreRequest,
  service: VaultService,
  options: DatabaseOptions,
): Promise<Result<Restored, BackupError | VaultError>> {
  const key = service.keyOf(vault)
  const parent = dirname(vault.path)
  return inWorkFolder<Restored, BackupError | VaultError>(parent, async staged => {
    const opened = await openBackup(file, staged, { ...options, key, vaultId: vault.vaultId })
    if (!opened.ok) return opened
    const { verification } = opened.value
    if (!verification.ok) return err({ code: 'backup/damaged', file: basename(file) })
    carryOver(vault.path, staged)
    const keptAt = freeFolder(`${vault.path}-replaced-${stampOf(now)}`)
    const exchanged = service.exchangeFiles(vault, exchangeOf(vault.path, staged, keptAt))
    return exchanged.ok ? ok({ keptAt, counts: verification.counts }) : exchanged
  })
}

/** What vault.json says of this machine's backups is newer than what the backup says. */
function carryOver(folder: string, staged: string): void {
  const [now, then] = [readVaultFile(folder), readVaultFile(staged)]
  if (!now.ok || !then.ok) return
  writeVaultFile(staged, { ...then.value, lastVerifiedBackup: now.value.lastVerifiedBackup })
}

function freeFolder(name: string): string {
  let folder = name
  for (let n = 2; existsSync(folder); n += 1) folder = `${name}-${n}`
  return folder
}

/**
 * Each file is replaced by one rename, so at every moment the vault has both files and opens: the
 * old ones, or the restored vault.json with the old database (same key, older checkpoint), or the
 * restored ones.
 */
function exchangeOf(folder: string, staged: string, keptAt: string): Exchange {
  const replaced: string[] = []
  const filesOf = (place: string) => [vaultFilePath(place), databasePath(place)]

  function apply(): void {
    mkdirSync(keptAt, { mode: 0o700 })
    for (const file of filesOf(folder)) keep(file, join(keptAt, basename(file)))
    syncToDisk(keptAt)
    for (const file of filesOf(staged)) {
      replaced.push(basename(file))
      renameSync(file, join(folder, basename(file)))
    }
    syncToDisk(folder)
    syncToDisk(dirname(folder))
  }

  function undo(): void {
    for (const name of replaced) {
      const back = join(staged, `${name}-back`)
      keep(join(keptAt, name), back)
      renameSync(back, join(folder, name))
    }
    syncToDisk(folder)
    rmSync(keptAt, { recursive: true, force: true })
  }

  return { apply, undo }
}

/** A second name for the same bytes where the disk can do that, otherwise a copy. */
function keep(file: string, target: string): void {
  try {
    linkSync(file, target)
  } catch {
    copyFileSync(file, target)
    syncToDisk(target)
  }
}

/** Unpacks a backup as a vault of its own in a folder that is new or empty. */
export async function restoreTo(
  file: string,
  folder: string,
  credentials: Credentials | undefined,
  options: DatabaseOptions,
): Promise<Result<CheckedByPassword, BackupError | VaultError>> {
  const target = resolve(folder)
  if (!isFree(target)) return err({ code: 'backup/target-not-empty', path: target })
  return inWorkFolder(dirname(target), async staged => {
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
