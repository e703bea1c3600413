import { keyByPassword } from '@main/services/vault/account-key'
import { readVaultFile } from '@main/services/vault/vault-file'
import { login, password, valueOf } from './program'

/** A vault's data key as `openDatabase` takes it: what somebody with a password and a shell has. */
export async function openVaultKey(folder: string): Promise<string> {
  const key = await keyByPassword(valueOf(readVaultFile(folder)), login, password)
  if (!Buffer.isBuffer(key)) throw new Error(`The password does not open the key: ${key}`)
  return key.toString('hex')
}
