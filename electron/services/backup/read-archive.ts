import { createHash } from 'node:crypto'
import { fsyncSync, readSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { backupManifest, type BackupError, type BackupManifest } from '@core/backup/backup'
import { err, ok, type Result } from '@core/result'
import { diskProblem } from '../files'
import { piecesOf, withFile, writeAll } from './pieces'
import { manifestName, memberNames, sealState } from './seal'

const damaged = (file: string) => err({ code: 'backup/damaged', file: basename(file) } as const)
const notABackup = err({ code: 'backup/not-a-backup' } as const)

/** Whether the file is a backup, and every byte of it is as it was written. */
function checkSeal(file: string): Result<null, BackupError> {
  try {
    const state = withFile(file, 'r', opened => sealState(opened))
    if (state === 'no-backup') return notABackup
    return state === 'holds' ? ok(null) : damaged(file)
  } catch (cause) {
    return err(unreadable(cause, file))
  }
}

/** What it means that the disk does not let a file be read. Throws what is not the disk's. */
export function unreadable(cause: unknown, file: string): BackupError {
  if (!diskProblem(cause)) throw cause
  const isFolder = cause instanceof Error && 'code' in cause && cause.code === 'EISDIR'
  if (isFolder) return notABackup.error
  return { code: 'backup/not-readable', file: basename(file) }
}

const versioned = z.object({ format: z.literal('kaiji-backup'), formatVersion: z.int() })
const largestManifest = 1_000_000

/** What the backup says of itself. Reads the directory and the manifest only: quick for any size. */
export const readManifest = (file: string): Promise<Result<BackupManifest, BackupError>> =>
  inArchive(file, async zip => {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== manifestName || entry.uncompressedSize > largestManifest) break
      return parseManifest(await textOf(await zip.openReadStreamPromise(entry)), file)
    }
    return notABackup
  })

/** The text of a small member; undefined where there is none of this name. Reads nothing else. */
export const readMember = (
  file: string,
  name: string,
): Promise<Result<string | undefined, BackupError>> =>
  inArchive(file, async zip => {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name || entry.uncompressedSize > largestManifest) continue
      return ok(await textOf(await zip.openReadStreamPromise(entry)))
    }
    return ok(undefined)
  })

function parseManifest(text: string, file: string): Result<BackupManifest, BackupError> {
  const content: unknown = JSON.parse(text)
  const version = versioned.safeParse(content)
  if (!version.success) return notABackup
  if (version.data.formatVersion > 1) return err({ code: 'backup/newer-app' })
  const manifest = backupManifest.safeParse(content)
  if (!manifest.success) return damaged(file)
  const named = manifest.data.files.map(member => member.name)
  return named.join() === memberNames.join() ? ok(manifest.data) : damaged(file)
}

async function textOf(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) text += String(chunk)
  return text
}

export type Reading = {
  readonly file: string
  /** Where the members go; left out, they are only looked at. */
  readonly folder?: string | undefined
  /** The vault it must belong to. */
  readonly vaultId?: string | undefined
}

/** Reads a backup into a folder after every byte of it was found as written. */
export async function readBackup({
  file,
  folder,
  vaultId,
}: Reading): Promise<Result<BackupManifest, BackupError>> {
  const sealed = checkSeal(file)
  if (!sealed.ok) return sealed
  const manifest = await readManifest(file)
  if (!manifest.ok) return manifest
  if (vaultId !== undefined && manifest.value.vaultId !== vaultId) {
    return err({ code: 'backup/other-vault' })
  }
  const members = await membersOf(file, manifest.value)
  if (!members.ok) return members
  return withFile(file, 'r', from => {
    for (const member of members.value) {
      const target = folder === undefined ? undefined : join(folder, member.name)
      if (!copyMember(from, member, target)) return damaged(file)
    }
    return manifest
  })
}

function copyMember(from: number, { start, size, sha256 }: StoredMember, target?: string): boolean {
  const hash = createHash('sha256')
  let length = 0
  const copy = (to?: number): void => {
    for (const piece of piecesOf(from, start + size, start)) {
      hash.update(piece)
      length += piece.length
      if (to !== undefined) writeAll(to, piece)
    }
    if (to !== undefined) fsyncSync(to)
  }
  if (target === undefined) copy()
  else withFile(target, 'wx', copy)
  return length === size && hash.digest('hex') === sha256
}

type StoredMember = {
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** Where its bytes begin in the archive. */
  readonly start: number
}

/** Where the members lie that the manifest names, in its order. */
const membersOf = (
  file: string,
  manifest: BackupManifest,
): Promise<Result<readonly StoredMember[], BackupError>> =>
  inArchive(file, async zip => {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
    }
    return withFile(file, 'r', opened => {
      const members = manifest.files.flatMap(member => {
        const entry = entries.get(member.name)
        // A member that is packed is none of ours, and could unpack to any size.
        if (entry?.compressionMethod !== 0 || entry.compressedSize !== member.size) return []
        return [{ ...member, start: dataStart(opened, entry) }]
      })
      return members.length === manifest.files.length ? ok(members) : damaged(file)
    })
  })

/** Behind the local header, whose two lengths stand at its end. */
function dataStart(file: number, { relativeOffsetOfLocalHeader: at }: Entry): number {
  const header = Buffer.alloc(30)
  readSync(file, header, 0, header.length, at)
  return at + header.length + header.readUInt16LE(26) + header.readUInt16LE(28)
}

/** Runs `work` on the open archive; an archive that cannot be read is damaged. Throws the disk's own errors. */
async function inArchive<T>(
  file: string,
  work: (zip: ZipFile) => Promise<Result<T, BackupError>>,
): Promise<Result<T, BackupError>> {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true })
    return await work(zip)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw cause
    return damaged(file)
  } finally {
    zip?.close()
  }
}
