import { renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { findRecoveryKey, listAccounts } from '@db/accounts'
import { transact, type Db, type Reader } from '@db/connection'
import { retireKey } from '@db/data-keys'
import { recordEvent } from '@db/events'
import { closeDatabase, openDatabase } from '@db/open'
import { copyUnderNewKey } from '@db/rekey'
import { removeValue } from '@db/values'
import { verifyDatabase } from '@db/verify'
import type { OpenVault } from '@main/handlers/context'
import { syncToDisk } from '../files'
import { untilNobodyReads } from '../vault-thread/readers'
import { advanceCheckpoint } from './checkpoint'
import { nextDatabase, rotationDueName } from './half-done'
import { newDataKey, sealKey } from './keys'
import type { VaultOptions } from './options'
import type { Sessions } from './session'
import { openingProblem } from './storage-problem'
import { databasePath, readVaultFile, writeVaultFile, type VaultFile } from './vault-file'

export type Access = {
  readonly accounts: VaultFile['accounts']
  readonly recovery: VaultFile['recovery']
}

/**
 * Who has access, by the vault's own record: entries that somebody added to vault.json get no key.
 * An account from before keys were on record is taken as vault.json has it.
 */
export function accessOf(db: Reader, file: VaultFile): Access {
  const active = listAccounts(db).filter(account => account.state === 'active')
  const accounts = file.accounts.flatMap(entry => {
    const account = active.find(({ recipient, login }) =>
      recipient === null ? login === entry.login : recipient === entry.recipient,
    )
    return account ? [{ ...entry, login: account.login }] : []
  })
  const recipient = findRecoveryKey(db)?.recipient ?? file.recovery.recipient
  return { accounts, recovery: { recipient } }
}

export const recipientsOf = ({ accounts, recovery }: Access): readonly string[] => [
  ...accounts.map(account => account.recipient),
  recovery.recipient,
]

type Rotation = {
  readonly vault: OpenVault
  readonly access: Access
  readonly oldKey: Buffer
  readonly newKey: Buffer
  readonly seals: Pick<VaultFile, 'sealedKey' | 'previousSealedKey'>
}

/**
 * Gives the vault a new data key, sealed to those who have access now. The database is written
 * anew under it, looked at, and put in its place by one rename. At every moment in between,
 * vault.json holds the key of the database that lies there: a power cut loses nothing, and the next
 * unlocking ends what was begun.
 */
export async function rotateKey(
  session: Sessions,
  options: VaultOptions,
): Promise<Result<null, VaultError>> {
  const vault = session.current()
  if (!vault) return err({ code: 'vault/locked' })
  const file = readVaultFile(vault.path)
  if (!file.ok) return file
  const access = accessOf(vault.db, file.value)
  const oldKey = Buffer.from(session.keyOf(vault), 'hex')
  const newKey = newDataKey()
  const [sealedKey, previousSealedKey] = await Promise.all([
    sealKey(newKey, recipientsOf(access)),
    sealKey(oldKey, recipientsOf(access)),
  ])
  await untilNobodyReads(vault.path)
  const seals = { sealedKey, previousSealedKey }
  try {
    // Locked, or another vault, while the keys were sealed.
    if (session.current()?.db !== vault.db) return err({ code: 'vault/locked' })
    return exchange({ vault, access, oldKey, newKey, seals }, session, options)
  } catch (cause) {
    const problem = openingProblem(cause, vault.path)
    if (problem) return err(problem)
    throw cause
  } finally {
    oldKey.fill(0)
    rmSync(join(vault.path, nextDatabase), { force: true })
  }
}

/** Without a pause from here to the end, so that nothing is written into the database that goes away. */
function exchange(
  rotation: Rotation,
  session: Sessions,
  options: VaultOptions,
): Result<null, VaultError> {
  const { vault, access, newKey, seals } = rotation
  const next = join(vault.path, nextDatabase)
  const at = options.now()
  advanceCheckpoint(vault.path, vault.db, at)
  if (!writeNext(next, rotation, options)) {
    newKey.fill(0)
    return err({ code: 'vault/damaged', path: vault.path })
  }
  const exchanged = session.exchangeFiles(vault, {
    apply() {
      write({ ...access, ...seals })
      renameSync(next, databasePath(vault.path))
      syncToDisk(vault.path)
    },
    // The rename is the last step, and what it put there was opened before: nothing to take back.
    undo: () => undefined,
    key: newKey,
  })
  if (!exchanged.ok) {
    newKey.fill(0)
    return exchanged
  }
  write({ ...access, sealedKey: seals.sealedKey, previousSealedKey: undefined })
  const now = session.current()
  if (now) advanceCheckpoint(vault.path, now.db, at)
  return ok(null)

  function write(change: Partial<VaultFile>): void {
    const file = readVaultFile(vault.path)
    if (file.ok) writeVaultFile(vault.path, { ...file.value, ...change })
    else throw new Error(`vault.json: ${file.error.code}`)
  }
}

/** The database under its new key, with the trace of it. False when it is not as whole as the old one. */
function writeNext(next: string, rotation: Rotation, options: VaultOptions): boolean {
  const { vault, oldKey, newKey } = rotation
  const keys = { oldKey: oldKey.toString('hex'), newKey: newKey.toString('hex') }
  copyUnderNewKey(vault.db, { target: next, ...keys, sqliteAddon: options.sqliteAddon })
  const { migrationsFolder, sqliteAddon } = options
  const db = openDatabase({
    file: next,
    key: keys.newKey,
    create: false,
    migrationsFolder,
    sqliteAddon,
  })
  try {
    const whole = verifyDatabase(db)
    if (!whole.integrity || !whole.foreignKeys) return false
    noteRotation(db, { actor: vault.login, oldKey: keys.oldKey, at: options.now() })
  } finally {
    closeDatabase(db)
  }
  if (statSync(next).size === 0) return false
  syncToDisk(next)
  return true
}

type Note = { readonly actor: string; readonly oldKey: string; readonly at: Instant }

function noteRotation(db: Db, { actor, oldKey, at }: Note): void {
  transact(db, tx => {
    retireKey(tx, oldKey, at)
    removeValue(tx, rotationDueName)
    recordEvent(tx, { at, actor, caseId: null, kind: 'key/rotated', detail: {} })
    return ok(null)
  })
}
