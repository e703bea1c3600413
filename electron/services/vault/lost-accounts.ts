import type { Instant } from '@core/time/calendar-date'
import {
  changeAccount,
  findRecoveryKey,
  insertAccount,
  listAccounts,
  newAccount,
  saveRecoveryKey,
} from '@db/accounts'
import type { Writer } from '@db/connection'
import { rolesTold } from '@db/told-roles'
import type { VaultFile } from './vault-file'

type Known = {
  readonly file: Pick<VaultFile, 'accounts' | 'recovery'>
  /** Whose password or key the repair was made with. */
  readonly login: string
  readonly at: Instant
}

/**
 * Gives the accounts a record again whose own a repair could not read; without one nobody could open
 * the vault. vault.json has their keys, the history their roles. Their names are lost: each is called by
 * its login until somebody writes the name. Where no administrator is left, it is whoever repairs.
 */
export function bringBackAccounts(tx: Writer, { file, login, at }: Known): void {
  if (!findRecoveryKey(tx)) saveRecoveryKey(tx, file.recovery.recipient, at)
  const there = new Set(listAccounts(tx).map(account => account.login))
  const lost = file.accounts.filter(account => !there.has(account.login))
  if (lost.length === 0) return
  const roles = rolesTold(tx)
  for (const account of lost) {
    const given = { login: account.login, name: account.login, recipient: account.recipient }
    insertAccount(tx, newAccount({ ...given, role: roles.get(account.login) ?? 'auditor' }, at))
  }
  const led = listAccounts(tx).some(one => one.state === 'active' && one.role === 'administrator')
  if (!led) changeAccount(tx, login, { role: 'administrator' })
}
