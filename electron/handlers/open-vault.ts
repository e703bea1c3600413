import type { Role } from '@core/accounts/access'
import type { PasswordDue } from '@core/accounts/account'
import type { Db } from '@db/connection'

/** An unlocked vault: its database and who unlocked it. */
export type OpenVault = {
  readonly path: string
  readonly db: Db
  readonly login: string
  readonly name: string
  readonly role: Role
  /** Why nothing but a new password is answered; null where all is well. */
  readonly passwordDue: PasswordDue | null
  readonly vaultId: string
}
