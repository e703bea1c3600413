import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { answerDialogs, type RunningApp } from './support/app'
import { password } from './support/officer'
import { apiOf, done } from './support/prepare'
import { copyReadyVault } from './support/ready-vaults'
import { test } from './support/test'

/**
 * A morning's work without a mouse, in a vault of many cases: so many that a list cannot be on the
 * page as a whole. KAIJI_MORNING_CASES=100000 makes it as long as the largest office's.
 */
const cases = Number(process.env['KAIJI_MORNING_CASES'] ?? 2000)
const patience = 60_000 + cases * 10

let seeded: string
test.beforeAll(() => {
  test.setTimeout(patience)
  seeded = mkdtempSync(join(tmpdir(), 'kaiji-morning-'))
  copyReadyVault('ja', join(seeded, 'vault'))
  writeFileSync(join(seeded, 'password'), password)
  const given = ['--vault', join(seeded, 'vault'), '--password-file', join(seeded, 'password')]
  execFileSync(process.execPath, ['out/main/kaiji.js', 'seed', ...given, '--cases', String(cases)])
})
test.afterAll(() => rmSync(seeded, { recursive: true, force: true }))

/** Where the keyboard is in the page, be another window in front of it or not. */
const hasKeyboard = (target: Locator): Promise<boolean> =>
  target.evaluate(element => element === document.activeElement)

const takesKeyboard = (target: Locator): Promise<void> =>
  expect.poll(() => hasKeyboard(target)).toBe(true)

/** Goes on with the Tab key until this is where the keyboard is. */
async function tabTo({ page }: RunningApp, target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await hasKeyboard(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${String(target)}`)
}

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `morning-${name}-${language}.png`) })
}

const count = (text: string, values: Readonly<Record<string, number | string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

async function begin(app: RunningApp, home: string): Promise<void> {
  const { page, words } = app
  const path = join(home, 'vault')
  cpSync(join(seeded, 'vault'), path, { recursive: true })
  await answerDialogs(app, path)
  await done(apiOf(app).accounts.chooseFolder({ purpose: 'open-vault' }))
  await done(apiOf(app).accounts.locate({ path }))
  // From here on, the keyboard alone.
  await takesKeyboard(page.getByLabel(words.accounts.unlock.password, { exact: true }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: words.lists.myDay.title })).toBeVisible()
}

/** The first thing of the day, and back. */
async function firstThing(app: RunningApp): Promise<void> {
  const { page, words } = app
  const late = page.getByRole('region', { name: words.lists.myDay.late, exact: true })
  await tabTo(app, late.getByRole('listitem').first().getByRole('link').first())
  await picture(app, 'day')
  await page.keyboard.press('Enter')
  await expect(page.locator('#section-inquiry')).toBeVisible()
  await page.keyboard.press('Control+[')
  await expect(late).toBeVisible()
}

/** To the last case of all and back; three cases are given to somebody, and taken back. */
async function throughTheList(app: RunningApp): Promise<void> {
  const { page, words } = app
  const m = words.marks
  const grid = page.getByRole('grid')
  await page.keyboard.press('Control+2')
  await grid.waitFor()
  const last = Number(await grid.getAttribute('aria-rowcount'))
  expect(last).toBeGreaterThan(cases / 4)
  await tabTo(app, grid)
  await page.keyboard.press('End')
  await expect(page.locator(`[aria-rowindex="${last}"] a`)).toBeInViewport()
  await picture(app, 'list-end')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(3)
  await tabTo(app, page.getByRole('button', { name: m.assignee, exact: true }))
  await page.keyboard.press('Enter')
  await takesKeyboard(page.getByRole('menuitem').first())
  await page.keyboard.press('Enter')
  await expect(page.getByText(count(m.done_other, { count: 3 }))).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByText(count(m.undone_other, { count: 3 }))).toBeVisible()
}

async function search(app: RunningApp): Promise<void> {
  const { page, words } = app
  await page.keyboard.press('Control+Shift+F')
  const field = page.getByRole('searchbox', { name: words.search.field })
  await takesKeyboard(field)
  await page.keyboard.type('高橋')
  const hit = page.locator('[data-search-hit]').first()
  await expect(hit).toContainText(/[髙高]橋/, { timeout: patience })
  await picture(app, 'search')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('#section-inquiry')).toBeVisible()
  await page.keyboard.press('Alt+7')
  await takesKeyboard(page.locator('#section-history'))
}

/** Somebody telephones: written down, registered, and on to the next step. */
async function newInquiry(app: RunningApp): Promise<void> {
  const { page, words } = app
  const w = words.intake
  await page.keyboard.press('Control+n')
  await page.getByRole('heading', { level: 1, name: w.title }).waitFor()
  // A group of choices is one stop of the Tab key, and the arrows choose.
  await tabTo(app, page.getByRole('radio', { name: words.cases.channel.email }))
  await page.keyboard.press('Space')
  await tabTo(app, page.getByRole('button', { name: w.receipt.today, exact: true }))
  await page.keyboard.press('Enter')
  const name = new RegExp(`^${words.cases.contact.name}( \\*)?$`)
  await tabTo(app, page.getByRole('textbox', { name }).first())
  await page.keyboard.insertText('髙橋 みなみ')
  await tabTo(app, page.getByRole('checkbox').first())
  await page.keyboard.press('Space')
  await tabTo(app, page.getByLabel(w.what.inquiry, { exact: true }))
  await page.keyboard.insertText('私について保有している情報をすべて見せてください。')
  await tabTo(app, page.getByRole('button', { name: w.register, exact: true }))
  await picture(app, 'inquiry')
  await page.keyboard.press('Enter')
  await expect(page.locator('#section-inquiry')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await takesKeyboard(page.locator('#section-identity'))
}

async function taskAndLock(app: RunningApp): Promise<void> {
  const { page, words } = app
  await page.keyboard.press('Control+t')
  const dialog = page.getByRole('dialog', { name: words.tasks.dialog.add })
  await takesKeyboard(dialog.getByRole('textbox', { name: words.tasks.field.title }))
  await page.keyboard.insertText('本人に電話で確認する')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+l')
  await takesKeyboard(page.getByLabel(words.accounts.unlock.password, { exact: true }))
}

for (const language of ['ja', 'en'] as const) {
  test(`a morning's work by the keyboard alone, with ${cases} cases (${language})`, async ({
    start,
    home,
  }) => {
    test.setTimeout(120_000 + patience)
    const app = await start({ language })
    await begin(app, home)
    await firstThing(app)
    await throughTheList(app)
    await search(app)
    await newInquiry(app)
    await taskAndLock(app)
    expect(app.complaints).toEqual([])
  })
}
