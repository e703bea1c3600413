import type { CaseFile } from '@core/cases/case-file'
import { databaseOf, type Db, type Writer } from '@db/connection'
import { isDamage, isSound } from '@db/quick-check'
import { indexCase } from '@db/search-index'

/** Open vaults with cases that have come and are not, or not wholly, in the index yet. */
const unfinished = new WeakSet<Db>()

export const noteMoreToIndex = (db: Db): void => {
  unfinished.add(db)
}

export const isMoreToIndex = (db: Db): boolean => unfinished.has(db)

/** Whoever goes through them takes the note away. */
export const takeMoreToIndex = (db: Db): boolean => unfinished.delete(db)

/** Puts a case that is being written into the index, but for the end of long documents. */
export function indexWritten(tx: Writer, file: CaseFile): void {
  if (!indexCase(tx, file)) noteMoreToIndex(databaseOf(tx))
}

/** Whether what was thrown comes from the index, which can be made anew; looks at all of it where that is not said. */
export function isIndexDamage(db: Db, cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (/\bsearch_(index|terms)\b/.test(cause.message)) return true
  if (!isDamage(cause)) return false
  const isOfTable = 'code' in cause && cause.code === 'SQLITE_CORRUPT_VTAB'
  return isOfTable || !isSound(db, 'search_index', 'integrity_check')
}
