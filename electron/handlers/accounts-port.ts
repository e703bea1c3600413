import type { Role } from '@core/accounts/access'
import type { AccountsView, Exchanged } from '@core/accounts/contract'
import type { AppError } from '@core/errors'
import type { Result } from '@core/result'

type Reply<T> = Promise<Result<T, AppError>>

export type NewAccount = {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly password: string
}

/** Accounts and keys of the open vault. Implemented by electron/services/vault/accounts. */
export type AccountsPort = {
  readonly list: () => AccountsView
  readonly add: (account: NewAccount) => Reply<null>
  readonly change: (
    login: string,
    change: { readonly name?: string; readonly role?: Role },
  ) => Reply<null>
  /** Of the account that has the vault open. */
  readonly changePassword: (oldPassword: string, newPassword: string) => Reply<null>
  readonly resetPassword: (login: string, password: string) => Reply<null>
  readonly disable: (login: string) => Reply<Exchanged>
  readonly enable: (login: string, password: string) => Reply<null>
  readonly remove: (login: string) => Reply<Exchanged>
  /** A new data key, sealed to those who have access now. */
  readonly exchangeKey: () => Reply<Exchanged>
  readonly proposeRecoveryKey: () => Promise<string>
  readonly replaceRecoveryKey: (recoveryKey: string) => Reply<Exchanged>
  readonly testRecoveryKey: (recoveryKey: string) => Reply<{ readonly opens: boolean }>
}
