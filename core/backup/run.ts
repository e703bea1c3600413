import { z } from 'zod'
import { instant } from '@core/time/calendar-date'

/** Why a backup was made, or a drill held. */
export const runCause = z.enum([
  'manual',
  'scheduled',
  'on-quit',
  'before-restore',
  'before-case-restore',
  'drill',
])
export type RunCause = z.infer<typeof runCause>

/** One attempt at one destination, also one that failed. */
export const backupRun = z.object({
  id: z.string(),
  at: instant,
  cause: runCause,
  folder: z.string(),
  /** Name of the file; null where none came about. */
  name: z.string().nullable(),
  outcome: z.enum(['verified', 'failed']),
  /** Code of what went wrong; null where all was well. */
  problem: z.string().nullable(),
})
export type BackupRun = Readonly<z.infer<typeof backupRun>>

/** What the last fire drill found: the newest backup restored into a temporary place and counted. */
export const drillReport = z.object({
  at: instant,
  ok: z.boolean(),
  file: z.string(),
  madeAt: instant,
  /** As many records in every table as the backup says of itself. */
  countsAgree: z.boolean(),
  cases: z.int(),
  documents: z.int(),
  letters: z.int(),
  /** Cases of the vault that are not in the backup, or were worked on since. */
  casesSince: z.int(),
  seconds: z.int(),
  /** Code of what went wrong; null where the backup could be restored. */
  problem: z.string().nullable(),
})
export type DrillReport = Readonly<z.infer<typeof drillReport>>
