import { z } from 'zod'

/** What a text in the index is: which part of a case it was taken from. */
export const unitKind = z.enum([
  'case',
  'party',
  'request',
  'item',
  'note',
  'letter',
  'document',
  'documentText',
])
export type UnitKind = z.infer<typeof unitKind>

/** Where in that part it stands. */
export const unitField = z.enum([
  'number',
  'received',
  'subject',
  'inquiry',
  'name',
  'reading',
  'organisation',
  'address',
  'email',
  'phone',
  'asked',
  'method',
  'search',
  'item',
  'comparison',
  'evidence',
  'answer',
  'review',
  'particular',
  'wait',
  'extension',
  'letterNumber',
  'letter',
  'dispatch',
  'fileName',
  'fileText',
])
export type UnitField = z.infer<typeof unitField>

/** A text of a case by which the case is found. `ref` is the id of the record that it stands in. */
export type SearchUnit = {
  readonly kind: UnitKind
  readonly field: UnitField
  readonly ref: string
  readonly text: string
}

/** What a case, a person or a letter is called by: hits here come before all others. */
const callsBy: ReadonlySet<UnitField> = new Set([
  'number',
  'name',
  'reading',
  'email',
  'phone',
  'letterNumber',
])
export const isCalledBy = (field: UnitField): boolean => callsBy.has(field)

const names: ReadonlySet<UnitField> = new Set(['name', 'reading', 'organisation', 'email'])
/** Fields whose words a slip of the pen is looked for in. */
export const isName = (field: UnitField): boolean => names.has(field)
