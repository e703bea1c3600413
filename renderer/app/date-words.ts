import type { Language } from '@core/bilingual'
import { letterDate } from '@core/letters/wareki'
import type { CalendarDate } from '@core/time/calendar-date'

// A calendar date has no zone; it is put at midnight UTC and read back there.
const at = (date: CalendarDate) => new Date(`${date}T00:00:00Z`)

const options = { timeZone: 'UTC' } as const
const japanese = new Intl.DateTimeFormat('ja-JP', {
  ...options,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})
const english = new Intl.DateTimeFormat('en-GB', {
  ...options,
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  weekday: 'short',
})
const weekday = {
  ja: new Intl.DateTimeFormat('ja-JP', { ...options, weekday: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { ...options, weekday: 'long' }),
}

/** 2026年12月18日(金) or Fri 18 Dec 2026. */
export const fullDate = (date: CalendarDate, language: Language): string =>
  language === 'ja' ? japanese.format(at(date)) : english.format(at(date)).replace(',', '')

const months = {
  ja: new Intl.DateTimeFormat('ja-JP', { ...options, year: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { ...options, year: 'numeric', month: 'long' }),
}

/** 2026年12月（令和8年） or December 2026. */
export const monthName = (date: CalendarDate, language: Language): string => {
  const name = months[language].format(at(date))
  const era = /^[^年]+年/u.exec(warekiDate(date))?.[0]
  return language === 'ja' && era ? `${name}（${era}）` : name
}

/** 令和8年12月18日 */
export const warekiDate = (date: CalendarDate): string =>
  letterDate(date, 'ja', { ja: 'wareki', en: 'british' })

export const weekdayName = (date: CalendarDate, language: Language): string =>
  weekday[language].format(at(date))

/** Hours and minutes on this computer's clock. */
export const clockTime = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment)
