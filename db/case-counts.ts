import type { CaseFilter } from '@core/cases/case-query'
import { countSql, foundSql, type Part, type Todays } from './case-conditions'
import type { Db } from './connection'
import { summaryChanges } from './summary-changes'

/** What a filter leaves: how many, and in which rows where that was looked for by words or requests and they are few. */
export type Found = { readonly total: number; readonly rows: readonly number[] | undefined }

/** What filters left since a summary was last written. */
type Known = { readonly changes: number; readonly found: Map<string, Found> }
const knownOf = new WeakMap<Db, Known>()
/** More filters than anybody looks at in turn. */
const mostKnown = 40
/** Of what is found by words or requests, so many are remembered by their rows. */
const mostRows = 2000

/**
 * How many cases the filter leaves. A list that is scrolled asks for each of its pages; it is counted
 * again only where a case has changed.
 */
export function findCases(db: Db, filter: CaseFilter, todays: Todays): Found {
  const known = upToDate(db)
  const key = JSON.stringify(countSql(filter, todays))
  const found = known.get(key)
  if (found) return found
  const counted = count(db, filter, todays)
  if (known.size >= mostKnown) known.clear()
  known.set(key, counted)
  return counted
}

function upToDate(db: Db): Map<string, Found> {
  const changes = summaryChanges(db)
  const last = knownOf.get(db)
  if (last?.changes === changes) return last.found
  const known: Known = { changes, found: new Map() }
  knownOf.set(db, known)
  return known.found
}

function count(db: Db, filter: CaseFilter, todays: Todays): Found {
  if (filter.text.trim() || filter.requests) {
    const rows = numbersOf(db, foundSql(filter, todays))
    return { total: rows.length, rows: rows.length <= mostRows ? rows : undefined }
  }
  const parts = numbersOf(db, countSql(filter, todays))
  return { total: parts.reduce((sum, part) => sum + part, 0), rows: undefined }
}

const numbersOf = ({ $client: sqlite }: Db, { sql, values }: Part): readonly number[] =>
  sqlite
    .prepare(sql)
    .pluck()
    .all(...values)
    // One integer column by both statements.
    .map(Number)
