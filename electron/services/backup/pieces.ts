import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const pieceSize = 1024 * 1024

/** The bytes of an open file from `start` to `end`, a piece at a time; each is gone when the next is asked for. */
export function* piecesOf(file: number, end = Infinity, start = 0): Generator<Buffer> {
  const piece = Buffer.alloc(pieceSize)
  for (let position = start; position < end;) {
    const count = readSync(file, piece, 0, Math.min(pieceSize, end - position), position)
    if (count === 0) return
    yield piece.subarray(0, count)
    position += count
  }
}

/** Writes all of the bytes at a position; left out, where the last writing ended. */
export function writeAll(file: number, bytes: Uint8Array, position?: number): void {
  for (let done = 0; done < bytes.length;) {
    const at = position === undefined ? null : position + done
    done += writeSync(file, bytes, done, bytes.length - done, at)
  }
}

/** Runs `work` on the open file and closes it. Throws the disk's own errors. */
export function withFile<T>(path: string, flags: 'r' | 'wx' | 'wx+', work: (file: number) => T): T {
  const file = openSync(path, flags, 0o600)
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

export type Measured = {
  readonly size: number
  /** In hexadecimal. */
  readonly sha256: string
  /** As a zip has it. */
  readonly crc32: number
}

/** Measures bytes that are taken one piece after the other. */
export function measure() {
  const hash = createHash('sha256')
  let [size, sum] = [0, 0]
  return {
    take: (piece: Uint8Array): void => {
      hash.update(piece)
      sum = crc32(piece, sum)
      size += piece.length
    },
    measured: (): Measured => ({ size, sha256: hash.digest('hex'), crc32: sum }),
  }
}

/** SHA-256, in hexadecimal, of the first `length` bytes of an open file. */
export function sha256Of(file: number, length: number): string {
  const hash = createHash('sha256')
  for (const piece of piecesOf(file, length)) hash.update(piece)
  return hash.digest('hex')
}
