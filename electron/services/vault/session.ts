import { existsSync } from 'node:fs'
import { must } from '@core/assert'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { transact } from '@db/connection'
import { recordEvent } from '@db/events'
import { closeDatabase } from '@db/open'
import type { OpenVault } from '@main/handlers/context'
import { advanceCheckpoint } from './checkpoint'
import { openVaultDatabase } from './open-vault'
import type { VaultOptions } from './options'
import { databasePath } from './vault-file'

/** Two moves that undo each other; both throw the disk's own errors. */
export type Exchange = { readonly apply: () => void; readonly undo: () => void }

export type Sessions = {
  readonly current: () => OpenVault | undefined
  readonly begin: (vault: OpenVault, key: Buffer) => void
  readonly lock: () => void
  readonly keyOf: (vault: OpenVault) => string
  readonly exchangeFiles: (vault: OpenVault, exchange: Exchange) => Result<null, VaultError>
}

/** The open vault and its key, and how they go away. */
export function sessions(options: VaultOptions): Sessions {
  let open: { readonly vault: OpenVault; readonly key: Buffer } | undefined

  const sessionOf = (vault: OpenVault) => (open?.vault.vaultId === vault.vaultId ? open : undefined)

  function lock(): void {
    if (!open) return
    const { vault, key } = open
    open = undefined
    try {
      recordLocking(vault, options.now())
    } catch {
      // A full or vanished disk must not keep the vault open.
    } finally {
      key.fill(0)
      close(vault)
    }
  }

  function reopen(vault: OpenVault, key: Buffer): Result<null, VaultError> {
    const opened = openVaultDatabase(vault.path, key.toString('hex'), options)
    if (!opened.ok) return opened
    open = { vault: { ...vault, db: opened.value.db }, key }
    return ok(null)
  }

  /** The vault as it was; where even that does not open any more, it is locked. */
  function goBack(vault: OpenVault, key: Buffer, undo: () => void): void {
    try {
      undo()
    } finally {
      if (!reopen(vault, key).ok) key.fill(0)
    }
  }

  function exchangeFiles(vault: OpenVault, exchange: Exchange): Result<null, VaultError> {
    const session = sessionOf(vault)
    if (!session) return err({ code: 'vault/locked' })
    const { key, vault: before } = session
    open = undefined
    close(before)
    if (isInUse(before)) {
      goBack(before, key, () => undefined)
      return err({ code: 'vault/in-use' })
    }
    try {
      exchange.apply()
      const after = reopen(before, key)
      if (!after.ok) goBack(before, key, exchange.undo)
      return after
    } catch (cause) {
      goBack(before, key, exchange.undo)
      throw cause
    }
  }

  return {
    current: () => open?.vault,
    begin: (vault, key) => {
      open = { vault, key }
    },
    lock,
    keyOf: vault => must(sessionOf(vault), 'open vault').key.toString('hex'),
    exchangeFiles,
  }
}

function recordLocking(vault: OpenVault, at: string): void {
  transact(vault.db, tx => {
    recordEvent(tx, { at, actor: vault.login, caseId: null, kind: 'vault/locked', detail: {} })
    return ok(null)
  })
  advanceCheckpoint(vault.path, vault.db, at)
}

/** SQLite removes the log with the last connection; left there, it would be played into another file. */
const isInUse = ({ path }: OpenVault): boolean => existsSync(`${databasePath(path)}-wal`)

/** Closes the file even where its log can no longer be folded in; SQLite does that at the next opening. */
function close({ db }: OpenVault): void {
  try {
    closeDatabase(db)
  } catch {
    db.$client.close()
  }
}
