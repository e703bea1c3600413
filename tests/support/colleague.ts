import type { Role } from '@core/accounts/access'
import { ok } from '@core/result'
import { insertAccount, newAccount } from '@db/accounts'
import { transact } from '@db/connection'
import { newKeyPair, sealKey, wrapIdentity } from '@main/services/vault/keys'
import { readVaultFile, writeVaultFile } from '@main/services/vault/vault-file'
import type { VaultService } from '@main/services/vault/vault'
import { valueOf, type TestProgram } from './program'

export type Colleague = { readonly login: string; readonly password: string; readonly role: Role }

/** One more account in the open vault, written the way the vault keeps them. */
export async function addColleague({ context }: TestProgram, colleague: Colleague): Promise<void> {
  // The context's vault is the whole service; handlers are shown less of it.
  const service = context.vault as VaultService
  const vault = service.current()!
  const { login, password, role } = colleague
  const { identity, recipient } = await newKeyPair()
  const file = valueOf(readVaultFile(vault.path))
  const wrappedIdentity = await wrapIdentity(identity, password, 4)
  const accounts = [...file.accounts, { login, recipient, wrappedIdentity }]
  const recipients = [...accounts.map(one => one.recipient), file.recovery.recipient]
  const sealedKey = await sealKey(Buffer.from(service.keyOf(vault), 'hex'), recipients)
  writeVaultFile(vault.path, { ...file, accounts, sealedKey })
  transact(vault.db, tx => {
    const at = '2026-12-18T01:00:00.000Z'
    insertAccount(tx, newAccount({ login, name: login, role, recipient }, at))
    return ok(null)
  })
}
