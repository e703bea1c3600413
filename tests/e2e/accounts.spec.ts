import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RunningApp } from './support/app'
import { goTo, password } from './support/officer'
import { apiOf, done, lookAt, registered, vault } from './support/prepare'
import { expect, test } from './support/test'
import { walked } from './support/walked'

const first = 'only until the first day 42'
const own = 'nobody else knows this one 77'
const exactly = (name: string) => ({ name, exact: true })
const reviewer = { name: '伊藤 薫', login: 'ito' }

/** A picture of every screen, where the run asks for them. */
async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  const path = join(folder ?? '', `accounts-${name}-${language}.png`)
  if (folder) await page.screenshot({ path, timeout: 60_000 }).catch(() => undefined)
}

async function unlockAs(app: RunningApp, login: string, typed: string): Promise<void> {
  const { page, words } = app
  const w = words.accounts.unlock
  // The password field takes the focus once the page is there, which closes a list opened before.
  await expect(async () => {
    await page.getByRole('combobox', exactly(w.account)).click()
    await page.getByRole('option', exactly(login)).click({ timeout: 2000 })
  }).toPass()
  await page.getByLabel(w.password, { exact: true }).fill(typed)
  await page.getByRole('button', exactly(w.submit)).click()
}

/** A lock puts a fresh page in the place of the one that held the work. */
async function lock({ page, words }: RunningApp): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-before-lock', 'yes'))
  await page.keyboard.press('Control+l')
  await page.locator('body:not([data-before-lock]) .kaiji-entrance').waitFor()
  await page.getByRole('heading', { name: words.accounts.unlock.title }).waitFor()
}

async function openAccounts(app: RunningApp): Promise<void> {
  const { page, words } = app
  await goTo(app, 'settings')
  await page.getByRole('link', exactly(words.accounts.manage.link)).click()
  await page.getByRole('heading', { name: words.accounts.manage.title, level: 1 }).waitFor()
}

/** By the keyboard alone, from the button to the list with the new account in it. */
async function addReviewer(app: RunningApp): Promise<void> {
  const { page, words } = app
  const w = words.accounts
  await page.getByRole('button', exactly(w.manage.add)).press('Enter')
  const form = page.locator('form')
  await form.getByLabel(w.manage.name, { exact: true }).fill(reviewer.name)
  await form.getByLabel(w.manage.login, { exact: true }).fill(reviewer.login)
  await form.getByRole('radio', { name: w.role.reviewer }).check()
  await form.getByLabel(w.manage.firstPassword, { exact: true }).fill(first)
  await form.getByLabel(w.manage.again).fill(first)
  await expect(form.getByRole('status')).toHaveText(w.strength.score4)
  await noBarriers(page)
  await picture(app, 'add')
  await form.getByRole('button', exactly(w.manage.create)).press('Enter')
  await expect(page.getByText(w.manage.created)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: reviewer.name })).toContainText(
    w.role.reviewer,
  )
}

async function noBarriers(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const heavy = violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
  expect(heavy.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

for (const [language, colorScheme] of walked([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)) {
  test(`a reviewer comes, chooses a password, reads and changes nothing, and leaves (${language})`, async ({
    start,
  }) => {
    const app = await start({ language, colorScheme })
    const { page, words } = app
    const w = words.accounts
    // A new password is wrapped slowly on purpose, and the program answers nothing meanwhile.
    page.setDefaultTimeout(60_000)
    const known = await registered(await vault(app))
    await page.reload()
    await page.getByRole('navigation').first().waitFor()
    await openAccounts(app)
    await noBarriers(page)
    await addReviewer(app)
    await picture(app, 'list')
    await lock(app)

    await unlockAs(app, reviewer.login, first)
    await page.getByRole('heading', { name: w.due.title }).waitFor()
    expect(await apiOf(app).cases.list({ status: 'open' })).toMatchObject({
      error: { code: 'account/password-due', why: 'given' },
    })
    await noBarriers(page)
    await picture(app, 'due')
    await page.getByLabel(w.own.oldPassword).fill(first)
    await page.getByLabel(w.own.newPassword, { exact: true }).fill(own)
    await page.getByLabel(w.own.again).fill(own)
    await expect(page.getByRole('status').first()).toHaveText(w.strength.score4)
    await page.getByRole('button', exactly(w.own.submit)).click()
    await page.getByRole('navigation').first().waitFor()

    await lookAt(app, known)
    await expect(page.getByText(w.readOnly.reviewer)).toBeVisible()
    const inquiry = page.getByRole('button', {
      name: new RegExp(`^1 ${words.cases.section.inquiry.title}`),
    })
    if ((await inquiry.getAttribute('aria-expanded')) === 'false') await inquiry.click()
    for (const field of await page.getByRole('main').getByRole('textbox').all()) {
      await expect(field).not.toBeEditable()
    }
    await expect(page.getByRole('button', { name: words.common.newInquiry })).toHaveCount(0)
    await noBarriers(page)
    await picture(app, 'case')
    await goTo(app, 'settings')
    await expect(page.getByText(w.readOnly.settings)).toBeVisible()
    await expect(page.getByRole('link', exactly(w.manage.link))).toHaveCount(0)
    await picture(app, 'settings')

    // What the page does not offer, the program does not do either.
    const refused = { error: { code: 'account/not-allowed' } }
    const api = apiOf(app)
    expect(await api.accounts.list({})).toMatchObject(refused)
    expect(await api.cases.close({ caseId: known.caseId, reason: 'withdrawn' })).toMatchObject(
      refused,
    )
    expect(
      await api.accounts.change({ login: reviewer.login, role: 'administrator' }),
    ).toMatchObject(refused)
    await lock(app)

    await unlockAs(app, 'sato', password)
    await openAccounts(app)
    const row = page.getByRole('listitem').filter({ hasText: reviewer.name })
    await row.getByRole('button', exactly(w.manage.disable)).click()
    await page.getByRole('dialog').getByRole('button', exactly(w.manage.disable)).click()
    await expect(page.getByText(w.manage.rotated)).toBeVisible()
    await expect(row).toContainText(w.state.disabled)
    await lock(app)
    const account = page.getByRole('textbox', exactly(w.unlock.account))
    await expect(account, 'one account is not a choice').toHaveValue('sato')
    await expect(account).not.toBeEditable()
    expect(
      await apiOf(app).accounts.unlock({ login: reviewer.login, password: own }),
    ).toMatchObject({ error: { code: 'vault/wrong-password' } })
    expect(app.complaints).toEqual([])
  })

  test(`the last administrator stays, and the recovery key leads back in (${language})`, async ({
    start,
  }) => {
    const app = await start({ language, colorScheme })
    const { page, words } = app
    const w = words.accounts
    // A new password is wrapped slowly on purpose, and the program answers nothing meanwhile.
    page.setDefaultTimeout(60_000)
    await vault(app)
    await page.reload()
    await page.getByRole('navigation').first().waitFor()
    await openAccounts(app)
    const row = page.getByRole('listitem').filter({ hasText: '佐藤 恵' })
    await expect(row.getByRole('button', exactly(w.manage.disable))).toHaveCount(0)
    await row.getByRole('button', exactly(w.manage.change)).click()
    await expect(page.getByText(w.manage.lastAdministrator)).toBeVisible()
    for (const radio of await row.getByRole('radio').all()) await expect(radio).toBeDisabled()
    const api = apiOf(app)
    expect(await api.accounts.change({ login: 'sato', role: 'auditor' })).toMatchObject({
      error: { code: 'account/last-administrator' },
    })
    expect(await api.accounts.disable({ login: 'sato' })).toMatchObject({
      error: { code: 'account/own' },
    })
    await page.getByRole('button', exactly(words.common.cancel)).click()

    const key = await replaceRecoveryKey(app)
    await page.getByRole('heading', { name: w.recovery.title }).scrollIntoViewIfNeeded()
    await picture(app, 'recovery')
    await lock(app)
    await page.getByRole('button', exactly(w.unlock.useKey)).click()
    await page.getByLabel(w.unlock.key, { exact: true }).fill(key)
    await page.getByRole('button', exactly(w.unlock.submit)).click()
    await page.getByRole('heading', { name: w.afterKey.title }).waitFor()
    await noBarriers(page)
    await picture(app, 'after-key')
    await page.getByLabel(w.own.newPassword, { exact: true }).fill(own)
    await page.getByLabel(w.own.again).fill(own)
    await expect(page.getByText(w.strength.score4)).toBeVisible()
    await page.getByRole('button', exactly(w.afterKey.submit)).click()
    await page.getByRole('navigation').first().waitFor()
    await lock(app)
    await page.getByLabel(w.unlock.password, { exact: true }).fill(own)
    await page.getByRole('button', exactly(w.unlock.submit)).click()
    await page.getByRole('navigation').first().waitFor()
    expect((await done(api.accounts.status({}))).state).toBe('open')
    expect(app.complaints).toEqual([])
  })
}

/** Shows a new key, reads its end back, and tries it. Returns it. */
async function replaceRecoveryKey({ page, words }: RunningApp): Promise<string> {
  const w = words.accounts
  await page.getByRole('button', exactly(w.recovery.replace)).click()
  await page.getByRole('button', exactly(w.recovery.show)).click()
  const sheet = page.getByRole('list', { name: w.key.label })
  await sheet.waitFor()
  const key = (await sheet.getByRole('listitem').allInnerTexts()).join('')
  await noBarriers(page)
  await page.getByLabel(w.key.check).fill(key.slice(-6))
  await page.getByRole('button', exactly(w.recovery.confirm)).click()
  await expect(page.getByText(w.recovery.replaced)).toBeVisible()
  await page.getByRole('button', exactly(w.recovery.test)).click()
  await page.getByRole('textbox', exactly(w.recovery.key)).fill(key.toLowerCase())
  await page.getByRole('button', exactly(w.recovery.tryIt)).click()
  await expect(page.getByText(w.recovery.opens)).toBeVisible()
  return key
}
