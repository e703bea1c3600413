import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { anytime, command, needs, output, query } from '@core/ipc/endpoint'
import type { Role } from './access'
import type { Instant } from '@core/time/calendar-date'

/** A path in the file system; checked by whoever opens it. */
const path = z.string().min(1).max(4096)

/** A sentence takes less than this; a file pasted into the field does not. */
export const password = z.string().min(1).max(1024)

export const newVault = z.object({
  path,
  organisation: shortText.min(1),
  name: shortText.min(1),
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,31}$/),
  password: z.string().min(10).max(1024),
})
export type NewVault = Readonly<z.infer<typeof newVault>>

export type VaultStatus =
  | { readonly state: 'none'; readonly suggestedPath: string }
  | {
      readonly state: 'locked'
      readonly path: string
      readonly logins: readonly string[]
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
    }

export const accountsContract = {
  status: anytime(query(z.object({}), output<VaultStatus>())),
  /** Opens the OS folder dialog; null when the officer cancels it. */
  chooseFolder: anytime(
    command(z.object({ purpose: z.enum(['new-vault', 'open-vault']) }), output<string | null>()),
  ),
  /** Points at an existing vault without opening it. */
  locate: anytime(command(z.object({ path }), output<null>())),
  /** The recovery key is in the answer and nowhere else. */
  create: anytime(command(newVault, output<{ readonly recoveryKey: string }>())),
  unlock: anytime(command(z.object({ login: z.string(), password }), output<null>())),
  unlockWithRecoveryKey: anytime(
    command(z.object({ recoveryKey: z.string().max(200) }), output<null>()),
  ),
  lock: needs('vault/use', command(z.object({}), output<null>())),
}
