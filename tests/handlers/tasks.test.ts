import { expect, test } from 'vitest'
import type { CaseId } from '@core/ids'
import type { TaskWords } from '@core/tasks/task'
import { eventsOfCase } from '@db/events'
import { addColleague } from '@tests/support/colleague'
import { day, password, register, testProgram, valueOf } from '@tests/support/program'
import type { TestProgram } from '@tests/support/program'

const words: TaskWords = { title: '台帳を探す', note: '', dueOn: null, assignee: null }

const add = async (
  { api }: TestProgram,
  change: Partial<TaskWords>,
  caseId: CaseId | null = null,
) => valueOf(await api.tasks.add({ ...words, ...change, caseId }))

const titles = async ({ api }: TestProgram, whose: 'mine' | 'all') =>
  valueOf(await api.tasks.open({ whose })).rows.map(({ title }) => title)

test('a task is added in one line, done, and taken back; its history stays, without its words', async () => {
  const program = await testProgram()
  const { api } = program
  const caseId = await register(program)
  const taskId = await add(program, { title: '髙橋様へ電話する' }, caseId)
  const change = { dueOn: day('2026-12-21'), assignee: 'sato', note: '午前中' }
  valueOf(await api.tasks.change({ taskId, change }))
  program.setNow('2026-12-19T01:00:00.000Z')
  valueOf(await api.tasks.finish({ taskId }))
  const [done] = valueOf(await api.tasks.ofCase({ caseId }))
  expect(done).toEqual({
    ...{ id: taskId, caseId, title: '髙橋様へ電話する', ...change },
    ...{ createdAt: '2026-12-18T01:00:00.000Z', createdBy: 'sato' },
    ...{ doneAt: '2026-12-19T01:00:00.000Z', doneBy: 'sato' },
  })
  expect(await titles(program, 'all')).toEqual([])
  // What was done is not taken away.
  expect(await api.tasks.remove({ taskId })).toMatchObject({ ok: false })
  valueOf(await api.tasks.reopen({ taskId }))
  expect(await titles(program, 'all')).toEqual(['髙橋様へ電話する'])
  valueOf(await api.tasks.remove({ taskId }))
  expect(valueOf(await api.tasks.ofCase({ caseId }))).toEqual([])
  const history = eventsOfCase(program.context.vault.current()!.db, caseId)
  const kinds = history.map(({ kind }) => kind).filter(kind => kind.startsWith('task/'))
  const expected = ['task/removed', 'task/reopened', 'task/done', 'task/changed', 'task/added']
  expect(kinds).toEqual(expected)
  expect(JSON.stringify(history)).not.toMatch(/髙橋|午前/)
})

test('open tasks come by their day, those without one last; how many are due is counted', async () => {
  const program = await testProgram()
  await add(program, { title: 'いつか' })
  await add(program, { title: '来週', dueOn: day('2026-12-25') })
  await add(program, { title: '今日', dueOn: day('2026-12-18') })
  await add(program, { title: '昨日', dueOn: day('2026-12-17') })
  const open = valueOf(await program.api.tasks.open({ whose: 'all' }))
  expect(open.rows.map(({ title }) => title)).toEqual(['昨日', '今日', '来週', 'いつか'])
  expect([open.total, open.due, open.today]).toEqual([4, 2, '2026-12-18'])
  // In Tokyo it is the next day by then.
  program.setNow('2026-12-24T15:30:00.000Z')
  expect(valueOf(await program.api.tasks.open({ whose: 'all' })).due).toBe(3)
})

test('mine are those given to me, to nobody, or to somebody who has left', async () => {
  const program = await testProgram()
  const { api } = program
  await addColleague(program, {
    login: 'suzuki',
    password: 'another long password',
    role: 'officer',
  })
  await add(program, { title: '私', assignee: 'sato' })
  await add(program, { title: '鈴木', assignee: 'suzuki' })
  await add(program, { title: '誰でも' })
  expect(await titles(program, 'mine')).toEqual(['私', '誰でも'])
  expect(await titles(program, 'all')).toEqual(['私', '鈴木', '誰でも'])
  valueOf(await api.accounts.disable({ login: 'suzuki' }))
  expect(await titles(program, 'mine')).toEqual(['私', '鈴木', '誰でも'])
  const given = await api.tasks.add({ ...words, assignee: 'suzuki', caseId: null })
  expect(given).toMatchObject({ ok: false, error: { code: 'task/nobody' } })
})

test('a reviewer ticks off what was given to them and nothing else; nobody gives an auditor a task', async () => {
  const program = await testProgram()
  const { api, context } = program
  const reviewer = { login: 'mori', password: 'a reviewer password', role: 'reviewer' } as const
  await addColleague(program, reviewer)
  await addColleague(program, { login: 'kansa', password: 'an auditor password', role: 'auditor' })
  const theirs = await add(program, { assignee: 'mori' })
  const other = await add(program, { assignee: 'sato' })
  const toAuditor = await api.tasks.add({ ...words, assignee: 'kansa', caseId: null })
  expect(toAuditor).toMatchObject({ ok: false, error: { code: 'task/nobody' } })
  context.vault.lock()
  valueOf(await api.accounts.unlock({ login: reviewer.login, password: reviewer.password }))
  valueOf(await api.tasks.finish({ taskId: theirs }))
  const refused = await api.tasks.finish({ taskId: other })
  expect(refused).toMatchObject({ ok: false, error: { code: 'task/not-yours' } })
  context.vault.lock()
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
  expect(await titles(program, 'all')).toHaveLength(1)
})
