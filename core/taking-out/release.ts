import { z } from 'zod'
import { can, type Role } from '@core/accounts/access'
import { password } from '@core/accounts/contract'
import { shortText } from '@core/cases/case'
import type { Policy } from '@core/settings/policy'

/** What is said before something leaves the vault: why, and who agrees to it. */
export const release = z
  .object({
    reason: shortText.optional(),
    /** The second person, at the same keyboard, with the password of their own account. */
    approver: z.object({ login: z.string().max(64), password }).optional(),
  })
  .prefault({})
export type Release = z.output<typeof release>

/** What leaves, in a word, for the events. */
export const departure = z.enum([
  'document',
  'letter',
  'log',
  'backup',
  'list',
  'report',
  'template',
  'settings',
])
export type Departure = z.infer<typeof departure>

export type ApproverRefusal =
  /** The same person cannot agree with themself. */
  | 'same-account'
  | 'wrong-password'
  /** Somebody else gave them the password, and may know it; or it has expired. */
  | 'password-due'
  /** Their role is not one that agrees to this. */
  | 'role'

export type TakingOutError =
  | { readonly code: 'taking-out/reason-needed' }
  | { readonly code: 'taking-out/second-person-needed' }
  | {
      readonly code: 'taking-out/approver-refused'
      readonly why: ApproverRefusal
      /** Until the next password is looked at. */
      readonly retryAfterSeconds: number
    }
  | { readonly code: 'taking-out/removable' }
  /** The rule would let nothing out at all: no other account could agree. */
  | { readonly code: 'taking-out/nobody-to-approve' }

/** What the organisation's rules ask for and the release does not say. Passwords are looked at later. */
export function missingIn(
  given: Release,
  rules: Policy['takingOut'],
  actor: string,
): TakingOutError | undefined {
  if (rules.reason && !given.reason?.trim()) return { code: 'taking-out/reason-needed' }
  if (!rules.secondPerson) return undefined
  if (!given.approver) return { code: 'taking-out/second-person-needed' }
  return given.approver.login === actor ? approverRefused('same-account') : undefined
}

/** Whether an account is one that may agree. */
export function unfitToApprove(account: {
  readonly role: Role
  readonly passwordDue: unknown
}): TakingOutError | undefined {
  if (!can(account.role, 'data/approve')) return approverRefused('role')
  return account.passwordDue === null ? undefined : approverRefused('password-due')
}

export const approverRefused = (why: ApproverRefusal, retryAfterSeconds = 0): TakingOutError => ({
  code: 'taking-out/approver-refused',
  why,
  retryAfterSeconds,
})
