import { expect, test } from 'vitest'
import { stages } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { seedCases } from '@main/handlers/seed-cases'
import { register, testProgram, valueOf, type TestProgram } from '@tests/support/program'
import { expectSummariesRight } from '@tests/support/summaries'
import { kaiji, newVault } from './terminal'

const everyRow = async ({ api }: TestProgram): Promise<readonly CaseRow[]> => {
  const first = valueOf(await api.cases.list({ status: 'all', sort: 'number' }))
  const second = valueOf(await api.cases.list({ status: 'all', sort: 'number', from: 200 }))
  return [...first.rows, ...second.rows]
}

test('a new vault is filled from the command line, and holds what it says', async () => {
  const { open } = await newVault()
  const seeded = await kaiji('seed', ...open, '--cases', '60', '--json')
  expect(seeded).toMatchObject({ code: 0, json: { cases: 60, seed: 1 } })
  expect(await kaiji('vault', 'verify', ...open, '--deep', '--json')).toMatchObject({
    code: 0,
    json: { ok: true, counts: { cases: 60 } },
  })
  const again = await kaiji('seed', ...open, '--cases', '5', '--json')
  expect(again).toMatchObject({ code: 0, json: { cases: 5 } })
  const list = await kaiji('case', 'list', ...open, '--status', 'all', '--json')
  expect(list.json).toHaveLength(65)
  for (const wrong of [
    ['--cases', '0'],
    ['--cases', 'many'],
    [],
    ['--cases', '1', '--seed', '-1'],
  ]) {
    expect(await kaiji('seed', ...open, ...wrong)).toMatchObject({ code: 2 })
  }
})

test('cases are in every stage, their summaries say what their files say, and work goes on from them', async () => {
  const program = await testProgram()
  expect(valueOf(seedCases(program.context, { cases: 260, seed: 7 }))).toEqual({ cases: 260 })
  expectSummariesRight(program)
  const rows = await everyRow(program)
  expect(new Set(rows.map(row => row.stage))).toEqual(new Set(stages))
  expect(new Set(rows.map(row => row.number)).size).toBe(260)
  expect(new Set(rows.map(row => row.regime))).toEqual(new Set(['jp_appi', 'gdpr', 'us_ca_ccpa']))
  for (const row of rows.filter(one => one.stage !== 'closed').slice(0, 40)) {
    const view = valueOf(await program.api.cases.view({ caseId: row.id }))
    expect(view).toMatchObject({ stage: row.stage, unreadable: [] })
  }
  // What is registered next has the next number.
  const caseId = await register(program)
  const { file } = valueOf(await program.api.cases.view({ caseId }))
  const serials = rows
    .filter(row => row.number.startsWith('2026-'))
    .map(row => Number(row.number.slice(5)))
  expect(Number(file.case.number.slice(5))).toBe(Math.max(...serials) + 1)
})

test('the same seed makes the same cases, another one others', async () => {
  const rowsOf = async (seed: number) => {
    const program = await testProgram()
    valueOf(seedCases(program.context, { cases: 40, seed }))
    return everyRow(program)
  }
  const [one, same, other] = [await rowsOf(3), await rowsOf(3), await rowsOf(4)]
  expect(same).toEqual(one)
  expect(other.map(row => row.name)).not.toEqual(one.map(row => row.name))
})

test('made-up cases never go beside real ones', async () => {
  const program = await testProgram()
  valueOf(seedCases(program.context, { cases: 3, seed: 1 }))
  await register(program)
  expect(seedCases(program.context, { cases: 3, seed: 1 })).toEqual({
    ok: false,
    error: { code: 'seed/real-cases' },
  })
  const { total } = valueOf(await program.api.cases.list({ status: 'all' }))
  expect(total).toBe(4)
})
