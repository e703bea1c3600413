import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@core/assert'
import type { CaseQuery } from '@core/cases/case-query'
import { valueOf } from '@core/failure'
import { ever } from '@core/reports/period'
import { ok } from '@core/result'
import { transact, type Db } from '@db/connection'
import { refreshSummaries } from '@main/handlers/case-summaries'
import { seedCases } from '@main/handlers/seed-cases'
import { benchNow, benchVault } from './bench-vault'

export type ListFigures = {
  readonly cases: number
  readonly seedSeconds: number
  readonly databaseMb: number
  /** Milliseconds for each look at the list, the median of many: the system counts a thread's work in longer steps. */
  readonly looks: Readonly<Record<string, number>>
}

/** How many times longer a look at many cases may take than the same look at a thousand. */
export const listLimit = 2

const anyRequest = { pack: null, type: null, channel: null, result: null }
const tooLate = { ...ever, ...anyRequest, of: 'received', late: 'law' } as const

/** What an officer asks of the list. Each is a page as the window asks for it. */
const looks: Readonly<Record<string, Partial<CaseQuery> & { readonly last?: true }>> = {
  'first page': {},
  'first page of all cases': { status: 'all' },
  'last page': { last: true },
  'last page of all cases': { status: 'all', last: true },
  'sorted by name': { sort: 'name' },
  'sorted by receipt, newest first': { status: 'all', sort: 'received', descending: true },
  'sorted by stage': { status: 'all', sort: 'stage' },
  'one stage': { status: 'all', stage: 'closed' },
  'one kind of request': { status: 'all', type: 'jp.correction' },
  'one channel': { channel: 'post' },
  overdue: { due: 'overdue' },
  'due within a week': { due: 'week' },
  'requests too late': { status: 'all', requests: tooLate },
  'a common word': { status: 'all', text: '佐藤' },
  'one number': { status: 'all', text: '2026-0007' },
}

/** Looks at the list of a vault of so many cases, half of them open. */
export async function listFigures(cases: number): Promise<ListFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-bench-list-'))
  const { api, context, db } = await benchVault(join(folder, 'vault'))
  try {
    const began = performance.now()
    valueOf(seedCases(context, { cases, seed: 1 }))
    const seedSeconds = (performance.now() - began) / 1000
    const settled = async () => valueOf(await api.cases.list({ status: 'open', count: 1 })).settled
    while (!(await settled())) await new Promise(resolve => setTimeout(resolve, 1000))
    const figures: Record<string, number> = {}
    for (const [name, { last, ...look }] of Object.entries(looks)) {
      const query = { status: 'open', count: pageLength, ...look } as const
      const { total } = valueOf(await api.cases.list({ ...query, count: 1 }))
      const from = last ? Math.max(0, total - pageLength) : 0
      figures[name] = await medianOf(db, async () =>
        valueOf(await api.cases.list({ ...query, from })),
      )
    }
    figures['by stage'] = await medianOf(db, async () =>
      valueOf(await api.cases.board({ status: 'open' })),
    )
    figures['my day'] = await medianOf(db, async () => valueOf(await api.cases.day({})))
    const pages = Number(db.$client.pragma('page_count', { simple: true }))
    return {
      cases,
      seedSeconds,
      databaseMb: Math.round((pages * 4096) / 1024 / 1024),
      looks: figures,
    }
  } finally {
    context.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  }
}

const pageLength = 25
const tries = 61

/** Looks before the first that counts: the program has then been translated. */
const looksBefore = 10

/** A case's line is written before each look, so that no answer is remembered from the one before. */
async function medianOf(db: Db, look: () => Promise<unknown>): Promise<number> {
  const first = must(db.$client.prepare('SELECT id FROM cases LIMIT 1').pluck().get(), 'a case')
  for (let n = 0; n < looksBefore; n += 1) await look()
  const spent: number[] = []
  for (let n = 0; n < tries; n += 1) {
    transact(db, tx => {
      refreshSummaries(tx, [String(first)], benchNow)
      return ok(null)
    })
    const before = performance.now()
    await look()
    spent.push(performance.now() - before)
  }
  return must(spent.toSorted((a, b) => a - b)[tries >> 1], 'median')
}

/** The same looks at a short list and a long one, and how many times longer each takes. */
export async function listGrowth(few: number, many: number) {
  const small = await listFigures(few)
  const large = await listFigures(many)
  const ratios = Object.fromEntries(
    Object.entries(large.looks).map(([look, ms]) => [look, ms / must(small.looks[look], look)]),
  )
  return { small, large, ratios, limit: listLimit }
}
