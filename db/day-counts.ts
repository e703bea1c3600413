import { dayLists, type DayList } from '@core/cases/day-lists'
import type { Db } from './connection'
import { preparedColumn } from './prepared'
import { summaryChanges } from './summary-changes'

/** How many cases each list of the day has. */
export type DayCounts = ReadonlyMap<DayList, number>

type Counted = { changes: number; readonly counts: Map<DayList, number> }
const countedOf = new WeakMap<Db, Counted>()

/** So many cases are counted within the answer, whatever the disk has to be asked for. */
const fewCases = 20_000

/**
 * Undefined where a very large vault was just opened: its entries are still to be read from the disk.
 * Once they were, counting them again after a change is no more than a look through memory.
 */
export function dayCounts(db: Db): DayCounts | undefined {
  const known = counted(db)
  if (known.counts.size < dayLists.length && !isSmall(db)) return undefined
  const changes = summaryChanges(db)
  if (known.changes !== changes) known.counts.clear()
  known.changes = changes
  while (countNext(known, db));
  return known.counts
}

/** Counts one more of the lists; false where all of them are counted. */
export const countFurther = (db: Db): boolean => countNext(counted(db), db)

function countNext({ counts }: Counted, db: Db): boolean {
  const list = dayLists.find(one => !counts.has(one))
  if (list === undefined) return false
  const count = preparedColumn(
    db,
    'SELECT count(*) FROM case_summaries INDEXED BY case_summaries_by_list WHERE day_list = ?',
  ).get(list)
  counts.set(list, Number(count))
  return true
}

function counted(db: Db): Counted {
  const known = countedOf.get(db) ?? { changes: -1, counts: new Map<DayList, number>() }
  countedOf.set(db, known)
  return known
}

const isSmall = (db: Db): boolean =>
  Number(preparedColumn(db, 'SELECT max(rowid) FROM case_summaries').get()) <= fewCases
