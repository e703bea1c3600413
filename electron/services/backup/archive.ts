import { createHash } from 'node:crypto'
import { fsyncSync } from 'node:fs'
import { basename } from 'node:path'
import type { BackupError, BackupManifest } from '@core/backup/backup'
import { err, type Result } from '@core/result'
import { measure, piecesOf, withFile, writeAll, type Measured } from './pieces'
import { manifestName, sealMark, digestLength } from './seal'
import { readBack } from './read-archive'
import { directory, localHeader, type PlacedMember } from './zip-layout'

/** A file that goes into the archive under its own name, as it was when it was measured. */
export type PackedFile = { readonly path: string } & Measured

export type Packing = {
  /** Where the archive is written; nothing may be there. */
  readonly file: string
  readonly manifest: BackupManifest
  readonly members: readonly PackedFile[]
}

/** Writes an archive, waits until the disk has it, and reads all of it back. */
export async function packArchive(packing: Packing): Promise<Result<null, BackupError>> {
  const { file, manifest } = packing
  const damaged = err({ code: 'backup/damaged', file: basename(file) } as const)
  return writeArchive(packing) ? readBack(file, manifest) : damaged
}

/** Manifest and members, stored and sealed. False where a member is not what was measured. */
function writeArchive({ file, manifest, members }: Packing): boolean {
  const time = new Date(manifest.madeAt)
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  return withFile(file, 'wx', to => {
    const seal = createHash('sha256')
    let length = 0
    const write = (bytes: Uint8Array): void => {
      seal.update(bytes)
      writeAll(to, bytes)
      length += bytes.length
    }
    const { take, measured } = measure()
    take(text)
    const first = { name: manifestName, offset: length, ...measured() }
    write(localHeader(first, time))
    write(text)
    const placed: PlacedMember[] = [first]
    for (const member of members) {
      const entry = { name: basename(member.path), offset: length, ...member }
      placed.push(entry)
      write(localHeader(entry, time))
      const before = length
      withFile(member.path, 'r', from => {
        for (const piece of piecesOf(from)) write(piece)
      })
      if (length - before !== member.size) return false
    }
    const comment = sealMark.padEnd(sealMark.length + digestLength)
    const end = directory(placed, { at: length, time, comment })
    write(end.subarray(0, -digestLength))
    writeAll(to, Buffer.from(seal.digest('hex'), 'latin1'))
    fsyncSync(to)
    return true
  })
}
