import { expect, test } from 'vitest'
import { must } from '@core/assert'
import { aDraft, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

/** What very many cases change, in a vault that only looks as large. */

/** The last row has the number that it would have among so many. */
function lengthen({ context }: TestProgram): void {
  const { db } = must(context.vault.current(), 'open vault')
  for (const table of ['cases', 'case_summaries']) {
    db.$client.exec(`UPDATE ${table} SET rowid = 1000000
      WHERE rowid = (SELECT max(rowid) FROM ${table})`)
  }
}

test('a number finds the case that is called so before every text is gone through for it', async () => {
  const program = await testProgram()
  const first = await register(program)
  const { principal } = aDraft()
  const other = await register(
    program,
    aDraft({ principal: { ...principal, phone: '2026-0001-23' } }),
  )
  const third = await register(program, aDraft({ inquiry: '受付番号 2026-0001 の件です。' }))
  const find = async (text: string, thorough: boolean) => {
    const { cases, isPart } = valueOf(await program.api.search.find({ text, thorough }))
    return { ids: cases.map(({ caseId }) => caseId), isPart }
  }
  const all = { ids: [first, other, third], isPart: false }
  expect(await find('2026-0001', false)).toEqual(all)
  lengthen(program)
  expect(await find('2026-0001', false)).toEqual({ ids: [first, other], isPart: true })
  expect(await find('２０２６－００', false)).toEqual({ ids: [third, other, first], isPart: true })
  expect(await find('2026-0001', true)).toEqual(all)
  expect((await find('受付番号', false)).ids).toEqual([third])
})

test('the first cases of the day do not wait until all of them are counted', async () => {
  const program = await testProgram()
  await register(program)
  lengthen(program)
  const look = async () => valueOf(await program.api.cases.day({}))
  const at = await look()
  expect(at.settled).toBe(false)
  expect(at.lists.flatMap(({ rows }) => rows)).toHaveLength(1)
  expect(at.lists.every(({ total }) => total === null)).toBe(true)
  await expect.poll(async () => (await look()).settled).toBe(true)
  const counts = async () =>
    (await look()).lists.reduce((sum, { total }) => sum + must(total, 'count'), 0)
  expect(await counts()).toBe(1)
  await register(program)
  expect(await counts()).toBe(2)
})
