import { expect, test, vi } from 'vitest'
import { summarise, summaryTime } from '@main/handlers/case-summaries'
import { addItem, confirmIdentity, register, testProgram, valueOf } from '@tests/support/program'

test('a list that was looked at is not read from the files again, and yet follows every change', async () => {
  const program = await testProgram()
  const { db } = program.context.vault.current()!
  const id = await register(program)
  await confirmIdentity(program, await register(program))
  const third = await register(program)
  await confirmIdentity(program, third)
  await addItem(program, third, '会員登録情報')
  const look = async () => valueOf(await program.api.cases.list({ status: 'all' })).rows
  const before = await look()
  expect(new Set(before.map(row => row.next)).size).toBe(3)
  const again = await look()
  const time = summaryTime(db, program.context.now())
  expect(again).toEqual(again.map(row => summarise(db, row.id, time)?.row))
  // Behind the program's back, so that a line that is read from its file shows it.
  db.$client.exec(`UPDATE parties SET name = 'x'`)
  expect(await look()).toEqual(before)
  const change = { name: '新しい名前' }
  valueOf(await program.api.cases.changeParty({ caseId: id, role: 'principal', change }))
  const after = await look()
  expect(after.find(row => row.id === id)?.name).toBe('新しい名前')
  expect(after.filter(row => row.id !== id)).toEqual(before.filter(row => row.id !== id))
})

test('a line that is shown is compared with its case’s file soon after, and put right where it is wrong', async () => {
  const program = await testProgram()
  const { db } = program.context.vault.current()!
  const announced = vi.spyOn(program.context, 'announceChange')
  await register(program)
  const look = async () => valueOf(await program.api.cases.list({ status: 'all' })).rows
  const right = await look()
  await new Promise(resolve => setTimeout(resolve, 600))
  expect(announced).not.toHaveBeenCalled()
  const other = await register(program)
  db.$client.prepare(`UPDATE case_summaries SET name = 'x' WHERE case_id = ?`).run(other)
  expect((await look()).find(row => row.id === other)?.name).toBe('x')
  await vi.waitFor(() => expect(announced).toHaveBeenCalledOnce(), 5000)
  const after = await look()
  expect(after.find(row => row.id === other)?.name).toBe(right[0]?.name)
})
