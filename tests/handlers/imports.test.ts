import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Encoding from 'encoding-japanese'
import { describe, expect, test } from 'vitest'
import { verifyDatabase } from '@db/verify'
import { expectSummariesRight } from '@tests/support/summaries'
import { aDraft, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const header = '受付日,氏名,フリガナ,メールアドレス,電話番号,請求の種類,お問い合わせ内容'
const row = (n: number, change: Partial<Record<'date' | 'name' | 'type', string>> = {}) =>
  [
    change.date ?? '2026/12/1',
    change.name ?? `佐藤 花子${n}`,
    'サトウ ハナコ',
    `p${n}@mail.example`,
    `03-0000-${String(n).padStart(4, '0')}`,
    change.type ?? '開示',
    `私の情報を見せてください（${n}）`,
  ].join(',')
const csv = (...rows: readonly string[]) =>
  new TextEncoder().encode(`${[header, ...rows].join('\r\n')}\r\n`)

async function opened({ api }: TestProgram, given: Uint8Array, name = '受付.csv') {
  const view = valueOf(await api.imports.take({ name, bytes: new Uint8Array(given) }))
  if (view.kind !== 'table') throw new Error('No table')
  return view
}

async function checked(program: TestProgram, bytes: Uint8Array) {
  const view = await opened(program, bytes)
  const { tableId, mapping } = view
  const check = valueOf(await program.api.imports.check({ tableId, mapping }))
  return { view, tableId, check }
}

async function imported(program: TestProgram, bytes: Uint8Array) {
  const { tableId } = await checked(program, bytes)
  return valueOf(await program.api.imports.run({ tableId }))
}

const everyCase = async ({ api }: TestProgram) =>
  valueOf(await api.cases.list({ status: 'all', sort: 'number', count: 100 })).rows

test('a Shift_JIS table from Excel becomes numbered cases in the order of its rows', async () => {
  const program = await testProgram()
  const text = `${header}\r\n${row(1)}\r\n${row(2)}\r\n`
  const bytes = Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' })
  const { view, tableId, check } = await checked(program, new Uint8Array(bytes))
  expect(view).toMatchObject({ encoding: 'shift_jis', delimiter: ',', before: null, profile: null })
  expect(check).toMatchObject({ rows: 2, good: 2, bad: 0, again: 0 })
  expect(await everyCase(program)).toEqual([])
  const run = valueOf(await program.api.imports.run({ tableId }))
  expect(run).toMatchObject({ cases: 2, first: '2026-0001', last: '2026-0002', stopped: false })
  const [first] = await everyCase(program)
  expect(first).toMatchObject({ number: '2026-0001', name: '佐藤 花子1', types: ['jp.disclosure'] })
  const { file, history } = valueOf(await program.api.cases.view({ caseId: first!.id }))
  expect(file.case).toMatchObject({ channel: 'web_form', inquiry: '私の情報を見せてください（1）' })
  expect(file.checks).toMatchObject([{ subject: 'identity', result: 'open' }])
  expect(history.map(({ kind }) => kind)).toContain('case/registered')
})

test('another encoding is tried on the table that is open, as on its sheets', async () => {
  const program = await testProgram()
  const { api } = program
  const view = await opened(program, csv(row(1)))
  const { tableId, mapping } = view
  const wrong = valueOf(await api.imports.chooseEncoding({ tableId, encoding: 'shift_jis' }))
  expect(wrong).toMatchObject({ tableId, encoding: 'shift_jis' })
  expect(wrong.mapping.columns).not.toEqual(mapping.columns)
  expect(valueOf(await api.imports.chooseEncoding({ tableId, encoding: 'utf-8' }))).toEqual(view)
  expect(valueOf(await api.imports.check({ tableId, mapping }))).toMatchObject({ good: 1 })
})

test('imported cases are found by their words, also where somebody has searched before', async () => {
  const program = await testProgram()
  await register(program)
  const find = async () => valueOf(await program.api.search.find({ text: '花子2' }))
  expect((await find()).total).toBe(0)
  await imported(program, csv(row(1), row(2)))
  await expect.poll(async () => (await find()).total).toBe(1)
})

test('cases made together are as those made one by one: list, log and references', async () => {
  const program = await testProgram()
  await register(program)
  await imported(
    program,
    csv(row(1), row(2, { type: '訂正、利用停止' }), row(3, { date: '2025/3/1' })),
  )
  await register(program)
  expect((await everyCase(program)).map(({ number }) => number)).toEqual([
    ...['2025-0001', '2026-0001', '2026-0002', '2026-0003', '2026-0004'],
  ])
  expectSummariesRight(program)
  const { db } = program.context.vault.current()!
  expect(verifyDatabase(db)).toMatchObject({ ok: true })
  const keys = db.$client.prepare('SELECT count(*) FROM case_keys').pluck().get()
  expect(keys).toBe(2 * 2 + 3 * 4)
})

test('rows that cannot become cases are named, left out, and saved to be mended', async () => {
  const program = await testProgram()
  const { api } = program
  const bytes = csv(
    row(1),
    row(2, { date: '先週' }),
    '',
    row(3, { name: '' }),
    row(4, { type: '謎' }),
  )
  const { tableId, check } = await checked(program, bytes)
  expect(check).toMatchObject({ rows: 4, good: 1, bad: 3 })
  const { rows, total } = valueOf(await api.imports.rows({ tableId, only: 'bad' }))
  expect(total).toBe(3)
  expect(rows.map(one => [one.row, one.problems[0]?.code, one.problems[0]?.column])).toEqual([
    [3, 'date-unreadable', 0],
    [5, 'name-missing', 1],
    [6, 'type-unknown', 5],
  ])
  valueOf(await api.imports.run({ tableId }))
  const path = join(program.folder, 'mend.csv')
  program.answerDialog(path)
  expect(valueOf(await api.imports.saveRejected({ tableId }))).toBe(path)
  const saved = readFileSync(path, 'utf8')
  expect(saved).toContain('受付日を読み取れません')
  const mended = saved.replace('先週', '2026/12/2').replace('謎', '苦情')
  const again = await checked(program, new TextEncoder().encode(mended))
  expect(again.check).toMatchObject({ rows: 3, good: 2, bad: 1 })
})

test('nothing that is saved to be mended is a formula, and it comes back as it was', async () => {
  const program = await testProgram()
  const { tableId } = await checked(program, csv(row(1, { date: '先週', name: '=1+1' })))
  program.answerDialog(join(program.folder, 'mend.csv'))
  const path = valueOf(await program.api.imports.saveRejected({ tableId }))
  const saved = readFileSync(path!)
  expect(saved.toString('utf8')).toContain("'=1+1")
  expect((await opened(program, saved)).top[1]).toContain('=1+1')
})

test('the same file and the same rows are noticed when they come again', async () => {
  const program = await testProgram()
  await imported(program, csv(row(1), row(2)))
  const same = await checked(program, csv(row(1), row(2)))
  expect(same.view.before).toMatchObject({ cases: 2 })
  expect(same.check).toMatchObject({ good: 0, again: 2 })
  const { tableId } = same
  expect(await program.api.imports.run({ tableId })).toMatchObject({
    error: { code: 'import/nothing-to-import' },
  })
  const more = await checked(program, csv(row(2), row(3)))
  expect(more.check).toMatchObject({ good: 1, again: 1 })
  expect(valueOf(await program.api.imports.run({ tableId: more.tableId })).cases).toBe(1)
})

test('a row that may be of somebody known says of which case', async () => {
  const program = await testProgram()
  await register(program, aDraft({ principal: { ...aDraft().principal, name: '髙橋 みなみ' } }))
  const { tableId } = await checked(program, csv(row(1, { name: '高橋みなみ' }), row(2)))
  const { rows } = valueOf(await program.api.imports.rows({ tableId, only: 'warned' }))
  expect(rows.map(one => one.warnings)).toMatchObject([
    [{ code: 'same-person', about: ['2026-0001'] }],
  ])
})

describe('undoing an import', () => {
  test('removes its cases and nothing else; their numbers are not used again', async () => {
    const program = await testProgram()
    await register(program)
    const { importId } = await imported(program, csv(row(1), row(2)))
    const { removed, kept } = valueOf(await program.api.imports.undo({ importId: importId! }))
    expect({ removed, kept }).toEqual({ removed: 2, kept: [] })
    await register(program)
    expect((await everyCase(program)).map(({ number }) => number)).toEqual([
      '2026-0001',
      '2026-0004',
    ])
    expect(valueOf(await program.api.imports.list({}))).toMatchObject([{ cases: 2, kept: 0 }])
    expect(await program.api.imports.undo({ importId: importId! })).toMatchObject({
      error: { code: 'import/already-undone' },
    })
    expect(verifyDatabase(program.context.vault.current()!.db)).toMatchObject({ ok: true })
    expect((await checked(program, csv(row(1), row(2)))).check).toMatchObject({ good: 2, again: 0 })
  })

  test('the others are found as before, and what was brought in is not', async () => {
    const program = await testProgram()
    await register(program)
    const { importId } = await imported(program, csv(row(1), row(2), row(3)))
    const [own] = await everyCase(program)
    const found = async (text: string) =>
      valueOf(await program.api.search.find({ text })).cases.map(({ row }) => row?.number)
    expect(await found('2026-0003')).toEqual(['2026-0003'])
    valueOf(await program.api.imports.undo({ importId: importId! }))
    expect(await found('2026-0003')).toEqual([])
    expect(await found(own!.number)).toEqual([own!.number])
    expectSummariesRight(program)
  })

  test('leaves a case that somebody has worked on, and names it', async () => {
    const program = await testProgram()
    const { importId } = await imported(program, csv(row(1), row(2)))
    const [, second] = await everyCase(program)
    valueOf(await program.api.cases.opened({ caseId: second!.id }))
    const change = { subject: '別の件名' }
    valueOf(await program.api.cases.change({ caseId: second!.id, change }))
    const undone = valueOf(await program.api.imports.undo({ importId: importId! }))
    expect(undone).toEqual({ removed: 1, kept: ['2026-0002'] })
    expect((await everyCase(program)).map(({ number }) => number)).toEqual(['2026-0002'])
  })

  test('does not take looking at a case for work', async () => {
    const program = await testProgram()
    const { importId } = await imported(program, csv(row(1)))
    const [first] = await everyCase(program)
    valueOf(await program.api.cases.opened({ caseId: first!.id }))
    valueOf(await program.api.cases.view({ caseId: first!.id }))
    expect(valueOf(await program.api.imports.undo({ importId: importId! })).removed).toBe(1)
  })
})

test('how a table is read is kept under a name and known again by its headings', async () => {
  const program = await testProgram()
  const { api } = program
  const bytes = new TextEncoder().encode('整理番号,だれ,いつ,なに\n1,佐藤 花子,1/5/2026,Ａ\n')
  const { tableId, mapping } = await opened(program, bytes)
  const mine = {
    ...mapping,
    headerRow: 0,
    columns: [null, 'name', 'receivedOn', 'type'] as const,
    dateOrder: 'mdy' as const,
    words: { type: { A: 'jp.complaint' }, channel: {} },
  }
  const input = { ...mine, columns: [...mine.columns] }
  valueOf(await api.imports.saveProfile({ tableId, name: '店舗の帳簿', mapping: input }))
  const headings = new TextEncoder().encode('整理番号,だれ,いつ,なに\n2,鈴木 一,2/6/2026,A\n')
  const next = await opened(program, headings)
  expect(next.profile).toBe('店舗の帳簿')
  const check = valueOf(await api.imports.check({ tableId: next.tableId, mapping: next.mapping }))
  expect(check).toMatchObject({ good: 1, bad: 0 })
  expect(valueOf(await api.imports.profiles({}))).toMatchObject([
    { name: '店舗の帳簿', columns: 3 },
  ])
  valueOf(await api.imports.removeProfile({ name: '店舗の帳簿' }))
  expect(valueOf(await api.imports.profiles({}))).toEqual([])
})

test('a table does not outlive a lock', async () => {
  const program = await testProgram()
  const { tableId, mapping } = await opened(program, csv(row(1)))
  valueOf(await program.api.accounts.lock({}))
  const { recoveryKey } = program
  valueOf(await program.api.accounts.unlockWithRecoveryKey({ recoveryKey }))
  expect(await program.api.imports.check({ tableId, mapping })).toMatchObject({
    error: { code: 'import/not-open' },
  })
})
