import { createHash, type Hash } from 'node:crypto'
import { fstatSync, fsyncSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { BackupManifest } from '@core/backup/backup'
import { measure, piecesOf, withFile, writeAll, type Measured } from './pieces'
import { digestLength, manifestName, memberNames, sealMark } from './seal'
import { directory, localHeader, type PlacedMember } from './zip-layout'

export type Packing = {
  /** Where the archive is written; nothing may be there. */
  readonly file: string
  /** What the archive says of itself, but for its members. */
  readonly manifest: Omit<BackupManifest, 'files'>
  /** The text of vault.json. */
  readonly accounts: string
  /** Open on the database's file, whose bytes stay as they are meanwhile. */
  readonly database: number
}

/**
 * Writes an archive: manifest and members, stored and sealed. The database is read once; the archive
 * is then read back from the disk, must hold what was read, and is sealed as it was read back. Null
 * where it holds something else. Throws the disk's own errors.
 */
export function writeArchive(packing: Packing): BackupManifest | null {
  const { file, database } = packing
  // How long the beginning is does not hang on what will be measured.
  const unmeasured = { size: fstatSync(database).size, sha256: '0'.repeat(64), crc32: 0 }
  const start = around(packing, unmeasured).head.length
  return withFile(file, 'wx+', to => {
    const measured = copyBytes(database, to, start)
    const { manifest, head, tail } = around(packing, measured)
    if (head.length !== start) return null
    const tailAt = start + measured.size
    writeAll(to, head, 0)
    writeAll(to, tail, tailAt)
    fsyncSync(to)
    const seal = createHash('sha256')
    const parts = [sizeAndSum(head), measured, sizeAndSum(tail)]
    let at = 0
    for (const part of parts) {
      if (!isThere(to, part, { at, seal })) return null
      at += part.size
    }
    writeAll(to, Buffer.from(seal.digest('hex'), 'latin1'), tailAt + tail.length)
    fsyncSync(to)
    return manifest
  })
}

function copyBytes(from: number, to: number, start: number): Measured {
  const { take, measured } = measure()
  let position = start
  for (const piece of piecesOf(from)) {
    take(piece)
    writeAll(to, piece, position)
    position += piece.length
  }
  return measured()
}

/** What stands before the database's bytes and, but for the seal's digest, after them. */
function around({ manifest: about, accounts }: Packing, measured: Measured) {
  const [accountsName, databaseName] = memberNames
  const first = memberOf(accountsName, Buffer.from(accounts))
  const database = { name: databaseName, ...measured, bytes: Buffer.alloc(0) }
  const files = [first, database].map(({ name, size, sha256 }) => ({ name, size, sha256 }))
  const manifest: BackupManifest = { ...about, files }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)

  const time = new Date(about.madeAt)
  const placed: PlacedMember[] = []
  let head = Buffer.alloc(0)
  for (const { bytes, ...member } of [memberOf(manifestName, text), first, database]) {
    placed.push({ ...member, offset: head.length })
    head = Buffer.concat([head, localHeader(member, time), bytes])
  }
  const comment = sealMark.padEnd(sealMark.length + digestLength)
  const end = directory(placed, { at: head.length + measured.size, time, comment })
  return { manifest, head, tail: end.subarray(0, -digestLength) }
}

const sizeAndSum = (bytes: Buffer) => ({ size: bytes.length, crc32: crc32(bytes) })

function memberOf(name: string, bytes: Buffer) {
  const { take, measured } = measure()
  take(bytes)
  return { name, bytes, ...measured() }
}

type Place = { readonly at: number; readonly seal: Hash }

/** Reads back what was written `at` this place, into the seal; whether that is what it should be. */
function isThere(
  file: number,
  { size, crc32: expected }: Pick<Measured, 'size' | 'crc32'>,
  { at, seal }: Place,
): boolean {
  let [length, sum] = [0, 0]
  for (const piece of piecesOf(file, at + size, at)) {
    seal.update(piece)
    sum = crc32(piece, sum)
    length += piece.length
  }
  return length === size && sum === expected
}
