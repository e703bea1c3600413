import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Db } from '@db/connection'
import { indexTables } from '@db/search-tables'
import { checkIndex } from '@main/handlers/search-run'
import { findAssets } from '@main/services/assets'
import { aDraft, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

/** An index that is damaged or gone is made anew by itself, and keeps nobody from working. */

const find = async ({ api }: TestProgram, text: string) => valueOf(await api.search.find({ text }))

const untilWhole = async (program: TestProgram) =>
  expect.poll(async () => (await find(program, '佐藤')).indexing, { timeout: 10_000 }).toBe(null)

async function office() {
  const program = await testProgram()
  for (let n = 0; n < 5; n += 1) await register(program)
  await untilWhole(program)
  const { db } = program.context.vault.current()!
  const whole = await find(program, aDraft().principal.name)
  expect(whole.total).toBe(5)
  return { program, db, whole }
}

/** As a disk would; SQLite keeps programs from it. */
function harm({ $client: sqlite }: Db, sql: string): void {
  sqlite.unsafeMode(true)
  sqlite.exec(sql)
  sqlite.unsafeMode(false)
}

const garbled = 'UPDATE search_index_data SET block = randomblob(length(block)) WHERE id > 10'

test.each([
  ['garbled', garbled],
  ['missing', 'DROP TABLE search_index'],
  ['without its pages', 'DROP TABLE search_index_data'],
])('an index that is %s is made anew while people search, and they are told', async (_, sql) => {
  const { program, db, whole } = await office()
  harm(db, sql)
  const first = await find(program, aDraft().principal.name)
  if (first.indexing) expect(first.indexing).toMatchObject({ cases: 5, why: 'damaged' })
  await untilWhole(program)
  expect(await find(program, aDraft().principal.name)).toEqual(whole)
})

test('with a damaged index cases are written as ever, and found once it is made anew', async () => {
  const { program, db } = await office()
  harm(db, garbled)
  const caseId = await register(program)
  const change = { name: '山﨑 あおい' }
  valueOf(await program.api.cases.changeParty({ caseId, role: 'principal', change }))
  await find(program, '山崎')
  await untilWhole(program)
  expect((await find(program, '山崎')).cases.map(one => one.caseId)).toEqual([caseId])
})

test('damage where nobody has searched yet is found by looking at the whole index', async () => {
  const { program, db, whole } = await office()
  await checkIndex(program.context, db)
  harm(db, garbled)
  await checkIndex(program.context, db)
  await untilWhole(program)
  expect(await find(program, aDraft().principal.name)).toEqual(whole)
})

test('the index is made anew as the migrations make it', () => {
  const file = join(findAssets().migrationsFolder, '0013_search.sql')
  for (const statement of indexTables) expect(readFileSync(file, 'utf8')).toContain(statement)
})
