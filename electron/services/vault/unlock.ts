import { recoveryLogin } from '@core/accounts/account'
import type { AccountError } from '@core/accounts/errors'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { forgetKeys, openedBy, type OpenedKeys } from './account-key'
import { enterVault, type Entrance } from './enter-vault'
import { guardKeys, settleFailures, type GuardedKeys } from './guarded-keys'
import { isRotationDue } from './half-done'
import { typedIdentity } from './keys'
import type { VaultOptions } from './options'
import type { Turns } from './turns'
import type { Sessions } from './session'
import { readVaultFile } from './vault-file'

export type UnlockError = VaultError | AccountError
type Unlocked = Promise<Result<null, UnlockError>>
type Confirmed = Promise<Result<Pick<OpenedKeys, 'recipient' | 'identity'>, UnlockError>>

export type Unlocking = {
  readonly withPassword: (folder: string, login: string, password: string) => Unlocked
  readonly withRecoveryKey: (folder: string, recoveryKey: string) => Unlocked
  /** The keys of the account whose password this is; counted and delayed alike, opens nothing. */
  readonly confirm: (folder: string, login: string, password: string) => Confirmed
  /** With the data key itself, which the operating system kept through a lock. */
  readonly withKey: (folder: string, login: string, key: Buffer) => Unlocked
}

export type UnlockOptions = VaultOptions & {
  readonly turns: Turns
  /** Ends an exchange of the data key that was begun. */
  readonly exchangeKey: () => Promise<unknown>
}

/** The ways into a locked vault. Attempts are looked at one after the other, so that none slips past the delay. */
export function unlocking(options: UnlockOptions, session: Sessions): Unlocking {
  const { now, turns } = options
  const { attemptsAt, keysFor } = guardKeys(now)
  const enter = entering(options, session, attemptsAt)

  async function withPassword(folder: string, login: string, password: string): Unlocked {
    const found = await keysFor(folder, login, password)
    return found.ok ? enter({ folder, ...found.value, login }) : found
  }

  async function confirm(folder: string, login: string, password: string): Confirmed {
    const found = await keysFor(folder, login, password)
    if (!found.ok) return found
    forgetKeys(found.value.keys)
    const vault = session.current()
    if (vault?.path === folder) settleFailures(vault, attemptsAt(folder), now())
    const { recipient, identity } = found.value
    return ok({ recipient, identity })
  }

  async function withRecoveryKey(folder: string, recoveryKey: string): Unlocked {
    const file = readVaultFile(folder)
    if (!file.ok) return file
    const opened = await openedBy(file.value, typedIdentity(recoveryKey))
    const entered =
      opened && (await enter({ folder, file: file.value, ...opened, login: recoveryLogin }))
    if (entered && (entered.ok || entered.error.code !== 'vault/wrong-recovery-key')) return entered
    attemptsAt(folder).mistyped(recoveryLogin, now())
    return err({ code: 'vault/wrong-recovery-key' })
  }

  async function withKey(folder: string, login: string, key: Buffer): Unlocked {
    const file = readVaultFile(folder)
    if (!file.ok) {
      key.fill(0)
      return file
    }
    const keys = [{ bytes: key, isPrevious: false }]
    return enter({ folder, file: file.value, keys, login, isResumed: true })
  }

  return {
    withPassword: (...given) => turns.inTurn(() => withPassword(...given)),
    withRecoveryKey: (...given) => turns.inTurn(() => withRecoveryKey(...given)),
    confirm: (...given) => turns.inTurn(() => confirm(...given)),
    withKey: (...given) => turns.inTurn(() => withKey(...given)),
  }
}

type Enter = (by: Omit<Entrance, 'failures' | 'at'>) => Unlocked

/** Through the door, once there is a key for it. */
const entering =
  (options: UnlockOptions, session: Sessions, attemptsAt: GuardedKeys['attemptsAt']): Enter =>
  async by => {
    const counted = attemptsAt(by.folder)
    session.lock()
    const failures = counted.failures()
    const held = session.hold(by.folder)
    const entered = held.ok ? enterVault({ ...by, failures, at: options.now() }, options) : held
    if (!entered.ok) {
      forgetKeys(by.keys)
      session.letGo()
      return entered
    }
    counted.forget()
    const { vault, key } = entered.value
    forgetKeys(by.keys.filter(one => one.bytes !== key))
    session.begin(vault, key)
    if (isRotationDue(vault.db)) await options.exchangeKey()
    return ok(null)
  }
