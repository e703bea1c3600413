import type { Instant } from '@core/time/calendar-date'

/** The computer's own. */
export const ourTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The time as people here read it, in every language: `2026-12-18 10:00:30`. */
export const localTime = (moment: Instant, timeZone: string = ourTimeZone()): string =>
  // Swedish writes dates so.
  new Intl.DateTimeFormat('sv-SE-u-ca-gregory-nu-latn', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(moment))

/** The same for file names: `yyyymmdd-hhmmss`. */
export const stampOf = (moment: Instant, timeZone?: string): string =>
  localTime(moment, timeZone).replace(/[-:]/g, '').replace(' ', '-')
