import { Text, type TextProps } from '@mantine/core'
import type { TFunction } from 'i18next'
import type { Language } from '@core/bilingual'
import { daysBetween, type CalendarDate } from '@core/time/calendar-date'
import { fullDate, warekiDate, weekdayName } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { tip } from './tips'

type Props = TextProps & {
  readonly date: CalendarDate
  /** The day that "tomorrow" is counted from; this computer's day by default. */
  readonly today?: CalendarDate | undefined
}

/** 2026年12月18日(金)（令和8年12月18日） in Japanese, Fri 18 Dec 2026 in English. */
export const exactDate = (date: CalendarDate, language: Language): string =>
  language === 'ja' ? `${fullDate(date, 'ja')}（${warekiDate(date)}）` : fullDate(date, 'en')

/** A date as people say it: today, in 3 days, on Tuesday, yesterday; further away, the date itself. */
export function dateWords(
  t: TFunction,
  language: Language,
  date: CalendarDate,
  today: CalendarDate,
): string {
  const days = daysBetween(today, date)
  if (days === 0) return t('common.date.today')
  if (days === 1) return t('common.date.tomorrow')
  if (days === -1) return t('common.date.yesterday')
  if (days > 1 && days <= 6) {
    return t('common.date.inDays', { count: days, weekday: weekdayName(date, language) })
  }
  if (days < -1 && days >= -30) return t('common.date.daysAgo', { count: -days })
  return fullDate(date, language)
}

/** Shows a date as people say it, with the exact date in reach of mouse, keyboard reading and screen reader. */
export function DateText({ date, today, ...text }: Props) {
  const { t, language } = useText()
  const machineDay = useToday()
  const words = dateWords(t, language, date, today ?? machineDay)
  const exact = exactDate(date, language)
  return (
    <Text
      component="time"
      inherit
      {...text}
      {...tip(exact === words ? undefined : exact)}
      dateTime={date}
      aria-label={`${words}（${exact}）`}
    >
      {words}
    </Text>
  )
}
