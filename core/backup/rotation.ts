import {
  addDays,
  dayAt,
  weekdayOf,
  type CalendarDate,
  type Instant,
} from '@core/time/calendar-date'

/** How many days, weeks and months keep a backup each. */
export const rotation = { days: 7, weeks: 5, months: 12 }

export type DatedBackup = {
  readonly name: string
  readonly madeAt: Instant
  /** Was opened again and found whole. */
  readonly good: boolean
}

type Dated = DatedBackup & { readonly day: CalendarDate }

/** The names of the backups of one vault that are no longer needed. The newest good one always stays. */
export function backupsToRemove(
  backups: readonly DatedBackup[],
  timeZone: string,
): readonly string[] {
  const dated = backups
    .map(backup => ({ ...backup, day: dayAt(backup.madeAt, timeZone) }))
    .sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt))
  const kept = new Set([
    ...onePer(dated, rotation.days, ({ day }) => day),
    ...onePer(dated, rotation.weeks, ({ day }) => addDays(day, 1 - weekdayOf(day))),
    ...onePer(dated, rotation.months, ({ day }) => day.slice(0, 7)),
    ...dated.filter(backup => backup.good).slice(0, 1),
  ])
  return dated.filter(backup => !kept.has(backup)).map(backup => backup.name)
}

/** Of the newest `count` periods that have any backup: the newest good one of each, or else the newest. */
function onePer(
  newestFirst: readonly Dated[],
  count: number,
  periodOf: (backup: Dated) => string,
): readonly Dated[] {
  const periods = new Map<string, Dated>()
  for (const backup of newestFirst) {
    const chosen = periods.get(periodOf(backup))
    if (!chosen || (backup.good && !chosen.good)) periods.set(periodOf(backup), backup)
  }
  return [...periods.values()].slice(0, count)
}
