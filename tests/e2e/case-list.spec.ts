import { join } from 'node:path'
import { calendarDate } from '@core/time/calendar-date'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

async function picture({ page }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `cases-${name}.png`) })
}

const names = [
  '髙橋 みなみ',
  '渡邊 健一郎',
  '株式会社あおぞらホールディングス 個人情報お問い合わせ担当 勅使河原 藤左衛門',
  'Ana Lima',
]
const cases = 60

async function office(app: RunningApp): Promise<void> {
  const api = await prepare.vault(app)
  for (let n = 0; n < cases; n += 1) {
    const name = `${names[n % names.length]} ${n}`
    const channel = n % 5 === 0 ? ('post' as const) : ('email' as const)
    const types = n % 3 === 0 ? ['jp.disclosure', 'jp.correction'] : ['jp.disclosure']
    const principal = { ...prepare.requester, name }
    const late = n % 7 === 2 ? { receivedOn: calendarDate.parse('2026-09-01') } : {}
    await prepare.registered(api, { principal, channel, types, ...late })
  }
  await app.page.reload()
  await officer.goTo(app, 'cases')
}

/** Cases are chosen by the keyboard, given to somebody, and taken back. */
async function choosing(app: RunningApp, language: string): Promise<void> {
  const { page, words } = app
  const m = words.marks
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText(m.chosen_other.replace('{{count}}', '3'))).toBeVisible()
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(3)
  const before = page.getByRole('link', {
    name: m.viewCount.replace('{{name}}', m.mine).replace('{{count}}', '0'),
  })
  await expect(before).toBeVisible()
  await page.getByRole('button', { name: m.assignee, exact: true }).click()
  await picture(app, `${language}-menu`)
  await page.getByRole('menuitem').first().click()
  await expect(page.getByText(m.done_other.replace('{{count}}', '3'))).toBeVisible()
  await page
    .getByRole('link', { name: m.viewCount.replace('{{name}}', m.mine).replace('{{count}}', '3') })
    .click()
  await expect(grid).toHaveAttribute('aria-rowcount', '4')
  await picture(app, `${language}-mine`)
  await page.keyboard.press('Control+Z')
  await expect(page.getByText(m.undone_other.replace('{{count}}', '3'))).toBeVisible()
  await expect(before).toBeVisible()
  await page.getByRole('button', { name: words.lists.cases.showAll }).first().click()
  await grid.focus()
  await page.keyboard.press('Control+A')
  await expect(page.getByText(m.chosen_other.replace('{{count}}', String(cases)))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(0)
}

/** At the end of the list its last row is all there, above the scroll bar where there is one. */
async function endIsWhole({ page }: RunningApp): Promise<void> {
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
  const last = page.locator(`[aria-rowindex="${cases + 1}"]`)
  await expect(last).toHaveAttribute('data-active')
  const below = async () =>
    grid.evaluate((table, index) => {
      const row = table.querySelector(`[aria-rowindex="${index}"]`)
      const rows = row?.parentElement?.getBoundingClientRect().bottom ?? Number.NaN
      const bottom = table.getBoundingClientRect().top + table.clientHeight
      return (row?.getBoundingClientRect().bottom ?? Number.NaN) - Math.min(rows, bottom)
    }, cases + 1)
  await expect.poll(below).toBeCloseTo(0, 0)
}

/** The same list by stage: walked by arrows, opened by Enter, and still so on the way back. */
async function byStage(app: RunningApp, language: string): Promise<void> {
  const { page, words } = app
  await page.getByText(words.lists.board.board, { exact: true }).click()
  const board = page.getByRole('group', { name: words.lists.board.title })
  const cards = board.getByRole('link')
  await cards.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(cards.nth(1)).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const chosen = page.getByText(words.marks.chosen_other.replace('{{count}}', '2'))
  await expect(chosen).toBeVisible()
  await expect(board.getByRole('link', { name: words.marks.isChosen })).toHaveCount(2)
  await picture(app, `${language}-board`)
  await page.getByRole('button', { name: words.marks.assignee, exact: true }).click()
  await page.getByRole('menuitem').first().click()
  await expect(page.getByText(words.marks.done_other.replace('{{count}}', '2'))).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByText(words.marks.undone_other.replace('{{count}}', '2'))).toBeVisible()
  // What is chosen by stage is chosen in the table as well.
  await page.getByText(words.lists.board.table, { exact: true }).click()
  await expect(chosen).toBeVisible()
  await page.getByText(words.lists.board.board, { exact: true }).click()
  const more = board.getByRole('button')
  await more.first().click()
  await expect(cards).toHaveCount(40)
  await cards.nth(1).press('Enter')
  await expect(board).toHaveCount(0)
  await page.keyboard.press('Control+[')
  await expect(board).toBeVisible()
  await page.getByText(words.lists.board.table, { exact: true }).click()
}

for (const [language, colorScheme] of [['en', 'dark']] as const) {
  test(`a long list is walked by the keyboard to its last case, and filtered (${language})`, async ({
    start,
  }) => {
    test.setTimeout(180_000)
    const app = await start({ language, colorScheme, size: { width: 1280, height: 800 } })
    const { page, words } = app
    const w = words.lists.cases
    await office(app)
    const grid = page.getByRole('grid')
    await expect(grid).toHaveAttribute('aria-rowcount', String(cases + 1))
    await picture(app, `${language}-top`)
    // Only what is in view is made.
    expect(await page.getByRole('row').count()).toBeLessThan(40)

    await grid.focus()
    await page.keyboard.press('End')
    const last = page.locator(`[aria-rowindex="${cases + 1}"]`)
    await expect(last).toBeInViewport()
    await expect(last.getByRole('link')).toHaveText(new RegExp(`-00${cases}$`))
    await expect(last).toHaveAttribute('data-active')
    await endIsWhole(app)
    await picture(app, `${language}-end`)
    await page.keyboard.press('Home')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator('[role="row"][data-active]')
    const number = await chosen.getByRole('link').textContent()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid')).toHaveCount(0)
    await expect(
      page
        .locator('main')
        .getByText(number ?? '?')
        .first(),
    ).toBeVisible()
    await officer.goTo(app, 'cases')
    await expect(page.locator('[role="row"][data-active]')).toContainText(number ?? '?')

    await choosing(app, language)
    await page.getByRole('columnheader', { name: w.number }).getByRole('button').click()
    await page.getByRole('columnheader', { name: w.number }).getByRole('button').click()
    await expect(page.locator('[aria-rowindex="2"]')).toContainText(`-00${cases}`)

    await page.getByLabel(w.find).fill('lima 55')
    await expect(
      page.getByText(w.shown_one.replace('{{count}}', '1'), { exact: true }),
    ).toBeVisible()
    await picture(app, `${language}-found`)
    await page.getByLabel(w.find).fill('誰もいない')
    await expect(page.getByText(w.noMatch.replace('{{text}}', '誰もいない'))).toBeVisible()
    await picture(app, `${language}-none`)
    await page.getByRole('button', { name: w.showAll }).last().click()
    await page.getByLabel(w.channel).first().click()
    await page.getByRole('option', { name: words.cases.channel.post }).click()
    await expect(
      page.getByText(w.shown_other.replace('{{count}}', String(cases / 5)), { exact: true }),
    ).toBeVisible()
    await picture(app, `${language}-post`)
    // What was chosen is there again after a look into a case.
    await page.locator('[aria-rowindex="2"]').click()
    await expect(page.getByRole('grid')).toHaveCount(0)
    await officer.goTo(app, 'cases')
    await expect(
      page.getByText(w.shown_other.replace('{{count}}', String(cases / 5)), { exact: true }),
    ).toBeVisible()
    await expect(page.getByRole('columnheader', { name: w.number })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await expect(page.getByLabel(w.channel).first()).toHaveValue(words.cases.channel.post)
    await page.getByRole('button', { name: w.showAll }).first().click()
    await page.getByRole('radiogroup').getByText(w.closed).click()
    await expect(page.getByText(w.emptyClosed)).toBeVisible()
    await picture(app, `${language}-empty`)
    await page.getByRole('radiogroup').getByText(w.open).click()
    await page.getByRole('columnheader', { name: w.due }).getByRole('button').click()
    await expect(page.locator('[aria-rowindex="2"]').getByLabel(w.late)).toBeVisible()

    await byStage(app, language)
    await page.setViewportSize({ width: 1024, height: 700 })
    await picture(app, `${language}-1024`)
    await page.setViewportSize({ width: 640, height: 400 })
    await picture(app, `${language}-zoomed`)
    await page.getByRole('grid').scrollIntoViewIfNeeded()
    await endIsWhole(app)
    expect(
      await page.getByRole('grid').evaluate(table => table.scrollWidth > table.clientWidth),
      'the table is wider than its place',
    ).toBe(true)
    await picture(app, `${language}-zoomed-grid`)
    expect(app.complaints).toEqual([])
  })
}
