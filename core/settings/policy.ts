import { z } from 'zod'
import { approvalRule } from '@core/letters/approval-rule'
import { earlierPeriods } from '@core/retention/period-rules'
import { retentionPolicy } from '@core/retention/retention-policy'

/** How the organisation protects its vault. Whatever was never set is as the defaults here say. */
export const policy = z.object({
  lock: z
    .object({
      /** Minutes without a key or the mouse. */
      afterMinutes: z.int().min(1).max(240).default(10),
      /** The operating system's key store may open the vault again after a lock. */
      resumeWithSystem: z.boolean().default(false),
    })
    .prefault({}),
  passwords: z
    .object({
      /** Days until a password must be changed; null for never. */
      maxDays: z.int().min(30).max(3650).nullable().default(null),
    })
    .prefault({}),
  takingOut: z
    .object({
      /** A reason is asked for. */
      reason: z.boolean().default(false),
      /** A second person agrees with their own password. */
      secondPerson: z.boolean().default(false),
      /** USB sticks and the like, where the operating system says that it is one. */
      refuseRemovable: z.boolean().default(false),
    })
    .prefault({}),
  backups: z
    .object({
      /** Where each backup goes; none means the folder beside the vault. */
      folders: z.array(z.string().min(1).max(4096)).max(5).default([]),
      /** Hours between scheduled backups while the vault is open; null for none. */
      everyHours: z.int().min(1).max(168).nullable().default(24),
      /** Also when the program is left and something changed. */
      onQuit: z.boolean().default(true),
      /** Days after which a missing verified backup is a warning. */
      warnAfterDays: z.int().min(1).max(90).default(7),
      /** After a restore nothing is backed up by itself until somebody has looked. */
      paused: z.boolean().default(false),
    })
    .prefault({}),
  letters: z
    .object({
      /** When a second person must approve a letter before it is issued. */
      approval: approvalRule.default('where_reviewed'),
    })
    .prefault({}),
  log: z
    .object({
      /** Years that the access log is kept, apart from the cases; null for always. */
      keepYears: z.int().min(1).max(30).nullable().default(null),
    })
    .prefault({}),
  /** How long what is kept of whom. Changed with `retention.changePeriods`. */
  retention: retentionPolicy.prefault({}),
  /** Of cases closed before a change that was made from then on only; by their days. */
  retentionEarlier: z.array(earlierPeriods).default([]),
})
export type Policy = Readonly<z.output<typeof policy>>

export const initialPolicy: Policy = policy.parse({})
