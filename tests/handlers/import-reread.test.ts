import { expect, test } from 'vitest'
import type { TableView } from '@core/imports/contract'
import type { Encoding } from '@core/imports/table'
import { rereadMapping } from '@core/imports/reread'
import { testProgram, valueOf, type TestProgram } from '@tests/support/program'
import { shiftJis } from '@tests/support/shift-jis'

const table = shiftJis(
  '受付日,お名前,番号,連絡先\r\n1/5/2026,髙橋 みなみ,A-1,minami@mail.example\r\n',
)

async function opened({ api }: TestProgram) {
  const view = valueOf(await api.imports.take({ name: 'a.csv', bytes: new Uint8Array(table) }))
  if (view.kind !== 'table') throw new Error('No table')
  return view
}

const readIn = async ({ api }: TestProgram, { tableId }: TableView, encoding: Encoding) =>
  valueOf(await api.imports.chooseEncoding({ tableId, encoding }))

test('what somebody said of columns stays when the text is read in another encoding', async () => {
  const program = await testProgram()
  const first = await opened(program)
  const columns = first.mapping.columns.with(2, 'subject').with(3, 'email')
  const said = { ...first.mapping, columns, dateOrder: 'mdy' as const, receivedOn: null }
  const wrong = await readIn(program, first, 'euc-jp')
  expect(wrong.mapping.columns).not.toEqual(columns)
  const garbled = rereadMapping({ said, before: first, now: wrong })
  expect(garbled).toMatchObject({ columns, dateOrder: 'mdy' })
  const right = await readIn(program, first, 'shift_jis')
  const again = rereadMapping({ said: garbled, before: wrong, now: right })
  expect(again).toEqual({ ...said, headerRow: 0 })
  const { tableId } = first
  const check = valueOf(await program.api.imports.check({ tableId, mapping: again }))
  expect(check).toMatchObject({ rows: 1, good: 1 })
})

test('what was only guessed of a garbled text is guessed anew', async () => {
  const program = await testProgram()
  const first = await opened(program)
  const wrong = await readIn(program, first, 'euc-jp')
  const said = { ...wrong.mapping, columns: wrong.mapping.columns.with(2, 'subject') }
  const right = await readIn(program, first, 'shift_jis')
  expect(rereadMapping({ said, before: wrong, now: right })).toEqual({
    ...right.mapping,
    columns: right.mapping.columns.with(2, 'subject'),
  })
})

test('a text with fewer columns forgets nothing of the others', async () => {
  const program = await testProgram()
  const first = await opened(program)
  const said = { ...first.mapping, columns: first.mapping.columns.with(3, 'phone') }
  const fewer = { ...first, mapping: { ...first.mapping, columns: [null] } }
  const garbled = rereadMapping({ said, before: first, now: fewer })
  expect(rereadMapping({ said: garbled, before: fewer, now: first })).toEqual(said)
})

test('a column that the new text has for the first time is guessed', async () => {
  const program = await testProgram()
  const first = await opened(program)
  const now = { ...first, mapping: { ...first.mapping, columns: ['name', 'email'] as const } }
  const before = { ...first, mapping: { ...first.mapping, columns: [null] } }
  const said = { ...before.mapping, columns: ['subject' as const] }
  const merged = rereadMapping({
    said,
    before,
    now: { ...now, mapping: { ...now.mapping, columns: [...now.mapping.columns] } },
  })
  expect(merged.columns).toEqual(['subject', 'email'])
})

test('a profile stays whole though its headings cannot be read', async () => {
  const program = await testProgram()
  const first = await opened(program)
  const mapping = { ...first.mapping, columns: [null, 'name', 'inquiry', 'email'] as const }
  const { tableId } = first
  const kept = { ...mapping, columns: [...mapping.columns], language: 'en' as const }
  valueOf(await program.api.imports.saveProfile({ tableId, name: 'Form', mapping: kept }))
  const known = await opened(program)
  expect(known).toMatchObject({ profile: 'Form', mapping: kept })
  const wrong = await readIn(program, known, 'euc-jp')
  expect(wrong.profile).toBeNull()
  expect(rereadMapping({ said: known.mapping, before: known, now: wrong })).toEqual(kept)
})

test('of files that were joined, the headings of the second are no row', async () => {
  const program = await testProgram()
  const file = (name: string) =>
    `\ufeff受付日,氏名,メール,お問い合わせ内容\r\n2026/12/1,${name},,開示\r\n`
  const bytes = new TextEncoder().encode(file('佐藤') + file('田中'))
  const view = valueOf(await program.api.imports.take({ name: 'a.csv', bytes }))
  if (view.kind !== 'table') throw new Error('No table')
  const { tableId, mapping } = view
  const check = valueOf(await program.api.imports.check({ tableId, mapping }))
  expect(check).toMatchObject({ rows: 2, good: 2, bad: 0 })
})
