import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { transact, type Db } from '@db/connection'
import { recordEvent } from '@db/events'
import type { OpenVault } from '@main/handlers/context'
import { advanceCheckpoint, stillHolds } from './checkpoint'
import { keepCopyOf, openingProblem, openVaultDatabase, type OpenedDatabase } from './open-vault'
import type { DatabaseOptions } from './options'
import type { VaultFile } from './vault-file'

export type Entrance = {
  readonly folder: string
  readonly file: VaultFile
  readonly key: Buffer
  readonly login: string
  readonly failedAttempts: number
  readonly at: Instant
}

/** Opens the database for somebody who has its key. A vault that cannot take the trace of it stays closed. */
export function enterVault(
  entrance: Entrance,
  options: DatabaseOptions,
): Result<OpenVault, VaultError> {
  const { folder, file, key, login, at } = entrance
  const opened = openVaultDatabase(folder, key.toString('hex'), {
    ...options,
    beforeMigration: () => keepCopyOf(folder, at),
  })
  if (!opened.ok) return opened
  const { db, names } = opened.value
  try {
    record(db, entrance)
    advanceCheckpoint(folder, db, at)
  } catch (cause) {
    db.$client.close()
    const problem = openingProblem(cause, folder)
    if (problem) return err(problem)
    throw cause
  }
  return ok({ path: folder, db, login, name: nameOf(login, names), vaultId: file.vaultId })
}

function record(db: Db, { file, login, failedAttempts, at }: Entrance): void {
  const event = { at, actor: login, caseId: null }
  const checkpointHolds = stillHolds(db, file.checkpoint)
  transact(db, tx => {
    if (failedAttempts > 0) {
      recordEvent(tx, { ...event, kind: 'vault/unlock-failed', detail: { count: failedAttempts } })
    }
    const detail = { failedAttempts, checkpointHolds }
    recordEvent(tx, { ...event, kind: 'vault/unlocked', detail })
    return ok(null)
  })
}

/** Whoever holds the recovery key of a vault with one account is taken for its owner. */
function nameOf(login: string, names: OpenedDatabase['names']): string {
  const own = names.find(account => account.login === login)
  const only = names.length === 1 ? names[0] : undefined
  return (own ?? only)?.name ?? ''
}
