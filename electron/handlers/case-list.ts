import type { CaseFilter, CasePage, CaseQuery } from '@core/cases/case-query'
import { dayListLength } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { dayLists } from '@core/cases/day-list'
import type { CaseId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import { countCases, dayListIds, findPage } from '@db/case-query'
import { removeSummary, saveSummary, summariesOf, type CaseSummary } from '@db/case-summaries'
import { transact, type Db } from '@db/connection'
import { bringUpToDate } from './case-summaries-run'
import { summarise, summaryTime, type SummaryTime } from './case-summaries'
import { noteLook } from './seen'
import { openVault } from './work'
import type { Context } from './context'

export const caseListHandlers: Pick<Handlers<Context>['cases'], 'list' | 'day'> = {
  list(query, context) {
    const { db } = openVault(context)
    const time = summaryTime(db, context.now())
    const { rows, total } = steady(db, () => pageOf(db, query, time))
    const seen = noteLook(context, {
      kind: 'case/listed',
      caseId: null,
      detail: { list: query.status, count: total },
      what: JSON.stringify(narrowed(query)),
      as: 'list',
    })
    if (!seen.ok) return seen
    return ok({ rows, total, settled: bringUpToDate(context, time) })
  },

  day(_input, context) {
    const { db } = openVault(context)
    const time = summaryTime(db, context.now())
    const day = steady(db, () => dayOf(db, time))
    const seen = noteLook(context, {
      kind: 'case/listed',
      caseId: null,
      detail: { list: 'open', count: day.open },
      what: 'day',
      as: 'list',
    })
    if (!seen.ok) return seen
    const { lists, open, next } = day
    return ok({ lists, open, next, settled: bringUpToDate(context, time) })
  },
}

/** A list that is turned or scrolled is the same list; typing is recorded as a search. */
const narrowed = ({ status, stage, type, due, channel }: CaseFilter) => ({
  status,
  stage,
  type,
  due,
  channel,
})

type Looked = { readonly stale: readonly Stale[] }

/** A summary that is not what its case's file says now; `summary` undefined where that cannot be read. */
type Stale = { readonly id: CaseId; readonly summary: CaseSummary | undefined }

/** How often a list is looked up again because its own rows turned out to stand elsewhere. */
const mostLooks = 4

/**
 * What is shown is worked out from the files of the cases, never taken from their summaries. Where one
 * of them was not right it is put right, and the list is looked up again.
 */
function steady<T extends Looked>(db: Db, look: () => T): T {
  for (let looks = 1; ; looks += 1) {
    const found = look()
    if (found.stale.length === 0 || looks === mostLooks) return found
    transact(db, tx => {
      for (const { id, summary } of found.stale) {
        if (summary) saveSummary(tx, summary)
        else removeSummary(tx, id)
      }
      return ok(null)
    })
  }
}

type Rows = Looked & { readonly rows: readonly CaseRow[] }

function rowsOf(db: Db, ids: readonly CaseId[], time: SummaryTime): Rows {
  const stored = summariesOf(db, ids)
  const rows: CaseRow[] = []
  const stale: Stale[] = []
  ids.forEach((id, index) => {
    const done = summarise(db, id, time)
    if (done) rows.push(done.row)
    const summary = done?.summary
    if (!isSame(summary, stored[index])) stale.push({ id, summary })
  })
  return { rows, stale }
}

const isSame = (one: CaseSummary | undefined, other: CaseSummary | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  // Two objects of the same columns, which need not come in the same order.
  Object.entries(one).every(([column, value]) => other[column as keyof CaseSummary] === value)

function pageOf(db: Db, query: CaseQuery, time: SummaryTime): Rows & Pick<CasePage, 'total'> {
  const total = countCases(db, query, time.todays)
  const ids = findPage(db, query, { todays: time.todays, total })
  return { ...rowsOf(db, ids, time), total }
}

function dayOf(db: Db, time: SummaryTime) {
  const everyOpen = { status: 'open', stage: null, type: null, due: null, channel: null } as const
  const filter = { ...everyOpen, text: '' }
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
  }
}
