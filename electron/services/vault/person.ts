import { passwordDue } from '@core/accounts/rules'
import { recoveryLogin } from '@core/accounts/account'
import type { AccountError } from '@core/accounts/errors'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import {
  changeAccount,
  findRecoveryKey,
  listAccounts,
  saveRecoveryKey,
  type StoredAccount,
} from '@db/accounts'
import type { Reader, Writer } from '@db/connection'
import { readPolicy } from '@db/policy'
import type { OpenVault } from '@main/handlers/context'
import type { VaultFile } from './vault-file'

/** Whoever has shown a key to the vault. */
export type Claim = {
  /** As typed; who it really is, the key says. */
  readonly login: string
  /** Public part of the key shown. Left out where the operating system vouches for the login. */
  readonly recipient?: string
  readonly file: VaultFile
}

export type Person = Pick<OpenVault, 'login' | 'name' | 'role' | 'passwordDue'>

const closed = err({ code: 'vault/wrong-password', retryAfterSeconds: 0 } as const)

/**
 * Who this is, by the vault's own record of keys: entries of vault.json that somebody renamed or
 * added make nobody somebody else. A disabled account is refused like a wrong password.
 */
export function identify(
  db: Reader,
  claim: Claim,
  now: Instant,
): Result<Person, VaultError | AccountError> {
  if (claim.login === recoveryLogin) return identifyRecoveryKey(db, claim)
  const accounts = listAccounts(db)
  const account = byKey(accounts, claim) ?? notYetOnRecord(accounts, claim)
  if (!account) return err({ code: 'account/unknown-key' })
  if (account.state !== 'active') return closed
  const { maxDays } = readPolicy(db).passwords
  const { login, name, role } = account
  return ok({ login, name, role, passwordDue: passwordDue(account, maxDays, now) })
}

const byKey = (accounts: readonly StoredAccount[], { recipient, login }: Claim) =>
  accounts.find(one =>
    recipient === undefined ? one.login === login : one.recipient === recipient,
  )

/** The one account of a vault from before there were several. */
function notYetOnRecord(accounts: readonly StoredAccount[], { login }: Claim) {
  const [only, ...others] = accounts
  return others.length === 0 && only?.recipient === null && only.login === login ? only : undefined
}

/**
 * Whoever holds the recovery key may do everything; in a vault with one account they are its owner.
 * An account's own private key, which its owner can take out of vault.json, is no recovery key.
 */
function identifyRecoveryKey(
  db: Reader,
  { recipient, file }: Claim,
): Result<Person, VaultError | AccountError> {
  const accounts = listAccounts(db)
  const known = findRecoveryKey(db)?.recipient ?? file.recovery.recipient
  const isAccount = [...accounts, ...file.accounts].some(one => one.recipient === recipient)
  if (recipient !== known || isAccount) return err({ code: 'vault/wrong-recovery-key' })
  const only = accounts.length === 1 ? accounts[0] : undefined
  const name = only?.name ?? ''
  return ok({ login: recoveryLogin, name, role: 'administrator', passwordDue: null })
}

/** Writes down the keys of a vault that was made before they were on record. */
export function putOnRecord(tx: Writer, { login, recipient, file }: Claim, now: Instant): void {
  const own = listAccounts(tx).find(one => one.login === login)
  if (own?.recipient === null && recipient !== undefined) changeAccount(tx, login, { recipient })
  if (!findRecoveryKey(tx)) saveRecoveryKey(tx, file.recovery.recipient, now)
}
