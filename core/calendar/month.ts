import { addDays, addMonths, weekdayOf, type CalendarDate } from '@core/time/calendar-date'

/** 1 = Monday, 7 = Sunday. */
export type WeekStart = 1 | 7

export const firstOfMonth = (date: CalendarDate): CalendarDate =>
  // The first day of a month that has another day.
  `${date.slice(0, 7)}-01` as CalendarDate

export const lastOfMonth = (date: CalendarDate): CalendarDate =>
  addDays(addMonths(firstOfMonth(date), 1), -1)

export const startOfWeek = (date: CalendarDate, start: WeekStart): CalendarDate =>
  addDays(date, -((weekdayOf(date) - start + 7) % 7))

/** The weeks that show a month, each of seven days: no more than six. */
export function weeksOf(
  month: CalendarDate,
  start: WeekStart,
): readonly (readonly CalendarDate[])[] {
  const last = lastOfMonth(month)
  const weeks: CalendarDate[][] = []
  for (let day = startOfWeek(firstOfMonth(month), start); day <= last; day = addDays(day, 7)) {
    const from = day
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(from, index)))
  }
  return weeks
}

/** Where a key leads from a day; undefined for a key that leads nowhere. */
export function dayByKey(
  key: string,
  day: CalendarDate,
  start: WeekStart,
): CalendarDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return startOfWeek(day, start)
    case 'End':
      return addDays(startOfWeek(day, start), 6)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return undefined
  }
}
