import { expect, test } from 'vitest'
import { must } from '@core/assert'
import { caseId } from '@core/ids'
import { staleAmong } from '@main/handlers/case-rows'
import { summaryTime } from '@main/handlers/case-summaries'
import { seedCases } from '@main/handlers/seed-cases'
import { copyCases } from '@tests/bench/copied-cases'
import { testProgram, valueOf } from '@tests/support/program'

test('the benchmark measures copies that are whole cases: listed, found, opened, and as their files say', async () => {
  const { api, context } = await testProgram()
  valueOf(seedCases(context, { cases: 30, seed: 1 }))
  const { db } = must(context.vault.current(), 'open vault')
  const search = async (text: string) => valueOf(await api.search.find({ text }))
  await expect.poll(async () => (await search('2026')).indexing).toBeNull()
  const listed = async () => {
    const found = await api.cases.list({ status: 'all', sort: 'number', count: 200 })
    return valueOf(found)
  }
  const before = await listed()

  copyCases(db, 3)

  const { rows, total } = await listed()
  expect(total).toBe(120)
  expect(new Set(rows.map(({ number }) => number)).size).toBe(120)
  const ids = db.$client
    .prepare('SELECT id FROM cases')
    .pluck()
    .all()
    .map(id => caseId.parse(id))
  expect(staleAmong(db, ids, summaryTime(db, context.now()))).toEqual([])
  const copy = must(
    rows.find(({ id }) => !before.rows.some(row => row.id === id)),
    'copy',
  )
  expect((await search(copy.number)).cases[0]).toMatchObject({ caseId: copy.id })
  expect(valueOf(await api.cases.view({ caseId: copy.id })).file.case.number).toBe(copy.number)
  expect(db.$client.pragma('foreign_key_check')).toEqual([])
})
