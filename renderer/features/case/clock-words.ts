import type { TFunction } from 'i18next'
import type { Deadline } from '@core/deadlines/deadlines'
import { daysBetween, type CalendarDate } from '@core/time/calendar-date'

export type Tone = 'late' | 'soon' | 'calm'

const soonDays = 3

/** What binds us can be late. From a risk date on, the person may act; a target on the way has only passed. */
const binds = ({ kind, leading }: Deadline): boolean => kind === 'statutory' || leading

/** How far away a date is, in words, and how pressing; undefined where the distance says nothing. */
export function distanceWords(
  t: TFunction,
  deadline: Deadline,
  today: CalendarDate,
): { readonly words: string; readonly tone: Tone } | undefined {
  const days = daysBetween(today, deadline.date)
  if (deadline.kind === 'start') return undefined
  if (deadline.kind === 'not_before') {
    const words = days > 0 ? t('clock.waitStill', { count: days }) : t('clock.waitOver')
    return { words, tone: 'calm' }
  }
  return { words: daysWords(t, days, deadline), tone: toneOf(days, deadline) }
}

function daysWords(t: TFunction, days: number, deadline: Deadline): string {
  if (days > 0) return t('clock.daysLeft', { count: days })
  if (days === 0) return t('clock.today')
  if (binds(deadline)) return t('clock.lateBy', { count: -days })
  const passed = deadline.kind === 'risk' ? 'clock.passedSince' : 'clock.passed'
  return t(passed, { count: -days })
}

function toneOf(days: number, deadline: Deadline): Tone {
  if (days < 0) return binds(deadline) ? 'late' : 'soon'
  return days <= soonDays ? 'soon' : 'calm'
}
