import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RunningApp } from './support/app'
import { encodings, findWords } from './support/find-words'
import * as officer from './support/officer'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

/** Everything a person can see or hear of the page. */
const shown = (page: Page) => page.locator('body').innerText()

test('a vault is made with a good password, and its recovery key is shown once and can be printed', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const w = words.accounts
  const first = page.getByLabel(w.welcome.password, { exact: true })
  const second = page.getByLabel(w.welcome.passwordAgain)
  const submit = page.getByRole('button', { name: w.welcome.submit, exact: true })
  await page.getByLabel(w.welcome.organisation).fill('株式会社あおぞらホーム')
  await page.getByLabel(w.welcome.name, { exact: true }).fill('佐藤 恵')

  await first.fill('kaiji')
  await second.fill('kaiji')
  await submit.click()
  await expect(
    page.getByText(w.fault.passwordShort.replace('{{length}}', '5'), { exact: true }),
  ).toBeVisible()
  await first.fill('password2026')
  await second.fill('password2026')
  await expect(page.getByRole('progressbar', { name: w.strength.label })).toBeVisible()
  const easy = [w.strength.score0, w.strength.score1].join('|')
  await expect(page.getByRole('status').first()).toHaveText(new RegExp(`^(${easy})$`))
  await submit.click()
  await expect(page.getByText(w.fault.passwordWeak)).toBeVisible()
  await first.fill(officer.password)
  await second.fill(`${officer.password} `)
  await submit.click()
  await expect(page.getByRole('status').first()).toHaveText(w.strength.score4)
  await expect(page.getByText(w.fault.passwordsDiffer)).toBeVisible()
  expect(await shortcuts.vaultState(app)).toBe('none')

  await second.fill(officer.password)
  await submit.click()
  const sheet = page.getByRole('list', { name: w.key.label })
  await sheet.waitFor()
  const groups = await sheet.getByRole('listitem').allInnerTexts()
  const key = groups.join('')
  expect(key).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: w.key.print }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  const paper = await shown(page)
  const today = /\d{4}年\d+月\d+日/
  for (const line of [...groups, w.key.sheetTitle, w.key.sheetPurpose, w.key.sheetKeep]) {
    expect(paper).toContain(line)
  }
  expect(paper).toContain('株式会社あおぞらホーム')
  expect(paper).toMatch(today)
  for (const line of [
    w.key.title,
    w.key.lead,
    w.key.noCopy,
    w.key.print,
    w.key.continue,
    'English',
  ]) {
    expect(paper).not.toContain(line)
  }
  await page.emulateMedia({ media: null })
  const pdf = join(home, 'sheet.pdf')
  writeFileSync(pdf, await printed(app))
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Pages: +1\n/)
  const inPrint = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(inPrint.replace(/\s/g, '')).toContain(key)
  rmSync(pdf)

  await page.getByLabel(w.key.check).fill('AAAAAA')
  await page.getByRole('button', { name: w.key.continue, exact: true }).click()
  await expect(page.getByText(w.key.checkWrong)).toBeVisible()
  await officer.keepRecoveryKey(app, key)
  expect(app.complaints).toEqual([])
  await app.close()

  const again = await start({ language: 'ja' })
  expect(await shown(again.page)).not.toContain(w.key.title)
  await officer.unlock(again)
  await again.page.getByRole('navigation').first().waitFor()
  expect(await again.page.content()).not.toContain(groups[1])
  await again.close()
  expect(
    findWords(home, [key, ...groups.slice(1).map((part, at) => `${part}${groups[at + 2]}`)]),
  ).toEqual([])
})

/** What the printer would get. */
const printed = async ({ app }: RunningApp) =>
  Buffer.from(
    await app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
      return pdf?.toString('base64') ?? ''
    }),
    'base64',
  )

test('a locked vault shows nothing and opens with its password or its recovery key only', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const { unlock } = words.accounts
  const key = await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '山田 太郎')
  await shortcuts.openCase(app, '山田 太郎')

  await page.keyboard.press('Control+l')
  const title = page.getByRole('heading', { name: unlock.title })
  await title.waitFor()
  for (const hidden of ['山田 太郎', 'Megumi Sato', 'Aozora Home']) {
    expect(await page.content()).not.toContain(hidden)
  }
  await expect(page.getByRole('navigation')).toHaveCount(0)
  expect(await page.evaluate(() => window.kaiji.call('cases.list', { status: 'all' }))).toEqual({
    ok: false,
    error: { code: 'vault/locked' },
  })

  await officer.unlock(app, `${officer.password}!`)
  await expect(page.getByText(words.errors['vault/wrong-password'])).toBeVisible()
  await expect(title).toBeVisible()
  expect(await shortcuts.vaultState(app)).toBe('locked')
  await expect(page.getByLabel(unlock.password, { exact: true })).toHaveValue('')
  await officer.unlock(app)
  // Back where the work was interrupted.
  await expect(page.getByText('山田 太郎').first()).toBeVisible()

  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: unlock.useKey }).click()
  const field = page.getByLabel(unlock.key)
  const submit = page.getByRole('button', { name: unlock.submit, exact: true })
  await field.fill(`${key.slice(0, -1)}${key.endsWith('Q') ? 'P' : 'Q'}`)
  await submit.click()
  await expect(page.getByText(words.errors['vault/wrong-recovery-key'])).toBeVisible()
  expect(await shortcuts.vaultState(app)).toBe('locked')
  await field.fill(key.toLowerCase().replace(/.{6}/g, '$& '))
  await submit.click()
  // Whoever had to use it is offered a new password first.
  await page.getByRole('button', { name: words.accounts.afterKey.later }).click()
  await expect(page.getByText('山田 太郎').first()).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('what is typed survives a restart, and none of it can be read in any file', async ({
  start,
  home,
}) => {
  const typed = {
    name: '綾小路 さくら子',
    email: 'sakurako.ayanokoji@mail.example',
    asked: '防犯カメラに映った私の映像',
    inquiry: '先週の火曜日の夕方、御社の店舗の入口で転倒しました。',
    comparison: 'Membership number HH-7731-0042 matches',
  }
  const secrets = [...Object.values(typed), 'Aozora Home', 'Megumi Sato', officer.password]
  const first = await start({ language: 'en' })
  await shortcuts.foundVault(first)
  const { page, words } = first
  const w = words.intake
  await page.getByRole('button', { name: words.common.newInquiry }).first().click()
  await page.getByRole('radio', { name: words.cases.channel.phone }).check()
  await page.getByRole('textbox', { name: words.cases.contact.name, exact: true }).fill(typed.name)
  await page.getByRole('textbox', { name: words.cases.contact.email }).fill(typed.email)
  await page
    .getByRole('checkbox', { name: /^I want to see the data/ })
    .first()
    .check()
  await page.getByLabel(w.what.asked).fill(typed.asked)
  await page.getByLabel(w.what.inquiry).fill(typed.inquiry)
  await officer.saved(first)
  await officer.register(first)
  await officer.openSection(first, 'identity')
  await page.getByLabel(words.identity.held).fill(typed.comparison)
  await officer.saved(first)
  // Something for the log, such as a bug would leave there: with what was typed in its message.
  await first.app.evaluate((_electron, name) => {
    setTimeout(() => {
      throw new Error(`${name} could not be saved`)
    })
  }, typed.name)
  const log = join(home, 'logs', 'kaiji.log')
  await expect.poll(() => statSync(log, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0)

  const vault = shortcuts.vaultFolder(first)
  expect(statSync(join(vault, 'cases.db-wal')).size).toBeGreaterThan(0)
  expect(findWords(home, secrets)).toEqual([])
  expect(first.complaints).toEqual([])
  await first.close()
  expect(findWords(home, secrets)).toEqual([])
  expect(readFileSync(join(vault, 'cases.db')).subarray(0, 15).toString('latin1')).not.toBe(
    'SQLite format 3',
  )
  // The search itself finds what is there.
  const planted = join(vault, 'planted')
  for (const [name, encode] of encodings) {
    writeFileSync(planted, Buffer.concat([Buffer.from([0]), encode(`…${typed.name}…`)]))
    expect(findWords(vault, secrets)).toEqual([`${typed.name} in ${planted} as ${name}`])
  }

  const second = await start({ language: 'ja' })
  await officer.unlock(second)
  await shortcuts.openCase(second, typed.name)
  await officer.openSection(second, 'inquiry')
  const { contact } = second.words.cases
  await expect(second.page.getByRole('textbox', { name: contact.name })).toHaveValue(typed.name)
  await expect(second.page.getByRole('textbox', { name: contact.email })).toHaveValue(typed.email)
  await expect(second.page.getByText(typed.inquiry).first()).toBeVisible()
  await officer.openSection(second, 'identity')
  await expect(second.page.getByLabel(second.words.identity.held)).toHaveValue(typed.comparison)
})
