import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { NewVault } from '@core/accounts/contract'
import type { AppError } from '@core/errors'
import { ok, type Result } from '@core/result'
import { transact } from '@db/connection'
import { recordEvent } from '@db/events'
import { writeValue } from '@db/values'
import { createVaultService, type VaultService } from '@main/services/vault/vault'
import { temporaryFolder } from '@tests/support/temporary'

export const password = '桜の下で会いましょう 2026'
export const migrationsFolder = 'db/migrations'

export const founder = (path: string): NewVault => ({
  path,
  organisation: '株式会社あおぞらホーム',
  name: '佐藤 恵',
  login: 'sato',
  password,
})

export type Clock = { now: string }

/** A vault service as the program builds it, with a clock of its own. */
export function vaultService(
  path?: string,
  clock: Clock = { now: '2026-12-18T01:00:00.000Z' },
  migrations = migrationsFolder,
) {
  const remembered: string[] = []
  const service = createVaultService({
    suggestedPath: '/suggested',
    initialPath: path,
    rememberPath: chosen => remembered.push(chosen),
    migrationsFolder: migrations,
    now: () => clock.now,
    newId: randomUUID,
    scryptWorkFactor: 4,
  })
  onTestFinished(() => {
    service.lock()
  })
  return { service, remembered, clock }
}

/** A new vault, open. */
export async function newVault(path = join(temporaryFolder(), 'vault')) {
  const built = vaultService()
  const { recoveryKey } = valueOf(await built.service.create(founder(path)))
  return { ...built, path, recoveryKey }
}

/** The value of a result that must be one; fails the test with the error otherwise. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`Unexpected ${JSON.stringify(result.error)}`)
  return result.value
}

/** Something typed into the open vault, with its trace. */
export function typeInto(service: VaultService, text: string, name = 'note'): void {
  const { db } = service.current()!
  const at = '2026-12-18T02:00:00.000Z'
  transact(db, tx => {
    writeValue(tx, name, text, at)
    recordEvent(tx, { at, actor: 'sato', caseId: null, kind: 'settings/changed', detail: {} })
    return ok(null)
  })
}
