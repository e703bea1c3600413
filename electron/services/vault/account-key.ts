import { openSealedKey, unwrapIdentity } from './keys'
import type { VaultFile } from './vault-file'

/** The data key, by the account's password; or why there is none. */
export async function keyByPassword(
  file: VaultFile,
  login: string,
  password: string,
): Promise<Buffer | 'wrong-password' | 'damaged'> {
  const account = file.accounts.find(one => one.login === login)
  if (!account) return 'wrong-password'
  const unwrapped = await unwrapIdentity(account.wrappedIdentity, password)
  if (unwrapped.state !== 'open') return unwrapped.state
  return (await openSealedKey(file.sealedKey, unwrapped.identity)) ?? 'damaged'
}
