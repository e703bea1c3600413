import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulePacks } from '@core/regimes/index'
import { aDraft, password, register, testProgram, valueOf } from '@tests/support/program'

const begun = async (language: 'ja' | 'en' = 'en') => {
  const program = await testProgram()
  const realCase = await register(program)
  valueOf(await program.api.practice.begin({ language }))
  return { ...program, realCase, place: join(program.folder, 'practice') }
}

test('a practice vault has a case for every request type, and nothing of the real vault', async () => {
  const { api, realCase, place } = await begun('ja')
  const status = valueOf(await api.accounts.status({}))
  expect(status).toMatchObject({ state: 'open', practice: true, path: join(place, 'vault') })
  const types = rulePacks.flatMap(pack => pack.requestTypes).length
  const state = valueOf(await api.practice.state({}))
  expect(state?.holds?.cases).toBeGreaterThanOrEqual(types - 1)
  expect(await api.cases.view({ caseId: realCase })).toMatchObject({ ok: false })
  expect(valueOf(await api.settings.read({})).organisation.documentNumbering).toContain('見本')
})

test('the case of the tour came by a mail, which lies in it and can be read', async () => {
  const { api } = await begun('ja')
  const guided = valueOf(await api.practice.state({}))?.holds?.guided
  const { file, stage } = valueOf(await api.cases.view({ caseId: guided! }))
  expect(stage).toBe('verifying')
  const mail = file.documents[0]!
  valueOf(await api.cases.saveDraft({ draft: aDraft() }))
  const bytes = Uint8Array.from(valueOf(await api.cases.readDocument({ documentId: mail.id })))
  const read = valueOf(await api.cases.readMail({ name: mail.name, bytes }))
  expect(read.mail.from.name).toBe(file.parties[0]?.name)
  expect(read.mail.subject).toBe(file.case.subject)
  expect(read.mail.text.trim()).toBe(file.case.inquiry.trim())
})

test('locked, the real vault is where it was; practice goes on without a password', async () => {
  const { api, context, folder } = await begun()
  context.vault.lock()
  expect(valueOf(await api.accounts.status({}))).toMatchObject({
    state: 'locked',
    path: join(folder, 'vault'),
  })
  expect(valueOf(await api.practice.state({}))).toMatchObject({ holds: null })
  valueOf(await api.practice.resume({}))
  expect(valueOf(await api.accounts.status({}))).toMatchObject({ practice: true })
  context.vault.lock()
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
  expect(valueOf(await api.accounts.status({}))).toMatchObject({ practice: false, login: 'sato' })
})

test('throwing it away removes its folder with its backups, and nothing else', async () => {
  const { api, folder, place, realCase } = await begun()
  valueOf(await api.backup.make({}))
  expect(readdirSync(place)).toContain('vault-backups')
  const others = readdirSync(folder).filter(name => name !== 'practice')
  valueOf(await api.practice.end({}))
  expect(existsSync(place)).toBe(false)
  expect(readdirSync(folder)).toEqual(others)
  expect(valueOf(await api.practice.state({}))).toBe(null)
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
  valueOf(await api.cases.view({ caseId: realCase }))
})

test('one whose making was interrupted is not offered, and is made anew', async () => {
  const { api, context, place } = await begun()
  context.vault.lock()
  rmSync(join(place, 'practice.json'))
  expect(valueOf(await api.practice.state({}))).toBe(null)
  expect(await api.practice.resume({})).toMatchObject({
    error: { code: 'practice/cannot-continue' },
  })
  valueOf(await api.practice.begin({ language: 'ja' }))
  expect(valueOf(await api.practice.state({}))?.holds?.guided).toBeTruthy()
})

test('a practice vault is never taken for the vault of this machine', async () => {
  const { api, context, place, answerDialog } = await begun()
  context.vault.lock()
  answerDialog(join(place, 'vault'))
  valueOf(await api.accounts.chooseFolder({ purpose: 'open-vault' }))
  expect(await api.accounts.locate({ path: join(place, 'vault') })).toMatchObject({
    error: { code: 'vault/not-a-vault' },
  })
})
