import type { AccountError } from '@core/accounts/errors'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { transact, type Db } from '@db/connection'
import { recordEvent } from '@db/events'
import type { OpenVault } from '@main/handlers/context'
import type { DataKey } from './account-key'
import { countOf, type FailedAttempts } from './attempts'
import { advanceCheckpoint, stillHolds } from './checkpoint'
import { finishHalfDone } from './half-done'
import { openVaultDatabase } from './open-vault'
import type { DatabaseOptions } from './options'
import { identify, putOnRecord, type Person } from './person'
import { openingProblem } from './storage-problem'
import { keepCopyOf } from './update-copy'
import type { VaultFile } from './vault-file'

export type Entrance = {
  readonly folder: string
  readonly file: VaultFile
  /** Tried one after the other; there are two only after a power cut while the key was exchanged. */
  readonly keys: readonly DataKey[]
  readonly login: string
  /** Public part of the key that was shown; left out where the operating system vouches for the login. */
  readonly recipient?: string
  /** Opened again after a lock, with the key that the operating system kept. */
  readonly isResumed?: boolean
  readonly failures: FailedAttempts
  readonly at: Instant
}

export type Entered = { readonly vault: OpenVault; readonly key: Buffer }

type Problem = VaultError | AccountError

/** Opens the database for somebody who has its key. A vault that cannot take the trace of it stays closed. */
export function enterVault(entrance: Entrance, options: DatabaseOptions): Result<Entered, Problem> {
  const { folder, file, at } = entrance
  const opened = openWithOne(entrance, options)
  if (!opened.ok) return opened
  const { db, key } = opened.value
  try {
    finishHalfDone(folder, db, key.isPrevious)
    const person = identify(db, entrance, at)
    if (!person.ok) {
      db.$client.close()
      return person
    }
    record(db, entrance, person.value)
    advanceCheckpoint(folder, db, at)
    return ok({
      vault: { path: folder, db, ...person.value, vaultId: file.vaultId },
      key: key.bytes,
    })
  } catch (cause) {
    db.$client.close()
    const problem = openingProblem(cause, folder)
    if (problem) return err(problem)
    throw cause
  }
}

function openWithOne(
  { folder, keys, at }: Entrance,
  options: DatabaseOptions,
): Result<{ readonly db: Db; readonly key: DataKey }, VaultError> {
  let problem: VaultError = { code: 'vault/damaged', path: folder }
  for (const key of keys) {
    const opened = openVaultDatabase(folder, key.bytes.toString('hex'), {
      ...options,
      beforeMigration: () => keepCopyOf(folder, at),
    })
    if (opened.ok) return ok({ db: opened.value.db, key })
    problem = opened.error
  }
  return err(problem)
}

function record(db: Db, entrance: Entrance, { login }: Person): void {
  const { file, failures, at } = entrance
  const event = { at, actor: login, caseId: null }
  const checkpointHolds = stillHolds(db, file.checkpoint)
  transact(db, tx => {
    putOnRecord(tx, { ...entrance, login }, at)
    recordFailures(failures, detail =>
      recordEvent(tx, { ...event, kind: 'vault/unlock-failed', detail }),
    )
    const detail = { failedAttempts: countOf(failures), checkpointHolds }
    const kind = entrance.isResumed ? 'vault/resumed' : 'vault/unlocked'
    recordEvent(tx, { ...event, kind, detail })
    return ok(null)
  })
}

/** One event for each login that was tried, however often. */
export function recordFailures(
  { byLogin, unknownLogin }: FailedAttempts,
  add: (detail: { readonly login: string | null; readonly count: number }) => void,
): void {
  for (const { login, count } of byLogin) add({ login, count })
  if (unknownLogin > 0) add({ login: null, count: unknownLogin })
}
