import { expect, test } from 'vitest'
import { caseFilter, type CaseFilter } from '@core/cases/case-query'
import type { CaseId } from '@core/ids'
import { readCaseFile } from '@db/case-files'
import { findCases } from '@db/case-counts'
import { joined, selection, sidesOf } from '@db/case-conditions'
import { readCaseFiles } from '@db/many-case-files'
import { seedCases } from '@main/handlers/seed-cases'
import { summaryTime } from '@main/handlers/case-summaries'
import { testProgram, valueOf, type TestProgram } from '@tests/support/program'
import { expectSummariesRight } from '@tests/support/summaries'

async function office(cases = 80): Promise<TestProgram & { readonly ids: readonly CaseId[] }> {
  const program = await testProgram()
  valueOf(seedCases(program.context, { cases, seed: 5 }))
  const { rows } = valueOf(await program.api.cases.list({ status: 'open', sort: 'number' }))
  return { ...program, ids: rows.map(row => row.id) }
}

const dbOf = ({ context }: TestProgram) => context.vault.current()!.db
const mine = { kind: 'assignee', to: 'sato' } as const

test('several files are read together as each is by itself', async () => {
  const program = await office()
  const db = dbOf(program)
  const files = readCaseFiles(db, program.ids)
  expect(files?.size).toBe(program.ids.length)
  for (const id of program.ids) expect(files?.get(id)).toEqual(readCaseFile(db, id))
  db.$client.exec(`UPDATE parties SET role = 'nobody' WHERE case_id = '${program.ids[3]}'`)
  expect(readCaseFiles(db, program.ids)).toBeUndefined()
})

test('a person in charge is set on many cases in one step, found by it, and taken back exactly', async () => {
  const program = await office()
  const { api, ids } = program
  const [first, second, third] = ids
  valueOf(await api.marks.set({ target: { ids: [third!] }, mark: mine }))
  const set = valueOf(
    await api.marks.set({ target: { ids: [first!, second!, third!] }, mark: mine }),
  )
  expect(set).toMatchObject({ changed: 2 })
  expectSummariesRight(program)
  const listed = async (filter: Partial<CaseFilter>) =>
    valueOf(await api.cases.list({ status: 'open', ...filter }))
  expect((await listed({ assignee: 'sato' })).rows.map(row => row.id).toSorted()).toEqual(
    [first!, second!, third!].toSorted(),
  )
  expect((await listed({ assignee: '' })).total).toBe(ids.length - 3)
  const { history, file } = valueOf(await api.cases.view({ caseId: first! }))
  expect(file.case.assignee).toBe('sato')
  expect(history[0]).toMatchObject({ kind: 'case/assigned', detail: { login: 'sato' } })

  // Somebody gives one of them back meanwhile: it stays as they left it, and is named.
  valueOf(await api.marks.set({ target: { ids: [second!] }, mark: { kind: 'assignee', to: '' } }))
  const back = valueOf(await api.marks.undo({ undo: set.undo! }))
  expect(back.changed).toBe(1)
  expect(back.left.map(({ id }) => id)).toEqual([second])
  expect((await listed({ assignee: 'sato' })).rows.map(row => row.id)).toEqual([third])
  expectSummariesRight(program)
  expect(await api.marks.undo({ undo: set.undo! })).toMatchObject({
    error: { code: 'marks/nothing-to-undo' },
  })
})

test('all that a list has is marked without being loaded, but for what was taken out of the choice', async () => {
  const program = await office()
  const { api, ids } = program
  const added = valueOf(await api.marks.addLabel({ name: '要確認' }))
  expect(await api.marks.addLabel({ name: '要確認' })).toMatchObject({
    error: { code: 'marks/label-exists' },
  })
  const filter = caseFilter.parse({ status: 'open' })
  const without = [ids[0]!]
  const mark = { kind: 'label', label: added.id, on: true } as const
  const set = valueOf(await api.marks.set({ target: { filter, without }, mark }))
  expect(set.changed).toBe(ids.length - 1)
  const { total } = valueOf(await api.cases.list({ status: 'all', label: added.id }))
  expect(total).toBe(ids.length - 1)
  expectSummariesRight(program)
  expect(valueOf(await api.marks.undo({ undo: set.undo! })).changed).toBe(ids.length - 1)
  expect(valueOf(await api.cases.list({ status: 'all', label: added.id })).total).toBe(0)
  for (const wrong of [
    { kind: 'assignee', to: 'nobody-here' },
    { ...mark, label: 'x' },
  ] as const) {
    expect(await api.marks.set({ target: { ids: [ids[0]!] }, mark: wrong })).toMatchObject({
      ok: false,
    })
  }
  expect(valueOf(await api.backup.verifyVault({ depth: 'usual' })).ok).toBe(true)
})

test('a count that is remembered follows every change as a count made anew would', async () => {
  const program = await office(120)
  const { api, ids } = program
  const db = dbOf(program)
  const { todays } = summaryTime(db, program.context.now())
  const filters = [
    { status: 'open' },
    { status: 'closed' },
    { status: 'all', stage: 'verifying' },
    { status: 'open', due: 'overdue' },
    { status: 'open', assignee: 'sato' },
    { status: 'all', channel: 'post' },
    { status: 'all', text: '佐藤' },
  ] as const
  const expectRight = () => {
    for (const given of filters) {
      const filter = caseFilter.parse(given)
      const one = { what: 'count(*)', from: 'case_summaries' }
      const { sql, values } = joined(sidesOf(filter), isOpen =>
        selection(filter, todays, { ...one, isOpen }),
      )
      const counts = db.$client
        .prepare(sql)
        .pluck()
        .all(...values)
      const total = counts.reduce<number>((sum, count) => sum + Number(count), 0)
      expect({ given, total: findCases(db, filter, todays).total }).toEqual({ given, total })
    }
  }
  expectRight()
  for (const [n, caseId] of ids.slice(0, 8).entries()) {
    if (n % 4 === 0) valueOf(await api.cases.close({ caseId, reason: 'withdrawn' }))
    if (n % 4 === 1) valueOf(await api.cases.change({ caseId, change: { channel: 'post' } }))
    if (n % 4 === 2) valueOf(await api.marks.set({ target: { ids: [caseId] }, mark: mine }))
    const change = { name: '佐藤 新' }
    if (n % 4 === 3) {
      valueOf(await api.cases.changeParty({ caseId, role: 'principal', change }))
    }
    // Refused, and rolled back: no count may follow it.
    await api.cases.close({ caseId, reason: 'answered' })
    expectRight()
  }
})

test('views are kept with what they show, and say how many cases they have', async () => {
  const { api } = await office()
  const filter = caseFilter.parse({ status: 'all', channel: 'post' })
  const wanted = {
    name: '郵便',
    filter,
    sort: 'received',
    descending: true,
    columns: ['number', 'name'],
  } as const
  const columns = [...wanted.columns]
  valueOf(await api.marks.saveView({ ...wanted, columns }))
  const views = valueOf(await api.marks.views({}))
  expect(views.map(({ view }) => view.name)).toEqual(['late', 'mine', '郵便'])
  const saved = views[2]!
  expect(saved).toMatchObject({ builtIn: false, view: { ...wanted, columns } })
  expect(saved.count).toBe(valueOf(await api.cases.list(filter)).total)
  expect(await api.marks.saveView({ ...wanted, columns })).toMatchObject({
    error: { code: 'marks/view-exists' },
  })
  valueOf(await api.marks.removeView({ id: saved.view.id }))
  expect(valueOf(await api.marks.views({}))).toHaveLength(2)
})

test('a label that was removed is shown nowhere, and comes back to the cases that had it', async () => {
  const program = await testProgram()
  const { api } = program
  valueOf(seedCases(program.context, { cases: 3, seed: 5 }))
  const { rows } = valueOf(await api.cases.list({ status: 'all' }))
  const { id } = valueOf(await api.marks.addLabel({ name: '要確認' }))
  const ids = rows.slice(0, 2).map(row => row.id)
  const mark = { kind: 'label', label: id, on: true } as const
  valueOf(await api.marks.set({ target: { ids }, mark }))
  valueOf(await api.marks.renameLabel({ id, name: '至急' }))
  valueOf(await api.marks.removeLabel({ id }))
  expect(valueOf(await api.marks.labels({}))).toEqual([])
  expect(await api.marks.set({ target: { ids }, mark })).toMatchObject({
    error: { code: 'marks/unknown-label' },
  })
  const uses = valueOf(await api.marks.labelUses({}))
  expect(uses).toEqual([{ id, name: '至急', removed: true, count: 2 }])
  // Its name is free for another one, which then stands in the way of bringing it back.
  const again = valueOf(await api.marks.addLabel({ name: '至急' }))
  expect(await api.marks.restoreLabel({ id })).toMatchObject({
    error: { code: 'marks/label-exists' },
  })
  valueOf(await api.marks.removeLabel({ id: again.id }))
  valueOf(await api.marks.restoreLabel({ id }))
  expect(valueOf(await api.marks.labels({}))).toEqual([{ id, name: '至急' }])
  const filter = caseFilter.parse({ status: 'all', label: id })
  expect(valueOf(await api.cases.list(filter)).total).toBe(2)
})
