import Papa from 'papaparse'
import type { TableRow } from '@core/imports/row'
import type { Encoding, Table } from '@core/imports/table'
import { withoutGuard } from '@core/text/csv'
import { decode, decodeTable } from './decode-table'

const delimiters = [',', '\t', ';', '|'] as const
/** Typed with a Japanese keyboard; in a table with another delimiter they are part of a text. */
const wideDelimiters = ['，', '；', '、'] as const
type Delimiter = NonNullable<Table['delimiter']>

/** A table of text, whatever its charset, delimiter and line ends; undefined for a file that is none. */
export function readCsv(bytes: Uint8Array, chosen: Encoding | null): Table | undefined {
  const content = withoutEndMark(bytes)
  const decoded = chosen ? decode(chosen, content) : decodeTable(content)
  if (!decoded) return undefined
  const { text, encoding, unreadable, isUnsure } = decoded
  // A file of several that were joined has the mark of each at its beginning.
  const lines = text.replace(/\r\n?/g, '\n').replace(/(^|\n)\ufeff/g, '$1')
  // The line by which programs tell Excel the delimiter is no row.
  const told = /^"?sep=(.)"?\n/i.exec(lines)
  const body = withPlainQuotes(told ? lines.slice(told[0].length) : lines)
  const delimiter = delimiters.find(one => one === told?.[1]) ?? findDelimiter(body)
  const { cells: all, broken } = parsed(body, delimiter)
  const rows = all.map((cells, at): TableRow => ({
    cells: cells.map(plainCell),
    broken: broken.has(at),
  }))
  // The line end of the last row begins no other.
  const last = rows.at(-1)
  if (last && last.cells.every(cell => cell === '')) rows.pop()
  const noSheet = { sheet: null, sheets: [], hiddenSheets: [] }
  return { rows, encoding, isUnsure, unreadable, delimiter, ...noSheet }
}

/** Word and telephones turn quotation marks into round ones; a text without any other has no text in them. */
const roundQuotes = /(^|[,\t;|，；\n])[“”„＂]([^“”„＂]*)[“”＂](?=[,\t;|，；\n]|$)/g
/** Blanks between a delimiter and the quotation mark that begins a cell. */
const blankBefore = /([,\t;|])[ \u3000]+"(?=[^",\t;|\n])/g

const withPlainQuotes = (text: string): string =>
  text.includes('"') ? text.replace(blankBefore, '$1"') : text.replace(roundQuotes, '$1"$2"')

type Parsed = { readonly cells: string[][]; readonly broken: ReadonlySet<number> }

/** Quotation marks within a cell are doubled, or marked by a backslash as databases do. */
function parsed(body: string, delimiter: Delimiter): Parsed {
  const usual = parsedWith(body, delimiter, '"')
  if (usual.broken.size === 0 || !body.includes('\\"')) return usual
  const other = parsedWith(body, delimiter, '\\')
  return other.broken.size < usual.broken.size ? other : usual
}

function parsedWith(body: string, delimiter: Delimiter, escapeChar: string): Parsed {
  const read = Papa.parse<string[]>(body, { delimiter, newline: '\n', quoteChar: '"', escapeChar })
  const broken = read.errors.flatMap(({ type, row }) => (type === 'Quotes' ? (row ?? []) : []))
  return { cells: read.data, broken: new Set(broken) }
}

/** The sign by which a file of DOS ends, and those of some host systems still do; what fills up its last block. */
const endMark = 0x1a
const fillers: ReadonlySet<number> = new Set([endMark, 0, 0x0a, 0x0d])

function withoutEndMark(bytes: Uint8Array): Uint8Array {
  const last = bytes.findLastIndex(byte => !fillers.has(byte))
  const mark = bytes.indexOf(endMark, last + 1)
  return mark < 0 ? bytes : bytes.subarray(0, mark)
}

const asFormula = /^="([^"]*)"$/
const asText = /^'(?=\d[\d\s()+\-/.:年月日]*$)/

/** A cell without what keeps spreadsheets from taking a number such as 090… for one. */
const plainCell = (text: string): string => {
  const cell = text.replace(asFormula, '$1')
  return asText.test(cell.normalize('NFKC')) ? cell.slice(1) : withoutGuard(cell)
}

const linesLookedAt = 200_000

/** The one that gives most rows the same number of columns, more than one; a comma where none does. */
function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, linesLookedAt)
  const scored = delimiters.map(delimiter => ({ delimiter, score: scoreOf(sample, delimiter) }))
  const first = scored.toSorted((a, b) => b.score - a.score)[0]
  if (first && first.score > 0) return first.delimiter
  return wideDelimiters.find(one => hasOneWidth(sample, one)) ?? ','
}

const widthsIn = (sample: string, delimiter: Delimiter): readonly number[] =>
  Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 60 })
    .data.filter(row => row.some(cell => cell.trim() !== ''))
    .map(row => row.length)

function scoreOf(sample: string, delimiter: Delimiter): number {
  const byWidth = new Map<number, number>()
  for (const width of widthsIn(sample, delimiter)) {
    if (width > 1) byWidth.set(width, (byWidth.get(width) ?? 0) + 1)
  }
  const usual = [...byWidth].toSorted((a, b) => b[1] - a[1])[0]
  return usual ? usual[1] * (1 + usual[0] / 1000) : 0
}

/** Sentences have such signs too, but never as many in every row. */
function hasOneWidth(sample: string, delimiter: Delimiter): boolean {
  const widths = widthsIn(sample, delimiter)
  return widths.length > 1 && new Set(widths).size === 1 && (widths[0] ?? 0) > 1
}
