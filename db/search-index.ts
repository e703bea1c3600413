import { eq } from 'drizzle-orm'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseId } from '@core/ids'
import { isCalledBy, type SearchUnit } from '@core/search/unit'
import { unitsOfCase } from '@core/search/units-of-case'
import { wellFormed } from '@core/text/well-formed'
import type { Db, Writer } from './connection'
import { searchCases } from './schema'
import { indexDocuments } from './search-documents'
import {
  callingTexts,
  caseKeyOf,
  firstUnit,
  lastUnit,
  otherTexts,
  ownTexts,
} from './search-numbers'
import { freeNumbers, insertUnit, removeUnit, unitsIn, type StoredUnit } from './search-units'

/**
 * What a case in the index has: all of its texts, or all but some of its documents' words. Both go up
 * when texts are folded or split in another way: every case is then indexed anew.
 */
export const indexVersion = 7
const withoutDocuments = 6

/** Puts the texts of a case into the index; of one that is there, those that have changed. False where some of its documents are left to do. */
export function indexCase(tx: Writer, file: CaseFile): boolean {
  const { id, number } = file.case
  const caseKey = caseKeyOf(number)
  const known = tx.select().from(searchCases).where(eq(searchCases.caseId, id)).get()
  const isCurrent = known?.caseKey === caseKey && isOfNow(known.version)
  if (known && !isCurrent) unindexCase(tx, id)
  replaceTexts(tx, caseKey, unitsOfCase(file))
  const isWhole = indexDocuments(tx, caseKey, file)
  const version = isWhole ? indexVersion : withoutDocuments
  if (isCurrent && known.version === version) return isWhole
  // A case that had this number and was not indexed since has it no longer.
  tx.delete(searchCases).where(eq(searchCases.caseKey, caseKey)).run()
  tx.insert(searchCases).values({ caseKey, caseId: id, version }).run()
  return isWhole
}

/** Whether there is a text in the index that is folded or split as texts were before. */
export const hasOlderTexts = ({ $client: sqlite }: Db): boolean =>
  sqlite
    .prepare('SELECT 1 FROM search_cases WHERE version NOT IN (?, ?) LIMIT 1')
    .get(indexVersion, withoutDocuments) !== undefined

const isOfNow = (version: number): boolean =>
  version === indexVersion || version === withoutDocuments

function replaceTexts(tx: Writer, caseKey: number, units: readonly SearchUnit[]): void {
  const stored = unitsIn(tx, ownTexts(caseKey))
  const taken = new Set(stored.map(({ id }) => id))
  const calling = freeNumbers(callingTexts(caseKey), taken)
  const others = freeNumbers(otherTexts(caseKey), taken)
  const left = new Map(stored.map(unit => [nameOf(unit), unit]))
  const wanted = new Map(units.map(unit => [nameOf(unit), unit]))
  for (const [name, unit] of wanted) {
    const before = left.get(name)
    left.delete(name)
    const text = wellFormed(unit.text)
    if (before?.text === text) continue
    if (before) removeUnit(tx, before)
    const free = isCalledBy(unit.field) ? calling : others
    const unitId = before?.id ?? free.next().value
    if (unitId !== undefined) insertUnit(tx, unitId, { ...unit, text })
  }
  for (const unit of left.values()) removeUnit(tx, unit)
}

/** Takes everything of a case out of the index; says how many records that were. */
export function unindexCase(tx: Writer, id: CaseId): number {
  const known = tx.select().from(searchCases).where(eq(searchCases.caseId, id)).get()
  if (!known) return 0
  const { caseKey } = known
  const stored = unitsIn(tx, { first: firstUnit(caseKey), last: lastUnit(caseKey) })
  const names = stored.reduce((sum, unit) => sum + removeUnit(tx, unit), 0)
  const { changes } = tx.delete(searchCases).where(eq(searchCases.caseId, id)).run()
  return stored.length + names + changes
}

const nameOf = ({ kind, field, ref }: Pick<StoredUnit, 'kind' | 'field' | 'ref'>): string =>
  `${kind} ${field} ${ref}`

/**
 * Writes the index anew. The index keeps the beginnings of words to find its pages by, also of words
 * that have gone since; after this it has none of those. It takes a time in proportion to the index.
 */
export function rewriteIndex({ $client: sqlite }: Db): void {
  const rewrite = sqlite.transaction(() => {
    // A part of its own, without which a single large part would be left as it is.
    sqlite.exec(`INSERT INTO search_index (rowid, words) VALUES (0, 'z')`)
    sqlite.exec(`INSERT INTO search_index (search_index) VALUES ('optimize')`)
    sqlite.exec(`INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', 0, 'z')`)
  })
  rewrite()
}
