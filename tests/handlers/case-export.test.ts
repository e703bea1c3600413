import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { caseFilter } from '@core/cases/case-query'
import { seedCases } from '@main/handlers/seed-cases'
import { testProgram, valueOf } from '@tests/support/program'

async function office() {
  const program = await testProgram()
  valueOf(seedCases(program.context, { cases: 12, seed: 5 }))
  const { rows } = valueOf(await program.api.cases.list({ status: 'open', sort: 'number' }))
  return { ...program, ids: rows.map(row => row.id) }
}

test('the list leaves the vault as it is shown: its columns, its cases, nothing to call anybody by', async () => {
  const program = await office()
  const { api, ids, folder } = program
  const mine = { kind: 'assignee', to: 'sato' } as const
  valueOf(await api.marks.set({ target: { ids: [ids[0]!] }, mark: mine }))
  const harmful = { name: '=HYPERLINK("http://x")' }
  valueOf(await api.cases.changeParty({ caseId: ids[0]!, role: 'principal', change: harmful }))
  const to = join(folder, 'list.csv')
  program.answerDialog(to)
  const filter = caseFilter.parse({ status: 'open' })
  const columns = ['number', 'name', 'assignee'] as const
  const look = { filter, sort: 'number', descending: false, columns: [...columns] } as const
  const saved = valueOf(
    await api.marks.exportList({
      ...look,
      columns: [...columns],
      format: 'csv',
      language: 'ja',
      release: {},
    }),
  )
  expect(saved).toEqual({ path: to, cases: ids.length })
  const bytes = readFileSync(to)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString('utf8').slice(1)
  expect(text.endsWith('\r\n')).toBe(true)
  const lines = text.trimEnd().split('\r\n')
  expect(lines[0]).toBe('受付番号,氏名,担当者')
  const { rows } = valueOf(await api.cases.list({ status: 'open', sort: 'number' }))
  expect(lines.slice(1).map(line => line.split(',')[0])).toEqual(rows.map(row => row.number))
  expect(lines[1]).toBe(`${rows[0]!.number},"'=HYPERLINK(""http://x"")",佐藤 恵`)
  expect(text).not.toContain('@')
  const last = 'SELECT kind, detail FROM events ORDER BY seq DESC LIMIT 1'
  const event = program.context.vault.current()!.db.$client.prepare(last).get() as {
    kind: string
    detail: string
  }
  expect(event.kind).toBe('case/list-exported')
  expect(JSON.parse(event.detail)).toEqual({
    count: ids.length,
    columns: [...columns],
    filters: ['status'],
    format: 'csv',
  })
})

test('as a workbook it has the same cells, and Excel makes no formula of any', async () => {
  const program = await office()
  const { api, ids, folder } = program
  const harmful = { name: '=HYPERLINK("http://x")' }
  valueOf(await api.cases.changeParty({ caseId: ids[0]!, role: 'principal', change: harmful }))
  const to = join(folder, 'list.xlsx')
  program.answerDialog(to)
  const filter = caseFilter.parse({ status: 'open' })
  const look = { filter, sort: 'number', descending: false, language: 'en', release: {} } as const
  const saved = await api.marks.exportList({ ...look, columns: ['number', 'name'], format: 'xlsx' })
  expect(valueOf(saved)?.cases).toBe(ids.length)
  const [sheet] = await readWorkbook(readFileSync(to))
  const rows = sheet?.data ?? []
  const { rows: listed } = valueOf(await api.cases.list({ status: 'open', sort: 'number' }))
  expect(rows).toEqual([['Number', 'Who'], ...listed.map(({ number, name }) => [number, name])])
  expect(rows[1]?.[1]).toBe(harmful.name)
})

test('a list that is being saved says how far it is, and stopped it leaves nothing but that in the log', async () => {
  const program = await office()
  const { api, ids, folder } = program
  program.answerDialog(join(folder, 'list.xlsx'))
  const before = readdirSync(folder)
  const filter = caseFilter.parse({ status: 'open' })
  const look = { filter, sort: 'number', descending: false } as const
  const saving = api.marks.exportList({
    ...look,
    columns: ['number'],
    format: 'xlsx',
    language: 'ja',
    release: {},
  })
  const progress = async () => valueOf(await api.marks.exportProgress({}))
  while ((await progress()) === null) await new Promise(resolve => setImmediate(resolve))
  expect(await progress()).toEqual({ done: 0, total: ids.length })
  valueOf(await api.marks.stopExport({}))
  expect(await saving).toEqual({ ok: false, error: { code: 'marks/export-stopped' } })
  expect(await progress()).toBeNull()
  expect(readdirSync(folder)).toEqual(before)
  const last = 'SELECT kind, detail FROM events ORDER BY seq DESC LIMIT 1'
  const event = program.context.vault.current()!.db.$client.prepare(last).get() as {
    kind: string
    detail: string
  }
  expect(event.kind).toBe('data/taking-out-failed')
  expect(JSON.parse(event.detail)).toMatchObject({ problem: 'marks/export-stopped' })
})
