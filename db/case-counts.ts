import type { CaseFilter } from '@core/cases/case-query'
import {
  countSql,
  joined,
  lastRow,
  selection,
  sidesOf,
  type Part,
  type Todays,
} from './case-conditions'
import { beginLookup, catchUp, goFurther, isThrough, type Lookup } from './case-lookup'
import type { Db } from './connection'
import { summaryChanges } from './summary-changes'

/** What a filter leaves: how many, and in which rows where these were looked for and are few. */
export type Found = { readonly total: number; readonly rows: readonly number[] | undefined }

/** Totals by the database's own counts, since a summary was last written; and what is or was looked for. */
type Known = {
  changes: number
  readonly totals: Map<string, number>
  readonly lookups: Map<string, Lookup>
}
const knownOf = new WeakMap<Db, Known>()
/** More filters than anybody keeps and looks at in turn. */
const mostKnown = 100
/** Of what was looked for, so many are put in order by themselves. */
const mostRows = 2000
/** Entries of an index that are gone through at once. */
const stretch = 4000
/** The first ones, within the answer: all of a small vault, or of a large one enough to tell rare from common. */
const smallVault = 1500
const firstOfMany = 200

/** How many cases the filter leaves, however long that takes. */
export function findCases(db: Db, filter: CaseFilter, todays: Todays): Found {
  const counted = totalOf(db, filter, todays)
  if (counted !== undefined) return { total: counted, rows: undefined }
  const lookup = lookupOf(db, filter, todays)
  while (!isThrough(lookup)) goFurther(db, lookup, stretch)
  return foundBy(lookup)
}

/** While it is not known how many a filter leaves: how many were met so far. */
export type Looking = { readonly total: null; readonly met: number }

/** The same where it is known or takes no longer than in a small vault. */
export function lookForCases(db: Db, filter: CaseFilter, todays: Todays): Found | Looking {
  const counted = totalOf(db, filter, todays)
  if (counted !== undefined) return { total: counted, rows: undefined }
  const lookup = lookupOf(db, filter, todays)
  if (lookup.after === undefined && lookup.at === 0) {
    const isSmall = lastRow(db) <= smallVault
    while (isSmall && !isThrough(lookup)) goFurther(db, lookup, smallVault)
    if (!isSmall) goFurther(db, lookup, firstOfMany)
  }
  return isThrough(lookup) ? foundBy(lookup) : { total: null, met: lookup.rows.size }
}

/** Goes on with what was asked for last and is not found yet; false where there is nothing left to look for. */
export function lookFurther(db: Db): boolean {
  const last = [...(knownOf.get(db)?.lookups.values() ?? [])].findLast(one => !isThrough(one))
  if (last) goFurther(db, last, stretch)
  return last !== undefined
}

function foundBy({ rows }: Lookup): Found {
  return { total: rows.size, rows: rows.size <= mostRows ? rows.values() : undefined }
}

function known(db: Db): Known {
  const kept = knownOf.get(db) ?? { changes: 0, totals: new Map(), lookups: new Map() }
  knownOf.set(db, kept)
  return kept
}

/** A list that is scrolled asks for each of its pages; it is counted again only where a case has changed. */
function totalOf(db: Db, filter: CaseFilter, todays: Todays): number | undefined {
  const counts = countSql(filter, todays)
  if (!counts) return undefined
  const kept = known(db)
  if (kept.changes !== summaryChanges(db)) kept.totals.clear()
  kept.changes = summaryChanges(db)
  const key = JSON.stringify(counts)
  const total = kept.totals.get(key) ?? sumOf(db, counts)
  remember(kept.totals, key, total)
  return total
}

function lookupOf(db: Db, filter: CaseFilter, todays: Todays): Lookup {
  const { lookups } = known(db)
  const key = JSON.stringify(
    joined(sidesOf(filter), isOpen =>
      selection(filter, todays, { what: 'rowid', from: 'case_summaries', isOpen }),
    ),
  )
  const before = lookups.get(key)
  const lookup = before && catchUp(db, before) ? before : beginLookup(db, filter, todays)
  remember(lookups, key, lookup)
  return lookup
}

/** What was asked for last stands last; what nobody has asked for for longest is forgotten. */
function remember<T>(all: Map<string, T>, key: string, value: T): void {
  all.delete(key)
  all.set(key, value)
  const [oldest] = all.keys()
  if (all.size > mostKnown && oldest !== undefined) all.delete(oldest)
}

const sumOf = ({ $client: sqlite }: Db, { sql, values }: Part): number =>
  sqlite
    .prepare(sql)
    .pluck()
    .all(...values)
    .reduce<number>((sum, part) => sum + Number(part), 0)
