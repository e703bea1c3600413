import { expect, test } from 'vitest'
import { caseFilter } from '@core/cases/case-query'
import { caseId } from '@core/ids'
import { ever } from '@core/reports/period'
import { joined, selection, sidesOf, type Todays } from '@db/case-conditions'
import { findCases, lookForCases } from '@db/case-counts'
import { beginLookup, catchUp, goFurther, isThrough } from '@db/case-lookup'
import type { Db } from '@db/connection'
import { RowSet } from '@db/row-set'
import { noteSummariesMoved } from '@db/summary-changes'
import { summaryTime } from '@main/handlers/case-summaries'
import { seedCases } from '@main/handlers/seed-cases'
import { testProgram, valueOf } from '@tests/support/program'

/** The rows that a walk through every summary finds. */
function rowsOf(db: Db, filter: ReturnType<typeof caseFilter.parse>, todays: Todays) {
  const from = { what: 'rowid', from: 'case_summaries' }
  const { sql, values } = joined(sidesOf(filter), isOpen =>
    selection(filter, todays, { ...from, isOpen }),
  )
  const rows = db.$client
    .prepare(sql)
    .pluck()
    .all(...values)
  return rows.map(Number).toSorted((a, b) => a - b)
}

const filters = [
  { status: 'all', text: '佐藤' },
  { status: 'open', text: '0 mail' },
  { status: 'all', text: 'xampl', stage: 'closed' },
  { status: 'all', requests: { of: 'received', ...ever } },
  { status: 'closed', requests: { of: 'ended', ...ever, channel: 'email' } },
  { status: 'all', requests: { of: 'answered', from: '2026-02-01', to: '2026-11-30' } },
  { status: 'open', requests: { of: 'received', ...ever }, text: '0' },
  { status: 'all', requests: { of: 'received', ...ever, late: 'law' } },
  { status: 'open', requests: { of: 'received', ...ever, late: 'own', channel: 'email' } },
  {
    status: 'closed',
    requests: { of: 'ended', from: '2026-11-10', to: '2026-12-31', late: 'law' },
  },
  { status: 'all', due: 'overdue', channel: 'email' },
  { status: 'open', due: 'week', type: 'jp.disclosure' },
] as const

test('what is looked for a stretch at a time is what the filter leaves, whatever changes meanwhile', async () => {
  const program = await testProgram()
  const { context, api } = program
  valueOf(seedCases(context, { cases: 40, seed: 11 }))
  const { db } = context.vault.current()!
  // Those that are made up are answered in time.
  db.$client.exec('UPDATE request_summaries SET late_law = 3 WHERE rowid % 2 = 0')
  const { todays } = summaryTime(db, context.now())
  const open = valueOf(await api.cases.list({ status: 'open', sort: 'number' })).rows
  for (const [n, given] of filters.entries()) {
    const filter = caseFilter.parse(given)
    const lookup = beginLookup(db, filter, todays)
    for (let stretch = 0; !isThrough(lookup); stretch += 1) {
      goFurther(db, lookup, 1 + (stretch % 7))
      const one = open[(n * 5 + stretch) % open.length]!
      const change = { name: stretch % 2 === 0 ? `佐藤 ${stretch}` : `別 ${stretch}` }
      if (stretch < 2) await api.cases.changeParty({ caseId: one.id, role: 'principal', change })
      if (stretch === 1 && n < 4)
        await api.cases.close({ caseId: open[n]!.id, reason: 'withdrawn' })
    }
    expect(catchUp(db, lookup)).toBe(true)
    const wanted = rowsOf(db, filter, todays)
    expect({ given, rows: lookup.rows.values() }).toEqual({ given, rows: wanted })
    expect(lookForCases(db, filter, todays)).toEqual({ total: wanted.length, rows: wanted })
  }
  expect(rowsOf(db, caseFilter.parse(filters[0]), todays).length).toBeGreaterThan(2)
})

test('what was found is forgotten where rows may have other numbers', async () => {
  const { context } = await testProgram()
  valueOf(seedCases(context, { cases: 5, seed: 2 }))
  const { db } = context.vault.current()!
  const { todays } = summaryTime(db, context.now())
  const filter = caseFilter.parse({ status: 'all', text: 'mail' })
  const { total } = findCases(db, filter, todays)
  const lookup = beginLookup(db, filter, todays)
  noteSummariesMoved(db)
  expect(catchUp(db, lookup)).toBe(false)
  const gone = caseId.parse(db.$client.prepare('SELECT id FROM cases').pluck().get())
  db.$client.prepare('DELETE FROM case_summaries WHERE case_id = ?').run(gone)
  expect(findCases(db, filter, todays).total).toBe(total - 1)
})

test('a set of rows has each of them once, however large its number', () => {
  const set = new RowSet()
  for (const row of [5, 31, 32, 5, 70_000, 1, 31]) set.add(row)
  expect([set.size, set.values()]).toEqual([5, [1, 5, 31, 32, 70_000]])
  for (const row of [31, 31, 999_999]) set.delete(row)
  expect([set.size, set.values()]).toEqual([4, [1, 5, 32, 70_000]])
})
