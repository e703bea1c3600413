import type { BackupOverview } from '@core/backup/contract'
import { daysBetween, type CalendarDate, type Instant } from '@core/time/calendar-date'

export type BackupHealth =
  | { readonly kind: 'none' }
  /** There are backups, but none was ever opened again and found whole. */
  | { readonly kind: 'unverified' }
  /** The newest verified one is `days` days old. */
  | { readonly kind: 'old'; readonly at: Instant; readonly days: number }
  | { readonly kind: 'good'; readonly at: Instant }

type Facts = Pick<
  BackupOverview,
  'backups' | 'destinations' | 'runs' | 'sameDisk' | 'warnAfterDays'
>

/**
 * What would be left if this computer were gone now. `dayOf` gives the day of a moment. Backups on
 * the vault's own disk count only where there are no others, and that is said beside it; those on a
 * drive that is not plugged in count as what was last written and verified there.
 */
export function backupHealth(
  overview: Facts,
  today: CalendarDate,
  dayOf: (moment: Instant) => CalendarDate,
): BackupHealth {
  const { backups, sameDisk, warnAfterDays } = overview
  const away = awayFromVault(overview)
  const verified = sameDisk
    ? backups.filter(backup => backup.verifiedAt !== null).map(backup => backup.madeAt)
    : away
  const at = verified.toSorted().at(-1)
  if (at === undefined) return { kind: backups.length === 0 ? 'none' : 'unverified' }
  const days = daysBetween(dayOf(at), today)
  return days > warnAfterDays ? { kind: 'old', at, days } : { kind: 'good', at }
}

/** When each backup was made that a thief of this computer would not get, and that was verified. */
function awayFromVault({ backups, destinations, runs }: Facts): readonly Instant[] {
  const here = new Set(destinations.filter(place => place.sameDisk).map(place => place.path))
  const unplugged = new Set(destinations.filter(place => !place.there).map(place => place.path))
  const seen = backups
    .filter(backup => backup.verifiedAt !== null && !here.has(backup.folder))
    .map(backup => backup.madeAt)
  const written = runs
    .filter(run => run.outcome === 'verified' && run.cause !== 'drill' && unplugged.has(run.folder))
    .map(run => run.at)
  return [...seen, ...written]
}
