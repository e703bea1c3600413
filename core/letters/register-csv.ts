import { csvText } from '@core/text/csv'
import type { RegisterRow } from './register'

/** Words of a language by key, as `sayIn` gives them. */
type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string

const columns = [
  'number',
  'date',
  'title',
  'case',
  'addressee',
  'state',
  'method',
  'sentOn',
  'tracking',
  'cameOn',
  'replaces',
  'replacedBy',
] as const

/**
 * The register as a file for a spreadsheet: RFC 4180, with the mark by which Excel knows UTF-8.
 * Dates are ISO 8601, so that they sort.
 */
export function registerCsv(rows: Iterable<RegisterRow>, say: Say): string {
  const lines = [columns.map(column => say(`register.column.${column}`))]
  for (const row of rows) lines.push(cellsOf(row, say))
  return csvText(lines)
}

const cellsOf = (row: RegisterRow, say: Say): string[] => [
  row.documentNumber,
  row.datedOn,
  row.title,
  row.caseNumber,
  row.addressee,
  say(`register.status.${row.status}`),
  row.dispatch ? say(`letters.dispatch.methods.${row.dispatch.method}`) : '',
  row.dispatch?.sentOn ?? '',
  row.dispatch?.tracking ?? '',
  row.delivery?.on ?? '',
  row.replaces ?? '',
  row.replacedBy ?? '',
]
