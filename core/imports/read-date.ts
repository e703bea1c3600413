import { addDays, calendarDate, dayAt, type CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'

export type ReadDate =
  | { readonly date: CalendarDate; readonly fromNumber: boolean }
  | { readonly problem: 'date-missing' | 'date-unreadable' | 'date-ambiguous' | 'date-never' }

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const time = /(?:t|,?\s+(?:at\s+)?|(?<=[日)]))(?:午前|午後|am|pm)?\s*\d{1,2}[:時]\d{0,2}.*$/i
const withOffset =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[t ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:z|utc|gmt|(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?)$/i

/** Without blanks around its signs, and digits without signs in their parts: R081123, 20261123103000. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d)\s*([./年月-])\s*(?=\d)/g, '$1')
    .replace(/^([mtshr])(\d\d)(\d\d)(\d\d)$/i, '$1$2.$3.$4')
    .replace(/^(\d{8})(?:\d{4}|\d{6})$/, '$1')
const withoutTime = (text: string): string => text.replace(time, '').trim()

/** Excel counts days from here; its day 60 is one that never was. */
const excelBegin = calendarDate.parse('1899-12-30')
const firstSerial = 20_000
const lastSerial = 80_000

/**
 * A day as tables have it: with a time or without, by either calendar, or as the number that Excel
 * keeps. `order` says how 1/5/2026 is meant. A moment with its offset is the day in `timeZone`.
 */
export function readDate(text: string, how: HowRead): ReadDate {
  const read = readAnyDate(text, how)
  return 'date' in read && read.date < earliest ? { problem: 'date-unreadable' } : read
}

/** What a spreadsheet makes of an empty cell or a zero is a day of 1899 or 1970, and none of a receipt. */
const earliest = calendarDate.parse('1980-01-01')

type HowRead = { readonly order: 'mdy' | 'dmy' | null; readonly timeZone: string }

function readAnyDate(text: string, { order, timeZone }: HowRead): ReadDate {
  const tidied = tidy(text)
  if (tidied === '') return { problem: 'date-missing' }
  const moment = withOffset.exec(tidied)
  if (moment) return momentDay(moment, timeZone)
  const day = withoutTime(tidied)
  const date = /^\d{1,2}\D\d{1,2}$/.test(day) ? undefined : parseDate(day)
  if (date) return { date, fromNumber: false }
  const parts = slashed.exec(day)
  if (parts) return fromParts(Number(parts[1]), Number(parts[2]), { year: Number(parts[3]), order })
  return isNever(day) ? { problem: 'date-never' } : fromSerial(day)
}

/** A day that no calendar has, such as 2026/2/30: the first of its month can be read. */
const isNever = (day: string): boolean =>
  parseDate(day.replace(/(?<=\D)\d{1,2}(?=日?$)/, '1')) !== undefined

const two = (n: number | string | undefined) => String(n).padStart(2, '0')

function momentDay(parts: RegExpExecArray, timeZone: string): ReadDate {
  const [, year, month, day, hour, minute, sign, hours = '0', minutes = '00'] = parts
  const offset = sign === undefined ? 'Z' : `${sign}${two(hours)}:${minutes}`
  try {
    const at = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00${offset}`
    return { date: dayAt(at, timeZone), fromNumber: false }
  } catch {
    return { problem: 'date-unreadable' }
  }
}

function fromParts(
  first: number,
  second: number,
  { year, order }: { readonly year: number; readonly order: 'mdy' | 'dmy' | null },
): ReadDate {
  const isSure = first > 12 || second > 12 || first === second
  if (!isSure && order === null) return { problem: 'date-ambiguous' }
  const monthFirst = first > 12 ? false : second > 12 ? true : order === 'mdy'
  const [month, day] = monthFirst ? [first, second] : [second, first]
  const date = calendarDate.safeParse(`${year}-${two(month)}-${two(day)}`)
  return date.success ? { date: date.data, fromNumber: false } : { problem: 'date-unreadable' }
}

function fromSerial(text: string): ReadDate {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return { problem: 'date-unreadable' }
  const serial = Math.floor(Number(text))
  if (serial < firstSerial || serial > lastSerial) return { problem: 'date-unreadable' }
  return { date: addDays(excelBegin, serial), fromNumber: true }
}

/** Whether a cell is written as a day. */
export function looksLikeDate(cell: string): boolean {
  const day = withoutTime(tidy(cell))
  return /\d.*\D.*\d/.test(day) && (parseDate(day) !== undefined || slashed.test(day))
}

/** The order in which all of these can be read, where at least one can be read in no other; else null. */
export function dateOrderOf(cells: readonly string[]): 'mdy' | 'dmy' | null {
  let mdy = false
  let dmy = false
  for (const cell of cells) {
    const parts = slashed.exec(withoutTime(tidy(cell)))
    if (!parts) continue
    if (Number(parts[1]) > 12) dmy = true
    if (Number(parts[2]) > 12) mdy = true
  }
  if (mdy === dmy) return null
  return mdy ? 'mdy' : 'dmy'
}
