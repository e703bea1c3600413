import { must } from '@core/assert'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { keyByPassword } from './account-key'
import { countAttempts, type Attempts } from './attempts'
import { enterVault, type Entrance } from './enter-vault'
import { openSealedKey, typedIdentity } from './keys'
import type { VaultOptions } from './options'
import type { Sessions } from './session'
import { readVaultFile } from './vault-file'

type Unlocked = Promise<Result<null, VaultError>>

/** The actor in the audit chain when the recovery key opened the vault; no login can look like this. */
export const recoveryLogin = '(recovery key)'

export type Unlocking = {
  readonly withPassword: (folder: string, login: string, password: string) => Unlocked
  readonly withRecoveryKey: (folder: string, recoveryKey: string) => Unlocked
}

/** The ways into a locked vault. Attempts are looked at one after the other, so that none slips past the delay. */
export function unlocking(options: VaultOptions, session: Sessions): Unlocking {
  const attempts = new Map<string, Attempts>()
  let last: Unlocked = Promise.resolve(ok(null))
  const inTurn = (work: () => Unlocked): Unlocked => (last = last.then(work, work))

  function attemptsAt(vaultId: string): Attempts {
    if (!attempts.has(vaultId)) attempts.set(vaultId, countAttempts())
    return must(attempts.get(vaultId), 'attempts')
  }

  async function withPassword(folder: string, login: string, password: string): Unlocked {
    const file = readVaultFile(folder)
    if (!file.ok) return file
    const counted = attemptsAt(file.value.vaultId)
    const wait = counted.wait(options.now())
    if (wait > 0) return err({ code: 'vault/wrong-password', retryAfterSeconds: wait })

    const key = await keyByPassword(file.value, login, password)
    if (key === 'damaged') return err({ code: 'vault/damaged', path: folder })
    if (key === 'wrong-password') {
      return err({ code: 'vault/wrong-password', retryAfterSeconds: counted.failed(options.now()) })
    }
    return enter({ folder, file: file.value, key, login })
  }

  async function withRecoveryKey(folder: string, recoveryKey: string): Unlocked {
    const file = readVaultFile(folder)
    if (!file.ok) return file
    const key = await openSealedKey(file.value.sealedKey, typedIdentity(recoveryKey))
    if (!key) return err({ code: 'vault/wrong-recovery-key' })
    return enter({ folder, file: file.value, key, login: recoveryLogin })
  }

  function enter(by: Omit<Entrance, 'failedAttempts' | 'at'>): Result<null, VaultError> {
    const counted = attemptsAt(by.file.vaultId)
    session.lock()
    const failedAttempts = counted.failures()
    const entered = enterVault({ ...by, failedAttempts, at: options.now() }, options)
    if (!entered.ok) {
      by.key.fill(0)
      return entered
    }
    counted.forget()
    session.begin(entered.value, by.key)
    return ok(null)
  }

  return {
    withPassword: (folder, login, password) => inTurn(() => withPassword(folder, login, password)),
    withRecoveryKey: (folder, recoveryKey) => inTurn(() => withRecoveryKey(folder, recoveryKey)),
  }
}
