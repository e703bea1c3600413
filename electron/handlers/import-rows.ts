import type { RowStatus, RowView } from '@core/imports/contract'
import { readRow } from '@core/imports/read-row'
import { noteSentence } from '@core/imports/note-sentence'
import type { Language } from '@core/bilingual'
import { writeCsv } from '@main/services/tables/write-csv'
import { statuses, type Checked, type OpenTable } from './import-tables'

export type Only = 'all' | 'good' | 'bad' | 'warned' | 'again'

const names: Readonly<Record<number, RowStatus>> = {
  [statuses.good]: 'good',
  [statuses.bad]: 'bad',
  [statuses.again]: 'again',
}

function isShown({ status, notes }: Checked, at: number, only: Only): boolean {
  const name = names[status[at] ?? 0]
  if (!name || only === 'all') return name !== undefined
  if (only === 'warned') return name === 'good' && (notes.get(at)?.warnings.length ?? 0) > 0
  return name === only
}

/** A part of the rows as they were checked. */
export function rowsOfTable(
  { table }: OpenTable,
  checked: Checked,
  { only, from, count }: { readonly only: Only; readonly from: number; readonly count: number },
): { readonly from: number; readonly rows: readonly RowView[]; readonly total: number } {
  const shown = [...checked.status.keys()].filter(at => isShown(checked, at, only))
  const rows = shown.slice(from, from + count).flatMap(at => {
    const row = table.rows[at]
    return row ? [rowView(checked, at, readRow(checked.reading, row).draft)] : []
  })
  return { from, rows, total: shown.length }
}

const textShown = 200

function rowView(
  { status, notes }: Checked,
  at: number,
  draft: ReturnType<typeof readRow>['draft'],
): RowView {
  const { receivedOn, principal, types, channel, subject, inquiry } = draft
  return {
    row: at + 1,
    status: names[status[at] ?? 0] ?? 'bad',
    ...{ receivedOn, types, channel, name: principal.name, email: principal.email },
    text: (subject || inquiry || draft.asked).slice(0, textShown),
    problems: notes.get(at)?.problems ?? [],
    warnings: notes.get(at)?.warnings ?? [],
  }
}

/** The rows that were left out, as they came, each with the reasons in a last column. */
export function rejectedCsv(
  { table }: OpenTable,
  checked: Checked,
  { language, heading }: { readonly language: Language; readonly heading: string },
): Uint8Array {
  const width = checked.mapping.columns.length
  const wide = (cells: readonly string[]) =>
    Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at] ?? '')
  const header =
    checked.mapping.headerRow === null ? undefined : table.rows[checked.mapping.headerRow]
  const bad = [...checked.status.keys()].filter(at => checked.status[at] === statuses.bad)
  const lines = bad.map(at => {
    const reasons = (checked.notes.get(at)?.problems ?? []).map(note =>
      noteSentence(note, language),
    )
    return [...wide(table.rows[at]?.cells ?? []), reasons.join(' / ')]
  })
  const all = header ? [[...wide(header.cells), heading], ...lines] : lines
  return writeCsv(all)
}
