import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promises as streams, Transform, type Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { backupManifest, type BackupError, type BackupManifest } from '@core/backup/backup'
import { err, ok, type Result } from '@core/result'
import { diskProblem } from '../files'
import { digestLength, manifestName, memberNames, sealLength, sealMark, sha256Of } from './archive'

const damaged = (file: string) => err({ code: 'backup/damaged', file: basename(file) } as const)
const notABackup = err({ code: 'backup/not-a-backup' } as const)

/** Whether the file is a backup, and every byte of it is as it was written. */
export async function checkSeal(file: string): Promise<Result<null, BackupError>> {
  try {
    const { head, tail, size } = await readEnds(file)
    const begins = head.startsWith('PK\u0003\u0004') && head.startsWith(manifestName, 30)
    const ends = tail.startsWith(sealMark)
    // One wrong byte can hide one of the two marks, not both.
    if (!begins && !ends) return notABackup
    const digest = await sha256Of(file, size - digestLength)
    return begins && ends && tail.endsWith(digest) ? ok(null) : damaged(file)
  } catch (cause) {
    if (diskProblem(cause)) return notABackup
    throw cause
  }
}

async function readEnds(file: string) {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const read = async (position: number) => {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(sealLength),
        0,
        sealLength,
        position,
      )
      return buffer.toString('latin1', 0, bytesRead)
    }
    return { size, head: await read(0), tail: await read(Math.max(0, size - sealLength)) }
  } finally {
    await handle.close()
  }
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

/** Writes the members into `folder`, each compared with what the manifest says of it. */
export const extractMembers = (
  file: string,
  manifest: BackupManifest,
  folder: string,
): Promise<Result<null, BackupError>> =>
  eachMember(file, manifest, (zip, entry) => extract(zip, entry, join(folder, entry.fileName)))

/** Reads a whole archive back: its seal, and each member as the manifest says. Writes nothing. */
export async function readBack(
  file: string,
  manifest: BackupManifest,
): Promise<Result<null, BackupError>> {
  const sealed = await checkSeal(file)
  return sealed.ok ? eachMember(file, manifest, measured) : sealed
}

type Size = { readonly size: number; readonly sha256: string }

const eachMember = (
  file: string,
  manifest: BackupManifest,
  look: (zip: ZipFile, entry: Entry) => Promise<Size>,
): Promise<Result<null, BackupError>> =>
  inArchive(file, async zip => {
    const missing = new Map(manifest.files.map(member => [member.name, member]))
    for await (const entry of zip.eachEntry()) {
      const member = missing.get(entry.fileName)
      // A member that is packed is none of ours, and could unpack to any size.
      if (!member) continue
      if (entry.compressionMethod !== 0) return damaged(file)
      const found = await look(zip, entry)
      if (found.size !== member.size || found.sha256 !== member.sha256) return damaged(file)
      missing.delete(member.name)
    }
    return missing.size === 0 ? ok(null) : damaged(file)
  })

async function measured(zip: ZipFile, entry: Entry): Promise<Size> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    // A stream without an encoding gives buffers.
    const bytes = chunk as Buffer
    hash.update(bytes)
    size += bytes.length
  }
  return { size, sha256: hash.digest('hex') }
}

async function extract(zip: ZipFile, entry: Entry, target: string): Promise<Size> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  const output = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true })
  await streams.pipeline(await zip.openReadStreamPromise(entry), measure, output)
  return { size, sha256: hash.digest('hex') }
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
