import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { anytime, command, named, needs, output, query, type Endpoint } from '@core/ipc/endpoint'
import { role, type Role } from './access'
import type { AccountView, Colleague, PasswordDue } from './account'
import { longestPassword, shortestPassword } from './rules'
import type { Instant } from '@core/time/calendar-date'

/** A path in the file system; checked by whoever opens it. */
const path = z.string().min(1).max(4096)

/** A sentence takes less than this; a file pasted into the field does not. */
export const password = z.string().min(1).max(longestPassword)

export const newPassword = z.string().min(shortestPassword).max(longestPassword)

const newLogin = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,31}$/)
const login = z.string().max(64)
const recoveryKey = z.string().max(200)

export const newVault = z.object({
  path,
  organisation: shortText.min(1),
  name: shortText.min(1),
  login: newLogin,
  password: newPassword,
})
export type NewVault = Readonly<z.infer<typeof newVault>>

export type VaultStatus =
  | { readonly state: 'none'; readonly suggestedPath: string }
  | {
      readonly state: 'locked'
      readonly path: string
      readonly logins: readonly string[]
      /** Who opened it last on this machine; null where that is not known, or they are gone. */
      readonly lastLogin: string | null
      readonly lastVerifiedBackup: Instant | null
      readonly suggestedPath: string
    }
  | {
      readonly state: 'open'
      readonly path: string
      readonly login: string
      readonly name: string
      readonly role: Role
      readonly organisation: string
      /** Nothing but a new password is answered as long as this is not null. */
      readonly passwordDue: PasswordDue | null
      /** Opened with the recovery key, by whoever holds it. */
      readonly byRecoveryKey: boolean
      /** A vault of samples: nothing in it is real. */
      readonly practice: boolean
    }

/** What there is to look after. */
export type AccountsView = {
  readonly accounts: readonly AccountView[]
  readonly recoveryKey: {
    /** Null for a vault that has not been unlocked with a password since its keys are on record. */
    readonly since: Instant | null
    readonly testedAt: Instant | null
  }
  /** The data key must still be exchanged; it happens at the next unlocking. */
  readonly rotationDue: boolean
}

/** Whether the data key was exchanged at once; otherwise that is done at the next unlocking. */
export type Exchanged = { readonly rotated: boolean }

const manage = <E extends Endpoint>(endpoint: E): E => needs('accounts/manage', endpoint)
const one = z.object({ login })

export const accountsContract = {
  status: anytime(query(z.object({}), output<VaultStatus>())),
  /** Opens the OS folder dialog; null when the officer cancels it. */
  chooseFolder: anytime(
    command(z.object({ purpose: z.enum(['new-vault', 'open-vault']) }), output<string | null>()),
  ),
  /** Points at an existing vault without opening it. */
  locate: named({ path: 'open-vault' }, anytime(command(z.object({ path }), output<null>()))),
  /** The recovery key is in the answer and nowhere else. */
  create: named(
    { path: 'new-vault' },
    anytime(command(newVault, output<{ readonly recoveryKey: string }>())),
  ),
  unlock: anytime(command(z.object({ login: z.string(), password }), output<null>())),
  unlockWithRecoveryKey: anytime(command(z.object({ recoveryKey }), output<null>())),
  lock: needs('vault/use', command(z.object({}), output<null>())),

  /** The active accounts. */
  colleagues: needs('vault/use', query(z.object({}), output<readonly Colleague[]>())),
  changePassword: needs(
    'vault/use',
    command(z.object({ oldPassword: password, newPassword }), output<null>()),
  ),

  list: manage(query(z.object({}), output<AccountsView>())),
  /** With a first password, which its owner must change. */
  add: manage(
    command(
      z.object({ login: newLogin, name: shortText.min(1), role, password: newPassword }),
      output<null>(),
    ),
  ),
  change: manage(
    command(
      one.extend({ name: shortText.min(1).optional(), role: role.optional() }),
      output<null>(),
    ),
  ),
  /** `exchangeKey`: somebody else may know the old password. */
  resetPassword: manage(
    command(
      one.extend({ password: newPassword, exchangeKey: z.boolean().default(false) }),
      output<Exchanged>(),
    ),
  ),
  disable: manage(command(one, output<Exchanged>())),
  /** With a new first password. */
  enable: manage(command(one.extend({ password: newPassword }), output<null>())),
  remove: manage(command(one, output<Exchanged>())),
  exchangeKey: manage(command(z.object({}), output<Exchanged>())),
  /** A new recovery key to be written down; the one in use stays until `replaceRecoveryKey`. */
  proposeRecoveryKey: manage(query(z.object({}), output<{ readonly recoveryKey: string }>())),
  replaceRecoveryKey: manage(command(z.object({ recoveryKey }), output<Exchanged>())),
  /** Before a sheet with the key is printed; after the key was copied from the window. */
  noteRecoveryKey: manage(
    command(z.object({ how: z.enum(['printed', 'copied']) }), output<null>()),
  ),
  testRecoveryKey: manage(
    command(z.object({ recoveryKey }), output<{ readonly opens: boolean }>()),
  ),
}
