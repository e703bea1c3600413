import { z } from 'zod'
import { anytime, command, needs, output, query } from '@core/ipc/endpoint'

/**
 * What the operating system offers to keep a key with: `ready`; `plain`, where it would lie open
 * for anybody to read; or `none`.
 */
export type KeyStoreState = 'ready' | 'plain' | 'none'

export type LockError =
  /** The vault must be opened with a password. */
  | { readonly code: 'lock/cannot-resume' }
  /** What the operating system offers is no safe place for a key. */
  | { readonly code: 'lock/no-key-store'; readonly state: Exclude<KeyStoreState, 'ready'> }

export const lockContract = {
  /** Whose work may go on without a password after a lock; null where a password is needed. */
  resumable: anytime(query(z.object({}), output<{ readonly login: string } | null>())),
  /** Opens the vault again with the key that the operating system kept through the lock. */
  resume: anytime(command(z.object({}), output<null>())),
  keyStore: needs('vault/use', query(z.object({}), output<KeyStoreState>())),
}
