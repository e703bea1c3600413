import { expect, test } from 'vitest'
import { aDraft, register, testProgram, valueOf } from '@tests/support/program'

/** The list of cases finds by words in the ways in which the search does. */
test.each([
  ['tanaka', 'たなか たろう'],
  ['Tanaka taro', 'ﾀﾅｶ ﾀﾛｳ'],
  ['ゆーこ', 'タナカ ユウコ'],
  ['2026-1', 'タナカ'],
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
