import type { Bilingual } from '@core/bilingual'
import type { CaseRow } from '@core/cases/case-row'
import { packOf, typeOf } from '@core/regimes/index'

/** What a case asks for, in plain words; several rights one after the other. */
export function plainRequests(row: CaseRow, pick: (words: Bilingual) => string): string {
  const pack = packOf(row)
  return row.types.map(type => pick(typeOf(pack, type).plain)).join(' · ')
}
