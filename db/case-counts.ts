import type { CaseFilter } from '@core/cases/case-query'
import type { CaseId } from '@core/ids'
import { summariesOf, type CaseSummary } from './case-summaries'
import type { Db } from './connection'
import { countSql, idsOf, foundSql, matchesSql, type Part, type Todays } from './case-conditions'
import { takeSummaryChanges } from './summary-changes'

/** What a filter leaves: how many, and which where that was looked for by words or requests and they are few. */
export type Found = { readonly total: number; readonly ids: ReadonlySet<CaseId> | undefined }
type Known = {
  total: number
  readonly ids: Set<CaseId> | undefined
  readonly filter: CaseFilter
  readonly todays: Todays
}

const knownOf = new WeakMap<Db, Map<string, Known>>()
/** More filters than anybody looks at in turn. */
const mostKnown = 40
/** A change of so many is a change of everything: counting anew is quicker. */
const mostChanges = 200
/** Of what is found by words or requests, so many are remembered by their ids. */
const mostIds = 2000

/**
 * How many cases the filter leaves. Counted once by a walk through an index; from then on each change
 * of a case is put to it, so that neither a look nor a change takes longer with more cases.
 */
export function findCases(db: Db, filter: CaseFilter, todays: Todays): Found {
  const known = upToDate(db)
  const key = JSON.stringify(countSql(filter, todays))
  const found = known.get(key)
  if (found) return found
  const counted = count(db, filter, todays)
  if (known.size >= mostKnown) known.clear()
  known.set(key, { ...counted, filter, todays })
  return counted
}

function upToDate(db: Db): Map<string, Known> {
  const known = knownOf.get(db) ?? new Map<string, Known>()
  knownOf.set(db, known)
  const changes = takeSummaryChanges(db)
  if (changes.size === 0 || known.size === 0) return known
  // What changed in their requests is not in the journal of the summaries.
  for (const [key, { filter }] of known) if (filter.requests) known.delete(key)
  if (changes.size > mostChanges) {
    known.clear()
    return known
  }
  // Ids of summaries are ids of cases.
  const ids = [...changes.keys()] as CaseId[]
  const now = summariesOf(db, ids)
  ids.forEach((id, index) => {
    for (const one of known.values()) put(db, one, { id, before: changes.get(id), now: now[index] })
  })
  return known
}

type Change = {
  readonly id: CaseId
  readonly before: CaseSummary | undefined
  readonly now: CaseSummary | undefined
}

function put(db: Db, known: Known, { id, before, now }: Change): void {
  const was = matches(db, known, before)
  const is = matches(db, known, now)
  known.total += Number(is) - Number(was)
  if (is) known.ids?.add(id)
  else known.ids?.delete(id)
}

/** Whether SQLite would find a summary that holds this. */
function matches(
  db: Db,
  { filter, todays }: Pick<Known, 'filter' | 'todays'>,
  summary: CaseSummary | undefined,
): boolean {
  if (!summary) return false
  return (
    run(db, matchesSql(filter, todays, summary))
      .pluck()
      .get() !== undefined
  )
}

function count(
  db: Db,
  filter: CaseFilter,
  todays: Todays,
): { total: number; ids: Set<CaseId> | undefined } {
  if (filter.text.trim() || filter.requests) {
    const ids = idsOf(db, foundSql(filter, todays, mostIds + 1))
    if (ids.length <= mostIds) return { total: ids.length, ids: new Set(ids) }
  }
  const total = run(db, countSql(filter, todays))
    .pluck()
    .all()
    .reduce<number>((sum, part) => sum + Number(part), 0)
  return { total, ids: undefined }
}

const run = (db: Db, { sql, values }: Part) => db.$client.prepare(sql).bind(...values)
