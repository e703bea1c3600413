import { daysBetween, type CalendarDate, type Instant } from '@core/time/calendar-date'
import type { Policy } from '@core/settings/policy'
import type { BackupRun } from './run'

type Rules = Pick<Policy['backups'], 'everyHours' | 'onQuit' | 'paused'>

/** A destination that fails is tried again after this, not at every look at the clock. */
const retryHours = 1

const msPerHour = 3_600_000

const later = (moment: Instant, hours: number): Instant =>
  new Date(Date.parse(moment) + hours * msPerHour).toISOString()

const backupsIn = (runs: readonly BackupRun[]) => runs.filter(run => run.cause !== 'drill')

/** When the next scheduled backup is made while the vault is open; null where none is. */
export function nextScheduled(
  { everyHours, paused }: Rules,
  runs: readonly BackupRun[],
  now: Instant,
): Instant | null {
  if (everyHours === null || paused) return null
  const made = newest(backupsIn(runs).filter(run => run.outcome === 'verified'))
  const tried = newest(backupsIn(runs))
  const due = made ? later(made.at, everyHours) : now
  const again = tried?.outcome === 'failed' ? later(tried.at, retryHours) : due
  return due > again ? due : again
}

/** Whether a backup is to be made now without anybody asking for it. */
export function isDue(
  cause: 'scheduled' | 'on-quit',
  rules: Rules,
  facts: { readonly runs: readonly BackupRun[]; readonly changed: boolean; readonly now: Instant },
): boolean {
  if (rules.paused || !facts.changed) return false
  if (cause === 'on-quit') return rules.onQuit
  const next = nextScheduled(rules, facts.runs, facts.now)
  return next !== null && next <= facts.now
}

const newest = (runs: readonly BackupRun[]): BackupRun | undefined =>
  runs.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)

export type DayState = 'verified' | 'made' | 'failed' | 'missing' | 'before'
export type BackupDay = { readonly day: CalendarDate; readonly state: DayState }

type Dated = { readonly day: CalendarDate; readonly verified: boolean }

/**
 * What became of backups on each of these days, best first: one that is there and verified, one that
 * is there, only failures, none; `before` is a day on which there was nothing to back up yet.
 */
export function backupDays(
  days: readonly CalendarDate[],
  facts: {
    readonly since: CalendarDate
    readonly files: readonly Dated[]
    readonly runs: readonly (Dated & { readonly failed: boolean })[]
  },
): readonly BackupDay[] {
  return days.map(day => {
    const files = facts.files.filter(file => file.day === day)
    const runs = facts.runs.filter(run => run.day === day)
    if (files.some(file => file.verified) || runs.some(run => run.verified))
      return { day, state: 'verified' }
    if (files.length > 0) return { day, state: 'made' }
    if (runs.some(run => run.failed)) return { day, state: 'failed' }
    return { day, state: daysBetween(facts.since, day) < 0 ? 'before' : 'missing' }
  })
}
