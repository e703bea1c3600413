import type { Depth, Verification } from '@core/backup/backup'
import type { KnownHead } from '@core/audit/known-heads'
import { DatabaseUnreadable, openBeside } from '@db/open'
import { isDamage } from '@db/quick-check'
import { unreadable, verifyTo } from '@db/verify'
import { databasePath } from './vault-file'

export type VaultReading = {
  readonly folder: string
  readonly key: string
  readonly sqliteAddon: string | undefined
}

export type Verifying = VaultReading & {
  readonly depth: Depth
  /** What vault.json says of the chain. */
  readonly checkpoint: KnownHead | undefined
  /** What the backups say of it. */
  readonly heads: readonly KnownHead[]
}

/** Looks at all of a vault that is open meanwhile, as far as `depth` says. */
export function verifyVault(verifying: Verifying): Verification {
  const { folder, key, sqliteAddon, depth, checkpoint, heads } = verifying
  try {
    const db = openBeside({ file: databasePath(folder), key, sqliteAddon })
    try {
      return verifyTo(db, depth, checkpoint, heads)
    } finally {
      db.$client.close()
    }
  } catch (cause) {
    if (cause instanceof DatabaseUnreadable || isDamage(cause)) return unreadable
    throw cause
  }
}
