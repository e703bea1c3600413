import {
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { UpdateCopy } from '@core/health/update-copy'
import type { Instant } from '@core/time/calendar-date'
import type { OpenVault } from '@main/handlers/context'
import { freeBytes, freePath, syncToDisk } from '../files'
import { stampOf } from '../stamp'
import { NoRoomForUpdate } from './storage-problem'
import { databasePath, readVaultFile, vaultFilePath } from './vault-file'

const megabyte = 1024 * 1024
/** Room for what the system itself needs meanwhile. */
const spare = 20 * megabyte
/** The newest copies stay: one of them may be the only good state of before the update. */
const kept = 2

const copiesPrefix = (folder: string) => `${basename(folder)}-before-update-`
const stagingPrefix = (folder: string) => `.${copiesPrefix(folder)}`

const filesOf = (folder: string): readonly string[] =>
  [databasePath(folder), `${databasePath(folder)}-wal`, vaultFilePath(folder)].filter(path =>
    existsSync(path),
  )

/**
 * Before an update changes the database: copies the vault's files next to it, as a vault of their
 * own. Throws `NoRoomForUpdate` where the copy and the update would not fit, and the disk's errors.
 */
export function keepCopyOf(folder: string, now: Instant): void {
  const files = filesOf(folder)
  const parent = dirname(folder)
  // Once for the copy; once more for what the update writes before it is folded in.
  const needed = 2 * files.reduce((sum, file) => sum + statSync(file).size, 0) + spare
  if (freeBytes(parent) < needed) throw new NoRoomForUpdate(Math.ceil(needed / megabyte))

  const staging = mkdtempSync(join(parent, stagingPrefix(folder)))
  try {
    for (const file of files) copyWhole(file, join(staging, basename(file)))
    syncToDisk(staging)
    renameSync(staging, freePath(join(parent, `${copiesPrefix(folder)}${stampOf(now)}`)))
    syncToDisk(parent)
  } catch (cause) {
    rmSync(staging, { recursive: true, force: true })
    throw cause
  }
  removeOldCopies(folder)
}

function copyWhole(file: string, target: string): void {
  copyFileSync(file, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  syncToDisk(target)
}

/** The copies of this vault from before updates, newest first. */
export function updateCopies(folder: string): readonly string[] {
  const parent = dirname(folder)
  return readdirSync(parent)
    .filter(name => name.startsWith(copiesPrefix(folder)))
    .map(name => join(parent, name))
    .map(path => ({ path, madeAt: statSync(path).mtimeMs }))
    .sort((a, b) => b.madeAt - a.madeAt || (a.path < b.path ? 1 : -1))
    .map(({ path }) => path)
}

/** A copy with what an officer recognises it by. Folders of other vaults are none, whatever they are called. */
export function namedUpdateCopies({ path, vaultId }: OpenVault): readonly FoundCopy[] {
  return updateCopies(path)
    .filter(copy => {
      const file = readVaultFile(copy)
      return !file.ok || file.value.vaultId === vaultId
    })
    .map(copy => ({
      name: basename(copy),
      path: copy,
      madeAt: new Date(statSync(copy).mtimeMs).toISOString(),
      bytes: filesOf(copy).reduce((sum, file) => sum + statSync(file).size, 0),
    }))
}

type FoundCopy = Omit<UpdateCopy, 'destroyedSince'>

/** Deletes a copy that `namedUpdateCopies` has named. Throws the disk's own errors. */
export function removeUpdateCopy(copy: string): void {
  rmSync(copy, { recursive: true })
  syncToDisk(dirname(copy))
}

function removeOldCopies(folder: string): void {
  for (const copy of updateCopies(folder).slice(kept)) {
    try {
      rmSync(copy, { recursive: true, force: true })
    } catch {
      // Forbidden: one copy too many is no reason not to update.
    }
  }
}

/** What an interrupted copy left behind; never used by anybody, since it has no name of its own yet. */
export function halfMadeCopies(folder: string): readonly string[] {
  const parent = dirname(folder)
  return readdirSync(parent)
    .filter(name => name.startsWith(stagingPrefix(folder)))
    .map(name => join(parent, name))
}
