import type { VaultError } from '@core/errors'
import { err, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { identify, type Person } from './person'
import type { Sessions } from './session'
import type { Unlocking, UnlockError } from './unlock'
import { readVaultFile } from './vault-file'

type Options = {
  readonly session: Sessions
  readonly unlock: Unlocking
  readonly now: () => Instant
}

/**
 * Whether somebody at the keyboard has the password of an active account of the open vault, and who
 * that is by the vault's own record of keys. Who has the vault open does not change.
 */
export async function confirmPerson(
  { session, unlock, now }: Options,
  login: string,
  password: string,
): Promise<Result<Person, UnlockError | VaultError>> {
  const before = session.current()
  if (!before) return err({ code: 'vault/locked' })
  const confirmed = await unlock.confirm(before.path, login, password)
  if (!confirmed.ok) return confirmed
  // The vault may have been locked while the password was looked at.
  const vault = session.current()
  if (vault?.vaultId !== before.vaultId) return err({ code: 'vault/locked' })
  const file = readVaultFile(vault.path)
  if (!file.ok) return file
  const { recipient } = confirmed.value
  const person = identify(vault.db, { login, recipient, file: file.value }, now())
  // An entry of vault.json under a name that is somebody else's, or is no account any more.
  if (!person.ok || person.value.login !== login) {
    return err({ code: 'vault/wrong-password', retryAfterSeconds: 0 })
  }
  return person
}
