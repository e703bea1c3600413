import { backupsToRemove, type DatedBackup } from '@core/backup/rotation'
import { addDays, dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'

/** What is destroyed now is still in these, until newer backups have taken their places. */
export type OlderBackups = {
  readonly folder: string
  readonly count: number
  /** The day by which the last of them is rotated out; null where no backups are made by themselves. */
  readonly goneBy: CalendarDate | null
}

/** A year of monthly backups, and a week to spare. */
const longestDays = 400

/**
 * The day on which rotation removes the last of these backups, if from tomorrow on one good backup
 * is made every `everyDays` days; null where that is never.
 */
export function lastGoneBy(
  older: readonly Omit<DatedBackup, 'good'>[],
  { now, timeZone, everyDays }: { now: Instant; timeZone: string; everyDays: number },
): CalendarDate | null {
  const today = dayAt(now, timeZone)
  const made = Array.from({ length: Math.floor(longestDays / everyDays) }, (_, n) => {
    const date = addDays(today, (n + 1) * everyDays)
    return { date, name: `on ${date}`, madeAt: `${date}${now.slice(10)}`, good: true }
  })
  const names = older.map(({ name, madeAt }) => ({ name, madeAt, good: true }))
  // Once they are gone they stay gone, so the first such day is found by halving.
  const areGoneAfter = (count: number): boolean => {
    const removed = new Set(backupsToRemove([...names, ...made.slice(0, count)], timeZone))
    return names.every(({ name }) => removed.has(name))
  }
  let [low, high] = [0, made.length]
  if (!areGoneAfter(high)) return null
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2)
    if (areGoneAfter(middle)) high = middle
    else low = middle
  }
  return made[high - 1]?.date ?? null
}
