import { resolve } from 'node:path'
import type { NewVault } from '@core/accounts/contract'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { OpenVault, VaultPort } from '@main/handlers/context'
import { diskProblem } from '../files'
import { createVault } from './create-vault'
import type { VaultOptions } from './options'
import { sessions, type Exchange } from './session'
import { unlocking } from './unlock'
import { readVaultFile, writeVaultFile, type VaultFile } from './vault-file'

/** What other services may ask of the vault, beyond what handlers may. */
export type VaultService = VaultPort & {
  /** The open vault's data key, as `openDatabase` takes it. Throws when it has been locked meanwhile. */
  readonly keyOf: (vault: OpenVault) => string
  /** Closes the database, exchanges the vault's files, and opens it again with the same key. */
  readonly exchangeFiles: (vault: OpenVault, exchange: Exchange) => Result<null, VaultError>
}

/** The vault folder and its keys; one open vault at a time. */
export function createVaultService(options: VaultOptions): VaultService {
  let path = options.initialPath === undefined ? undefined : resolve(options.initialPath)
  const session = sessions(options)
  const unlock = unlocking(options, session)

  function settleOn(folder: string): void {
    path = folder
    options.rememberPath(folder)
  }

  async function create(
    input: NewVault,
  ): Promise<Result<{ readonly recoveryKey: string }, VaultError>> {
    const folder = resolve(input.path)
    const created = await createVault(folder, input, options)
    if (!created.ok) return created
    const { db, key, vaultId, recoveryKey } = created.value
    session.lock()
    const { login, name } = input
    session.begin({ path: folder, db, login, name, role: 'administrator', vaultId }, key)
    settleOn(folder)
    return ok({ recoveryKey })
  }

  function locate(chosen: string): Result<null, VaultError> {
    const folder = resolve(chosen)
    const file = readVaultFile(folder)
    if (!file.ok) return file
    if (folder !== path) session.lock()
    settleOn(folder)
    return ok(null)
  }

  function vaultFile(): VaultFile | undefined {
    const file = path === undefined ? undefined : readVaultFile(path)
    return file?.ok ? file.value : undefined
  }

  function noteVerifiedBackup(at: Instant): void {
    const file = vaultFile()
    if (path === undefined || !file) return
    try {
      writeVaultFile(path, { ...file, lastVerifiedBackup: at })
    } catch (cause) {
      // The backup is whole all the same; only the unlock screen will not say so.
      if (!diskProblem(cause)) throw cause
    }
  }

  const none = err({ code: 'vault/not-a-vault', path: '' } as const)
  return {
    suggestedPath: () => options.suggestedPath,
    path: () => path,
    current: session.current,
    logins: () => vaultFile()?.accounts.map(account => account.login) ?? [],
    lastVerifiedBackup: () => vaultFile()?.lastVerifiedBackup ?? null,
    noteVerifiedBackup,
    locate,
    create,
    unlock: async (login, password) =>
      path === undefined ? none : unlock.withPassword(path, login, password),
    unlockWithRecoveryKey: async recoveryKey =>
      path === undefined ? none : unlock.withRecoveryKey(path, recoveryKey),
    lock: session.lock,
    keyOf: session.keyOf,
    exchangeFiles: session.exchangeFiles,
  }
}
