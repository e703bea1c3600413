import { expect } from 'vitest'
import type { CasePage, CaseQuery } from '@core/cases/case-query'
import { caseColumn } from '@core/cases/case-query'
import { caseId } from '@core/ids'
import { summariesOf } from '@db/case-summaries'
import type { Db } from '@db/connection'
import { requestSummariesIn } from '@db/request-summaries'
import { summarise, summaryTime } from '@main/handlers/case-summaries'
import { valueOf, type TestProgram } from './program'

/** Fails unless every case has a summary, and each says what the case's file says now. */
export function expectSummariesRight({ context }: TestProgram): void {
  const { db } = context.vault.current()!
  const ids = db.$client
    .prepare('SELECT id FROM cases')
    .pluck()
    .all()
    .map(id => caseId.parse(id))
  const stored = db.$client.prepare('SELECT count(*) FROM case_summaries').pluck().get()
  const time = summaryTime(db, context.now())
  expect(stored).toBe(ids.length)
  expect(summariesOf(db, ids)).toEqual(ids.map(id => summarise(db, id, time)?.summary))
  const byId = (a: { requestId: string }, b: { requestId: string }) =>
    a.requestId < b.requestId ? -1 : 1
  expect(ids.map(id => requestSummariesIn(db, id))).toEqual(
    ids.map(id => [...(summarise(db, id, time)?.requests ?? [])].sort(byId)),
  )
  expectCountsRight(db)
}

/** Fails unless the database counts what is there, and keeps no count of what is not. */
export function expectCountsRight({ $client: sqlite }: Db): void {
  const rows = (sql: string) => sqlite.prepare(sql).all()
  const alike = 'is_open, stage_rank, types, channel, assignee, labels'
  const ofDay = 'is_open, ours_by, pack'
  const counted = (by: string, where = '') =>
    rows(
      `SELECT ${by}, count(*) AS cases FROM case_summaries ${where} GROUP BY ${by} ORDER BY ${by}`,
    )
  expect(rows(`SELECT ${alike}, cases FROM case_counts ORDER BY ${alike}`)).toEqual(counted(alike))
  expect(rows(`SELECT ${ofDay}, cases FROM case_due_counts ORDER BY ${ofDay}`)).toEqual(
    counted(ofDay, 'WHERE ours_by IS NOT NULL'),
  )
}

/** The whole list in every order, in pages of this length. */
export async function everyOrder(
  { api }: TestProgram,
  filter: Partial<CaseQuery>,
  count: number,
): Promise<readonly (readonly CasePage[])[]> {
  const orders: CasePage[][] = []
  for (const sort of caseColumn.options) {
    for (const descending of [false, true]) {
      const pages: CasePage[] = []
      for (let from = 0; ; from += count) {
        const query = { status: 'all', ...filter, sort, descending, from, count } as const
        const page = valueOf(await api.cases.list(query))
        if (page.rows.length === 0) break
        pages.push(page)
      }
      orders.push(pages)
    }
  }
  return orders
}
