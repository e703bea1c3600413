import type { Instant } from '@core/time/calendar-date'
import type { BadRecord } from './finding'

/** What is looked at, in the order in which it is shown. */
export const checks = [
  'pages',
  'references',
  'records',
  'chain',
  'backup-chain',
  'documents',
  'space',
  'backup-age',
  'clock',
] as const
export type Check = (typeof checks)[number]

/** broken: something is lost or wrong. warning: something to be done before that. */
export type CheckState = 'good' | 'warning' | 'broken' | 'not-looked'

export type CheckResult = {
  readonly check: Check
  readonly state: CheckState
  /** For its sentence, `health.check.<check>.<state>`. */
  readonly values: Readonly<Record<string, string | number>>
}

export type HealthReport = {
  readonly at: Instant
  readonly results: readonly CheckResult[]
  readonly badRecords: readonly BadRecord[]
  readonly damagedDocuments: readonly string[]
}
