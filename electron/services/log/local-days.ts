import type { CalendarDate, Instant } from '@core/time/calendar-date'

/** When a day begins on this computer's clock; `later` counts days after it. */
export function startOfDay(date: CalendarDate, later = 0): Instant {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day + later).toISOString()
}

/** The same moment some years before. */
export function yearsBefore(moment: Instant, years: number): Instant {
  const date = new Date(moment)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return date.toISOString()
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A moment on this computer's clock, `2026-12-18 10:00:12`. */
export function localTime(moment: Instant): string {
  const at = new Date(moment)
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`
}

/** The name of the zone that this computer's clock shows. */
export const clockZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
