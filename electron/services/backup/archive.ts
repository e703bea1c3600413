import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { promises as streams, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import type { BackupManifest } from '@core/backup/backup'

/** The archive's members, in order, after the manifest. */
export const memberNames = ['vault.json', 'cases.db'] as const
export const manifestName = 'manifest.json'

/**
 * The archive ends with its seal, in the zip comment: the SHA-256 of every byte before the digest.
 * A zip has bytes that its members' checksums do not cover; the seal covers them all.
 */
export const sealMark = 'kaiji-backup sha256:'
export const digestLength = 64
export const sealLength = sealMark.length + digestLength

/** SHA-256, in hexadecimal, of the first `length` bytes of a file. */
export async function sha256Of(file: string, length = Infinity): Promise<string> {
  const hash = createHash('sha256')
  if (length > 0)
    await streams.pipeline(createReadStream(file, { start: 0, end: length - 1 }), hash)
  return hash.digest('hex')
}

/** Writes the manifest and the members, stored and sealed, and waits until the disk has them. */
export async function writeArchive(
  file: string,
  manifest: BackupManifest,
  members: readonly string[],
): Promise<void> {
  const zip = new ZipFile()
  const mtime = new Date(manifest.madeAt)
  const stored = { compress: false, mtime, mode: 0o100600 }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, stored)
  for (const member of members) zip.addFile(member, basename(member), stored)
  zip.end({ forceZip64Format: false, comment: sealMark.padEnd(sealLength, '0') })
  const { digest, pass } = hashAllButTheEnd()
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  await streams.pipeline(zip.outputStream, pass, output)
  await seal(file, digest())
}

/** Hashes what flows past, except the last bytes, where the digest itself will stand. */
function hashAllButTheEnd() {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  const pass = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const seen = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
      const upTo = Math.max(0, seen.length - digestLength)
      hash.update(seen.subarray(0, upTo))
      held = Buffer.from(seen.subarray(upTo))
      done(null, chunk)
    },
  })
  return { pass, digest: () => hash.digest('hex') }
}

async function seal(file: string, digest: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    await handle.write(digest, size - digestLength, 'latin1')
    await handle.sync()
  } finally {
    await handle.close()
  }
}
