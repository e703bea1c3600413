import type { TFunction } from 'i18next'
import type { Language } from '@core/bilingual'
import {
  calendarDate,
  daysBetween,
  type CalendarDate,
  type Instant,
} from '@core/time/calendar-date'
import { clockTime, fullDate } from './date-words'

/** The day of a moment on this computer's calendar, which is the one its clock shows. */
export function localDay(moment: Instant): CalendarDate {
  const at = new Date(moment)
  const pad = (value: number) => String(value).padStart(2, '0')
  return calendarDate.parse(`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`)
}

/** today 09:00, yesterday 18:30, Fri 18 Dec 2026 09:00. */
export function momentWords(t: TFunction, language: Language, moment: Instant): string {
  const time = clockTime(new Date(moment), language)
  const day = localDay(moment)
  const days = daysBetween(day, localDay(new Date().toISOString()))
  if (days === 0) return t('common.date.todayAt', { time })
  if (days === 1) return t('common.date.yesterdayAt', { time })
  return `${fullDate(day, language)} ${time}`
}
