import { expect, test } from 'vitest'
import type { CaseQuery } from '@core/cases/case-query'
import { emptyDraft } from '@core/cases/empty-draft'
import { caseQuery, longestPage } from '@core/cases/case-query'
import { findCases } from '@db/case-counts'
import { goOnMarking } from '@db/case-places'
import { allIds, findPage, markPlaces } from '@db/case-query'
import type { Db } from '@db/connection'
import { summaryTime } from '@main/handlers/case-summaries'
import {
  aDraft,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

/** As many cases more as make a list too long to be counted at once: like the first one, with numbers of their own. */
function lengthen({ $client: sqlite }: Db, cases: number): void {
  const columnsOf = (table: string) =>
    sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String)
  const id = `printf('00000000-0000-4000-8000-%012d', n)`
  const number = `'2025-' || printf('%04d', n)`
  const others: Readonly<Record<string, string>> = {
    ...{ id, case_id: id, year: '2025', serial: 'n', number },
    ...{ number_key: '20250000000 + n', search: `${number} || substr(search, 10)` },
  }
  for (const table of ['cases', 'case_summaries']) {
    const columns = columnsOf(table)
    sqlite.exec(`
      WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ${cases})
      INSERT INTO ${table} (${columns.join(', ')})
      SELECT ${columns.map(column => others[column] ?? column).join(', ')}
      FROM counter, (SELECT * FROM ${table} WHERE number LIKE '2026%' ORDER BY number LIMIT 1)`)
  }
}

const copies = 4000
const common = 'いずみ'

async function longList(): Promise<TestProgram> {
  const program = await testProgram()
  await fillSettings(program)
  const principal = { ...emptyDraft().principal, name: '和泉 葉', reading: 'いずみ よう' }
  await register(program, aDraft({ principal }))
  await register(program, aDraft({ principal: { ...principal, name: '雅楽川 凛', reading: '' } }))
  lengthen(program.context.vault.current()!.db, copies)
  return program
}

const look = async ({ api }: TestProgram, query: Partial<CaseQuery>) =>
  valueOf(await api.cases.list({ status: 'all', sort: 'number', count: 25, ...query }))

const counted = (program: TestProgram, query: Partial<CaseQuery>) =>
  expect.poll(async () => (await look(program, query)).total)

test('the rows of a long list are answered before they are counted, and the count follows each change', async () => {
  const program = await longList()
  for (const sort of ['number', 'name', 'due'] as const) {
    for (const descending of [false, true]) {
      // Another text for each: nothing is known of it yet.
      const text = `${common} ${sort === 'number' ? '20' : sort === 'name' ? '02' : '2025'}`
      const query = { text: `${text} ${descending ? 'よう' : ''}`, sort, descending }
      const first = await look(program, query)
      expect({ query, total: first.total }).toEqual({ query, total: null })
      expect(first.rows).toHaveLength(25)
      const total = text.endsWith('2025') ? copies : copies + 1
      await counted(program, query).toBe(total)
      expect((await look(program, query)).rows).toEqual(first.rows)
      const last = await look(program, { ...query, from: total - 25 })
      const turned = await look(program, { ...query, descending: !descending })
      expect(last.rows).toEqual(turned.rows.toReversed())
    }
  }
  const everybody = { text: `${common} 20` }
  const one = (await look(program, { ...everybody, descending: true })).rows[0]!
  const change = { name: '別 人', reading: 'べつ じん' }
  valueOf(await program.api.cases.changeParty({ caseId: one.id, role: 'principal', change }))
  expect((await look(program, everybody)).total).toBe(copies)
})

test('few cases of a long list are shown before it is known that there are no more', async () => {
  const program = await longList()
  for (const [text, shown, total] of [
    ['雅楽川', 1, 1],
    ['2026-0001', 1, 1],
    ['2026-0002 雅楽', 1, 1],
    ['鑢', 0, 0],
    // A part of a word that the search index does not begin with.
    ['tokyo', 0, 0],
  ] as const) {
    const first = await look(program, { text })
    const { length } = first.rows
    expect({ text, total: first.total, length }).toEqual({ text, total: null, length: shown })
    await counted(program, { text }).toBe(total)
    expect((await look(program, { text })).rows).toHaveLength(total)
  }
})

test('the board shows cards before it is known how many there are', async () => {
  const program = await longList()
  const board = async () => valueOf(await program.api.cases.board({ status: 'all', text: common }))
  const first = await board()
  expect(first.total).toBeNull()
  expect(first.columns.flatMap(({ rows }) => rows).length).toBeGreaterThan(0)
  await expect.poll(async () => (await board()).total).toBe(copies + 1)
  const { columns } = await board()
  expect(columns.reduce((sum, { total }) => sum + total!, 0)).toBe(copies + 1)
})

test('what is chosen with a whole list that was never counted is all of it', async () => {
  const program = await longList()
  const { api } = program
  // The hundred from 2025-3900 on, and 2025-0039, which may be written so.
  const target = { filter: { status: 'all', text: `${common} 2025-39` } as const, without: [] }
  const { id } = valueOf(await api.marks.addLabel({ name: '要確認' }))
  const set = valueOf(await api.marks.set({ target, mark: { kind: 'label', label: id, on: true } }))
  expect(set.changed).toBe(101)
  const marked = await look(program, { label: id, count: longestPage })
  expect([marked.total, marked.rows.length]).toEqual([101, 101])
})

test('pages far from both ends are those of the list read from its beginning, whichever way they are come to', async () => {
  const program = await longList()
  for (const query of [
    { sort: 'number' },
    { sort: 'due', descending: true },
    { sort: 'name', text: common },
  ] as const) {
    if ('text' in query) await counted(program, query).toBe(copies + 1)
    const whole: string[] = []
    for (let from = 0; from <= copies; from += longestPage) {
      const { rows } = await look(program, { ...query, from, count: longestPage })
      whole.push(...rows.map(({ number }) => number))
    }
    expect(whole).toHaveLength(copies + ('text' in query ? 1 : 2))
    expect(new Set(whole).size).toBe(whole.length)
    for (const from of [2000, 2025, 2010, 1975, 1400, 2600, 2590, 2000]) {
      const { rows } = await look(program, { ...query, from })
      const numbers = rows.map(({ number }) => number)
      expect({ query, from, numbers }).toEqual({
        query,
        from,
        numbers: whole.slice(from, from + 25),
      })
    }
  }
  // A case more at the end that is the beginning of this order: everything stands one row further.
  const query = { descending: true, from: 2000 } as const
  const before = (await look(program, query)).rows
  await register(program)
  expect((await look(program, { ...query, from: 2001 })).rows).toEqual(before)
})

test('a long list that is looked at has places to jump to, until a case changes', async () => {
  const program = await longList()
  const { db } = program.context.vault.current()!
  const { todays } = summaryTime(db, program.context.now())
  for (const order of [{ sort: 'name' }, { sort: 'number', descending: true }] as const) {
    const query = caseQuery.parse({ status: 'all', ...order, count: 25 })
    const found = findCases(db, query, todays)
    const whole = allIds(db, query, { todays, found })
    markPlaces(db, query, { todays, found })
    let marks = 0
    while (goOnMarking(db)) marks += 1
    // One each thousand, and the end.
    expect(marks).toBe(Math.ceil(found.total / 1000))
    for (const from of [700, 999, 1000, 1990, 2500, 3001, 3499]) {
      const page = findPage(db, { ...query, from }, { todays, found })
      expect({ from, page }).toEqual({ from, page: whole.slice(from, from + 25) })
    }
    markPlaces(db, query, { todays, found })
    expect(goOnMarking(db)).toBe(false)
    await register(program)
    const now = findCases(db, query, todays)
    const changed = allIds(db, query, { todays, found: now })
    const page = findPage(db, { ...query, from: 2001 }, { todays, found: now })
    expect(page).toEqual(changed.slice(2001, 2026))
  }
})
