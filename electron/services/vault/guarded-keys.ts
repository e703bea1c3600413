import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { transact } from '@db/connection'
import type { OpenVault } from '@main/handlers/context'
import { keysByPassword, type OpenedKeys } from './account-key'
import { countAttempts, type Attempts } from './attempts'
import { recordFailures } from './enter-vault'
import { record } from './trace'
import { readVaultFile, type VaultFile } from './vault-file'

export type FoundKeys = OpenedKeys & { readonly file: VaultFile }

export type GuardedKeys = {
  /** The failed attempts at the vault in this folder. */
  readonly attemptsAt: (folder: string) => Attempts
  /** What a password opens; delayed after failures, and counted when it is wrong. */
  readonly keysFor: (
    folder: string,
    login: string,
    password: string,
  ) => Promise<Result<FoundKeys, VaultError>>
}

/** Passwords, looked at no faster than failures before them allow. */
export function guardKeys(now: () => Instant): GuardedKeys {
  const attempts = new Map<string, Attempts>()

  function attemptsAt(folder: string): Attempts {
    const known = attempts.get(folder) ?? countAttempts(folder)
    attempts.set(folder, known)
    return known
  }

  const keysFor: GuardedKeys['keysFor'] = async (folder, login, password) => {
    const file = readVaultFile(folder)
    if (!file.ok) return file
    const counted = attemptsAt(folder)
    const wait = counted.wait(now())
    if (wait > 0) return err({ code: 'vault/wrong-password', retryAfterSeconds: wait })

    const opened = await keysByPassword(file.value, login, password)
    if (opened === 'damaged') return err({ code: 'vault/damaged', path: folder })
    if (opened === 'wrong-password') {
      const known = file.value.accounts.some(one => one.login === login) ? login : undefined
      return err({ code: 'vault/wrong-password', retryAfterSeconds: counted.failed(known, now()) })
    }
    return ok({ file: file.value, ...opened })
  }
  return { attemptsAt, keysFor }
}

/** Writes failures before now into the chain of the vault that is open. */
export function settleFailures(vault: OpenVault, attempts: Attempts, at: Instant): void {
  const failures = attempts.failures()
  if (failures.byLogin.length + failures.unknownLogin === 0) return
  transact(vault.db, tx => {
    recordFailures(failures, detail =>
      record(tx, vault, at, { kind: 'vault/unlock-failed', detail }),
    )
    return ok(null)
  })
  attempts.forget()
}
