import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@core/assert'
import { emptyContact } from '@core/cases/case'
import type { CaseQuery } from '@core/cases/case-query'
import { valueOf } from '@core/failure'
import { caseId, partyId, requestId } from '@core/ids'
import { createApi } from '@core/ipc/client'
import { packOf } from '@core/regimes/index'
import { ok } from '@core/result'
import { addDays, calendarDate } from '@core/time/calendar-date'
import { insertCase, insertParty, insertRequest } from '@db/cases'
import { transact, type Db, type Writer } from '@db/connection'
import { saveCheck } from '@db/identity'
import { writeValue } from '@db/values'
import { refreshSummary, summaryTime } from '@main/handlers/case-summaries'
import { handlers } from '@main/handlers/index'
import { createRouter } from '@main/handlers/router'
import { findAssets } from '@main/services/assets'
import { createContext } from '@main/services/context'

export type ListFigures = {
  readonly cases: number
  readonly databaseMb: number
  /** Milliseconds of this thread for each look at the list, the mean of several. */
  readonly looks: Readonly<Record<string, number>>
}

/** How many times longer a look at many cases may take than the same look at a thousand. */
export const listLimit = 2

const now = '2026-12-18T01:00:00.000Z'
const ref = { regime: 'jp_appi', variant: null }
const types = ['jp.disclosure', 'jp.correction', 'jp.suspension', 'jp.stop_provision']
const channels = ['email', 'web_form', 'post', 'phone'] as const
const surnames = ['佐藤', '鈴木', '髙橋', '田中', '渡邊', '伊藤', '山本', '中村', '小林', '齋藤']
const rare = 'ヴォルコンスカヤ'

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
  'a common word': { status: 'all', text: '佐藤' },
  'a rare name': { status: 'all', text: rare },
}

/** Looks at the list of a vault of so many cases, half of them open. */
export async function listFigures(cases: number): Promise<ListFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-bench-list-'))
  const nobody = () => Promise.resolve(null)
  const context = createContext({
    assets: findAssets(),
    vault: { suggestedPath: join(folder, 'vault'), rememberPath: () => undefined },
    desktop: { chooseFolder: nobody, chooseFile: nobody, chooseSavePath: nobody },
    callerNamesPaths: true,
    now: () => now,
    newId: randomUUID,
    scryptWorkFactor: 4,
  })
  const report = (cause: unknown): never => {
    throw cause
  }
  const api = createApi({
    call: createRouter({ handlers, context, onChanged: () => undefined, report }),
  })
  try {
    const person = { organisation: 'x', name: 'x', login: 'bench', password: 'a long password' }
    valueOf(await api.accounts.create({ path: join(folder, 'vault'), ...person }))
    const { db } = must(context.vault.current(), 'open vault')
    fill(db, cases)
    const settled = async () => valueOf(await api.cases.list({ status: 'open', count: 1 })).settled
    while (!(await settled())) await new Promise(resolve => setTimeout(resolve, 100))
    const figures: Record<string, number> = {}
    for (const [name, { last, ...look }] of Object.entries(looks)) {
      const query = { status: 'open', count: pageLength, ...look } as const
      const { total } = valueOf(await api.cases.list({ ...query, count: 1 }))
      const from = last ? Math.max(0, total - pageLength) : 0
      figures[name] = await meanOf(db, async () =>
        valueOf(await api.cases.list({ ...query, from })),
      )
    }
    figures['my day'] = await meanOf(db, async () => valueOf(await api.cases.day({})))
    const pages = Number(db.$client.pragma('page_count', { simple: true }))
    return { cases, databaseMb: Math.round((pages * 4096) / 1024 / 1024), looks: figures }
  } finally {
    context.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  }
}

const pageLength = 25
const batch = 1000

function fill(db: Db, count: number): void {
  const time = summaryTime(db, now)
  for (let from = 0; from < count; from += batch) {
    transact(db, tx => {
      for (let n = from; n < Math.min(count, from + batch); n += 1) {
        refreshSummary(tx, insertOne(tx, n), time)
      }
      return ok(null)
    })
  }
}

/** A case as registering one leaves it; every second one closed. */
function insertOne(tx: Writer, n: number) {
  const id = caseId.parse(randomUUID())
  // A fifth of the open cases came in these days.
  const days = n % 10 === 2 ? 694 + (n % 17) : (n * 7919) % 700
  const receivedOn = addDays(calendarDate.parse('2025-01-06'), days)
  const serial = n + 1
  const isClosed = n % 2 === 1
  insertCase(
    tx,
    {
      id,
      number: `${receivedOn.slice(0, 4)}-${String(serial).padStart(4, '0')}`,
      receivedOn,
      channel: must(channels[n % 4], 'channel'),
      language: 'ja',
      requesterRole: 'principal',
      subject: '個人情報の開示について',
      inquiry: '保有する情報を教えてください。'.repeat(10),
      messageId: null,
      createdAt: now,
      closedOn: isClosed ? addDays(receivedOn, 14) : null,
      closeReason: isClosed ? 'withdrawn' : null,
    },
    serial,
  )
  // As many in any list, so that the same rows are read.
  const name =
    n < 1000 && n % 17 === 5 ? `${rare} ${n}` : `${surnames[n % 10] ?? ''} 花子${n % 311}`
  insertParty(tx, {
    ...{ ...emptyContact, name, email: `p${n}@mail.example` },
    ...{ id: partyId.parse(randomUUID()), caseId: id, role: 'principal', agentKind: null },
  })
  insertRequest(tx, {
    ...{ id: requestId.parse(randomUUID()), caseId: id, ...ref, packVersion: packOf(ref).version },
    ...{ type: must(types[n % types.length], 'type'), asked: 'すべて', methodWanted: '' },
    searchNote: '',
  })
  saveCheck(tx, {
    ...{ caseId: id, subject: 'identity', comparison: '', result: 'open', level: 0 },
    ...{ reason: '', decidedOn: null, decidedBy: '', decidedAt: null },
  })
  return id
}

const tries = 15

/** Milliseconds of this thread alone: what other programs take of the machine is not in it. */
function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Something is written before each look, so that no answer is remembered from the one before. */
async function meanOf(db: Db, look: () => Promise<unknown>): Promise<number> {
  await look()
  let sum = 0
  for (let n = 0; n < tries; n += 1) {
    transact(db, tx => {
      writeValue(tx, 'bench', n, now)
      return ok(null)
    })
    const before = worked()
    await look()
    sum += worked() - before
  }
  return sum / tries
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
