import type { ImportField } from './field'

/** What a spreadsheet writes where a formula has no result, or a column is too narrow. */
const cellError = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$/
const rounded = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i
const ofDigits: ReadonlySet<ImportField> = new Set(['phone', 'postalCode'])

type Lost = { readonly code: 'cell-error' | 'number-rounded'; readonly about: readonly [string] }

/** What a spreadsheet has made of a field's cells, so that nobody can tell any more what they were. */
export function lostIn(field: ImportField, cells: readonly string[]): readonly Lost[] {
  const plain = cells.map(cell => cell.normalize('NFKC').trim())
  const error = plain.find(cell => cellError.test(cell))
  const short = ofDigits.has(field) ? plain.find(cell => rounded.test(cell)) : undefined
  return [
    ...(error === undefined ? [] : [{ code: 'cell-error', about: [error] } as const]),
    ...(short === undefined ? [] : [{ code: 'number-rounded', about: [short] } as const]),
  ]
}
