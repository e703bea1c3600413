import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { transact, type Writer } from '@db/connection'
import type { OpenVault } from '@main/handlers/context'
import { newKeyPair, sealKey, wrapIdentity } from './keys'
import type { VaultOptions } from './options'
import { accessOf, recipientsOf, type Access } from './rotate-key'
import type { Sessions } from './session'
import { openingProblem } from './storage-problem'
import type { Turns } from './turns'
import type { Unlocking } from './unlock'
import { readVaultFile, writeVaultFile, type VaultFile } from './vault-file'

export type AccessOptions = VaultOptions & { readonly session: Sessions; readonly turns: Turns }

export type AccountsOptions = AccessOptions & { readonly confirm: Unlocking['confirm'] }

/** An account's entry in vault.json. */
export type AccountKeys = VaultFile['accounts'][number]

/** A new key pair of an account, its private key wrapped with the password. */
export async function newKeys(
  login: string,
  password: string,
  { scryptWorkFactor }: VaultOptions,
): Promise<AccountKeys> {
  const { identity, recipient } = await newKeyPair()
  const wrappedIdentity = await wrapIdentity(identity, password, scryptWorkFactor)
  return { login, recipient, wrappedIdentity }
}

type Giving = {
  readonly vault: OpenVault
  readonly keys: AccountKeys
  readonly options: AccessOptions
}

type Given = Result<null, VaultError>

/** Those who have access, with these keys in the place of what the account had. */
export function accessWith(vault: OpenVault, keys: AccountKeys): Result<Access, VaultError> {
  const file = readVaultFile(vault.path)
  if (!file.ok) return file
  const access = accessOf(vault.db, file.value)
  const others = access.accounts.filter(account => account.login !== keys.login)
  return ok({ ...access, accounts: [...others, keys] })
}

/** Gives an account access, and lets `write` put it on record in the same transaction. */
export async function giveKeys(
  { vault, keys, options }: Giving,
  write: (tx: Writer) => void,
): Promise<Given> {
  const access = accessWith(vault, keys)
  return access.ok ? saveAccess({ vault, access: access.value, options }, write) : access
}

export type Saving = {
  readonly vault: OpenVault
  readonly access: Access
  readonly options: AccessOptions
}

/**
 * Seals the data key to those who have access, in vault.json, and runs `write` in a transaction
 * around it. A power cut between the two leaves entries in vault.json that the database does not
 * know, which give nobody anything; the other way round an account would have no key.
 */
export async function saveAccess(
  { vault, access, options }: Saving,
  write: (tx: Writer) => void,
): Promise<Given> {
  const key = Buffer.from(options.session.keyOf(vault), 'hex')
  const sealedKey = await sealKey(key, recipientsOf(access))
  key.fill(0)
  return saveVaultFile({ vault, options, change: { ...access, sealedKey } }, write)
}

type FileChange = Omit<Saving, 'access'> & { readonly change: Partial<VaultFile> }

/** Changes vault.json and the database together, or neither. */
export function saveVaultFile(
  { vault, options, change }: FileChange,
  write: (tx: Writer) => void,
): Given {
  // Locked, or another vault, while keys were made.
  if (options.session.current()?.db !== vault.db) return err({ code: 'vault/locked' })
  const file = readVaultFile(vault.path)
  if (!file.ok) return file
  const written = { done: false }
  try {
    return transact(vault.db, tx => {
      write(tx)
      writeVaultFile(vault.path, { ...file.value, ...change })
      written.done = true
      return ok(null)
    })
  } catch (cause) {
    if (written.done) writeVaultFile(vault.path, file.value)
    const problem = openingProblem(cause, vault.path)
    if (problem) return err(problem)
    throw cause
  }
}
