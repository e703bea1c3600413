import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { initialRetention } from '@core/retention/retention-policy'
import { addColleague } from '@tests/support/colleague'
import { answeredCase } from '@tests/support/old-cases'
import { aDraft, day, register, testProgram, valueOf } from '@tests/support/program'
import type { TestProgram } from '@tests/support/program'
import { readIcs } from '@tests/support/read-ics'

const december = { from: day('2026-12-01'), to: day('2026-12-31') }
const words = { title: '髙橋様へ電話', note: '', dueOn: day('2026-12-22'), assignee: null }

async function busy(): Promise<TestProgram> {
  const program = await testProgram()
  const caseId = await register(program)
  await register(program, aDraft({ receivedOn: day('2026-12-14') }))
  valueOf(await program.api.tasks.add({ ...words, caseId }))
  valueOf(await program.api.tasks.add({ ...words, title: '研修の準備', caseId: null }))
  return program
}

test('a month has every date of open cases by its rule, tasks, the next backup, holidays and closures', async () => {
  const program = await busy()
  const { api } = program
  const closures = [{ from: day('2026-12-29'), to: day('2027-01-03') }]
  valueOf(await api.settings.change({ change: { closures } }))
  const view = valueOf(await api.calendar.days({ ...december, whose: 'all' }))
  expect(view.today).toBe('2026-12-18')
  const shown = view.things.map(thing => {
    if (thing.kind === 'case') return [thing.on, thing.number, thing.name.ja, thing.lawKind]
    return [thing.on, thing.kind]
  })
  expect(shown).toEqual([
    ['2026-12-17', '2026-0002', '受付通知を送る目安の日', 'internal'],
    ['2026-12-18', 'backup'],
    ['2026-12-22', 'task'],
    ['2026-12-22', 'task'],
    ['2026-12-23', '2026-0001', '受付通知を送る目安の日', 'internal'],
    // The closure moves our own target, and not the day from which the person may sue.
    ['2026-12-28', '2026-0001', '回答の目標日', 'internal'],
    ['2026-12-28', '2026-0002', '回答の目標日', 'internal'],
    ['2026-12-29', '2026-0002', 'ご本人が訴えを起こせるようになる日', 'risk'],
  ])
  const january = { from: day('2027-01-01'), to: day('2027-01-31') }
  const { off } = valueOf(await api.calendar.days({ ...january, whose: 'all' }))
  expect(off.slice(0, 3).map(({ on, holiday }) => [on, holiday?.ja ?? '休業'])).toEqual([
    ['2027-01-01', '元日'],
    ['2027-01-02', '休業'],
    ['2027-01-03', '休業'],
  ])
})

test('a day that has more than fits says how many, and ours are not the ones left out', async () => {
  const program = await busy()
  const { db } = program.context.vault.current()!
  db.$client.exec(`INSERT INTO case_dates
    WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE v < 100)
    SELECT (SELECT id FROM cases LIMIT 1), 'jp.reply_window', '2026-12-23', 0, 0 FROM n`)
  const view = valueOf(await program.api.calendar.days({ ...december, whose: 'all' }))
  expect(view.counts).toEqual({ '2026-12-23': 101 })
  const [first] = view.things.filter(({ on }) => on === '2026-12-23')
  expect(first).toMatchObject({ kind: 'case', ours: true })
})

test('what has been kept for long enough has its day, and none while a hold stands', async () => {
  const program = await testProgram()
  const { api } = program
  const { caseId } = await answeredCase(program)
  const identity = { amount: 3, unit: 'days', from: 'last-letter' } as const
  valueOf(await api.retention.changePeriods({ periods: { ...initialRetention, identity } }))
  const destructions = async () =>
    valueOf(await api.calendar.days({ ...december, whose: 'all' })).things.filter(
      ({ kind }) => kind === 'destruction',
    )
  expect(await destructions()).toMatchObject([{ on: '2026-12-21', caseId, whole: false }])
  expect(valueOf(await api.calendar.toConfirm({})).destructions).toBe(0)
  program.setNow('2026-12-21T01:00:00.000Z')
  expect(valueOf(await api.calendar.toConfirm({})).destructions).toBe(1)
  valueOf(await api.retention.setHold({ caseId, reason: '調査' }))
  expect(await destructions()).toEqual([])
  expect(valueOf(await api.calendar.toConfirm({})).destructions).toBe(0)
})

test('the calendar file holds numbers and kinds of dates, and no personal data', async () => {
  const program = await busy()
  const { api, context, folder, answerDialog } = program
  await addColleague(program, {
    login: 'suzuki',
    password: 'another long password',
    role: 'officer',
  })
  valueOf(await api.tasks.add({ ...words, assignee: 'suzuki', caseId: null }))
  const path = join(folder, 'dates.ics')
  answerDialog(path)
  const save = async (whose: 'mine' | 'all') =>
    valueOf(await api.calendar.exportIcs({ whose, language: 'ja', release: {} }))
  expect(await save('all')).toEqual({ path, events: 9 })
  const text = readFileSync(path, 'utf8')
  expect(text).not.toMatch(/髙橋|みなみ|電話|研修|mail\.example|開示|佐藤|sato|suzuki/)
  expect(readIcs(text).map(({ on, summary }) => `${on} ${summary}`)).toContain(
    '2026-12-31 2026-0001 回答の目標日',
  )
  // The same thing keeps its UID, wherever its day goes and whatever else there is.
  const uids = () => readIcs(readFileSync(path, 'utf8')).map(({ uid }) => uid)
  const before = uids()
  valueOf(await api.tasks.add({ ...words, dueOn: day('2026-12-01'), caseId: null }))
  expect(await save('all')).toMatchObject({ events: 10 })
  expect(uids()).toEqual(expect.arrayContaining(before))
  expect(await save('mine')).toMatchObject({ events: 9 })
  const { db } = context.vault.current()!
  const kinds = db.$client.prepare("SELECT detail FROM events WHERE kind = 'calendar/exported'")
  expect(kinds.pluck().all()).toHaveLength(3)
})

test('a reminder counts dates of ours and tasks of mine, today and past', async () => {
  const program = await busy()
  const { api } = program
  const on = async (moment: string) => {
    program.setNow(moment)
    return valueOf(await api.calendar.datesNow({}))
  }
  expect(await on('2026-12-19T01:00:00.000Z')).toEqual({ today: 0, late: 0 })
  // Two tasks; on the next day they are late, and the acknowledgement of a case is due.
  expect(await on('2026-12-22T01:00:00.000Z')).toEqual({ today: 2, late: 0 })
  expect(await on('2026-12-23T01:00:00.000Z')).toEqual({ today: 1, late: 2 })
})

test('taking dates out asks for what the organisation’s rules ask for', async () => {
  const program = await busy()
  const { api } = program
  const policy = valueOf(await api.settings.policy({}))
  const takingOut = { ...policy.takingOut, reason: true }
  valueOf(await api.settings.changePolicy({ change: { takingOut } }))
  const refused = await api.calendar.exportIcs({ whose: 'all', language: 'ja', release: {} })
  expect(refused).toMatchObject({ ok: false, error: { code: 'taking-out/reason-needed' } })
})
