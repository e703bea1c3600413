import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '@core/assert'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { transact } from '@db/connection'
import { closeDatabase } from '@db/open'
import { forgetBadRecords } from '@db/records'
import type { OpenVault } from '@main/handlers/context'
import { isBeingRead } from '../vault-thread/readers'
import { advanceCheckpoint } from './checkpoint'
import { checkAfterInterruption, type OpeningCheck } from './opening-check'
import { holdings } from './holdings'
import { openVaultDatabase } from './open-vault'
import type { VaultOptions } from './options'
import { record } from './trace'
import { databasePath } from './vault-file'

/** Two moves that undo each other; both throw the disk's own errors. */
export type Exchange = {
  readonly apply: () => void
  readonly undo: () => void
  /** The data key of what `apply` puts in place, where it is another one. */
  readonly key?: Buffer
}

/** What may change of whoever has the vault open, while they have it open. */
export type Person = Partial<Pick<OpenVault, 'name' | 'role' | 'passwordDue'>>

export type Sessions = {
  readonly current: () => OpenVault | undefined
  /** Takes the vault in `folder` for this process, before anything of it is opened. */
  readonly hold: (folder: string) => Result<null, VaultError>
  /** Gives it back where opening it did not work. */
  readonly letGo: () => void
  /** What was found at opening, where the session before had not ended cleanly. */
  readonly openingCheck: () => OpeningCheck | undefined
  readonly begin: (vault: OpenVault, key: Buffer) => void
  readonly lock: () => void
  readonly keyOf: (vault: OpenVault) => string
  readonly exchangeFiles: (vault: OpenVault, exchange: Exchange) => Result<null, VaultError>
  readonly changePerson: (change: Person) => void
}

/** The open vault and its key, and how they go away. */
export function sessions(
  options: VaultOptions,
  keepThroughLock: (vault: OpenVault, key: Buffer) => void = () => undefined,
): Sessions {
  let open: Session | undefined
  const { hold, letGo, follow, leftBehind } = holdings(options)
  let openingCheck: OpeningCheck | undefined

  function begin(vault: OpenVault, key: Buffer): void {
    open = { vault, key }
    const left = leftBehind()
    openingCheck = left && checkAfterInterruption(vault, left, options.now())
    follow(vault)
  }

  const sessionOf = (vault: OpenVault) => (open?.vault.vaultId === vault.vaultId ? open : undefined)

  function lock(): void {
    if (!open) return
    const { vault, key } = open
    open = undefined
    openingCheck = undefined
    forgetBadRecords()
    let end: 'clean' | 'as-found' = 'as-found'
    try {
      keepThroughLock(vault, key)
      recordLocking(vault, options.now())
      end = 'clean'
    } catch {
      // A full or vanished disk must not keep the vault open.
    } finally {
      key.fill(0)
      close(vault)
      letGo(end)
    }
  }

  function reopen(vault: OpenVault, key: Buffer): Result<null, VaultError> {
    const opened = openVaultDatabase(vault.path, key.toString('hex'), options)
    if (!opened.ok) return opened
    open = { vault: { ...vault, db: opened.value.db }, key }
    follow(open.vault)
    return ok(null)
  }

  function exchangeFiles(vault: OpenVault, exchange: Exchange): Result<null, VaultError> {
    const session = sessionOf(vault)
    if (!session) return err({ code: 'vault/locked' })
    open = undefined
    close(session.vault)
    return exchangeClosed(session, exchange, { reopen, letGo })
  }

  return {
    current: () => open?.vault,
    hold,
    letGo,
    openingCheck: () => openingCheck,
    begin,
    lock,
    keyOf: vault => must(sessionOf(vault), 'open vault').key.toString('hex'),
    exchangeFiles,
    changePerson: change => {
      if (open) open = { ...open, vault: { ...open.vault, ...change } }
    },
  }
}

type Session = { readonly vault: OpenVault; readonly key: Buffer }
type Ways = {
  readonly reopen: (vault: OpenVault, key: Buffer) => Result<null, VaultError>
  readonly letGo: () => void
}

function exchangeClosed(
  { vault, key }: Session,
  exchange: Exchange,
  { reopen, letGo }: Ways,
): Result<null, VaultError> {
  /** The vault as it was; where even that does not open any more, it is locked. */
  function goBack(undo: () => void): void {
    try {
      undo()
    } finally {
      if (!reopen(vault, key).ok) {
        key.fill(0)
        letGo()
      }
    }
  }

  if (isInUse(vault)) {
    goBack(() => undefined)
    if (!mayWriteTo(vault.path)) return err({ code: 'vault/read-only' })
    return err({ code: 'vault/in-use', host: '?', process: 0, since: '?' })
  }
  try {
    exchange.apply()
    const after = reopen(vault, exchange.key ?? key)
    if (!after.ok) goBack(exchange.undo)
    else if (exchange.key) key.fill(0)
    return after
  } catch (cause) {
    goBack(exchange.undo)
    throw cause
  }
}

function recordLocking(vault: OpenVault, at: string): void {
  transact(vault.db, tx => {
    record(tx, vault, at, { kind: 'vault/locked', detail: {} })
    return ok(null)
  })
  advanceCheckpoint(vault.path, vault.db, at)
}

/** SQLite removes the log with the last connection; left there, it would be played into another file. */
const isInUse = ({ path }: OpenVault): boolean => existsSync(`${databasePath(path)}-wal`)

/** Whether files may be made and removed in the folder; SQLite leaves its log where they may not. */
function mayWriteTo(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.kaiji-work-')))
    return true
  } catch {
    return false
  }
}

/**
 * Closes the file even where its log can no longer be folded in; SQLite does that at the next opening,
 * or when a thread that still reads has done.
 */
function close({ db, path }: OpenVault): void {
  try {
    if (isBeingRead(path)) db.$client.pragma('busy_timeout = 0')
    closeDatabase(db)
  } catch {
    db.$client.close()
  }
}
