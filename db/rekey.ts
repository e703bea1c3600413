import { rmSync } from 'node:fs'
import type { Db } from './connection'
import { openEncrypted } from './open'

export type NewKeyCopy = {
  readonly target: string
  /** 64 hexadecimal digits, as for `openDatabase`. */
  readonly oldKey: string
  readonly newKey: string
  readonly sqliteAddon?: string | undefined
}

/**
 * Writes a copy of the open database to `target`, encrypted with another key. A copy is re-keyed
 * and not the database itself: that writes every page, and a power cut in the middle of it would
 * leave a file that neither key opens. Throws SQLite's own errors.
 */
export function copyUnderNewKey(db: Db, { target, oldKey, newKey, sqliteAddon }: NewKeyCopy): void {
  rmSync(target, { force: true })
  db.$client.prepare('VACUUM INTO ?').run(target)
  const copy = openEncrypted({ file: target, key: oldKey, create: false, sqliteAddon })
  try {
    changeKey(copy, newKey)
  } finally {
    copy.close()
  }
}

/** Encrypts every page of an open database anew. Only for a copy: a power cut leaves no readable file. */
export function changeKey(copy: Db['$client'], key: string): void {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('The data key must be 64 hexadecimal digits')
  // The cipher cannot change the key of a file with a write-ahead log.
  copy.pragma('journal_mode = DELETE')
  copy.pragma(`hexrekey = '${key}'`)
}
