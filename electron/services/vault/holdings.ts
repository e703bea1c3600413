import { existsSync } from 'node:fs'
import type { VaultError } from '@core/errors'
import { ok, type Result } from '@core/result'
import { watchWrites } from '@db/connection'
import { chainHead } from '@db/events'
import type { OpenVault } from '@main/handlers/context'
import { holdVault, type Hold } from './lock-file'
import type { VaultOptions } from './options'
import { VaultGone } from './storage-problem'
import { databasePath } from './vault-file'

/** This process's right to the vault that it has open, or is opening. */
export function holdings(options: Pick<VaultOptions, 'sqliteAddon' | 'now'>) {
  let held: Hold | undefined

  function hold(folder: string): Result<null, VaultError> {
    const taken = holdVault(folder, { sqliteAddon: options.sqliteAddon, now: options.now() })
    if (!taken.ok) return taken
    held = taken.value
    return ok(null)
  }

  function letGo(end: 'clean' | 'as-found' = 'as-found'): void {
    held?.release(end)
    held = undefined
  }

  /** Nothing is written into a file that is no longer there, and each write is noted beside it. */
  function follow({ db, path }: OpenVault): void {
    watchWrites(db, {
      before() {
        if (!existsSync(databasePath(path))) throw new VaultGone(path)
      },
      after: () => noteEnd(db),
    })
    noteEnd(db)
  }

  function noteEnd(db: OpenVault['db']): void {
    try {
      held?.note(chainHead(db))
    } catch {
      // What was saved is saved; only a check after a crash will know less.
    }
  }

  return { hold, letGo, follow, leftBehind: () => held?.leftBehind }
}
