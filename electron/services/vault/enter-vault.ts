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
  const { db, accounts } = opened.value
  try {
    record(db, entrance)
    advanceCheckpoint(folder, db, at)
  } catch (cause) {
    db.$client.close()
    const problem = openingProblem(cause, folder)
    if (problem) return err(problem)
    throw cause
  }
  return ok({ path: folder, db, login, ...personOf(login, accounts), vaultId: file.vaultId })
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

/** Whoever holds the recovery key may do everything; in a vault with one account they are its owner. */
function personOf(login: string, accounts: OpenedDatabase['accounts']) {
  const own = accounts.find(account => account.login === login)
  if (own) return { name: own.name, role: own.role }
  const only = accounts.length === 1 ? accounts[0] : undefined
  return { name: only?.name ?? '', role: 'administrator' as const }
}
