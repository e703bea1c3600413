import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Every page of an encrypted database and of its write-ahead log, used or free, with the cipher taken
 * off by hand: SQLite itself never shows a page that it no longer uses.
 */
export function rawPages(file: string, hexKey: string): Buffer {
  const bytes = readFileSync(file)
  const key = pbkdf2Sync(Buffer.from(hexKey, 'hex'), bytes.subarray(0, 16), 64_007, 32, 'sha256')
  const pages: Buffer[] = []
  for (let n = 1; n * pageSize <= bytes.length; n += 1) {
    pages.push(plainPage(bytes.subarray((n - 1) * pageSize, n * pageSize), n, key))
  }
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    pages.push(plainPage(log.subarray(at + 24, at + 24 + pageSize), log.readUInt32BE(at), key))
  }
  return Buffer.concat(pages)
}

const pageSize = 4096

/** ChaCha20-Poly1305 as SQLite3MultipleCiphers does it: text, nonce (16 bytes), tag (16 bytes). */
function plainPage(page: Buffer, number: number, key: Buffer): Buffer {
  const end = pageSize - 32
  const nonce = page.subarray(end, end + 16)
  const counter = (nonce.readUInt32LE(12) ^ number) >>> 0
  const once = chacha(Buffer.alloc(64), key, nonce, counter)
  return chacha(page.subarray(number === 1 ? 24 : 0, end), once.subarray(32), nonce, counter + 1)
}

function chacha(text: Buffer, key: Buffer, nonce: Buffer, counter: number): Buffer {
  const start = Buffer.alloc(16)
  start.writeUInt32LE(counter >>> 0, 0)
  nonce.copy(start, 4, 0, 12)
  const cipher = createDecipheriv('chacha20', key, start)
  return Buffer.concat([cipher.update(text), cipher.final()])
}
