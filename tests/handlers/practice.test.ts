import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { language } from '@core/bilingual'
import { exampleDraft } from '@core/practice/example-draft'
import { rulePacks, typesOn } from '@core/regimes/index'
import { dayAt } from '@core/time/calendar-date'
import { draftProblem } from '@main/handlers/registration'
import { password, register, testProgram, valueOf } from '@tests/support/program'

/** The real vault, with a case, was open when practice began. */
const begun = async (language: 'ja' | 'en') => {
  const program = await testProgram()
  const realCase = await register(program)
  valueOf(await program.api.practice.begin({ language }))
  return { ...program, realCase, place: join(program.folder, 'practice') }
}

test('a practice vault has a case for every request type and the mail of the tour’s case, and nothing of the real vault', async () => {
  const { api, context, realCase, place } = await begun('ja')
  const status = valueOf(await api.accounts.status({}))
  expect(status).toMatchObject({ state: 'open', practice: true, path: join(place, 'vault') })
  const holds = valueOf(await api.practice.state({}))?.holds
  const types = rulePacks.flatMap(pack => pack.requestTypes)
  const notYet = types.filter(type => type.enabledFrom !== undefined).length
  expect(holds?.cases).toBeGreaterThanOrEqual(types.length - notYet)
  expect(await api.cases.view({ caseId: realCase })).toMatchObject({ ok: false })
  expect(valueOf(await api.settings.read({})).organisation.name.ja).toContain('見本')
  const numbers = context.vault
    .current()!
    .db.$client.prepare('SELECT document_number FROM letters WHERE document_number IS NOT NULL')
    .pluck()
    .all()
  expect(numbers.length).toBeGreaterThan(5)
  expect(numbers.filter(number => !String(number).startsWith('見本'))).toEqual([])

  const { file, stage } = valueOf(await api.cases.view({ caseId: holds!.guided! }))
  expect(stage).toBe('verifying')
  const mail = file.documents[0]!
  const bytes = Uint8Array.from(valueOf(await api.cases.readDocument({ documentId: mail.id })))
  const read = valueOf(await api.cases.readMail({ name: mail.name, bytes }))
  expect(read.mail.from.name).toBe(file.parties[0]?.name)
  expect(read.mail.subject).toBe(file.case.subject)
  expect(read.mail.text.trim()).toBe(file.case.inquiry.trim())
})

test('locked, the real vault is where it was; practice goes on without a password, until it is thrown away with its backups', async () => {
  const { api, context, folder, place, realCase } = await begun('en')
  context.vault.lock()
  const here = { state: 'locked', path: join(folder, 'vault') }
  expect(valueOf(await api.accounts.status({}))).toMatchObject(here)
  expect(valueOf(await api.practice.state({}))).toMatchObject({ holds: null })
  valueOf(await api.practice.resume({}))
  expect(valueOf(await api.accounts.status({}))).toMatchObject({ practice: true })

  valueOf(await api.backup.make({}))
  expect(readdirSync(place)).toContain('vault-backups')
  const others = readdirSync(folder).filter(name => name !== 'practice')
  valueOf(await api.practice.end({}))
  expect(existsSync(place)).toBe(false)
  expect(readdirSync(folder)).toEqual(others)
  expect(valueOf(await api.practice.state({}))).toBe(null)
  // Its backups are none of the real vault's.
  const after = valueOf(await api.accounts.status({}))
  expect(after).toMatchObject({ ...here, lastVerifiedBackup: null })
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
  expect(valueOf(await api.accounts.status({}))).toMatchObject({ practice: false, login: 'sato' })
  valueOf(await api.cases.view({ caseId: realCase }))
})

test('an example of every request type can be registered as it is', () => {
  const at = '2026-12-18T01:00:00.000Z'
  for (const pack of rulePacks) {
    const receivedOn = dayAt(at, pack.timeZone)
    for (const type of typesOn(pack, receivedOn)) {
      for (const spoken of language.options) {
        const draft = exampleDraft({ pack, type, language: spoken, receivedOn })
        expect(draftProblem(draft, at), type.id).toBe(undefined)
        expect(draft.inquiry).toContain(draft.principal.name)
      }
    }
  }
})

test('one whose making was interrupted is not offered, and none is ever taken for the vault of this machine', async () => {
  const { api, context, place, answerDialog } = await begun('en')
  context.vault.lock()
  rmSync(join(place, 'practice.json'))
  expect(valueOf(await api.practice.state({}))).toBe(null)
  expect(await api.practice.resume({})).toMatchObject({
    error: { code: 'practice/cannot-continue' },
  })
  answerDialog(join(place, 'vault'))
  valueOf(await api.accounts.chooseFolder({ purpose: 'open-vault' }))
  const located = await api.accounts.locate({ path: join(place, 'vault') })
  expect(located).toMatchObject({ error: { code: 'vault/not-a-vault' } })
})
