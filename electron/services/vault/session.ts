import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { transact } from '@db/connection'
import { recordEvent } from '@db/events'
import { closeDatabase } from '@db/open'
import type { OpenVault } from '@main/handlers/context'
import { advanceCheckpoint } from './checkpoint'
import { openVaultDatabase } from './open-vault'
import type { VaultOptions } from './options'

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

  const isOpen = (vault: OpenVault) => open?.vault.vaultId === vault.vaultId

  function keyOf(vault: OpenVault): string {
    if (!open || !isOpen(vault)) throw new Error('This vault is not open')
    return open.key.toString('hex')
  }

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

  function exchangeFiles(vault: OpenVault, exchange: Exchange): Result<null, VaultError> {
    if (!open || !isOpen(vault)) return err({ code: 'vault/locked' })
    const { key, vault: before } = open
    open = undefined
    close(before)
    let after: Result<null, VaultError> | undefined
    try {
      exchange.apply()
      after = reopen(before, key)
      return after
    } finally {
      if (!after?.ok) {
        exchange.undo()
        if (!reopen(before, key).ok) key.fill(0)
      }
    }
  }

  return {
    current: () => open?.vault,
    begin: (vault, key) => {
      open = { vault, key }
    },
    lock,
    keyOf,
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

/** Closes the file even where its log can no longer be folded in; SQLite does that at the next opening. */
function close({ db }: OpenVault): void {
  try {
    closeDatabase(db)
  } catch {
    db.$client.close()
  }
}
