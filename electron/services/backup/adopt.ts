import { z } from 'zod'
import type { Counts } from '@core/backup/backup'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { BackupError } from '@core/backup/backup'
import { transact, type Writer } from '@db/connection'
import { chainHead, recordEvent } from '@db/events'
import { readPolicy } from '@db/policy'
import { takePresentState } from '@db/present-state'
import { changeKey } from '@db/rekey'
import { readValue, removeValue, writeValue } from '@db/values'
import { countRows } from '@db/verify'
import type { OpenVault } from '@main/handlers/context'
import { pendingKeyName, rotationDueName } from '../vault/half-done'
import { readVaultFile, writeVaultFile } from '../vault/vault-file'
import { withCopy, type Copy } from './inspect'

/** Values that are about this vault as it is now, and not about the work in it. */
const ofThePresent = [
  'policy',
  'backups-verified',
  'backup-drill',
  pendingKeyName,
  rotationDueName,
] as const

type Adopted = {
  readonly counts: Counts
  readonly head: { readonly events: number; readonly head: string }
}

export type Adoption = {
  /** The staged copy, and every key it may be under. */
  readonly copy: Copy
  readonly present: OpenVault
  /** The vault's key as it is now; the copy is re-keyed to it. */
  readonly presentKey: string
  readonly at: Instant
  /** Whether this undoes a restore: then backups by themselves go on as they did. */
  readonly undoes: boolean
}

/**
 * Makes a staged copy fit to take the vault's place: its cases are those of then, but who may open
 * it, its key, its rules, and what was destroyed since are those of now. Says what it then holds.
 */
export function adoptPresent(adoption: Adoption): Result<Counts, BackupError> {
  const { copy, present, presentKey, at } = adoption
  const adopted = withCopy<Adopted, BackupError>(copy, (db, key) => {
    transact(db, tx => {
      takePresentState(tx, present.db)
      takeValues(tx, adoption)
      recordRestore(tx, adoption)
      return ok(null)
    })
    if (key !== presentKey) changeKey(db.$client, presentKey)
    return ok({ counts: countRows(db), head: chainHead(db) })
  })
  if (!adopted.ok) return adopted
  const file = readVaultFile(present.path)
  if (!file.ok) return err({ code: 'backup/folder-not-writable', path: present.path })
  const { counts, head } = adopted.value
  writeVaultFile(copy.folder, { ...file.value, checkpoint: { ...head, at } })
  return ok(counts)
}

function takeValues(tx: Writer, { present, at, undoes }: Adoption): void {
  const before = readPolicy(tx)
  for (const name of ofThePresent) {
    const value = readValue(present.db, name, z.unknown())
    if (value === undefined) removeValue(tx, name)
    else writeValue(tx, name, value, at)
  }
  const rules = readPolicy(tx)
  const paused = undoes ? before.backups.paused : true
  writeValue(tx, 'policy', { ...rules, backups: { ...rules.backups, paused } }, at)
}

/** The new end of the chain names the end it replaces, so that a longer chain in a log is explained. */
function recordRestore(tx: Writer, { present, at, undoes }: Adoption): void {
  const replaced = chainHead(present.db)
  const detail = {
    events: chainHead(tx).events,
    replacedEvents: replaced.events,
    replacedHead: replaced.head,
    ...(undoes ? { undoes } : {}),
  }
  recordEvent(tx, { at, actor: present.login, caseId: null, kind: 'backup/restored', detail })
}
