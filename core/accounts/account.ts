import { z } from 'zod'
import type { Instant } from '@core/time/calendar-date'
import type { Role } from './access'

export const accountState = z.enum(['active', 'disabled', 'removed'])
export type AccountState = z.infer<typeof accountState>

/** The actor in the audit chain when the recovery key opened the vault; no login can look like this. */
export const recoveryLogin = '(recovery key)'

/** Why an account must choose a new password before it does anything else. */
export type PasswordDue =
  /** Somebody else typed the one it has. */
  | 'given'
  /** It is older than the organisation allows. */
  | 'expired'

/** An account as those see it who look after accounts. */
export type AccountView = {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly state: AccountState
  readonly createdAt: Instant
  readonly passwordChangedAt: Instant
  readonly passwordDue: PasswordDue | null
  readonly disabledAt: Instant | null
}

/** An account as its colleagues see it. */
export type Colleague = Pick<AccountView, 'login' | 'name' | 'role'>
