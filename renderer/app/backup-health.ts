import type { BackupOverview } from '@core/backup/contract'
import { daysBetween, type CalendarDate, type Instant } from '@core/time/calendar-date'

export type BackupHealth =
  | { readonly kind: 'none' }
  /** There are backups, but none was ever opened again and found whole. */
  | { readonly kind: 'unverified' }
  /** The newest verified one is `days` days old. */
  | { readonly kind: 'old'; readonly at: Instant; readonly days: number }
  | { readonly kind: 'good'; readonly at: Instant }

/** A working day without a backup is still good; after that it is worth a word. */
const goodForDays = 1

/** What would be left if this computer were gone now. `dayOf` gives the day of a moment. */
export function backupHealth(
  { backups }: BackupOverview,
  today: CalendarDate,
  dayOf: (moment: Instant) => CalendarDate,
): BackupHealth {
  if (backups.length === 0) return { kind: 'none' }
  const at = backups
    .filter(backup => backup.verifiedAt !== null)
    .map(backup => backup.madeAt)
    .toSorted()
    .at(-1)
  if (at === undefined) return { kind: 'unverified' }
  const days = daysBetween(dayOf(at), today)
  return days > goodForDays ? { kind: 'old', at, days } : { kind: 'good', at }
}
