import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import type { Db } from '@db/connection'

const pieceSize = 4 * 1024 * 1024

/**
 * Copies the encrypted database as it lies on the disk, and says its SHA-256. Nothing is decrypted,
 * so this is several times as fast as `VACUUM INTO`. The log is folded in first, and no connection
 * can write until the copy is done: it all happens in one turn, inside a transaction. False where
 * somebody else's reading keeps the log from being folded in.
 */
export function copyDatabase(db: Db, source: string, target: string): string | false {
  const sqlite = db.$client
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const log = statSync(`${source}-wal`, { throwIfNoEntry: false })
    return log && log.size > 0 ? false : copyBytes(source, target)
  } finally {
    sqlite.exec('ROLLBACK')
  }
}

function copyBytes(source: string, target: string): string {
  const from = openForReading(source)
  const to = openSync(target, 'wx', 0o600)
  const hash = createHash('sha256')
  const piece = Buffer.alloc(pieceSize)
  try {
    let position = 0
    for (;;) {
      const count = readSync(from, piece, 0, pieceSize, position)
      if (count === 0) return hash.digest('hex')
      const part = piece.subarray(0, count)
      hash.update(part)
      writeAll(to, part)
      position += count
    }
  } finally {
    closeSync(to)
    doneReading(from)
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done)
  }
}

/*
 * POSIX takes all of a process's locks on a file away when the process closes any of its handles
 * on it, SQLite's own among them. So the handle stays open as long as it is the vault's file, and is
 * used again for the next backup; one of a file that has been replaced can be closed.
 */
let kept: number | undefined

function openForReading(source: string): number {
  const { dev, ino } = statSync(source)
  if (kept !== undefined) {
    const known = fstatSync(kept)
    if (known.dev === dev && known.ino === ino) return kept
    closeSync(kept)
    kept = undefined
  }
  const handle = openSync(source, 'r')
  if (process.platform !== 'win32') kept = handle
  return handle
}

/** Windows keeps its locks by handle, and would keep the file from being replaced. */
function doneReading(handle: number): void {
  if (handle !== kept) closeSync(handle)
}
