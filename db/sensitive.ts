import { createHmac, randomBytes } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { dismissalId, type CaseId, type DismissalId } from '@core/ids'
import { dismissal, type Dismissal, type Fingerprint } from '@core/sensitive/dismissal'
import { instant, type Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { dismissals } from './schema'
import { readValue, writeValue } from './values'

const keyName = 'fingerprint-key'
const keyBytes = 32
const storedKey = z.base64().length(44)

/**
 * Fingerprints are HMAC-SHA-256 with a random key that lies in the encrypted database and is made
 * once: it outlives a change of the vault's data key, and no file outside the vault has it.
 */
const keyedWith =
  (key: Buffer): Fingerprint =>
  number =>
    createHmac('sha256', key).update(number).digest('base64')

/** Undefined as long as nothing was ever dismissed in this vault. */
export function fingerprintOf(db: Reader): Fingerprint | undefined {
  const key = readValue(db, keyName, storedKey)
  return key === undefined ? undefined : keyedWith(Buffer.from(key, 'base64'))
}

/** As `fingerprintOf`; makes the key where there is none. */
export function makeFingerprint(tx: Writer, at: Instant): Fingerprint {
  const known = fingerprintOf(tx)
  if (known) return known
  const key = randomBytes(keyBytes)
  writeValue(tx, keyName, key.toString('base64'), at)
  return keyedWith(key)
}

export const storedDismissal = dismissal.extend({
  id: dismissalId,
  dismissedAt: instant,
  dismissedBy: z.string(),
})
export type StoredDismissal = Readonly<z.infer<typeof storedDismissal>>

/** Newest last. */
export const dismissalsOf = (db: Reader, caseId: CaseId): readonly StoredDismissal[] =>
  db
    .select()
    .from(dismissals)
    .where(eq(dismissals.caseId, caseId))
    .orderBy(asc(dismissals.dismissedAt))
    .all()
    .flatMap(row => readable('dismissals', storedDismissal, row))

type NewDismissal = Dismissal & {
  readonly id: DismissalId
  readonly caseId: CaseId
  readonly dismissedAt: Instant
  readonly dismissedBy: string
}

export function insertDismissal(tx: Writer, saved: NewDismissal): void {
  tx.insert(dismissals).values(saved).run()
}

export function removeDismissal(tx: Writer, caseId: CaseId, id: DismissalId): void {
  tx.delete(dismissals)
    .where(and(eq(dismissals.caseId, caseId), eq(dismissals.id, id)))
    .run()
}
