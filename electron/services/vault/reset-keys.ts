import { recoveryLogin } from '@core/accounts/account'
import type { AccountError } from '@core/accounts/errors'
import { err, ok, type Result } from '@core/result'
import { listAccounts } from '@db/accounts'
import { transact } from '@db/connection'
import { removeValue, writeValue } from '@db/values'
import type { OpenVault } from '@main/handlers/context'
import { accessWith, newKeys, saveAccess, type AccessOptions } from './give-keys'
import { pendingKeyName, takeKey, type PendingKey } from './half-done'
import type { UnlockError } from './unlock'

function notResettable({ db, login: own }: OpenVault, login: string): AccountError | undefined {
  const account = listAccounts(db).find(one => one.login === login)
  if (!account || account.state === 'removed') return { code: 'account/not-found' }
  if (login === own) return { code: 'account/own' }
  return account.state === 'active' ? undefined : { code: 'account/not-active' }
}

type Reset = { readonly login: string; readonly password: string; readonly vault: OpenVault }

/**
 * Gives an account new keys with a new password. Nobody can open the old ones without the old
 * password, so they are replaced. The new key is on record before vault.json has it: whichever of
 * the two a power cut leaves there opens the vault.
 */
export async function resetKeys(
  { login, password, vault }: Reset,
  options: AccessOptions,
): Promise<Result<null, UnlockError>> {
  const problem = notResettable(vault, login)
  if (problem) return err(problem)
  const keys = await newKeys(login, password, options)
  const access = accessWith(vault, keys)
  if (!access.ok) return access
  if (options.session.current()?.db !== vault.db) return err({ code: 'vault/locked' })
  const pending: PendingKey = {
    login,
    recipient: keys.recipient,
    at: options.now(),
    actor: vault.login,
    // Whoever came in with the recovery key sets a password for themself.
    mustChangePassword: vault.login !== recoveryLogin,
  }
  transact(vault.db, tx => {
    writeValue(tx, pendingKeyName, pending, pending.at)
    return ok(null)
  })
  const saved = await saveAccess({ vault, access: access.value, options }, tx => {
    takeKey(tx, pending)
  })
  if (!saved.ok && options.session.current()?.db === vault.db) {
    transact(vault.db, tx => {
      removeValue(tx, pendingKeyName)
      return ok(null)
    })
  }
  return saved
}
