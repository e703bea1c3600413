import { commands } from '@core/commands/commands'
import type { RunningApp } from './support/app'
import { password } from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

/** What stands in the menus of the window: which can be chosen, and under which name. */
const inMenus = ({ app }: RunningApp) =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ id, label, enabled }) => ({ id, label, enabled })),
    ),
  )

const choose = ({ app }: RunningApp, id: string) =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
  }, id)

test('every action goes by key, by menu and by its name', async ({ start }) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const known = await prepare.registered(await prepare.vault(app))
  await prepare.lookAt(app, known)
  const section = (id: keyof typeof words.cases.section) =>
    page.getByRole('button', { name: new RegExp(`^\\d ${words.cases.section[id].title}`) })

  // Sections by their numbers, the next step, and back again.
  await page.keyboard.press('Alt+7')
  await expect(section('history')).toHaveAttribute('aria-expanded', 'true')
  await expect(section('history')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(section('identity')).toBeFocused()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: words.lists.cases.title })).toBeVisible()
  const caseItem = (await inMenus(app)).find(({ id }) => id === 'nextStep')
  expect(caseItem).toMatchObject({ label: words.commands.name.nextStep, enabled: false })
  await page.keyboard.press('Control+[')
  await expect(section('identity')).toBeVisible()

  // The menus have the same names, and do the same.
  const entries = await inMenus(app)
  const grey = commands.filter(({ id }) => !entries.some(item => item.id === id && item.enabled))
  expect(grey.map(({ id }) => id)).toEqual([])
  await choose(app, 'history')
  await expect(section('history')).toHaveAttribute('aria-expanded', 'true')

  // The sheet of keys names each key once.
  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: words.commands.title })
  const table = sheet.getByRole('table', { name: words.commands.group.case })
  await expect(table.getByRole('row', { name: words.cases.section.scope.title })).toContainText('3')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  // A button of the page, found by its words.
  await page.keyboard.press('Alt+2')
  await expect(section('identity')).toBeFocused()
  await page.keyboard.press('Control+k')
  const pause = words.clock.pause.open
  await expect(page.getByRole('textbox', { name: words.common.search })).toBeFocused()
  await page.keyboard.insertText(pause)
  const found = page.getByRole('group', { name: words.common.searchFound }).getByRole('button')
  await expect(found.first()).toContainText(pause)
  await expect(found).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('button', { name: pause })).toBeHidden()

  // Closer lines, at once and for good; locked, nothing of the vault can be chosen.
  await choose(app, 'compact')
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
  await page.keyboard.press('Control+l')
  await page.getByLabel(words.accounts.unlock.password, { exact: true }).waitFor()
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
  const locked = (await inMenus(app)).filter(({ id, enabled }) => enabled && isCommand(id))
  expect(locked.map(({ id }) => id)).toEqual([
    'lock',
    ...commands.filter(({ group }) => group === 'look').map(({ id }) => id),
  ])
  await page.getByLabel(words.accounts.unlock.password, { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(section('identity')).toBeVisible()
})

const isCommand = (wanted: string): boolean => commands.some(({ id }) => id === wanted)
