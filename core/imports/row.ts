import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import type { ImportField } from './field'
import type { Mapping } from './mapping'
import type { RowNote, RowProblemCode, RowWarningCode } from './note'

/** A row as it came: its cells, and which of them the file holds as numbers. */
export type TableRow = {
  readonly cells: readonly string[]
  readonly numbers?: ReadonlySet<number>
  readonly broken?: boolean
  /** It is not shown in the program that the table comes from. */
  readonly isHidden?: boolean
}

/** What the rows of one table have in common. */
export type RowReading = {
  readonly mapping: Mapping
  readonly pack: RulePack
  readonly today: CalendarDate
  readonly places: ReadonlyMap<ImportField, readonly number[]>
  /** Cells that have a heading, be it an empty one, or are a column of the mapping. */
  readonly width: number
}

/** What is collected while a row is read. */
export type Row = RowReading & {
  readonly row: TableRow
  readonly problems: RowNote<RowProblemCode>[]
  readonly warnings: RowNote<RowWarningCode>[]
}

/** Parts of a name or a text stand apart; parts of an address do not. */
const joints: Partial<Record<ImportField, string>> = { address: '', inquiry: '\n\n', phone: ' / ' }

export function textOf({ row, places }: Row, field: ImportField): string {
  const parts = (places.get(field) ?? []).map(at => (row.cells[at] ?? '').trim()).filter(Boolean)
  // Forms ask for an address twice, so that it is typed rightly.
  return [...new Set(parts)].join(joints[field] ?? ' ')
}

export const columnOf = ({ places }: Row, field: ImportField): number | null =>
  places.get(field)?.[0] ?? null

type About = readonly string[]

function noteOn<Code extends string>(
  row: Row,
  code: Code,
  field: ImportField | null,
  about: About,
): RowNote<Code> {
  const named = about.length > 0 ? { about } : {}
  return { code, field, column: field && columnOf(row, field), ...named }
}

export const problem = (
  row: Row,
  code: RowProblemCode,
  field: ImportField | null,
  about: About = [],
) => row.problems.push(noteOn(row, code, field, about))
export const warn = (
  row: Row,
  code: RowWarningCode,
  field: ImportField | null,
  about: About = [],
) => row.warnings.push(noteOn(row, code, field, about))
