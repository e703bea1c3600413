import { expect, test } from 'vitest'
import { aDraft, register, testProgram, valueOf } from '@tests/support/program'

/** The list of cases finds by words in the ways in which the search does. */
test.each([
  ['tanaka', 'たなか たろう'],
  ['Tanaka taro', 'ﾀﾅｶ ﾀﾛｳ'],
  ['ゆーこ', 'タナカ ユウコ'],
  ['2026-1', 'タナカ'],
  ['"タナカ 太郎"', 'タナカ 太郎'],
  ['「たなか」 -suzuki', 'タナカ'],
])('%s finds the case of %s in the list', async (text, reading) => {
  const program = await testProgram()
  const principal = { ...aDraft().principal, name: '田中', reading, email: '' }
  await register(program, aDraft({ principal }))
  const find = async (words: string) =>
    valueOf(await program.api.cases.list({ status: 'all', text: words })).rows.map(
      row => row.number,
    )
  expect(await find(text)).toEqual(['2026-0001'])
  expect(await find('suzuki')).toEqual([])
})

test.each(['"太郎 タナカ"', '2026 -たなか', '2026 -「タナカ 太郎」', '-たなか tanaka'])(
  '%s does not find タナカ 太郎 in the list',
  async text => {
    const program = await testProgram()
    const principal = { ...aDraft().principal, name: '田中', reading: 'タナカ 太郎', email: '' }
    await register(program, aDraft({ principal }))
    expect(valueOf(await program.api.cases.list({ status: 'all', text })).rows).toEqual([])
    expect(valueOf(await program.api.cases.list({ status: 'all', text: '太郎' })).total).toBe(1)
  },
)
