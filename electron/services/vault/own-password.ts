import { recoveryLogin } from '@core/accounts/account'
import { err, type Result } from '@core/result'
import { changeAccount, listAccounts } from '@db/accounts'
import type { OpenVault } from '@main/handlers/context'
import { saveVaultFile, type AccountsOptions } from './give-keys'
import { wrapIdentity } from './keys'
import { record } from './trace'
import type { UnlockError } from './unlock'
import { readVaultFile } from './vault-file'

type Change = {
  readonly oldPassword: string
  readonly newPassword: string
  readonly vault: OpenVault
}

/** Wraps the account's private key with another password; the old one is asked, counted and delayed as at the door. */
export async function changeOwnPassword(
  change: Change,
  options: AccountsOptions,
): Promise<Result<null, UnlockError>> {
  const { oldPassword, newPassword, vault } = change
  const { login } = vault
  if (login === recoveryLogin) return err({ code: 'account/has-no-password' })
  const confirmed = await options.confirm(vault.path, login, oldPassword)
  if (!confirmed.ok) {
    const { error } = confirmed
    if (error.code !== 'vault/wrong-password') return confirmed
    const { retryAfterSeconds } = error
    return err({ code: 'account/wrong-old-password', retryAfterSeconds })
  }
  if (oldPassword.normalize('NFKC') === newPassword.normalize('NFKC')) {
    return err({ code: 'account/same-password' })
  }
  const own = listAccounts(vault.db).find(account => account.login === login)
  if (own?.recipient !== confirmed.value.recipient) return err({ code: 'account/unknown-key' })
  const { identity } = confirmed.value
  return options.turns.inTurn(() => rewrap(identity, change, options))
}

async function rewrap(
  identity: string,
  { newPassword, vault }: Change,
  options: AccountsOptions,
): Promise<Result<null, UnlockError>> {
  const { scryptWorkFactor, session, now } = options
  const wrappedIdentity = await wrapIdentity(identity, newPassword, scryptWorkFactor)
  const file = readVaultFile(vault.path)
  if (!file.ok) return file
  const accounts = file.value.accounts.map(account =>
    account.login === vault.login ? { ...account, wrappedIdentity } : account,
  )
  const saved = saveVaultFile({ vault, options, change: { accounts } }, tx => {
    const at = now()
    changeAccount(tx, vault.login, { passwordChangedAt: at, mustChangePassword: false })
    record(tx, vault, at, { kind: 'account/password-changed', detail: {} })
  })
  if (saved.ok) session.changePerson({ passwordDue: null })
  return saved
}
