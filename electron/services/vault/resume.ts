import { readPolicy } from '@db/policy'
import type { KeyStore, OpenVault } from '@main/handlers/context'

type Kept = {
  readonly folder: string
  readonly vaultId: string
  readonly login: string
  /** The data key as the operating system gave it back; only the same user's session can open it. */
  readonly wrapped: Uint8Array
}

export type Resuming = {
  /** Called when the vault is being locked, while its key is still there. */
  readonly keep: (vault: OpenVault, key: Buffer) => void
  /** Who may go on in the vault of this folder. */
  readonly login: (folder: string) => string | undefined
  /** The key, once: after this it is no longer kept. */
  readonly take: (folder: string) => { readonly login: string; readonly key: Buffer } | undefined
}

/**
 * Keeps a way back into the vault through a lock, where the organisation wants it: the data key,
 * wrapped by the operating system's key store, in this process's memory and nowhere else. It is
 * gone when the program ends.
 */
export function createResuming(keyStore: KeyStore | undefined): Resuming {
  let kept: Kept | undefined

  function keep(vault: OpenVault, key: Buffer): void {
    kept = undefined
    if (keyStore?.state() !== 'ready') return
    const { lock } = readPolicy(vault.db)
    if (!lock.resumeWithSystem) return
    const wrapped = keyStore.wrap(key.toString('hex'))
    kept = { folder: vault.path, vaultId: vault.vaultId, login: vault.login, wrapped }
  }

  function take(folder: string): { readonly login: string; readonly key: Buffer } | undefined {
    const taken = kept?.folder === folder ? kept : undefined
    kept = undefined
    if (!taken || !keyStore) return undefined
    try {
      const key = Buffer.from(keyStore.unwrap(taken.wrapped), 'hex')
      return key.length === 32 ? { login: taken.login, key } : undefined
    } catch {
      return undefined // The key store was reset or refuses: the password opens the vault.
    }
  }

  return { keep, login: folder => (kept?.folder === folder ? kept.login : undefined), take }
}
