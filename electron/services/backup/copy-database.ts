import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { DatabaseUnreadable, openEncrypted } from '@db/open'
import type { DatabaseOptions } from '../vault/options'
import { databasePath } from '../vault/vault-file'

export type Copying = {
  /** The vault's folder. */
  readonly vault: string
  /** The vault's data key. */
  readonly key: string
  /** The folder for the copy. */
  readonly target: string
  readonly options: DatabaseOptions
}

/**
 * A consistent copy of the open vault's database under the same key. Everything is decrypted and
 * encrypted again, so this is for the case that the file could not be held still.
 */
export function copyVault({ vault, key, target, options }: Copying): Result<null, VaultError> {
  const [source, copy] = [databasePath(vault), databasePath(target)]
  const { sqliteAddon } = options
  try {
    const sqlite = openEncrypted({ file: source, key, create: false, sqliteAddon })
    try {
      sqlite.prepare('VACUUM INTO ?').run(copy)
    } finally {
      sqlite.close()
    }
    // Opening what VACUUM has written turns its log on, which is a byte of its header.
    openEncrypted({ file: copy, key, create: false, sqliteAddon }).close()
    return ok(null)
  } catch (cause) {
    if (cause instanceof DatabaseUnreadable) return err({ code: 'vault/damaged', path: vault })
    throw cause
  }
}
