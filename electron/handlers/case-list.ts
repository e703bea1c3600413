import {
  cardsAtATime,
  caseFilter,
  dayListLength,
  stagesOf,
  type BoardQuery,
  type CaseFilter,
  type CasePage,
  type CaseQuery,
} from '@core/cases/case-query'
import { dayLists } from '@core/cases/day-lists'
import type { CaseId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import { numbersCalled } from '@db/called-cases'
import { findCases, lookForCases } from '@db/case-counts'
import { dayListIds, findFirst, findNumbered, findPage } from '@db/case-query'
import type { Db } from '@db/connection'
import { countFurther, dayCounts } from '@db/day-counts'
import { putRight, rowsOf, type Rows } from './case-rows'
import { lookFurtherSoon, markSoon } from './case-lookup-run'
import { compareSoon } from './case-rows-compare'
import { bringUpToDate } from './case-summaries-run'
import { summaryTime, type SummaryTime } from './case-summaries'
import { bringIndexUpToDateSoon, healIndex, mayHeal } from './search-run'
import { isIndexDamage } from './search-state'
import { warmSearchMs, warmSearchSoon } from './search-warm'
import { noteLook } from './seen'
import { inSlices } from './slices'
import { openVault } from './work'
import type { Context } from './context'

export const caseListHandlers: Pick<Handlers<Context>['cases'], 'list' | 'board' | 'day'> = {
  list(query, context) {
    const { db } = openVault(context)
    const time = summaryTime(db, context.now())
    const { rows, total, bySummary } = steady(db, () => pageOf(context, query, time))
    compareSoon(context, bySummary)
    const seen = noteList(context, query, total ?? `${rows.length}+`)
    if (!seen.ok) return seen
    if (total === null) lookFurtherSoon(context, db)
    else markSoon(context, db, { ...query, todays: time.todays })
    return ok({ rows, total, settled: bringUpToDate(context, time) })
  },

  board(query, context) {
    const { db } = openVault(context)
    const time = summaryTime(db, context.now())
    const { columns, total, bySummary } = steady(db, () => boardOf(context, query, time))
    compareSoon(context, bySummary)
    const shown = columns.reduce((sum, { rows }) => sum + rows.length, 0)
    const seen = noteList(context, query, total ?? `${shown}+`)
    if (!seen.ok) return seen
    if (total === null) lookFurtherSoon(context, db)
    return ok({ columns, total, settled: bringUpToDate(context, time) })
  },

  day(_input, context) {
    const { db } = openVault(context)
    // My day is the first thing that is read of a vault that was opened.
    bringIndexUpToDateSoon(context)
    warmSearchSoon(context, warmSearchMs)
    const time = summaryTime(db, context.now())
    const day = steady(db, () => dayOf(context, time))
    compareSoon(context, day.bySummary)
    const seen = noteLooked(context, 'day', { list: 'open', count: day.open })
    if (!seen.ok) return seen
    const { lists, open, next } = day
    const isCounted = lists.every(({ total }) => total !== null)
    if (!isCounted) countDaySoon(context, db)
    return ok({ lists, open, next, settled: bringUpToDate(context, time) && isCounted })
  },
}

type Listed = { readonly list: CaseFilter['status']; readonly count: number | string }

const noteLooked = (context: Context, what: string, detail: Listed) =>
  noteLook(context, { kind: 'case/listed', caseId: null, detail, what, as: 'list' })

const withoutWords = caseFilter.omit({ text: true })

/** A list that is turned or scrolled is the same list; typing is recorded as a search. */
function noteList(context: Context, filter: CaseFilter, count: Listed['count']) {
  const narrowed = JSON.stringify(withoutWords.parse(filter))
  return noteLooked(context, narrowed, { list: filter.status, count })
}

type Looked = Pick<Rows, 'stale'>

/** How often a list is looked up again because its own rows turned out to stand elsewhere. */
const mostLooks = 4

/** Where a line turned out to be another one, its summary is put right and the list looked up again. */
function steady<T extends Looked>(db: Db, look: () => T): T {
  for (let looks = 1; ; looks += 1) {
    const found = look()
    if (found.stale.length === 0 || looks === mostLooks) return found
    putRight(db, found.stale)
  }
}

/** Nobody waits for a count: while it is not known, the rows are those that are found without it. */
function pageOf(
  context: Context,
  query: CaseQuery,
  time: SummaryTime,
): Rows & Pick<CasePage, 'total'> {
  const { db } = openVault(context)
  const { todays } = time
  const found = lookForCases(db, query, todays)
  const ids =
    found.total === null
      ? firstOf(context, query, { todays, met: found.met })
      : findPage(db, query, { todays, found })
  return { ...rowsOf(db, ids, time), total: found.total }
}

type Met = { readonly todays: SummaryTime['todays']; readonly met: number }

/** Among the first rows of the list, or by the search index where few cases are called so. */
function firstOf(context: Context, query: CaseQuery, { todays, met }: Met): readonly CaseId[] {
  const { db } = openVault(context)
  const byIndex = () =>
    query.text.trim()
      ? findNumbered(db, query, { todays, numbers: calledSo(context, db, query) })
      : []
  // Of what was not met at all, few are found by going on.
  const called = met === 0 ? byIndex() : []
  if (called.length > 0) return called
  const first = findFirst(db, query, { todays, isRare: met === 0 })
  if (met === 0 || first.length === query.count) return first
  const others = byIndex()
  return others.length > first.length ? others : first
}

/** A search index that is damaged is made anew; the list does without it. */
function calledSo(context: Context, db: Db, filter: CaseFilter): readonly number[] {
  try {
    return numbersCalled(db, filter)
  } catch (cause) {
    if (!isIndexDamage(db, cause)) throw cause
    if (mayHeal(context, cause)) healIndex(context)
    return []
  }
}

function boardOf(context: Context, { shown, ...query }: BoardQuery, time: SummaryTime) {
  const columns = stagesOf(query).map(stage => {
    const count = shown.find(one => one.stage === stage)?.count ?? cardsAtATime
    return { stage, ...pageOf(context, { ...query, stage, from: 0, count }, time) }
  })
  return {
    columns: columns.map(({ stage, rows, total }) => ({ stage, rows, total })),
    total: sumOf(columns.map(({ total }) => total)),
    stale: columns.flatMap(({ stale }) => stale),
    bySummary: columns.flatMap(({ bySummary }) => bySummary),
  }
}

const sumOf = (totals: readonly (number | null)[]): number | null =>
  totals.reduce((sum, total) => (sum === null || total === null ? null : sum + total), 0)

/** Nobody waits for it: the first of each list are there. */
function countDaySoon(context: Context, db: Db): void {
  inSlices(context, db, { slice: () => countFurther(db), onTrouble: () => undefined })
}

function dayOf(context: Context, time: SummaryTime) {
  const { db } = openVault(context)
  const filter = caseFilter.parse({ status: 'open' })
  const counts = dayCounts(db)
  const found = dayLists.map(list => ({
    list,
    total: counts?.get(list) ?? null,
    ...rowsOf(db, dayListIds(db, list, dayListLength), time),
  }))
  const first = { sort: 'due', descending: false, from: 0, count: 1 } as const
  const next = pageOf(context, { ...filter, ...first }, time)
  return {
    lists: found.map(({ list, rows, total }) => ({ list, rows, total })),
    open: findCases(db, filter, time.todays).total,
    next: next.rows.find(row => row.due) ?? null,
    stale: [...found.flatMap(({ stale }) => stale), ...next.stale],
    bySummary: found.flatMap(({ bySummary }) => bySummary),
  }
}
