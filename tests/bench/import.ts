import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@core/assert'
import { valueOf } from '@core/failure'
import type { Db } from '@db/connection'
import { workedMs } from '@tests/support/work-time'
import { benchVault } from './bench-vault'

export type ImportFigures = {
  readonly rows: number
  /** Milliseconds of this thread, for reading, checking and writing; and as a clock on the wall. */
  readonly importMs: number
  readonly importWallMs: number
  /** The same rows put into the same tables, and nothing else. */
  readonly bareMs: number
  readonly bareWallMs: number
  /** Taking the whole import back. */
  readonly undoMs: number
  readonly undoWallMs: number
  /** The import's speed as a share of the bare inserts'. */
  readonly ratio: number
  readonly limit: number
}

/** The import must reach at least this share of the speed of bare inserts. */
export const importLimit = 0.25

const surnames = ['佐藤', '鈴木', '髙橋', '田中', '渡邊', '伊藤', '山本', '中村', '小林', '齋藤']
const types = ['開示', '訂正', '利用停止', '問い合わせ', '苦情']

/** A table as a web form's administrator saves it, as many people as rows. */
function tableOf(rows: number): Uint8Array {
  const lines = [
    '受付日時,お名前,フリガナ,メールアドレス,電話番号,住所,請求の種類,お問い合わせ内容',
  ]
  for (let n = 0; n < rows; n += 1) {
    const day = `2026/${1 + (n % 11)}/${1 + (n % 28)} 10:${String(n % 60).padStart(2, '0')}`
    const phone = `03-${String(Math.floor(n / 10_000)).padStart(4, '0')}-${String(n % 10_000).padStart(4, '0')}`
    lines.push(
      [
        ...[
          day,
          `${surnames[n % 10] ?? ''} 花子${n}`,
          `サトウ ハナコ${n}`,
          `p${n}@mail.example`,
          phone,
        ],
        ...[`東京都中央区新川${n % 9}丁目${n % 99}番${n}号`, types[n % 5] ?? ''],
        `私について保有している個人データを見せてください。会員番号はありません。（${n}）`,
      ].join(','),
    )
  }
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly wallMs: number; readonly value: T }> {
  const [cpu, wall] = [workedMs(), performance.now()]
  const value = await work()
  return { ms: workedMs() - cpu, wallMs: performance.now() - wall, value }
}

/** Every table that an import writes into, parents first. */
const tables: Readonly<Record<string, string>> = {
  imports: '',
  cases: '',
  parties: '',
  identity_checks: '',
  requests: '',
  case_summaries: '',
  case_dates: '',
  request_summaries: '',
  case_keys: '',
  imported_cases: '',
  events: "WHERE kind = 'case/registered'",
}

type Rows = readonly { readonly table: string; readonly rows: readonly (readonly unknown[])[] }[]

const readAll = (db: Db): Rows =>
  Object.entries(tables).map(([table, where]) => ({
    table,
    // Raw rows are the values of the columns, in their order.
    rows: db.$client.prepare(`SELECT * FROM "${table}" ${where}`).raw().all() as unknown[][],
  }))

function insertAll(db: Db, all: Rows): void {
  db.$client.transaction(() => {
    for (const { table, rows } of all) {
      const gaps = (rows[0] ?? []).map(() => '?').join(', ')
      const statement = db.$client.prepare(`INSERT INTO "${table}" VALUES (${gaps})`)
      for (const row of rows) statement.run(row)
    }
  })()
}

/** Imports a CSV of so many rows into an empty vault, and puts the same rows into another as they are. */
export async function importFigures(rows: number): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-bench-import-'))
  const bytes = tableOf(rows)
  const imported = await benchVault(join(folder, 'imported'))
  const bare = await benchVault(join(folder, 'bare'))
  try {
    const { api } = imported
    const whole = await timed(async () => {
      const view = valueOf(
        await api.imports.take({ name: 'form.csv', bytes: new Uint8Array(bytes) }),
      )
      if (view.kind !== 'table') throw new Error('No table')
      const { tableId, mapping } = view
      valueOf(await api.imports.check({ tableId, mapping }))
      const { cases, importId } = valueOf(await api.imports.run({ tableId }))
      if (cases !== rows) throw new Error(`${cases} of ${rows} rows became cases`)
      return must(importId, 'import')
    })
    const all = readAll(imported.db)
    const plain = await timed(() => insertAll(bare.db, all))
    const importId = whole.value
    const undo = await timed(async () => valueOf(await api.imports.undo({ importId })))
    return {
      ...{ rows, importMs: whole.ms, importWallMs: whole.wallMs },
      ...{ bareMs: plain.ms, bareWallMs: plain.wallMs },
      ...{ undoMs: undo.ms, undoWallMs: undo.wallMs },
      ...{ ratio: plain.ms / whole.ms, limit: importLimit },
    }
  } finally {
    imported.context.vault.lock()
    bare.context.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  }
}
