import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { Role } from './access'
import type { AccountState, PasswordDue } from './account'
import type { AccountError } from './errors'

/** Shorter ones are refused wherever they come from; how easy one is to guess, the page says. */
export const shortestPassword = 10
export const longestPassword = 1024

const dayMs = 86_400_000

type PasswordFacts = {
  readonly passwordChangedAt: Instant
  readonly mustChangePassword: boolean
}

/**
 * Why this account must choose a new password now; null where it need not. `maxDays` is the
 * organisation's limit. A clock set back makes no password older than it is.
 */
export function passwordDue(
  account: PasswordFacts,
  maxDays: number | null,
  now: Instant,
): PasswordDue | null {
  if (account.mustChangePassword) return 'given'
  if (maxDays === null) return null
  const age = Date.parse(now) - Date.parse(account.passwordChangedAt)
  return age >= maxDays * dayMs ? 'expired' : null
}

type Held = { readonly login: string; readonly role: Role; readonly state: AccountState }

/** Whether nobody could look after accounts any more once this account is gone or has another role. */
export const isLastAdministrator = (accounts: readonly Held[], login: string): boolean =>
  accounts.every(
    account =>
      account.login === login || account.state !== 'active' || account.role !== 'administrator',
  )

const found = <A extends Held>(accounts: readonly A[], login: string): A | undefined =>
  accounts.find(account => account.login === login && account.state !== 'removed')

/** The account to be disabled or removed, or why it stays. Nobody shuts the door on themself. */
export function mayLeave<A extends Held>(
  accounts: readonly A[],
  login: string,
  actor: string,
): Result<A, AccountError> {
  const account = found(accounts, login)
  if (!account) return err({ code: 'account/not-found' })
  if (login === actor) return err({ code: 'account/own' })
  if (account.state === 'active' && isLastAdministrator(accounts, login)) {
    return err({ code: 'account/last-administrator' })
  }
  return ok(account)
}

/** The account to be given another role, or why it keeps the one it has. */
export function mayBecome<A extends Held>(
  accounts: readonly A[],
  login: string,
  role: Role,
): Result<A, AccountError> {
  const account = found(accounts, login)
  if (!account) return err({ code: 'account/not-found' })
  const stepsDown = account.role === 'administrator' && role !== 'administrator'
  if (stepsDown && account.state === 'active' && isLastAdministrator(accounts, login)) {
    return err({ code: 'account/last-administrator' })
  }
  return ok(account)
}
