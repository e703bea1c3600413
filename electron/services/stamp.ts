import { Temporal } from 'temporal-polyfill'
import type { Instant } from '@core/time/calendar-date'

/** The computer's own. */
export const ourTimeZone = (): string => Temporal.Now.timeZoneId()

/** The time as people here read it, for file names: `yyyymmdd-hhmmss`. */
export function stampOf(moment: Instant, timeZone: string = ourTimeZone()): string {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone)
  return local
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace(/[-:]/g, '')
    .replace('T', '-')
}
