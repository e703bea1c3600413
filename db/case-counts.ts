import type { CaseFilter } from '@core/cases/case-query'
import { countSql, joined, selection, sidesOf, type Part, type Todays } from './case-conditions'
import { beginFinding, catchUp, findFurther, isFound, type Finding } from './case-finding'
import type { Db } from './connection'
import { summaryChanges } from './summary-changes'

/** What a filter leaves: how many, and in which rows where these were looked for and are few. */
export type Found = { readonly total: number; readonly rows: readonly number[] | undefined }

/** Totals by the database's own counts, since a summary was last written; and what is or was looked for. */
type Known = {
  changes: number
  readonly totals: Map<string, number>
  readonly findings: Map<string, Finding>
}
const knownOf = new WeakMap<Db, Known>()
/** More filters than anybody keeps and looks at in turn. */
const mostKnown = 100
/** Of what was looked for, so many are put in order by themselves. */
const mostRows = 2000
/** Entries of an index that are gone through at once; the first ones, within the answer, are twice as many as these. */
const shortStretch = 750
const stretch = 4000

/** How many cases the filter leaves, however long that takes. */
export function findCases(db: Db, filter: CaseFilter, todays: Todays): Found {
  const counted = totalOf(db, filter, todays)
  if (counted !== undefined) return { total: counted, rows: undefined }
  const finding = findingOf(db, filter, todays)
  while (!isFound(finding)) findFurther(db, finding, stretch)
  return foundBy(finding)
}

/** The same where it is known or takes no longer than in a small vault; undefined while it is looked for. */
export function lookForCases(db: Db, filter: CaseFilter, todays: Todays): Found | undefined {
  const counted = totalOf(db, filter, todays)
  if (counted !== undefined) return { total: counted, rows: undefined }
  const finding = findingOf(db, filter, todays)
  if (finding.after === undefined && finding.at === 0) {
    findFurther(db, finding, shortStretch)
    findFurther(db, finding, shortStretch)
  }
  return isFound(finding) ? foundBy(finding) : undefined
}

/** Goes on with what was asked for last and is not found yet; false where there is nothing left to look for. */
export function lookFurther(db: Db): boolean {
  const last = [...(knownOf.get(db)?.findings.values() ?? [])].findLast(one => !isFound(one))
  if (last) findFurther(db, last, stretch)
  return last !== undefined
}

function foundBy({ rows }: Finding): Found {
  return { total: rows.size, rows: rows.size <= mostRows ? rows.values() : undefined }
}

function known(db: Db): Known {
  const kept = knownOf.get(db) ?? { changes: 0, totals: new Map(), findings: new Map() }
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

function findingOf(db: Db, filter: CaseFilter, todays: Todays): Finding {
  const { findings } = known(db)
  const key = JSON.stringify(
    joined(sidesOf(filter), isOpen =>
      selection(filter, todays, { what: 'rowid', from: 'case_summaries', isOpen }),
    ),
  )
  const before = findings.get(key)
  const finding = before && catchUp(db, before) ? before : beginFinding(db, filter, todays)
  remember(findings, key, finding)
  return finding
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
