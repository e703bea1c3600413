import type { Exchanged } from '@core/accounts/contract'
import { err, ok, type Result } from '@core/result'
import { findRecoveryKey, listAccounts, saveRecoveryKey } from '@db/accounts'
import { transact } from '@db/connection'
import type { AccountsPort } from '@main/handlers/context'
import type { OpenVault } from '@main/handlers/context'
import { forgetKeys, openedBy, type OpenedKeys } from './account-key'
import { saveAccess, type AccessOptions } from './give-keys'
import { demandRotation } from './half-done'
import { newKeyPair, recipientOf, typedIdentity } from './keys'
import { accessOf } from './rotate-key'
import { record } from './trace'
import type { UnlockError } from './unlock'
import { readVaultFile } from './vault-file'

type Options = AccessOptions & {
  readonly open: () => OpenVault
  readonly rotated: () => Promise<Result<Exchanged, UnlockError>>
}

/** The recovery key of the open vault: a new one, in the place of the old one, and whether a sheet is still good. */
export function recoveryKeys(
  options: Options,
): Pick<AccountsPort, 'proposeRecoveryKey' | 'replaceRecoveryKey' | 'testRecoveryKey'> {
  const { open, rotated, now, session, turns } = options

  /**
   * Re-sealing alone would not do: with a copy of the old vault.json the old key would still open
   * the database. So the data key is exchanged too.
   */
  const replace = (recoveryKey: string) =>
    turns.inTurn(async (): Promise<Result<Exchanged, UnlockError>> => {
      const vault = open()
      const recipient = await recipientOf(typedIdentity(recoveryKey))
      const file = readVaultFile(vault.path)
      if (!file.ok) return file
      if (recipient === undefined || isInUse(vault, recipient)) {
        return err({ code: 'account/not-a-recovery-key' })
      }
      const access = { ...accessOf(vault.db, file.value), recovery: { recipient } }
      const saved = await saveAccess({ vault, access, options }, tx => {
        saveRecoveryKey(tx, recipient, now())
        demandRotation(tx, now())
        record(tx, vault, now(), { kind: 'recovery-key/replaced', detail: {} })
      })
      return saved.ok ? rotated() : saved
    })

  const test = (recoveryKey: string) =>
    turns.inTurn(async (): Promise<Result<{ readonly opens: boolean }, UnlockError>> => {
      const vault = open()
      const file = readVaultFile(vault.path)
      if (!file.ok) return file
      const opened = await openedBy(file.value, typedIdentity(recoveryKey))
      if (session.current()?.db !== vault.db) return err({ code: 'vault/locked' })
      const known = accessOf(vault.db, file.value).recovery.recipient
      const opens = opened?.recipient === known && opensWith(opened, session.keyOf(vault))
      forgetKeys(opened?.keys ?? [])
      transact(vault.db, tx => {
        record(tx, vault, now(), { kind: 'recovery-key/tested', detail: { opens } })
        return ok(null)
      })
      return ok({ opens })
    })

  return {
    proposeRecoveryKey: async () => (await newKeyPair()).identity,
    replaceRecoveryKey: replace,
    testRecoveryKey: test,
  }
}

/** An account's private key must not become the recovery key, nor the old one the new. */
const isInUse = ({ db }: OpenVault, recipient: string): boolean =>
  [...listAccounts(db), findRecoveryKey(db)].some(one => one?.recipient === recipient)

const opensWith = ({ keys }: OpenedKeys, key: string): boolean =>
  keys.some(({ bytes }) => bytes.toString('hex') === key)
