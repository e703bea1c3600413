import { expect, test, vi } from 'vitest'
import { must } from '@core/assert'
import type { CaseColumn, CasePage } from '@core/cases/case-query'
import { nextSteps, stages } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { dayListOf, isReplyDate } from '@core/cases/day-list'
import { dayLists } from '@core/cases/day-lists'
import { emptyDraft } from '@core/cases/empty-draft'
import type { CaseId } from '@core/ids'
import { fold } from '@core/text/fold'
import { summarise, summaryTime } from '@main/handlers/case-summaries'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { everyOrder, expectSummariesRight } from '@tests/support/summaries'

const dbOf = ({ context }: TestProgram) => context.vault.current()!.db

/** A number below `end`, the same in every run. */
function dice(seed: number) {
  let state = seed
  return (end: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % end
  }
}

const names = ['髙橋 みなみ', '山﨑 健一', '渡邊 一郎', 'Ana Lima', 'ﾐﾅﾐ商店', '佐藤 恵']
const readings = ['タカハシ ミナミ', 'やまさき けんいち', '', 'Ana', 'みなみ', 'さとう めぐみ']
const renamed = { name: '齋藤 花', reading: 'サイトウ ハナ' }
const laws = [
  { regime: 'jp_appi', variant: null, types: ['jp.disclosure'] },
  { regime: 'jp_appi', variant: null, types: ['jp.disclosure', 'jp.correction'] },
  { regime: 'gdpr', variant: 'uk', types: ['gdpr.access'] },
  { regime: 'us_ca_ccpa', variant: null, types: ['us_ca.know'] },
]
const channels = ['email', 'post', 'phone'] as const

function draftOf(roll: (end: number) => number) {
  const who = roll(names.length)
  const principal = {
    ...emptyDraft().principal,
    name: names[who]!,
    reading: readings[who]!,
    email: `p${roll(100)}@mail.example`,
  }
  const receivedOn = day(`2026-${['09', '10', '11', '12'][roll(4)]}-0${1 + roll(9)}`)
  return aDraft({ principal, receivedOn, channel: channels[roll(3)]!, ...laws[roll(3)] })
}

/** Whatever officers do to a case; some of it is refused, and must then leave no trace either. */
const deeds: readonly ((program: TestProgram, caseId: CaseId) => Promise<unknown>)[] = [
  ({ api }, caseId) => api.cases.changeParty({ caseId, role: 'principal', change: renamed }),
  ({ api }, caseId) => api.cases.change({ caseId, change: { channel: 'in_person' } }),
  ({ api }, caseId) => api.cases.change({ caseId, change: { receivedOn: day('2026-12-02') } }),
  ({ api }, caseId) => api.cases.close({ caseId, reason: 'withdrawn' }),
  ({ api }, caseId) => api.cases.reopen({ caseId, why: 'まだ続きがあります。' }),
  (program, caseId) => confirmIdentity(program, caseId),
  (program, caseId) => addItem(program, caseId, '会員登録情報'),
  (program, caseId) => answerAll(program, caseId),
  async (program, caseId) => {
    const letter = valueOf(await draftLetter(program, caseId, 'L02'))
    await issueAndSend(program, letter)
  },
  async (program, caseId) => {
    const letter = valueOf(await draftLetter(program, caseId, 'L09'))
    await issueAndSend(program, letter)
  },
]

async function office(cases: number, steps: number, seed: number): Promise<TestProgram> {
  const program = await testProgram()
  await fillSettings(program)
  const roll = dice(seed)
  const ids: CaseId[] = []
  for (let n = 0; n < cases; n += 1) ids.push(await register(program, draftOf(roll)))
  for (let n = 0; n < steps; n += 1) {
    const deed = deeds[roll(deeds.length)]!
    // The steps of a deed expect a case that is ready for them; where it is not they stop half-way.
    await deed(program, ids[roll(ids.length)]!).catch(() => undefined)
  }
  return program
}

const keys: Readonly<Record<CaseColumn, (row: CaseRow) => string | number>> = {
  number: () => 0,
  name: row => {
    const who = names.indexOf(row.name)
    return fold(who < 0 ? renamed.reading : readings[who] || row.name)
  },
  types: row => row.types.join(' '),
  stage: row => stages.indexOf(row.stage),
  next: row => nextSteps.indexOf(row.next),
  due: row => (row.closedOn ? `~${row.closedOn}` : (row.due?.date ?? '9999-12-31')),
  received: row => row.receivedOn,
}

test('whatever is done to a case, its summary says what its file says', async () => {
  const program = await office(8, 60, 3)
  expectSummariesRight(program)
  const states = valueOf(await program.api.cases.list({ status: 'all' })).rows
  expect(new Set(states.map(row => row.stage)).size).toBeGreaterThan(3)
})

test('every order has every case once, whatever the length of the pages', async () => {
  const program = await office(14, 25, 7)
  const [one] = await everyOrder(program, {}, 200)
  const rows = one!.flatMap(page => page.rows)
  expect(rows).toHaveLength(14)
  for (const count of [1, 3, 5]) {
    const orders = await everyOrder(program, {}, count)
    orders.forEach((pages, index) => {
      const column = must((Object.keys(keys) as CaseColumn[])[Math.floor(index / 2)], 'column')
      const descending = index % 2 === 1
      const inOrder = rows.toSorted((a, b) => {
        const [x, y] = [keys[column](a), keys[column](b)]
        return x === y ? (a.number < b.number ? -1 : 1) : x < y ? -1 : 1
      })
      const wanted = descending ? inOrder.toReversed() : inOrder
      const shown = pages.flatMap(page => page.rows.map(row => row.number))
      expect({ column, descending, shown }).toEqual({
        column,
        descending,
        shown: wanted.map(row => row.number),
      })
      expect(pages.every(page => page.total === 14)).toBe(true)
    })
  }
})

test('each filter leaves what a look at every case would leave, and counts it', async () => {
  const program = await office(16, 40, 11)
  const all = valueOf(await program.api.cases.list({ status: 'all' })).rows
  const db = dbOf(program)
  const { todays } = summaryTime(db, program.context.now())
  const channelOf = (row: CaseRow) =>
    db.$client.prepare('SELECT channel FROM cases WHERE id = ?').pluck().get(row.id)
  const todayOf = (row: CaseRow) =>
    todays.get(row.variant ? `${row.regime}/${row.variant}` : row.regime)!
  const check = async (
    filter: Parameters<typeof program.api.cases.list>[0],
    is: (row: CaseRow) => boolean,
  ) => {
    const page: CasePage = valueOf(await program.api.cases.list(filter))
    const wanted = all.filter(is).map(row => row.number)
    expect({ filter, found: page.rows.map(row => row.number).toSorted() }).toEqual({
      filter,
      found: wanted.toSorted(),
    })
    expect(page.total).toBe(wanted.length)
    return wanted.length
  }
  const open = (row: CaseRow) => row.closedOn === null
  expect(await check({ status: 'open' }, open)).toBeGreaterThan(0)
  expect(await check({ status: 'closed' }, row => !open(row))).toBeGreaterThan(0)
  for (const stage of stages) await check({ status: 'all', stage }, row => row.stage === stage)
  for (const channel of channels) {
    await check({ status: 'all', channel }, row => channelOf(row) === channel)
  }
  const type = 'jp.correction'
  expect(await check({ status: 'all', type }, row => row.types.includes(type))).toBeGreaterThan(0)
  const ours = (row: CaseRow) => (row.due && !isReplyDate(row) ? row.due.date : undefined)
  const isLate = (row: CaseRow) => (ours(row) ?? '9') < todayOf(row)
  expect(await check({ status: 'all', due: 'overdue' }, isLate)).toBeGreaterThan(0)
  await check({ status: 'open', due: 'overdue', stage: 'verifying' }, row => {
    return open(row) && isLate(row) && row.stage === 'verifying'
  })
  program.setNow('2026-12-08T01:00:00.000Z')
  const soon = valueOf(await program.api.cases.list({ status: 'open', due: 'week' }))
  for (const row of soon.rows) {
    expect(ours(row)! >= '2026-12-08' && ours(row)! <= '2026-12-15').toBe(true)
  }
})

test('words are found by reading, by variant characters and by address, all of them together', async () => {
  const program = await testProgram()
  const principal = { ...emptyDraft().principal, name: '髙橋 みなみ', reading: 'タカハシ ミナミ' }
  await register(
    program,
    aDraft({ principal: { ...principal, email: 'M.Takahashi@mail.example' } }),
  )
  await register(program, aDraft({ principal: { ...principal, name: '山﨑 健一', reading: '' } }))
  const found = async (text: string) =>
    valueOf(await program.api.cases.list({ status: 'all', text })).rows.map(row => row.name)
  expect(await found('高橋')).toEqual(['髙橋 みなみ'])
  expect(await found('たかはし　ﾐﾅﾐ')).toEqual(['髙橋 みなみ'])
  expect(await found('山崎 ２０２６')).toEqual(['山﨑 健一'])
  expect(await found('takahashi@MAIL')).toEqual(['髙橋 みなみ'])
  expect(await found('2026')).toHaveLength(2)
  expect(await found('高橋 健一')).toEqual([])
  expect(await found("%_' OR 1=1")).toEqual([])
})

test('the ten thousandth case of a year stands behind the one before it', async () => {
  const program = await testProgram()
  const first = await register(program)
  dbOf(program).$client.exec(`UPDATE number_series SET last = 9998`)
  for (let n = 0; n < 2; n += 1) await register(program)
  const { rows } = valueOf(await program.api.cases.list({ status: 'open', sort: 'number' }))
  expect(rows[0]?.id).toBe(first)
  expect(rows.map(row => row.number)).toEqual(['2026-0001', '2026-9999', '2026-10000'])
})

test('on another day and with other closures the list is right at once, and its order soon', async () => {
  const program = await office(6, 10, 5)
  program.setNow('2027-01-20T01:00:00.000Z')
  const { rows, total } = valueOf(await program.api.cases.list({ status: 'all' }))
  const db = dbOf(program)
  const time = summaryTime(db, program.context.now())
  expect(rows).toEqual(rows.map(row => summarise(db, row.id, time)?.row))
  expect(total).toBe(6)
  await vi.waitFor(() => {
    expectSummariesRight(program)
  })
  const closures = [{ from: day('2026-12-28'), to: day('2027-01-31'), name: '休業' }]
  valueOf(await program.api.settings.change({ change: { closures } }))
  await vi.waitFor(async () => {
    expect(valueOf(await program.api.cases.list({ status: 'open' })).settled).toBe(true)
  })
  expectSummariesRight(program)
})

test('a vault whose summaries are missing or empty lists every case, and works them out', async () => {
  const program = await office(5, 10, 9)
  const before = valueOf(await program.api.cases.list({ status: 'all' })).rows
  dbOf(program).$client.exec('DELETE FROM case_summaries')
  valueOf(await program.api.accounts.lock({}))
  valueOf(await program.api.accounts.unlockWithRecoveryKey({ recoveryKey: program.recoveryKey }))
  valueOf(await program.api.cases.list({ status: 'all' }))
  await vi.waitFor(() => {
    expectSummariesRight(program)
  })
  expect(valueOf(await program.api.cases.list({ status: 'all' })).rows).toEqual(before)
})

test('a day has what each case’s own file puts on it', async () => {
  const program = await office(12, 30, 13)
  const all = valueOf(await program.api.cases.list({ status: 'open' })).rows
  const today = summaryTime(dbOf(program), program.context.now()).todays
  const found = valueOf(await program.api.cases.day({}))
  expect(found.open).toBe(all.length)
  for (const list of dayLists) {
    const key = (row: CaseRow) => (row.variant ? `${row.regime}/${row.variant}` : row.regime)
    const wanted = all.filter(row => dayListOf(row, today.get(key(row))!) === list)
    const shown = found.lists.find(one => one.list === list)!
    expect({ list, rows: shown.rows }).toEqual({ list, rows: wanted.slice(0, 8) })
    expect(shown.total).toBe(wanted.length)
    const { rows, total } = valueOf(await program.api.cases.list({ status: 'all', dayList: list }))
    expect({ list, rows, total }).toEqual({ list, rows: wanted, total: wanted.length })
  }
  expect(found.next).toEqual(all.find(row => row.due) ?? null)
})
