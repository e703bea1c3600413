import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { everything } from '@core/audit/contract'
import {
  aDraft,
  fillSettings,
  password,
  register,
  testProgram,
  valueOf,
} from '@tests/support/program'
import { kaiji } from './terminal'

const answer = z.object({
  hits: z.array(
    z.looseObject({
      case: z.uuid(),
      number: z.string(),
      kind: z.string(),
      field: z.string(),
      excerpt: z.string(),
      marks: z.array(z.tuple([z.number(), z.number()])),
      as: z.string().optional(),
    }),
  ),
  total: z.number(),
  cases: z.number(),
})

test('a search prints every place with its marks, and leaves a trace without its words', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const { principal } = aDraft()
  await register(program)
  await register(
    program,
    aDraft({ principal: { ...principal, name: '田中 太郎', reading: 'タナカ タロウ' } }),
  )
  program.context.vault.lock()
  const passwordFile = join(program.folder, 'password.txt')
  writeFileSync(passwordFile, password)
  const open = ['--vault', join(program.folder, 'vault'), '--password-file', passwordFile]
  const search = async (...words: readonly string[]) => {
    const { code, json } = await kaiji('search', ...open, ...words, '--json')
    expect(code).toBe(0)
    return answer.parse(json)
  }

  const variant = await search('高橋')
  expect(variant.hits).toMatchObject([
    { number: '2026-0001', kind: 'party', field: 'name', excerpt: '髙橋 みなみ', as: '高橋' },
  ])
  expect(variant.hits[0]!.marks).toEqual([[0, 2]])
  expect(variant).toMatchObject({ total: 1, cases: 1 })
  expect((await search('ﾀﾅｶ')).hits).toMatchObject([{ number: '2026-0002', field: 'reading' }])
  const all = await search('開示')
  expect(all.cases).toBe(2)
  expect(all.total).toBe(all.hits.length)
  expect((await search('開示', '--limit', '1')).hits.length).toBe(1)
  expect((await search('どこにもない')).hits).toEqual([])
  expect((await kaiji('search', ...open, '開示')).text).toContain('2026-0001  subject: ')
  expect(await kaiji('search', ...open)).toMatchObject({ code: 2 })
  expect(await kaiji('search', ...open, 'x', '--limit', 'many')).toMatchObject({ code: 2 })

  const path = join(program.folder, 'vault')
  valueOf(await program.api.accounts.locate({ path }))
  valueOf(await program.api.accounts.unlock({ login: 'sato', password }))
  const { entries } = valueOf(await program.api.log.page({ filter: everything, before: null }))
  const searches = entries.filter(({ kind }) => kind === 'search/made')
  expect(searches.length).toBe(6)
  expect(searches.at(-1)?.detail).toEqual({ place: 'command', hits: 1 })
})
