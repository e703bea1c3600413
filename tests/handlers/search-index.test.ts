import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { IntakeDraft } from '@core/cases/contract'
import type { CaseId } from '@core/ids'
import type { SearchPage } from '@core/search/contract'
import type { Db } from '@db/connection'
import { forgetCase, overwriteFreedPages } from '@db/forget'
import { transact } from '@db/connection'
import { ok } from '@core/result'
import {
  aDraft,
  addItem,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

/** The index follows the cases: what changes, goes, comes back or was there before it. */

const find = async ({ api }: TestProgram, text: string): Promise<SearchPage> =>
  valueOf(await api.search.find({ text, places: 50 }))

/** The numbers of the cases found, and the fields of the first, with what is marked in them. */
async function found(program: TestProgram, text: string) {
  const page = await find(program, text)
  return {
    numbers: page.cases.map(one => one.number),
    fields: page.cases[0]?.hits.map(({ field }) => field) ?? [],
    marked: page.cases[0]?.hits.flatMap(({ excerpt, marks }) =>
      marks.map(([start, end]) => excerpt.slice(start, end)),
    ),
    page,
  }
}

const numbers = async (program: TestProgram, text: string) => (await found(program, text)).numbers

const person = (change: Partial<IntakeDraft['principal']>, rest: Partial<IntakeDraft> = {}) =>
  aDraft({ principal: { ...aDraft().principal, ...change }, ...rest })

const takahashi = () =>
  person(
    {
      name: '髙橋 みなみ',
      reading: 'タカハシ ミナミ',
      postalCode: '104-0033',
      address: '東京都中央区新川0-0-0 あおぞらハイツ',
      email: 'minami.t@mail.example',
      phone: '090-1234-5678',
    },
    { subject: '購入履歴について', inquiry: '昨年の購入履歴をすべて\n開示してください。' },
  )
const tanaka = () =>
  person({ name: '田中　太郎', reading: 'ﾀﾅｶ ﾀﾛｳ', email: 'tanaka@post.example', phone: '' })

async function office(): Promise<TestProgram> {
  const program = await testProgram()
  await fillSettings(program)
  return program
}

test('what changes is found as it is now, and what is gone is not', async () => {
  const program = await office()
  const caseId = await register(program, takahashi())
  const { api } = program
  valueOf(
    await api.cases.changeParty({ caseId, role: 'principal', change: { name: '山﨑 あおい' } }),
  )
  expect(await numbers(program, '高橋')).toEqual([])
  expect(await numbers(program, '山崎')).toEqual(['2026-0001'])
  valueOf(await api.cases.change({ caseId, change: { inquiry: '住所の訂正' } }))
  expect(await numbers(program, '昨年')).toEqual([])
  expect(await numbers(program, '訂正')).toEqual(['2026-0001'])
  const itemId = await addItem(program, caseId, '配送記録')
  expect(await numbers(program, '配送')).toEqual(['2026-0001'])
  valueOf(await api.items.remove({ caseId, itemId, why: '対象外' }))
  expect(await numbers(program, '配送')).toEqual([])
  const documentId = valueOf(
    await api.cases.attach({
      ...{ caseId, kind: 'attachment', name: '誤送信.pdf', mediaType: 'application/pdf' },
      bytes: new Uint8Array([1]),
    }),
  )
  expect(await numbers(program, '誤送信')).toEqual(['2026-0001'])
  valueOf(await api.cases.removeDocument({ caseId, documentId, why: '別の方のもの' }))
  expect(await numbers(program, '誤送信')).toEqual([])
})

/** All bytes of the tables that the index is in. */
function indexBytes({ $client: sqlite }: Db): Buffer {
  const tables = [
    'search_cases',
    'search_units',
    'search_names',
    'search_index_data',
    'search_index_idx',
  ]
  const values = tables.flatMap(table =>
    sqlite.prepare(`SELECT * FROM ${table}`).raw().all().flat(),
  )
  return Buffer.concat(
    values.map(value => (Buffer.isBuffer(value) ? value : Buffer.from(String(value)))),
  )
}

test('a destroyed case leaves nothing of itself in the index, and the others are found as before', async () => {
  const program = await office()
  const gone = await register(
    program,
    person({
      name: 'Qzxwvolkonskaya Irina',
      reading: 'ヴォルコンスカヤ',
      email: 'qq@rare.example',
    }),
  )
  for (let n = 0; n < 30; n += 1) await register(program, tanaka())
  const { db } = program.context.vault.current()!
  for (const word of ['qzxwvolkonskaya', 'ぼる', 'rare']) {
    expect(indexBytes(db).includes(word)).toBe(true)
  }
  destroyInStorage(db, gone)
  expect(overwriteFreedPages(db)).toBe(true)
  const bytes = indexBytes(db)
  for (const word of ['qz', 'ぼる', 'こん', 'volkon', 'rare']) {
    expect({ word, left: bytes.includes(word) }).toEqual({ word, left: false })
  }
  expect(await numbers(program, 'volkonskaya')).toEqual([])
  expect((await numbers(program, '田中')).length).toBe(20)
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
})

function destroyInStorage(db: Db, id: CaseId): void {
  transact(db, tx => {
    db.$client
      .prepare(
        `INSERT INTO destroyed_cases VALUES (?, '2026-0001', '2026-12-18', '2027-01-10', '2030-02-01T03:00:00.000Z', 'megumi')`,
      )
      .run(id)
    return ok(forgetCase(tx, id))
  })
}

async function openAgain({ api, context, folder }: TestProgram): Promise<void> {
  context.vault.lock()
  valueOf(await api.accounts.locate({ path: join(folder, 'vault') }))
  valueOf(await api.accounts.unlock({ login: 'sato', password: 'correct horse battery staple' }))
}

test('texts that an earlier version folded in another way are all put into the index anew', async () => {
  const program = await office()
  for (let n = 0; n < 60; n += 1) await register(program, takahashi())
  const { db } = program.context.vault.current()!
  db.$client.exec('UPDATE search_cases SET version = 1')
  db.$client.exec(`UPDATE search_units SET text = 'x', key = 'x'`)
  await openAgain(program)
  const first = await find(program, '高橋')
  expect(first.indexing).toMatchObject({ cases: 60 })
  await expect
    .poll(async () => (await find(program, '高橋')).indexing, { timeout: 10_000 })
    .toBe(null)
  expect((await find(program, '高橋')).total).toBe(60)
  const left = program.context.vault
    .current()!
    .db.$client.prepare(`SELECT count(*) FROM search_units WHERE text = 'x'`)
  expect(left.pluck().get()).toBe(0)
})

test('a vault from before there was an index is indexed by and by, and says so until it is', async () => {
  const program = await office()
  for (let n = 0; n < 60; n += 1) await register(program, takahashi())
  const { db } = program.context.vault.current()!
  const all = (await find(program, '高橋')).total
  expect(all).toBe(60)
  // As after the update.
  for (const table of ['search_cases', 'search_units', 'search_names']) {
    db.$client.exec(`DELETE FROM ${table}`)
  }
  db.$client.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all')`)
  await openAgain(program)
  const first = await find(program, '高橋')
  expect(first.indexing).toMatchObject({ cases: 60 })
  expect(first.total).toBeLessThan(60)
  // The newest come first.
  expect(first.cases[0]?.number).toBe('2026-0060')
  await expect
    .poll(async () => (await find(program, '高橋')).indexing, { timeout: 10_000 })
    .toBe(null)
  expect((await find(program, '高橋')).total).toBe(60)
})
