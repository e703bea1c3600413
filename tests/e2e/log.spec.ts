import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, type RunningApp } from './support/app'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'
import { replace } from './support/words'

const exactly = (name: string) => ({ name, exact: true })
const heavy: readonly unknown[] = ['serious', 'critical']

async function openLog({ page, words }: RunningApp) {
  await page.getByRole('navigation').getByRole('link', { name: words.common.nav.log }).click()
  await page.getByRole('heading', { name: words.log.title, level: 1 }).waitFor()
  await page.getByRole('row').nth(1).waitFor()
}

const rows = ({ page }: RunningApp) => page.getByRole('row').allInnerTexts()

async function expectAccessible({ page }: RunningApp) {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.filter(v => heavy.includes(v.impact))
  expect(found.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

test('the log tells what was seen and searched; it is filtered, and leads to the case', async ({
  start,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '渡邊 学')
  await shortcuts.openCase(app, '渡邊 学')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: words.common.search }).fill('渡邊')
  await page.getByRole('button', { name: /渡邊 学/ }).waitFor()
  await page.keyboard.press('Escape')

  await openLog(app)
  const all = (await rows(app)).join('\n')
  expect(all).toContain(words.events['case/registered'])
  expect(all).toContain(words.events['case/viewed'])
  const searched = replace(words.events['search/made'], {
    searched: words.events.part.finder,
    hits: replace(words.events.part.hits, { count: '1' }),
  })
  expect(all).toContain(searched)
  expect(all).not.toContain('渡邊')
  expect(all).not.toMatch(/\{\{|undefined|log\.|events\./)

  await page.getByRole('combobox', { name: words.log.filter.group }).click()
  await page.getByRole('option', exactly(words.log.group.searched)).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByLabel(words.log.filter.case).fill('2026-0001')
  await expect(page.getByText(words.log.emptyTitle)).toBeVisible()
  await page.getByRole('button', exactly(words.log.filter.clear)).click()
  await page.getByRole('row').nth(3).waitFor()
  await expectAccessible(app)

  await page
    .getByRole('link', { name: replace(words.log.openCase, { number: '2026-0001' }) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('渡邊 学')
  expect(app.complaints).toEqual([])
})

test('it is verified, and saved with its chain and as a table', async ({ start, home }) => {
  const app = await start({ language: 'en', colorScheme: 'dark' })
  const { page, words } = app
  await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '渡邊 学')
  await officer.makeBackup(app)
  await openLog(app)

  await page.getByRole('button', exactly(words.log.verify.action)).click()
  await expect(page.getByText(/entries, unbroken since/)).toBeVisible()
  await expect(page.getByText(/It agrees with \d+ backups?/)).toBeVisible()

  const lines = join(home, 'log.jsonl')
  await answerDialogs(app, lines)
  await page.getByRole('button', exactly(words.log.export.lines)).click()
  await expect(page.getByText(lines)).toBeVisible()
  expect(readFileSync(lines, 'utf8')).toMatch(/^\{"cut":null,"format":"kaiji-log"/)

  const pdf = join(home, 'log.pdf')
  await answerDialogs(app, pdf)
  await page.getByRole('button', exactly(words.log.export.pdf)).click()
  await expect(page.getByText(pdf)).toBeVisible()
  expect(existsSync(pdf)).toBe(true)
  const exported = words.events['log/exported'].split('{{')[0] ?? ''
  await expect(page.getByRole('row', { name: exported })).toHaveCount(2)
  await expectAccessible(app)

  // Nothing moves off the page when everything is twice as large.
  await app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  )
  await expect
    .poll(() =>
      page.evaluate(() => {
        const main = document.querySelector('main')
        return main ? main.scrollWidth - main.clientWidth : -1
      }),
    )
    .toBe(0)
  await expectAccessible(app)
  expect(app.complaints).toEqual([])
})

test('how long it is kept is set by choice, and nothing young is offered for removal', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  await shortcuts.foundVault(app)
  await openLog(app)
  await page.getByRole('combobox', { name: words.log.keep.label }).click()
  await page
    .getByRole('option', exactly(replace(words.log.keep.years_other, { count: '3' })))
    .click()
  await expect(page.getByText(words.log.cut.nothing)).toBeVisible()
  await expect(page.getByRole('button', { name: words.log.cut.action })).toHaveCount(0)
  expect(app.complaints).toEqual([])
})

/** Tab until it has the focus, as somebody without a mouse. */
async function tabTo({ page }: RunningApp, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not lead there')
}

/** Opens the list of the field that has the focus, and goes to one of its options. */
async function chooseByKey({ page }: RunningApp, name: string): Promise<void> {
  const option = page.getByRole('option', exactly(name))
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('ArrowDown')
    await option.waitFor()
    if ((await option.getAttribute('data-combobox-selected')) !== 'true') continue
    await page.keyboard.press('Enter')
    return
  }
  throw new Error(`The arrow keys do not lead to ${name}`)
}

test('the log is filtered, paged and followed into a case by keys alone', async ({ start }) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '渡邊 学')
  await shortcuts.openCase(app, '渡邊 学')
  const api = apiOf(app)
  for (let n = 0; n < 110; n += 1) await done(api.log.searched({ place: 'finder', hits: n }))
  await openLog(app)
  await page.getByRole('heading', { level: 1 }).click()
  const { filter } = words.log

  await tabTo(app, page.getByRole('combobox', { name: filter.account }))
  await chooseByKey(app, 'sato')
  await tabTo(app, page.getByRole('combobox', { name: filter.group }))
  await chooseByKey(app, words.log.group.seen)
  await expect(page.getByRole('row')).not.toHaveCount(101)

  const number = page.getByLabel(filter.case)
  await tabTo(app, number)
  await page.keyboard.type('2026-0001')
  await expect(page.getByRole('row')).toHaveCount(2)
  // Looking it up does not take the field away from whoever is typing.
  await expect(number).toBeFocused()
  await expect(number).toHaveValue('2026-0001')
  for (const date of [filter.from, filter.to]) {
    await tabTo(app, page.getByRole('textbox', exactly(date)))
  }
  await page.keyboard.press('Escape')
  await tabTo(app, page.getByRole('button', exactly(filter.clear)))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row')).toHaveCount(101)
  await expect(number).toHaveValue('')
  await expect(page.getByRole('group', exactly(filter.title))).toBeFocused()

  await tabTo(app, page.getByRole('button', exactly(words.log.more)))
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.log.atEnd)).toBeVisible()
  const first = page
    .getByRole('link', { name: replace(words.log.openCase, { number: '2026-0001' }) })
    .first()
  await page.getByRole('heading', { level: 1 }).click()
  await tabTo(app, first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('渡邊 学')
  expect(app.complaints).toEqual([])
})
