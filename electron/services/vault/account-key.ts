import { openSealedKey, recipientOf, unwrapIdentity } from './keys'
import type { VaultFile } from './vault-file'

/** A key of the database; `isPrevious` for the one before an exchange that may not have come to its end. */
export type DataKey = { readonly bytes: Buffer; readonly isPrevious: boolean }

/** What a private key opens of a vault. */
export type OpenedKeys = {
  /** Its own public key: who this is, whatever vault.json calls them. */
  readonly recipient: string
  readonly identity: string
  /** Data keys to be tried on the database, in this order; at least one. */
  readonly keys: readonly DataKey[]
}

/** The data keys sealed to this private key; undefined where there are none. */
export async function openedBy(file: VaultFile, identity: string): Promise<OpenedKeys | undefined> {
  const recipient = await recipientOf(identity)
  if (recipient === undefined) return undefined
  const sealed = [
    { seal: file.sealedKey, isPrevious: false },
    { seal: file.previousSealedKey, isPrevious: true },
  ]
  const opened: DataKey[] = []
  for (const { seal, isPrevious } of sealed) {
    const bytes = seal && (await openSealedKey(seal, identity))
    if (bytes) opened.push({ bytes, isPrevious })
  }
  return opened.length > 0 ? { recipient, identity, keys: opened } : undefined
}

/**
 * What the account's password opens; or why it opens nothing. A login that there is not takes as
 * long to refuse as a wrong password.
 */
export async function keysByPassword(
  file: VaultFile,
  login: string,
  password: string,
): Promise<OpenedKeys | 'wrong-password' | 'damaged'> {
  const account = file.accounts.find(one => one.login === login)
  const wrapped = (account ?? file.accounts[0])?.wrappedIdentity
  if (wrapped === undefined) return 'wrong-password'
  const unwrapped = await unwrapIdentity(wrapped, password)
  if (!account) return 'wrong-password'
  if (unwrapped.state !== 'open') return unwrapped.state
  return (await openedBy(file, unwrapped.identity)) ?? 'damaged'
}

/** The data key, by the account's password; or why there is none. */
export async function keyByPassword(
  file: VaultFile,
  login: string,
  password: string,
): Promise<Buffer | 'wrong-password' | 'damaged'> {
  const opened = await keysByPassword(file, login, password)
  return typeof opened === 'string' ? opened : (opened.keys[0]?.bytes ?? 'damaged')
}

/** Overwrites keys that are of no more use. */
export function forgetKeys(keys: readonly DataKey[]): void {
  for (const { bytes } of keys) bytes.fill(0)
}
