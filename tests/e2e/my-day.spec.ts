import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { calendarDate } from '@core/time/calendar-date'
import { readIcs } from '@tests/support/read-ics'
import { answerDialogs, type RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

async function look({ page, language }: RunningApp, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `day-${language}-${name}.png`) })
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await axe.analyze()
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(found.map(({ id, nodes }) => [name, id, nodes.map(node => node.html)])).toEqual([])
}

test('a day: tasks, dates by month, a calendar file, reminders', async ({ start, home }) => {
  const language = 'en'
  test.setTimeout(120_000)
  const app = await start({ language, colorScheme: 'dark', size: { width: 1280, height: 800 } })
  const { page, words } = app
  const w = words.tasks
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.registered(api, { receivedOn: calendarDate.parse('2026-09-01') })
  await page.reload()

  // One line and Enter on My day, a tick, and back.
  const title = 'Ask the people of the ledger'
  await page.getByLabel(w.add, { exact: true }).fill(title)
  await page.keyboard.press('Enter')
  const done = page.getByRole('checkbox', { name: title })
  await expect(done).toBeVisible()
  await done.focus()
  await page.keyboard.press('Space')
  await expect(done).toHaveCount(0)
  await page.getByRole('button', { name: w.undo }).click()
  await expect(done).toBeVisible()
  await look(app, 'my-day')

  // Ctrl+T on the page of a case is about that case, with a date and a person.
  await prepare.lookAt(app, known)
  await page.getByRole('heading', { name: w.title }).waitFor()
  await page.keyboard.press('Control+t')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w.field.title).fill('2')
  await dialog.getByLabel(w.field.dueOn).fill('2026-11-20')
  await dialog.getByRole('button', { name: w.dialog.save }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.case-tasks')).toContainText('2')
  await look(app, 'case')

  // A month by the keyboard: one stop, arrows, pages; the day's dates with their rules.
  await page.getByRole('navigation').getByRole('link', { name: words.common.nav.calendar }).click()
  const grid = page.getByRole('grid')
  await expect(grid.locator('[aria-current="date"]')).toHaveCount(1)
  await grid.locator('[tabindex="0"]').focus()
  const chosen = grid.locator('[aria-selected="true"]')
  const before = await chosen.textContent()
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toBeFocused()
  expect(await chosen.textContent()).not.toBe(before)
  await look(app, 'month')
  await page.keyboard.press('PageUp')
  await expect(chosen).toBeFocused()
  await page.keyboard.press('PageDown')
  await page.getByText(words.calendar.list, { exact: true }).click()
  await look(app, 'list')

  const path = join(home, 'dates.ics')
  await answerDialogs(app, path)
  await page.getByRole('button', { name: words.calendar.ics.button }).click()
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible()
  const text = readFileSync(path, 'utf8')
  expect(readIcs(text).length).toBeGreaterThan(3)
  expect(text).not.toContain(prepare.requester.name)

  await officer.goTo(app, 'settings')
  await page.getByLabel(words.settings.find).fill(words.calendar.reminders.on)
  await page.getByLabel(words.settings.find).press('Enter')
  await expect(page.getByRole('heading', { name: words.calendar.reminders.title })).toBeVisible()
  await look(app, 'reminders')

  // A click on a reminder while the vault is locked: unlocking leads to My day, not back here.
  const clickReminder = () =>
    app.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('kaiji:news', 'show-day')
    })
  const heading = page.getByRole('heading', { level: 1 })
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: words.accounts.unlock.title }).waitFor()
  await clickReminder()
  await officer.unlock(app)
  await expect(heading).toHaveText(words.lists.myDay.title)
  await officer.goTo(app, 'settings')
  await clickReminder()
  await expect(heading).toHaveText(words.lists.myDay.title)
  expect(app.complaints).toEqual([])
})
