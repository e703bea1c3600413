import type { SensitiveKind } from '@core/sensitive/finding'
import type { ImportField } from './field'

/** Why a row cannot become a case. Each has a sentence that says what to do. */
export type RowProblemCode =
  | 'date-missing'
  | 'date-unreadable'
  | 'date-ambiguous'
  | 'date-never'
  | 'date-in-future'
  | 'name-missing'
  | 'type-missing'
  | 'type-unknown'
  | 'type-not-yet'
  | 'channel-unknown'
  | 'agent-kind-missing'
  | 'row-broken'
  | 'cell-error'
  | 'number-rounded'

/** What somebody should look at, though the row can become a case. */
export type RowWarningCode =
  | 'type-taken'
  | 'language-unknown'
  | 'cut'
  | 'sensitive'
  | 'unreadable-characters'
  | 'number-lost-zero'
  | 'email-odd'
  | 'date-from-number'
  | 'row-uneven'
  | 'row-hidden'
  | 'same-row'
  | 'same-person'
  | 'imported-before'

export type RowNote<Code extends string = RowProblemCode | RowWarningCode> = {
  readonly code: Code
  readonly field: ImportField | null
  /** From 0; null where it is about the row, or the table has no such column. */
  readonly column: number | null
  /** What the sentence names: a number of characters, a row, case numbers, the words nobody knows. */
  readonly about?: readonly string[]
  readonly kinds?: readonly SensitiveKind[]
}
