import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { FilesPort } from '@main/handlers/context'
import { isRemovable } from './removable-media'

/** What stands in the way on the disk; undefined for a problem that is not the disk's. */
export type DiskProblem = 'full' | 'refused'

const full = /^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)/
const refused =
  /^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST|EISDIR|ENAMETOOLONG|EINVAL|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM)/

/**
 * On a full disk SQLite ends the transaction itself; the migrator's own ROLLBACK then fails and
 * hides why.
 */
const endedBySqlite = 'cannot rollback - no transaction is active'

/** Tells a full or forbidden place, which is nobody's bug, from everything else. */
export function diskProblem(cause: unknown): DiskProblem | undefined {
  if (!(cause instanceof Error)) return undefined
  const code = 'code' in cause ? String(cause.code) : ''
  if (full.test(code) || cause.message === endedBySqlite) return 'full'
  return refused.test(code) ? 'refused' : diskProblem(cause.cause)
}

/** Waits until the file's content, or the folder's list of names, is on the disk. */
export function syncToDisk(path: string): void {
  // Windows writes folder entries through and has no call to ask for it.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The same without holding anybody up: after large files have been written it may take seconds. */
export async function flushToDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name for what is not yet whole, beside what it will be. */
const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}-${randomBytes(6).toString('hex')}`)

/** Replaces the file by one with all of `content`, or leaves it as it was. Throws the disk's own error. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = temporaryFor(path)
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600, flush: true })
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
  syncToDisk(dirname(path))
}

/**
 * Replaces the file by what `write` writes piece by piece. Where that answers a problem, or the disk
 * refuses, what was there stays and nothing is left beside it.
 */
export async function writeInPieces<T>(
  path: string,
  write: (file: FileHandle) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const temporary = temporaryFor(path)
  try {
    const file = await open(temporary, 'wx', 0o600)
    const written = await write(file)
      .then(async done => {
        if (done.ok) await file.sync()
        return done
      })
      .finally(() => file.close())
    if (written.ok) {
      await rename(temporary, path)
      await flushToDisk(dirname(path))
    } else await rm(temporary, { force: true })
    return written
  } catch (cause) {
    await rm(temporary, { force: true })
    return notSaved(cause, path)
  }
}

/**
 * Makes the folder and those above it, for this user only; returns the topmost one made, if any.
 * Node's own recursive mkdir never returns on file systems that refuse new folders with ENOENT.
 */
export function makeFolder(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined
  const parent = dirname(path)
  const first = existsSync(parent) || parent === path ? undefined : makeFolder(parent)
  mkdirSync(path, { mode: 0o700 })
  return first ?? path
}

/** The path, or the first of `name-2`, `name-3` … that nothing has yet. */
export function freePath(name: string, extension = ''): string {
  let path = `${name}${extension}`
  for (let n = 2; existsSync(path); n += 1) path = `${name}-${n}${extension}`
  return path
}

/** The names in a folder; none where it is not there, is no folder or may not be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A second name for the same bytes where the disk can do that, otherwise a copy. */
export function copyOrLink(file: string, target: string): void {
  try {
    linkSync(file, target)
  } catch {
    copyFileSync(file, target)
    syncToDisk(target)
  }
}

/** The device the path lies on, or would lie on once its missing folders are made. */
function deviceOf(path: string): number {
  const parent = dirname(path)
  return existsSync(path) || parent === path ? statSync(path).dev : deviceOf(parent)
}

/** Whether one broken disk would lose both. */
export const sameDisk = (a: string, b: string): boolean => deviceOf(a) === deviceOf(b)

/** Bytes free where the folder lies, or would lie once it is made; infinite where the disk does not say. */
export function freeBytes(folder: string): number {
  const parent = dirname(folder)
  if (!existsSync(folder) && parent !== folder) return freeBytes(parent)
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Infinity
  }
}

/** Large pieces: a mail that spans several is put together anew with each. */
const pieceSize = 8 * 1024 * 1024

/** File access for paths that the officer chose in a dialog. */
export function createFiles(): FilesPort {
  return {
    read: async path => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) }),
    pieces: path => createReadStream(path, { highWaterMark: pieceSize }),
    write: (path, bytes) => Promise.resolve(writeChosen(path, bytes)),
    isRemovable,
  }
}

function writeChosen(path: string, bytes: Uint8Array) {
  try {
    replaceFile(path, bytes)
    return ok(null)
  } catch (cause) {
    return notSaved(cause, path)
  }
}

/** A stick that was pulled out, a network drive that is gone, a file too large for the file system. */
const gone = /^(EIO|ENODEV|ENXIO|EFBIG|EBUSY|ESTALE)$/

/** Why a chosen file could not be written; throws what is not the disk's problem. */
function notSaved(cause: unknown, path: string): Result<never, AppError> {
  const problem = diskProblem(cause)
  if (problem === 'full') return err({ code: 'document/disk-full', path })
  const isGone = cause instanceof Error && 'code' in cause && gone.test(String(cause.code))
  if (problem || isGone) return err({ code: 'document/not-saved', path })
  throw cause
}

/** The parsed JSON of a file; undefined when there is no such file, `'unreadable'` when it is not JSON. */
export function readJsonFile(path: string): unknown {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'unreadable'
    throw cause
  }
}
