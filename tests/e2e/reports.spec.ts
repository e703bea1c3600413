import AxeBuilder from '@axe-core/playwright'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayAt } from '@core/time/calendar-date'
import { answerDialogs, type RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { done } from './support/prepare'
import { expect, test } from './support/test'

const today = dayAt(new Date().toISOString(), 'Asia/Tokyo')

/** One answered today, some withdrawn, one past our own target. */
async function office(app: RunningApp): Promise<void> {
  const api = await prepare.vault(app)
  const answered = await prepare.registered(api)
  await prepare.confirmed(api, answered)
  await prepare.listed(api, answered)
  await prepare.decided(api, answered)
  await prepare.sent(api, answered, 'L09')
  for (const channel of ['post', 'phone', 'post'] as const) {
    const { caseId } = await prepare.registered(api, { channel })
    await done(api.cases.close({ caseId, reason: 'withdrawn' }))
  }
  await prepare.registered(api, { receivedOn: addDays(today, -40) })
  await app.page.reload()
}

async function expectAccessible({ page }: RunningApp): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

async function photograph({ page }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `reports-${name}.png`), fullPage: true })
}

const inScheme = ({ page }: RunningApp, scheme: string) =>
  page.evaluate(value => {
    document.documentElement.setAttribute('data-mantine-color-scheme', value)
  }, scheme)

test('a report says it in a sentence, a chart and a table, leads to the cases, and is handed on', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  await office(app)
  await officer.goTo(app, 'reports')
  await page.getByRole('combobox', { name: words.reports.kind }).click()
  await page.getByRole('option', { name: words.reports.kinds.fiscal }).click()
  await expect(page.getByText(/受付 5件、回答 1件、回答までの日数の中央値は0日/)).toBeVisible()

  const picture = page.getByRole('img', { name: /^受付方法別の件数の棒グラフ。メールは2件/ })
  await expect(picture).toBeVisible()
  const table = page.getByRole('table', { name: words.reports.part.channels.title })
  const toPost = words.reports.showCases
    .replace('{{value}}', '2')
    .replace('{{row}}', words.cases.channel.post)
    .replace('{{column}}', words.reports.column.received)
  await expect(table.getByRole('link', { name: toPost })).toBeVisible()
  await photograph(app, 'report')
  await expectAccessible(app)
  await inScheme(app, 'dark')
  await expectAccessible(app)
  await inScheme(app, 'light')

  const path = join(home, 'report.pdf')
  await answerDialogs(app, path)
  await page.getByRole('button', { name: words.reports.save.pdf }).click()
  await expect(page.getByText(path)).toBeVisible()
  expect(existsSync(path)).toBe(true)

  await table.getByRole('link', { name: toPost }).press('Enter')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3')
  await photograph(app, 'list')
  await page.getByRole('button', { name: words.lists.cases.notOfRequests }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '6')
  // The same can be chosen without a report, with either day left open.
  await page.getByRole('button', { name: words.lists.cases.byRequests }).click()
  await page.getByRole('combobox', { name: words.lists.cases.result }).click()
  await page.getByRole('option', { name: words.reports.result.withdrawn }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4')
  await page.getByLabel(words.reports.from, { exact: true }).fill('2099/1/1')
  await expect(page.getByRole('button', { name: '2099年1月（令和81年）' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByText(words.lists.cases.noneLeft)).toBeVisible()
  await photograph(app, 'list-narrowed')
  await page.getByRole('button', { name: words.lists.cases.notOfRequests }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '6')
  await page.keyboard.press('Control+[')

  await page.getByRole('button', { name: words.reports.now.overdueList }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.lists.cases.title)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
  expect(app.complaints).toEqual([])
})
