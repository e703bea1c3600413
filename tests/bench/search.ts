import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@core/assert'
import { emptyContact } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import { valueOf } from '@core/failure'
import { caseId, partyId, requestId } from '@core/ids'
import { packOf } from '@core/regimes/index'
import { ok } from '@core/result'
import { expressionOf, wordsOf } from '@core/search/words'
import { addDays, calendarDate } from '@core/time/calendar-date'
import { fillSummaries } from '@db/case-summaries'
import { insertCase, insertParty, insertRequest } from '@db/cases'
import { transact, type Db } from '@db/connection'
import { indexCase } from '@db/search-index'
import { benchNow, benchVault } from './bench-vault'

/** How many times longer than the bare query of FTS5 a search may take, at the 95th percentile. */
export const searchLimit = 2

const ref = { regime: 'jp_appi', variant: null }
const surnames = ['佐藤', '鈴木', '髙橋', '田中', '渡邊', '伊藤', '山﨑', '中村', '小林', '齋藤']
const readings = ['サトウ', 'スズキ', 'タカハシ', 'タナカ', 'ワタナベ', 'イトウ', 'ヤマザキ']
const givens = [
  '花子',
  '太郎',
  'みなみ',
  '健一郎',
  '恵',
  '翔',
  '陽菜',
  '大輔',
  'さくら',
  '蓮',
  '葵',
]
const things = ['冷蔵庫', '会員登録', '通話の録音', '配送先', '防犯カメラの映像', '採用の応募書類']
const asks = ['開示', '訂正', '利用の停止', '消去', '第三者への提供の停止', '利用目的の通知']

/** What officers type, and every stage of typing it. */
const typed = [
  ...['高', '高橋', '高橋 み', '高橋みなみ', 'たかはし', 'ﾀﾅｶ', '渡辺 健一郎', '山崎', '斎藤 葵'],
  ...['2026-0031', '31', '0031', '090-1234', '5678', '1234567', '1040033', 'p77@mail'],
  ...['p', 'ma', 'mail', 'mail.example', '冷蔵庫', '会員登録の訂正', '防犯カメラ', '録音 開示'],
  ...['鈴木 冷蔵庫 開示', '利用の停止', '停止', '開示', '教えてください', '保有する', '十二月'],
  ...[
    'ヴォルコンスカヤ',
    'どこにもない言葉',
    'smiht',
    'たかばし',
    'さくら 配送先',
    '第三者への提供',
  ],
]

const repeats = 8

export async function searchFigures(cases: number) {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-bench-search-'))
  const { api, context, db } = await benchVault(join(folder, 'vault'))
  try {
    const began = performance.now()
    fill(db, cases)
    const fillSeconds = (performance.now() - began) / 1000
    const looks: { text: string; searchMs: number; bareMs: number; countMs: number }[] = []
    for (const text of typed) {
      const search = async () => valueOf(await api.search.find({ text }))
      await search()
      for (let n = 0; n < repeats; n += 1) {
        const bareMs = await timed(() => bare(db, text, 'SELECT rowid'))
        const countMs = await timed(() => bare(db, text, 'SELECT count(*)'))
        looks.push({ text, bareMs, countMs, searchMs: await timed(search) })
      }
    }
    return { cases, fillSeconds, ...sizes(db), ...summary(looks) }
  } finally {
    context.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds that this thread has worked: what other programs take of the machine is not in it. */
async function timed(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  for (let n = 0; n < inARow; n += 1) await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / inARow
}
/** The system counts a thread's work in steps that are longer than a search. */
const inARow = 5

/** The same words, asked of FTS5 alone: every text that has them. */
function bare(db: Db, text: string, select: string): unknown {
  const words = wordsOf(text)
  const all = words.map(word => expressionOf([word])).join(' AND ')
  return db.$client
    .prepare(`${select} FROM search_index WHERE search_index MATCH ?`)
    .pluck()
    .all(all)
}

type Look = {
  readonly text: string
  readonly searchMs: number
  readonly bareMs: number
  readonly countMs: number
}

function summary(looks: readonly Look[]) {
  const p95 = (of: (look: Look) => number) => {
    const sorted = looks.map(of).toSorted((a, b) => a - b)
    return must(sorted[Math.ceil(sorted.length * 0.95) - 1], 'figure')
  }
  const median = (text: string, of: (look: Look) => number) => {
    const sorted = looks
      .filter(look => look.text === text)
      .map(of)
      .toSorted((a, b) => a - b)
    return must(sorted[Math.floor(sorted.length / 2)], 'figure')
  }
  const each = typed.map(text => ({
    text,
    searchMs: median(text, look => look.searchMs),
    bareMs: median(text, look => look.bareMs),
  }))
  const [searchMs, bareMs, countMs] = [
    p95(look => look.searchMs),
    p95(look => look.bareMs),
    p95(look => look.countMs),
  ]
  const ratio = searchMs / bareMs
  return {
    searchMs,
    bareMs,
    countMs,
    ratio,
    ratioToCount: searchMs / countMs,
    limit: searchLimit,
    each,
  }
}

function sizes({ $client: sqlite }: Db) {
  const number = (sql: string) => Number(sqlite.prepare(sql).pluck().get())
  const bytes = number('SELECT sum(length(block)) FROM search_index_data')
  return {
    texts: number('SELECT count(*) FROM search_units'),
    indexMb: Math.round(bytes / 1024 / 1024),
  }
}

function fill(db: Db, count: number): void {
  const perYear = 9000
  for (let start = 0; start < count; start += 2000) {
    transact(db, tx => {
      for (let n = start; n < Math.min(count, start + 2000); n += 1) {
        const file = aCase(n, count, perYear)
        insertCase(tx, file.case, (n % perYear) + 1)
        for (const party of file.parties) insertParty(tx, party)
        for (const { request } of file.requests) insertRequest(tx, request)
        indexCase(tx, file)
      }
      return ok(null)
    })
  }
  fillSummaries(db)
}

const of = <T>(all: readonly T[], n: number): T => must(all[n % all.length], 'word')

/** Cases of many years, the last of them this year's; of each word as many as chance would have. */
function aCase(n: number, count: number, perYear: number): CaseFile {
  const id = caseId.parse(randomUUID())
  const year = 2026 - Math.floor((count - 1) / perYear) + Math.floor(n / perYear)
  const receivedOn = addDays(calendarDate.parse(`${year}-01-01`), n % 365)
  const mixed = (n * 7919) % 10_007
  const name = n % 5003 === 17 ? 'ヴォルコンスカヤ' : of(surnames, mixed)
  const [thing, ask] = [of(things, mixed >> 2), of(asks, mixed >> 3)]
  const party = {
    ...{ ...emptyContact, name: `${name} ${of(givens, mixed >> 1)}`, email: `p${n}@mail.example` },
    reading: of(readings, mixed),
    postalCode: `10${mixed % 10}-00${String(n % 100).padStart(2, '0')}`,
    address: `東京都中央区新川${n % 3}丁目${n % 29}番${n % 11}号`,
    phone: `090-${String(mixed % 10_000).padStart(4, '0')}-${String(n % 10_000).padStart(4, '0')}`,
    ...{ id: partyId.parse(randomUUID()), caseId: id, role: 'principal' as const, agentKind: null },
  }
  const inquiry = `${thing}について、貴社が保有する私の個人データの${ask}を求めます。取得した時期と提供した先も教えてください。${of(things, n)}の記録があれば、あわせてお願いします。`
  return {
    case: {
      ...{ id, receivedOn, channel: 'email', language: 'ja', requesterRole: 'principal' },
      number: `${year}-${String((n % perYear) + 1).padStart(4, '0')}`,
      ...{ subject: `${thing}の${ask}`, inquiry, messageId: null, createdAt: benchNow },
      ...{ closedOn: null, closeReason: null, assignee: '' },
    },
    ...{
      parties: [party],
      documents: [],
      takenOut: [],
      searches: [],
      checks: [],
      evidence: [],
      letters: [],
      labels: [],
    },
    requests: [
      {
        request: {
          ...{ id: requestId.parse(randomUUID()), caseId: id, ...ref, type: 'jp.disclosure' },
          ...{ packVersion: packOf(ref).version, asked: `${thing}に関する記録のすべて` },
          ...{ methodWanted: '郵送', searchNote: '会員管理と問い合わせ記録を確認した。' },
        },
        ...{ items: [], answers: [], reviews: [], particulars: [], pauses: [], extension: null },
      },
    ],
  }
}
