import type { Action } from './access'
import type { PasswordDue } from './account'

export type AccountError =
  /** The account's role does not allow it. */
  | { readonly code: 'account/not-allowed'; readonly action: Action }
  /** Nothing else before a new password has been chosen. */
  | { readonly code: 'account/password-due'; readonly why: PasswordDue }
  | { readonly code: 'account/not-found' }
  | { readonly code: 'account/login-taken' }
  /** Nobody disables, removes or resets the account they work with. */
  | { readonly code: 'account/own' }
  | { readonly code: 'account/last-administrator' }
  | { readonly code: 'account/not-active' }
  | { readonly code: 'account/already-active' }
  | { readonly code: 'account/wrong-old-password'; readonly retryAfterSeconds: number }
  | { readonly code: 'account/same-password' }
  /** The recovery key opened the vault, and it has no password to change. */
  | { readonly code: 'account/has-no-password' }
  /** vault.json names a key for this account that the vault does not know. */
  | { readonly code: 'account/unknown-key' }
  | { readonly code: 'account/not-a-recovery-key' }
