import { storedLine } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import type { CaseId } from '@core/ids'
import { packKey, rulePacks } from '@core/regimes/index'
import { ok } from '@core/result'
import { summariesOf, type CaseSummary } from '@db/case-summaries'
import { transact, type Db } from '@db/connection'
import {
  isCurrent,
  storeSummary,
  summariseMany,
  type Summarised,
  type SummaryTime,
} from './case-summaries'

/** A summary that is not what its case's file says now; `done` undefined where that cannot be read. */
export type Stale = { readonly id: CaseId; readonly done: Summarised | undefined }

export type Rows = {
  readonly rows: readonly CaseRow[]
  readonly stale: readonly Stale[]
  /** Shown as their summaries say, which is for whoever shows them to have compared. */
  readonly bySummary: readonly CaseId[]
}

/**
 * The lines of cases. A summary is written with every change of its case and says the line while it
 * is of today; the others are worked out from the case's file.
 */
export function rowsOf(db: Db, ids: readonly CaseId[], time: SummaryTime): Rows {
  const stored = summariesOf(db, ids)
  const known = stored.map(kept => (kept && isCurrent(kept, time) ? rowOf(kept) : undefined))
  const toRead = ids.filter((_, index) => !known[index])
  const done = new Map(summariseMany(db, toRead, time).map((one, at) => [toRead[at], one]))
  const stale: Stale[] = []
  const rows = ids.flatMap((id, index) => {
    const line = known[index]
    if (line) return [line]
    const worked = done.get(id)
    if (!isSame(worked?.summary, stored[index])) stale.push({ id, done: worked })
    return worked ? [worked.row] : []
  })
  return { rows, stale, bySummary: ids.filter((_, index) => known[index]) }
}

/** Of these cases, those whose summary is not what their file says. */
export function staleAmong(db: Db, ids: readonly CaseId[], time: SummaryTime): readonly Stale[] {
  const stored = summariesOf(db, ids)
  const done = summariseMany(db, ids, time)
  return ids.flatMap((id, index) =>
    isSame(done[index]?.summary, stored[index]) ? [] : [{ id, done: done[index] }],
  )
}

const isSame = (one: CaseSummary | undefined, other: CaseSummary | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  // Two objects of the same columns, which need not come in the same order.
  Object.entries(one).every(([column, value]) => other[column as keyof CaseSummary] === value)

/** Undefined where a summary holds what no line has. */
export function rowOf(summary: CaseSummary): CaseRow | undefined {
  const parsed = storedLine.safeParse(summary)
  const pack = rulePacks.find(one => packKey(one) === summary.pack)
  if (!parsed.success || !pack) return undefined
  const { caseId: id, dueRule, dueOn, ...line } = parsed.data
  const due = dueRule !== null && dueOn !== null ? { rule: dueRule, date: dueOn } : null
  return { id, ...line, regime: pack.regime, variant: pack.variant, due }
}

export function putRight(db: Db, stale: readonly Stale[]): void {
  transact(db, tx => {
    for (const { id, done } of stale) storeSummary(tx, id, done)
    return ok(null)
  })
}
