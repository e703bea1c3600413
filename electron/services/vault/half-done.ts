import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ok } from '@core/result'
import { instant, type Instant } from '@core/time/calendar-date'
import { changeAccount } from '@db/accounts'
import { transact, type Db, type Reader, type Writer } from '@db/connection'
import { recordEvent } from '@db/events'
import { readValue, removeValue, writeValue } from '@db/values'
import { beingMade, readVaultFile, writeVaultFile } from './vault-file'

/** A new key of an account, written down before vault.json gets it, so that a power cut loses neither. */
export const pendingKey = z.object({
  login: z.string(),
  recipient: z.string(),
  at: instant,
  actor: z.string(),
  mustChangePassword: z.boolean(),
})
export type PendingKey = Readonly<z.infer<typeof pendingKey>>
export const pendingKeyName = 'pendingKey'

/** Name of the value that says since when the data key waits to be exchanged. */
export const rotationDueName = 'rotationDue'

/** Where the database is written anew under its next key. */
export const nextDatabase = 'cases.db.next'

/** The data key must be exchanged before the vault is safe from somebody who had access. */
export function demandRotation(tx: Writer, at: Instant): void {
  writeValue(tx, rotationDueName, at, at)
}

export const isRotationDue = (db: Reader): boolean =>
  readValue(db, rotationDueName, instant) !== undefined

/**
 * Brings to an end what a power cut left half done; `openedWithPrevious` says which of two keys the
 * database has. Throws the disk's own errors.
 */
export function finishHalfDone(folder: string, db: Db, openedWithPrevious: boolean): void {
  for (const name of readdirSync(folder).filter(name => name.startsWith(nextDatabase))) {
    rmSync(join(folder, name), { force: true })
  }
  // From here on there is work in it, which no later making of a vault may remove.
  rmSync(beingMade(folder), { force: true })
  const file = readVaultFile(folder)
  if (!file.ok) return
  const { previousSealedKey, ...rest } = file.value
  if (previousSealedKey !== undefined) {
    writeVaultFile(folder, openedWithPrevious ? { ...rest, sealedKey: previousSealedKey } : rest)
  }
  const pending = readValue(db, pendingKeyName, pendingKey)
  if (!pending) return
  const arrived = rest.accounts.some(one => one.recipient === pending.recipient)
  transact(db, tx => {
    if (arrived) takeKey(tx, pending)
    else removeValue(tx, pendingKeyName)
    return ok(null)
  })
}

/** The account has its new key: from now on the old one is nobody's. */
export function takeKey(tx: Writer, pending: PendingKey): void {
  const { login, recipient, at, actor, mustChangePassword } = pending
  changeAccount(tx, login, { recipient, passwordChangedAt: at, mustChangePassword })
  recordEvent(tx, { at, actor, caseId: null, kind: 'account/password-reset', detail: { login } })
  removeValue(tx, pendingKeyName)
}
