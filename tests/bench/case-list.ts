import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@core/assert'
import type { CasePage, CaseQuery } from '@core/cases/case-query'
import { valueOf } from '@core/failure'
import { caseId, type CaseId } from '@core/ids'
import { ever } from '@core/reports/period'
import type { Api } from '@core/ipc/client'
import { ok } from '@core/result'
import { transact, type Db } from '@db/connection'
import { noteSummariesMoved } from '@db/summary-changes'
import { refreshSummaries } from '@main/handlers/case-summaries'
import { seedCases } from '@main/handlers/seed-cases'
import { benchNow, benchVault } from './bench-vault'

export type ListFigures = {
  readonly cases: number
  readonly seedSeconds: number
  readonly databaseMb: number
  /** Milliseconds for each look at the list, the median of many: the system counts a thread's work in longer steps. */
  readonly looks: Readonly<Record<string, number>>
  /**
   * What takes longer the more cases there are: milliseconds until it is known how many there are, where
   * the rows do not wait for that, and for a first jump before the list has places.
   */
  readonly totals: Readonly<Record<string, number>>
}

/** How many times longer a look at many cases may take than the same look at a thousand. */
export const listLimit = 2

const anyRequest = { pack: null, type: null, channel: null, result: null }
/** Of one case; those that are made up have others. */
const rareName = '雅楽川 りん'
const tooLate = { ...ever, ...anyRequest, of: 'received', late: 'law' } as const

/** Beside: the page after one in the middle, which was just looked at. */
type Look = Partial<CaseQuery> & { readonly at?: 'last' | 'middle' | 'beside' }

/** What an officer asks of the list. Each is a page as the window asks for it. */
const looks: Readonly<Record<string, Look>> = {
  'first page': {},
  'first page of all cases': { status: 'all' },
  'last page': { at: 'last' },
  'last page of all cases': { status: 'all', at: 'last' },
  'a page in the middle of all cases': { status: 'all', at: 'middle' },
  'the page after one in the middle': { status: 'all', at: 'beside' },
  'sorted by name': { sort: 'name' },
  'sorted by receipt, newest first': { status: 'all', sort: 'received', descending: true },
  'sorted by stage': { status: 'all', sort: 'stage' },
  'one stage': { status: 'all', stage: 'closed' },
  'one kind of request': { status: 'all', type: 'jp.correction' },
  'one channel': { channel: 'post' },
  overdue: { due: 'overdue' },
  'due within a week': { due: 'week' },
  'requests too late': { status: 'all', requests: tooLate },
  'requests too late, last page': { status: 'all', requests: tooLate, at: 'last' },
  'a common word': { status: 'all', text: '佐藤' },
  'a common word, last page': { status: 'all', text: '佐藤', at: 'last' },
  'a part of a word': { status: 'all', text: 'xampl' },
  'one number': { status: 'all', text: '2026-0007' },
  'one name': { status: 'all', text: rareName },
  'a word of no case': { status: 'all', text: '鑢' },
  'late and of one kind': { due: 'overdue', type: 'jp.correction' },
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
    const change = { name: rareName, reading: '' }
    valueOf(await api.cases.changeParty({ caseId: firstOpenCase(db), role: 'principal', change }))
    const { looks: figures, totals } = await looksOf(api, db)
    const pages = Number(db.$client.pragma('page_count', { simple: true }))
    return {
      cases,
      seedSeconds,
      databaseMb: Math.round((pages * 4096) / 1024 / 1024),
      looks: figures,
      totals,
    }
  } finally {
    context.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What each look takes in an open vault. */
async function looksOf(api: Api, db: Db) {
  const figures: Record<string, number> = {}
  const totals: Record<string, number> = {}
  for (const [name, { at, ...look }] of Object.entries(looks)) {
    const query = { status: 'open', count: pageLength, ...look } as const
    const list = async (from: number) => valueOf(await api.cases.list({ ...query, from }))
    const isCounted = ({ total }: CasePage) => total !== null
    const total = must((await until(() => list(0), isCounted)).total, name)
    const middle = Math.floor(total / 2)
    const from = { last: Math.max(0, total - pageLength), middle, beside: middle, first: 0 }
    const before = async () => {
      // Whoever goes to the last page has been told how many there are; only a case changes before.
      if (at === 'last') writeLine(db)
      else forget(db)
      // Whoever jumps into the middle sees the list, and has seen it for longer than a moment.
      if (at === 'middle') await seen(() => list(0))
      if (at === 'beside') await list(middle - pageLength)
    }
    const ask = () => list(from[at ?? 'first'])
    const isShown = ({ rows }: CasePage) => rows.length === Math.min(pageLength, total)
    figures[name] = await medianOf(before, () => until(ask, isShown))
    if (query.text ?? query.requests ?? null) {
      totals[name] = await medianOf(before, () => until(ask, isCounted))
    }
    if (at === 'middle') totals[`${name}, at once`] = await medianOf(() => forget(db), ask)
  }
  figures['by stage'] = await medianOf(
    () => writeLine(db),
    async () => valueOf(await api.cases.board({ status: 'open' })),
  )
  figures['my day'] = await medianOf(
    () => writeLine(db),
    async () => valueOf(await api.cases.day({})),
  )
  return { looks: figures, totals }
}

const pageLength = 25
const tries = 61

/** Looks before the first that counts: the program has then been translated. */
const looksBefore = 10

const firstOpenCase = (db: Db): CaseId =>
  caseId.parse(
    db.$client
      .prepare('SELECT case_id FROM case_summaries WHERE is_open = 1 ORDER BY number_key LIMIT 1')
      .pluck()
      .get(),
  )

/** Asks again until the answer has what is waited for, as the window does. */
async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (is(answer)) return answer
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** A case's line is written, so that what was counted before does not hold. */
function writeLine(db: Db): void {
  transact(db, tx => {
    refreshSummaries(tx, [firstOpenCase(db)], benchNow)
    return ok(null)
  })
}

/** A list that is on screen for a moment. */
async function seen(list: () => Promise<unknown>): Promise<void> {
  await list()
  await new Promise(resolve => setTimeout(resolve, 300))
}

/** The same, and everything that was looked for is forgotten: each look is the first one. */
function forget(db: Db): void {
  writeLine(db)
  noteSummariesMoved(db)
}

async function medianOf(before: () => unknown, look: () => Promise<unknown>): Promise<number> {
  for (let n = 0; n < looksBefore; n += 1) await look()
  const spent: number[] = []
  for (let n = 0; n < tries; n += 1) {
    await before()
    const began = performance.now()
    await look()
    spent.push(performance.now() - began)
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
