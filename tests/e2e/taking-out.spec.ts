import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { initialPolicy, type Policy } from '@core/settings/policy'
import { answerDialogs, type RunningApp } from './support/app'
import * as officer from './support/officer'
import { apiOf, done, registered, requester, vault } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

const second = { login: 'mori', password: 'three blue herons wade at noon' }

/** A case with a document on the screen, under an organisation's rules. */
async function atWork(app: RunningApp, rules: Partial<Policy['takingOut']>): Promise<void> {
  const api = await vault(app)
  const { caseId } = await registered(api)
  const bytes = new TextEncoder().encode('記録')
  const document = { kind: 'other', name: 'record.txt', mediaType: 'text/plain', bytes } as const
  await done(api.cases.attach({ caseId, ...document }))
  await addSecond(app)
  const takingOut = { ...initialPolicy.takingOut, ...rules }
  await done(api.settings.changePolicy({ change: { takingOut } }))
  await app.page.reload()
  await shortcuts.openCase(app, requester.name)
  await officer.openSection(app, 'documents')
}

/** A colleague, with a password that she chose herself. */
async function addSecond(app: RunningApp): Promise<void> {
  const api = apiOf(app)
  const { login, password } = second
  const given = 'given by the administrator 2026'
  await done(api.accounts.add({ login, name: '森 奈緒', role: 'reviewer', password: given }))
  const enter = async (who: string, secret: string) => {
    // The page may be gone before it hears the answer.
    await api.accounts.lock({}).catch(() => undefined)
    await app.page.getByRole('heading', { name: app.words.accounts.unlock.title }).waitFor()
    await done(api.accounts.unlock({ login: who, password: secret }))
  }
  await enter(login, given)
  await done(api.accounts.changePassword({ oldPassword: given, newPassword: password }))
  await enter('sato', officer.password)
}

const saveButton = ({ page, words }: RunningApp) =>
  page.getByRole('button', {
    name: words.cases.documents.export.replace('{{name}}', 'record.txt'),
    exact: true,
  })

test('where nothing is asked for, only the dialog stands between the button and the copy', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'en' })
  await atWork(app, {})
  const copy = join(home, 'copy.txt')
  await answerDialogs(app, copy)
  await saveButton(app).click()
  await expect(app.page.getByText(app.words.cases.documents.exported)).toBeVisible()
  expect(readFileSync(copy, 'utf8')).toBe('記録')
  await expect(app.page.getByText(app.words.takingOut.title)).toHaveCount(0)
})

test('a reason and a second person are asked for in place, and the history names both', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const w = words.takingOut
  await atWork(app, { reason: true, secondPerson: true })
  const copy = join(home, 'copy.txt')
  await answerDialogs(app, copy)
  await saveButton(app).click()
  const panel = page.getByRole('group', { name: w.title })
  await panel.getByRole('button', { name: w.go }).click()
  await expect(panel.getByText(w.reasonMissing)).toBeVisible()
  await expect(panel.getByText(w.secondMissing)).toBeVisible()

  await panel.getByLabel(w.reason).fill('顧問弁護士に渡すため')
  await panel.getByLabel(w.login).fill('sato')
  await panel.getByRole('textbox', { name: w.password, exact: true }).fill(officer.password)
  await panel.getByRole('button', { name: w.go }).click()
  await expect(panel.getByText(w.refused['same-account'])).toBeVisible()
  await expect(panel.getByRole('textbox', { name: w.password, exact: true })).toHaveValue('')

  await panel.getByLabel(w.login).fill(second.login)
  await panel.getByRole('textbox', { name: w.password, exact: true }).fill('not hers')
  await panel.getByRole('button', { name: w.go }).click()
  await expect(panel.getByText(w.refused['wrong-password'])).toBeVisible()
  expect(existsSync(copy)).toBe(false)

  // The reason outlives a lock; the password never does.
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: words.accounts.unlock.title }).waitFor()
  await page.getByRole('combobox', { name: words.accounts.unlock.account }).click()
  await page.getByRole('option', { name: 'sato' }).click()
  await officer.unlock(app)
  await officer.openSection(app, 'documents')
  await saveButton(app).click()
  await expect(panel.getByLabel(w.reason)).toHaveValue('顧問弁護士に渡すため')
  await expect(panel.getByRole('textbox', { name: w.password, exact: true })).toHaveValue('')
  await panel.getByLabel(w.login).fill(second.login)
  await panel.getByRole('textbox', { name: w.password, exact: true }).fill(second.password)
  await panel.getByRole('button', { name: w.go }).click()
  await expect(page.getByText(words.cases.documents.exported)).toBeVisible()
  await expect(panel).toHaveCount(0)
  expect(readFileSync(copy, 'utf8')).toBe('記録')
  rmSync(copy)

  const history = await officer.openSection(app, 'history')
  await expect(history.getByText('顧問弁護士に渡すため').first()).toBeVisible()
  await expect(history.getByText(words.events['data/taken-out-refused']).first()).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('a page that leaves the questions out gets nothing', async ({ start, home }) => {
  const app = await start({ language: 'en' })
  await atWork(app, { reason: true })
  const copy = join(home, 'copy.txt')
  await answerDialogs(app, copy)
  const api = apiOf(app)
  const [row] = (await done(api.cases.list({ status: 'open' }))).rows
  const view = await done(api.cases.view({ caseId: row!.id }))
  const documentId = view.file.documents[0]!.id
  expect(await api.cases.exportDocument({ documentId })).toMatchObject({
    error: { code: 'taking-out/reason-needed' },
  })
  expect(existsSync(copy)).toBe(false)
})

test('an administrator sets the protection; each setting says what it changes', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const w = words.protection
  await atWork(app, {})
  await officer.goTo(app, 'settings')
  await page.getByRole('link', { name: w.link }).click()
  await page.getByRole('heading', { name: w.title, level: 1 }).waitFor()
  const minutes = page.getByLabel(w.lock.afterMinutes)
  await minutes.fill('5')
  await minutes.blur()
  await page.getByRole('switch', { name: w.takingOut.reason }).check()
  await page.getByRole('switch', { name: w.passwords.expire }).check()
  await expect(page.getByLabel(w.passwords.maxDays)).toHaveValue('365')
  // No key store here, so the page says why it cannot be switched on.
  await expect(page.getByRole('switch', { name: w.lock.resume })).toBeDisabled()
  await expect(page.getByText(w.lock.store.plain)).toBeVisible()
  await officer.saved(app)
  expect(await done(apiOf(app).settings.policy({}))).toMatchObject({
    lock: { afterMinutes: 5, resumeWithSystem: false },
    passwords: { maxDays: 365 },
    takingOut: { reason: true, secondPerson: false },
  })
})
