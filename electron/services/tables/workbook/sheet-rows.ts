import type { TableRow } from '@core/imports/row'
import type { Attributes } from '@main/services/document-text/xml-reader'
import type { Book } from './book'
import { dayText, formatOf, inPlaces, type Format } from './formats'
import { unescaped, type Parts } from './parts'

/** As many as a sheet of Excel has. */
const mostRows = 1_048_576
const mostColumns = 16_384

type Row = { cells: string[]; numbers: Set<number>; isHidden: boolean }
type Cell = { readonly type: string; readonly style: number; readonly column: number }
type Range = { readonly top: number; readonly bottom: number; readonly column: number }

/** A sheet while it is read: where in it, and what of the cell has come. */
type Reading = {
  readonly rows: Row[]
  readonly merged: Range[]
  rowAt: number
  columnAt: number
  cell: Cell | undefined
  pieces: string[]
  isValue: boolean
  isReadAloud: boolean
}

/** The rows of a sheet, each in its place, whether its cells say where they are or only follow one another. */
export async function readRows(parts: Parts, book: Book, path: string): Promise<TableRow[]> {
  const sheet: Reading = {
    ...{ rows: [], merged: [], rowAt: -1, columnAt: -1, cell: undefined, pieces: [] },
    ...{ isValue: false, isReadAloud: false },
  }
  const textOf = reader(book)
  await parts.read(path, {
    open: (name, attributes) => opened[name]?.(sheet, attributes),
    text: said => {
      if (sheet.isValue) sheet.pieces.push(said)
    },
    close: name => closed[name]?.(sheet, textOf),
  })
  for (const range of sheet.merged) fillDown(sheet.rows, range)
  return tidied(sheet.rows)
}

const beginValue = (sheet: Reading): void => {
  sheet.isValue = sheet.cell !== undefined && !sheet.isReadAloud
}

const opened: Readonly<Record<string, (sheet: Reading, attributes: Attributes) => void>> = {
  row(sheet, { r = '', hidden = '' }) {
    sheet.rowAt = Number(r) > 0 ? Number(r) - 1 : sheet.rowAt + 1
    sheet.columnAt = -1
    const isHidden = /^(?:1|true)$/.test(hidden)
    if (sheet.rowAt < mostRows) {
      sheet.rows[sheet.rowAt] ??= { cells: [], numbers: new Set(), isHidden }
    }
  },
  c(sheet, { r = '', s = '0', t = 'n' }) {
    sheet.columnAt = columnOf(r) ?? sheet.columnAt + 1
    sheet.cell = { type: t, style: Number(s), column: sheet.columnAt }
    sheet.pieces = []
  },
  rPh(sheet) {
    sheet.isReadAloud = true
  },
  v: beginValue,
  t: beginValue,
  mergeCell(sheet, { ref = '' }) {
    sheet.merged.push(...rangeOf(ref))
  },
}

const endValue = (sheet: Reading): void => {
  sheet.isValue = false
}

const closed: Readonly<Record<string, (sheet: Reading, textOf: TextOf) => void>> = {
  v: endValue,
  t: endValue,
  rPh(sheet) {
    sheet.isReadAloud = false
  },
  c(sheet, textOf) {
    const row = sheet.rows[sheet.rowAt]
    if (row && sheet.cell) put(row, sheet.cell, textOf(sheet.cell, sheet.pieces.join('')))
    sheet.cell = undefined
  },
}

type TextOf = (cell: Cell, said: string) => Read
type Read = { readonly text: string; readonly isNumber: boolean }

function put({ cells, numbers }: Row, { column }: Cell, { text, isNumber }: Read): void {
  if (text === '' || column >= mostColumns) return
  while (cells.length < column) cells.push('')
  cells[column] = text
  if (isNumber) numbers.add(column)
}

function columnOf(address: string): number | undefined {
  const [letters] = /^[a-z]{1,3}/i.exec(address) ?? []
  if (letters === undefined) return undefined
  const digits = Array.from(letters.toUpperCase(), one => one.charCodeAt(0) - 64)
  return digits.reduce((sum, digit) => sum * 26 + digit, 0) - 1
}

/** Cells that are merged over several rows. */
function rangeOf(ref: string): readonly Range[] {
  const [, first = '', top = '', bottom = ''] = /^([a-z]+)(\d+):[a-z]+(\d+)$/i.exec(ref) ?? []
  const column = columnOf(first)
  if (column === undefined || Number(bottom) <= Number(top)) return []
  return [{ column, top: Number(top) - 1, bottom: Math.min(Number(bottom), mostRows) - 1 }]
}

/** What stands in merged cells is said of each of their rows; beside one another, only of the first column. */
function fillDown(rows: readonly (Row | undefined)[], { column, top, bottom }: Range): void {
  const text = rows[top]?.cells[column] ?? ''
  for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at += 1) {
    const row = rows[at]
    if (row) put(row, { type: '', style: 0, column }, { text, isNumber: false })
  }
}

const emptyRow: TableRow = { cells: [] }

function tidied(rows: readonly (Row | undefined)[]): TableRow[] {
  const last = rows.findLastIndex(row => row !== undefined && row.cells.length > 0)
  // Rows that the file leaves out are holes.
  return Array.from(rows.slice(0, last + 1), row =>
    row === undefined
      ? emptyRow
      : { cells: row.cells, numbers: row.numbers, ...(row.isHidden ? { isHidden: true } : {}) },
  )
}

/** What a cell says, by its type and format. */
function reader({ texts, formats, from1904 }: Book): TextOf {
  const known = new Map<number, Format>()
  const formatAt = (style: number): Format => {
    const format = known.get(style) ?? formatOf(formats[style] ?? '')
    known.set(style, format)
    return format
  }
  const ofNumber = (said: string, style: number): Read => {
    const value = Number(said)
    const format = formatAt(style)
    if (said === '' || Number.isNaN(value)) return { text: said, isNumber: false }
    if (format.kind === 'day') return { text: dayText(value, from1904), isNumber: false }
    const placed = format.kind === 'places' ? inPlaces(value, format.sections) : undefined
    return { text: placed ?? numberText(value), isNumber: placed === undefined }
  }
  return ({ type, style }, said) => {
    if (type === 'n') return ofNumber(said.trim(), style)
    const text =
      type === 's' ? (texts[Number(said)] ?? '') : (ofType[type]?.(said) ?? unescaped(said))
    return { text: text.replace(/\r\n?/g, '\n'), isNumber: false }
  }
}

const ofType: Readonly<Record<string, (said: string) => string>> = {
  b: said => (said === '1' ? 'true' : said === '0' ? 'false' : ''),
  // A day as a text: 2026-01-05T10:00:00.
  d: said => said.replace(/T00:00(?::00)?(?:\.0+)?Z?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1'),
}

/** Whole numbers such as telephone numbers in full, without an exponent. */
const numberText = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : String(value)
