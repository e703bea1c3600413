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
import { dayLists } from '@core/cases/day-list'
import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import { findCases } from '@db/case-counts'
import { dayListIds, findPage } from '@db/case-query'
import type { Db } from '@db/connection'
import { putRight, rowsOf, type Rows } from './case-rows'
import { compareSoon } from './case-rows-compare'
import { bringUpToDate } from './case-summaries-run'
import { summaryTime, type SummaryTime } from './case-summaries'
import { bringIndexUpToDateSoon } from './search-run'
import { noteLook } from './seen'
import { openVault } from './work'
import type { Context } from './context'

export const caseListHandlers: Pick<Handlers<Context>['cases'], 'list' | 'board' | 'day'> = {
  list(query, context) {
    const { db } = openVault(context)
    const time = summaryTime(db, context.now())
    const { rows, total, bySummary } = steady(db, () => pageOf(db, query, time))
    compareSoon(context, bySummary)
    const seen = noteList(context, JSON.stringify(narrowed(query)), {
      list: query.status,
      count: total,
    })
    if (!seen.ok) return seen
    return ok({ rows, total, settled: bringUpToDate(context, time) })
  },

  board(query, context) {
    const { db } = openVault(context)
    const time = summaryTime(db, context.now())
    const { columns, total, bySummary } = steady(db, () => boardOf(db, query, time))
    compareSoon(context, bySummary)
    const seen = noteList(context, JSON.stringify(narrowed(query)), {
      list: query.status,
      count: total,
    })
    if (!seen.ok) return seen
    return ok({ columns, total, settled: bringUpToDate(context, time) })
  },

  day(_input, context) {
    const { db } = openVault(context)
    // My day is the first thing that is read of a vault that was opened.
    bringIndexUpToDateSoon(context)
    const time = summaryTime(db, context.now())
    const day = steady(db, () => dayOf(db, time))
    compareSoon(context, day.bySummary)
    const seen = noteList(context, 'day', { list: 'open', count: day.open })
    if (!seen.ok) return seen
    const { lists, open, next } = day
    return ok({ lists, open, next, settled: bringUpToDate(context, time) })
  },
}

type Listed = { readonly list: CaseFilter['status']; readonly count: number }

const noteList = (context: Context, what: string, detail: Listed) =>
  noteLook(context, { kind: 'case/listed', caseId: null, detail, what, as: 'list' })

/** A list that is turned or scrolled is the same list; typing is recorded as a search. */
const narrowed = (filter: CaseFilter) => caseFilter.omit({ text: true }).parse(filter)

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

function pageOf(db: Db, query: CaseQuery, time: SummaryTime): Rows & Pick<CasePage, 'total'> {
  const found = findCases(db, query, time.todays)
  const ids = findPage(db, query, { todays: time.todays, found })
  return { ...rowsOf(db, ids, time), total: found.total }
}

function boardOf(db: Db, { shown, ...query }: BoardQuery, time: SummaryTime) {
  const columns = stagesOf(query).map(stage => {
    const count = shown.find(one => one.stage === stage)?.count ?? cardsAtATime
    return { stage, ...pageOf(db, { ...query, stage, from: 0, count }, time) }
  })
  return {
    columns: columns.map(({ stage, rows, total }) => ({ stage, rows, total })),
    total: columns.reduce((sum, { total }) => sum + total, 0),
    stale: columns.flatMap(({ stale }) => stale),
    bySummary: columns.flatMap(({ bySummary }) => bySummary),
  }
}

function dayOf(db: Db, time: SummaryTime) {
  const filter = caseFilter.parse({ status: 'open' })
  const found = dayLists.map(list => {
    const { ids, total } = dayListIds(db, list, dayListLength)
    return { list, total, ...rowsOf(db, ids, time) }
  })
  const first = { sort: 'due', descending: false, from: 0, count: 1 } as const
  const next = pageOf(db, { ...filter, ...first }, time)
  return {
    lists: found.map(({ list, rows, total }) => ({ list, rows, total })),
    open: next.total,
    next: next.rows.find(row => row.due) ?? null,
    stale: [...found.flatMap(({ stale }) => stale), ...next.stale],
    bySummary: found.flatMap(({ bySummary }) => bySummary),
  }
}
