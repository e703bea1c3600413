import { numberOfKanji } from '@core/text/kanji-number'
import { calendarDate, yearOf, type CalendarDate } from './calendar-date'

/** Year before the first of each era, so that 令和8年 is 2018 + 8. */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  令: 2018,
  r: 2018,
  平成: 1988,
  平: 1988,
  h: 1988,
  昭和: 1925,
  昭: 1925,
  s: 1925,
  大正: 1911,
  大: 1911,
  t: 1911,
  明治: 1867,
  明: 1867,
  m: 1867,
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const yearFirst = /^(\d{4})(?:年|[-/.\s])(\d{1,2})(?:月|[-/.\s])(\d{1,2})日?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const wareki =
  /^(令和|平成|昭和|大正|明治|[令平昭大明]|[rhstm])\.?\s*(元|\d{1,2})(?:年|[-/.\s])(\d{1,2})(?:月|[-/.\s])(\d{1,2})日?$/
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|(?<=-)\d{2})$/
const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/
const noYear = /^(\d{1,2})(?:月|[-/])(\d{1,2})日?$/

/** 全角 to 半角, no weekday, one space at most: what is left is the date itself. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*\(?[月火水木金土日](?:曜日?)?\)$/, '')
    .replace(/\s*[月火水木金土日]曜日?$/, '')
    .replace(/[〇一二三四五六七八九十]{1,4}(?=[年月日])/g, said => numberOfKanji(said) ?? said)
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/, '')
    .replace(/\s*(年|月)\s*/g, '$1')
    .replace(/\s+/g, ' ')

const assemble = (year: number, month: number, day: number): CalendarDate | undefined => {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  const parsed = calendarDate.safeParse(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
  return parsed.success ? parsed.data : undefined
}

type Reader = (text: string, today: CalendarDate | undefined) => CalendarDate | undefined

const readWestern: Reader = text => {
  const found = yearFirst.exec(text) ?? compact.exec(text)
  return found ? assemble(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}

const readWareki: Reader = text => {
  const found = wareki.exec(text)
  const before = eras[found?.[1] ?? '']
  if (!found || before === undefined) return undefined
  const year = found[2] === '元' ? 1 : Number(found[2])
  return assemble(before + year, Number(found[3]), Number(found[4]))
}

const readEnglish: Reader = text => {
  const inDayOrder = dayFirst.exec(text)
  const inMonthOrder = monthFirst.exec(text)
  const found = inDayOrder ?? inMonthOrder
  if (!found) return undefined
  const [name, day] = inDayOrder ? [found[2], found[1]] : [found[1], found[2]]
  const month = months.indexOf(name ?? '')
  // Excel writes 5-Jan-26.
  const year = Number(found[3]) + (found[3]?.length === 2 ? 2000 : 0)
  return month < 0 ? undefined : assemble(year, month + 1, Number(day))
}

const readNoYear: Reader = (text, today) => {
  const found = noYear.exec(text)
  return found && today ? assemble(yearOf(today), Number(found[1]), Number(found[2])) : undefined
}

const readers: readonly Reader[] = [readWestern, readWareki, readEnglish, readNoYear]

/**
 * Reads a date as people type it: 2026/12/18, 20261218, 令和8年12月18日, R8.12.18, 18 Dec 2026,
 * and 12/18 for this year when `today` is given. Undefined for anything else, such as 1/2/2026,
 * which means two different days on two sides of the sea. Era years that never came, as on an
 * old licence valid until 平成33年, count on.
 */
export function parseDate(text: string, today?: CalendarDate): CalendarDate | undefined {
  const tidied = tidy(text)
  for (const read of readers) {
    const date = read(tidied, today)
    if (date) return date
  }
  return undefined
}
