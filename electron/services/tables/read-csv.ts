import Papa from 'papaparse'
import type { TableRow } from '@core/imports/read-row'
import type { Encoding, Table } from '@core/imports/table'
import { withoutGuard } from '@core/text/csv'
import { decode, decodeTable } from './decode-table'

const delimiters = [',', '\t', ';', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** A table of text, whatever its charset, delimiter and line ends; undefined for a file that is none. */
export function readCsv(bytes: Uint8Array, chosen: Encoding | null): Table | undefined {
  const content = withoutEndMark(bytes)
  const decoded = chosen ? decode(chosen, content) : decodeTable(content)
  if (!decoded) return undefined
  const { text, encoding, unreadable, isUnsure } = decoded
  const lines = text.replace(/\r\n?/g, '\n')
  // The line by which programs tell Excel the delimiter is no row.
  const told = /^sep=(.)\n/i.exec(lines)
  const body = told ? lines.slice(told[0].length) : lines
  const delimiter = delimiters.find(one => one === told?.[1]) ?? findDelimiter(body)
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: '\n', quoteChar: '"' })
  const broken = new Set(
    parsed.errors.flatMap(({ type, row }) => (type === 'Quotes' ? (row ?? []) : [])),
  )
  const rows = parsed.data.map((cells, at): TableRow => ({
    cells: cells.map(plainCell),
    broken: broken.has(at),
  }))
  // The line end of the last row begins no other.
  const last = rows.at(-1)
  if (last && last.cells.every(cell => cell === '')) rows.pop()
  return { rows, encoding, isUnsure, unreadable, delimiter, sheet: null, sheets: [] }
}

/** The sign by which a file of DOS ends, and those of some host systems still do. */
const endMark = 0x1a
const withoutEndMark = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === endMark ? bytes.subarray(0, -1) : bytes

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
  const scored = delimiters.map(delimiter => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 60 })
    const widths = data.filter(row => row.length > 1).map(row => row.length)
    const byWidth = new Map<number, number>()
    for (const width of widths) byWidth.set(width, (byWidth.get(width) ?? 0) + 1)
    const usual = [...byWidth].toSorted((a, b) => b[1] - a[1])[0]
    return { delimiter, score: usual ? usual[1] * (1 + usual[0] / 1000) : 0 }
  })
  const first = scored.toSorted((a, b) => b.score - a.score)[0]
  return first && first.score > 0 ? first.delimiter : ','
}
