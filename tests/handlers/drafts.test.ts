import { expect, test } from 'vitest'
import { chainHead } from '@db/events'
import { addColleague } from '@tests/support/colleague'
import { password, testProgram, valueOf } from '@tests/support/program'

const key = 'case/7f0c/review'

test('words of a form are there again after a lock, and leave no event', async () => {
  const { api, context } = await testProgram()
  const before = chainHead(context.vault.current()!.db).events
  valueOf(await api.drafts.keep({ key, text: '髙橋さんの件、' }))
  valueOf(await api.drafts.keep({ key, text: '髙橋さんの件、確認済み' }))
  expect(chainHead(context.vault.current()!.db).events).toBe(before)
  context.vault.lock()
  expect(await api.drafts.all({})).toMatchObject({ error: { code: 'vault/locked' } })
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
  expect(valueOf(await api.drafts.all({}))).toEqual({ [key]: '髙橋さんの件、確認済み' })
})

test('each account has its own, and an empty text is none', async () => {
  const program = await testProgram()
  const { api, context } = program
  const other = { login: 'mori', password: 'reviewer of the vault 2026', role: 'reviewer' } as const
  await addColleague(program, other)
  valueOf(await api.drafts.keep({ key, text: 'mine' }))
  valueOf(await api.drafts.keep({ key: 'settings/x', text: 'gone' }))
  valueOf(await api.drafts.keep({ key: 'settings/x', text: '' }))
  context.vault.lock()
  valueOf(await api.accounts.unlock({ login: other.login, password: other.password }))
  expect(valueOf(await api.drafts.all({}))).toEqual({})
  context.vault.lock()
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
  expect(valueOf(await api.drafts.all({}))).toEqual({ [key]: 'mine' })
})

test('words that nobody went on with are gone after a month', async () => {
  const { api, setNow } = await testProgram()
  valueOf(await api.drafts.keep({ key, text: 'old' }))
  setNow('2027-01-20T01:00:00.000Z')
  valueOf(await api.drafts.keep({ key: 'settings/x', text: 'new' }))
  expect(valueOf(await api.drafts.all({}))).toEqual({ 'settings/x': 'new' })
})

test('a name that could hold words is refused', async () => {
  const { api } = await testProgram()
  expect(await api.drafts.keep({ key: '髙橋 みなみ', text: 'x' })).toMatchObject({
    error: { code: 'input/invalid' },
  })
})
