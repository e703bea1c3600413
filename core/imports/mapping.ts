import { z } from 'zod'
import { language } from '@core/bilingual'
import { channel, shortText } from '@core/cases/case'
import { calendarDate } from '@core/time/calendar-date'
import { importField, type ImportField } from './field'
import { fieldOfHeader, headerKey, isHeaderWord } from './header-words'
import { dateOrderOf, looksLikeDate } from './read-date'

export const dateOrder = z.enum(['mdy', 'dmy'])
export type DateOrder = z.infer<typeof dateOrder>

/** The organisation's own words for what the program knows by a code. */
const ownWords = z.record(shortText, shortText)

/** What stands beyond is in no case. */
const mostColumns = 500

/** How the rows of a table become cases. */
export const mapping = z.object({
  /** The row that heads the columns, from 0; null where there is none. */
  headerRow: z.int().min(0).max(50).nullable(),
  /** What each column is, in their order; several columns of one kind are joined. */
  columns: z.array(importField.nullable()).max(mostColumns),
  /** Which comes first in 1/5/2026; null until somebody said. */
  dateOrder: dateOrder.nullable().default(null),
  regime: shortText,
  variant: shortText.nullable().default(null),
  /** What a row has that says nothing else. */
  receivedOn: calendarDate.nullable().default(null),
  type: shortText.nullable().default(null),
  channel: channel.default('web_form'),
  language: language.default('ja'),
  words: z.object({ type: ownWords.default({}), channel: ownWords.default({}) }).prefault({}),
})
export type Mapping = Readonly<z.output<typeof mapping>>

export type Rows = readonly (readonly string[])[]

const rowsLookedAt = 15

/** The row that heads the columns: the first of those with the most words that head columns. */
export function findHeaderRow(rows: Rows): number | null {
  const counts = rows.slice(0, rowsLookedAt).map(row => row.filter(isHeaderWord).length)
  const most = Math.max(0, ...counts)
  if (most >= 2) return counts.indexOf(most)
  const filled = rows.findIndex(row => row.some(cell => cell.trim() !== ''))
  const first = rows[filled]
  if (!first || filled > rowsLookedAt) return null
  // A single word is a heading where nothing beside it is data.
  return most === 1 && counts[filled] === 1 && !first.some(isData) ? filled : null
}

const isData = (cell: string): boolean => /@|\d{5}/.test(cell) || looksLikeDate(cell)

/** Which column is what, by the headings and, for dates and addresses, by what stands below them. */
export function guessColumns(rows: Rows, headerRow: number | null): (ImportField | null)[] {
  const widest = Math.max(0, ...rows.slice(0, 1000).map(row => row.length))
  const width = Math.min(widest, mostColumns)
  const header = headerRow === null ? [] : (rows[headerRow] ?? [])
  const body = rows.slice(headerRow === null ? 0 : headerRow + 1).slice(0, 50)
  const named = Array.from({ length: width }, (_, at) => fieldOfHeader(header[at] ?? ''))
  if (headerRow !== null) return named
  const taken = new Set<ImportField>()
  return named.map((_, at) => {
    const guess = guessByContent(body.map(row => (row[at] ?? '').trim()).filter(Boolean))
    if (!guess || taken.has(guess)) return null
    taken.add(guess)
    return guess
  })
}

const contents: readonly (readonly [ImportField, (cell: string) => boolean])[] = [
  ['email', cell => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)],
  ['receivedOn', looksLikeDate],
  ['postalCode', cell => /^〒?\d{3}-\d{4}$/.test(cell.normalize('NFKC'))],
  ['phone', cell => /^\+?[\d\-() ]{10,16}$/.test(cell.normalize('NFKC'))],
  ['reading', cell => /^[\u3041-\u3096\u30a1-\u30fcｦ-ﾟ\s]{3,}$/u.test(cell)],
  ['address', cell => /[都道府県].*[市区町村郡]/.test(cell)],
  [
    'name',
    cell =>
      /^\p{sc=Han}{1,4}[\s\u3000][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,5}$/u.test(cell),
  ],
  ['inquiry', cell => cell.length >= 15 && /[。.!?？]/.test(cell)],
]

const guessByContent = (cells: readonly string[]): ImportField | null =>
  contents.find(([, fits]) => cells.length > 0 && cells.every(fits))?.[0] ?? null

/** Where a day of a column can only be read in one order, all of the column is read so. */
export function guessDateOrder(
  rows: Rows,
  columns: readonly (ImportField | null)[],
): DateOrder | null {
  const at = columns.indexOf('receivedOn')
  return at < 0 ? null : dateOrderOf(rows.map(row => row[at] ?? ''))
}

/** By what a profile is known again: the headings, whatever stands below them. */
export const headerMark = (header: readonly string[]): string =>
  header.map(headerKey).join('|').replace(/\|+$/, '')
