import { expect, test } from 'vitest'
import { caseFilter } from '@core/cases/case-query'
import { seedCases } from '@main/handlers/seed-cases'
import { testProgram, valueOf } from '@tests/support/program'

test('the board has of every stage what the list has of it: how many, and the first in its order', async () => {
  const program = await testProgram()
  const { api } = program
  valueOf(seedCases(program.context, { cases: 90, seed: 5 }))
  const all = caseFilter.parse({ status: 'all' })
  const order = { sort: 'received', descending: true } as const
  const shown = [{ stage: 'closed', count: 30 } as const]
  const board = valueOf(await api.cases.board({ ...all, ...order, shown }))
  expect(board.columns).toHaveLength(9)
  for (const { stage, rows, total } of board.columns) {
    const count = stage === 'closed' ? 30 : 20
    const page = valueOf(await api.cases.list({ ...all, ...order, stage, count }))
    expect({ stage, rows, total }).toEqual({ stage, rows: page.rows, total: page.total })
  }
  expect(board.total).toBe(valueOf(await api.cases.list(all)).total)
  expect(board.columns.find(({ stage }) => stage === 'closed')?.rows).toHaveLength(30)
})

test('open cases have no column for closed ones, and a stage that was chosen stands alone', async () => {
  const { api } = await testProgram()
  const stagesIn = async (filter: Parameters<typeof api.cases.board>[0]) =>
    valueOf(await api.cases.board(filter)).columns.map(({ stage }) => stage)
  expect(await stagesIn({ status: 'open' })).not.toContain('closed')
  expect(await stagesIn({ status: 'closed' })).toEqual(['closed'])
  expect(await stagesIn({ status: 'all', stage: 'deciding' })).toEqual(['deciding'])
})
