import type { Language } from '@core/bilingual'
import type { EnglishUsage } from '@core/regimes/rule-pack'
import type { DateStyle } from '@core/settings/settings'
import type { CalendarDate } from '@core/time/calendar-date'

/** Eras with their first day, latest first. Before 1873 Japan's calendar was another one. */
const eras = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
  { name: '大正', from: '1912-07-30' },
  { name: '明治', from: '1873-01-01' },
] as const

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const numbersOf = (date: string) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}

/** 令和8年; the first year of an era is 元年. Days before Meiji keep the Western year. */
export function warekiYear(date: CalendarDate): string {
  const { year } = numbersOf(date)
  const era = eras.find(e => e.from <= date)
  if (!era) return `${year}年`
  const count = year - numbersOf(era.from).year + (era.name === '明治' ? 6 : 1)
  return `${era.name}${count === 1 ? '元' : count}年`
}

/** How dates are printed: the organisation's choice in Japanese, the law's country in English. */
export type DatePrint = { readonly ja: DateStyle; readonly en: EnglishUsage }

/**
 * A date as a letter prints it: 令和8年12月18日 or 2026年12月18日; in English 18 December 2026 or
 * December 18, 2026.
 */
export function letterDate(date: CalendarDate, language: Language, print: DatePrint): string {
  const { year, month, day } = numbersOf(date)
  const monthName = months[month - 1] ?? ''
  if (language === 'en') {
    return print.en === 'american' ? `${monthName} ${day}, ${year}` : `${day} ${monthName} ${year}`
  }
  return `${print.ja === 'wareki' ? warekiYear(date) : `${year}年`}${month}月${day}日`
}
