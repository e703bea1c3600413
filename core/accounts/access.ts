import { z } from 'zod'

/** What an account is for. An account has one role. */
export const role = z.enum(['administrator', 'officer', 'reviewer', 'auditor'])
export type Role = z.infer<typeof role>

/**
 * Who may do what: the one place that says so. An administrator may do everything, since whoever
 * hands out roles could also give the others to themself. Auditors read and change nothing.
 */
const allowed = {
  /** To be in: one's own account, the status bar, the lock. */
  'vault/use': ['administrator', 'officer', 'reviewer', 'auditor'],
  'case/view': ['administrator', 'officer', 'reviewer', 'auditor'],
  'case/work': ['administrator', 'officer'],
  'decision/review': ['administrator', 'officer', 'reviewer'],
  /** Finding a letter right that somebody else wrote. */
  'letter/approve': ['administrator', 'officer', 'reviewer'],
  /** Saving, printing or copying anything out of the vault. */
  'data/take-out': ['administrator', 'officer', 'auditor'],
  /** Agreeing, as the second person, to something being taken out. */
  'data/approve': ['administrator', 'officer', 'reviewer'],
  /** Legal holds, and whether something due is destroyed. */
  'retention/decide': ['administrator', 'officer'],
  /** Organisation, letters, laws: what the work looks like. */
  'settings/change': ['administrator', 'officer'],
  /** Locks, passwords, taking out, backups, retention: what protects it. */
  'policy/change': ['administrator'],
  'accounts/manage': ['administrator'],
  /** The log of everything that everybody did. */
  'log/view': ['administrator', 'auditor'],
  'log/export': ['administrator', 'auditor'],
  'vault/verify': ['administrator', 'officer', 'auditor'],
  'backup/make': ['administrator', 'officer'],
  'backup/restore': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Action = keyof typeof allowed

export const isAction = (text: string): text is Action => Object.hasOwn(allowed, text)

/** Whether an account of this role may do this. */
export const can = (who: Role, action: Action): boolean =>
  (allowed[action] as readonly Role[]).includes(who)

/** Everything there is to be allowed, in the order of the table. */
// Object.keys forgets which keys it was given.
export const actions = Object.keys(allowed) as readonly Action[]
