import { join } from 'node:path'
import { addDays, dayAt } from '@core/time/calendar-date'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { walked } from './support/walked'
import { replace } from './support/words'

const looks = [
  { language: 'ja', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (!folder) return
  await page.screenshot({ path: join(folder, `transfers-${name}-${language}.png`) })
}

const long = '株式会社あおぞらホールディングス 個人情報お問い合わせ担当 勅使河原 藤左衛門'

for (const look of walked(looks)) {
  test(`a mail that came twice becomes one case by hand, and two again (${look.language})`, async ({
    start,
  }) => {
    const app = await start({ ...look, size: { width: 1280, height: 900 } })
    const { page, words } = app
    const w = words.transfers
    const api = await prepare.vault(app)
    const principal = { ...prepare.requester, name: long }
    const receivedOn = addDays(dayAt(new Date().toISOString(), 'Asia/Tokyo'), -9)
    const first = await prepare.registered(api, { principal, receivedOn, asked: '購入の履歴' })
    const types = ['jp.disclosure', 'jp.correction']
    const second = await prepare.registered(api, { principal, types })
    await page.reload()
    await officer.goTo(app, 'cases')
    const [one, two] = await numbersOf(api, [first.caseId, second.caseId])
    await page.getByRole('link', { name: two, exact: true }).click()
    await page
      .getByRole('button', { name: new RegExp(words.cases.section.history.title) })
      .waitFor()
    await page.keyboard.press('Alt+1')
    await page.getByRole('link', { name: w.merge }).click()
    await page.getByRole('button', { name: replace(w.chooseOf, { number: one }) }).click()
    await expect(page.getByText(new RegExp(`^${w.earlier.split('{{')[0] ?? ''}`))).toBeVisible()
    await picture(app, 'merge')
    await page.getByLabel(w.why).fill('同じメールが2回届いたため')
    await page
      .getByRole('button', { name: replace(w.mergeDo, { from: one, into: two }) })
      .scrollIntoViewIfNeeded()
    await picture(app, 'merge-end')
    await page.getByRole('button', { name: replace(w.mergeDo, { from: one, into: two }) }).click()
    await expect(page.getByText(w.way['merged-with'])).toBeVisible()
    await picture(app, 'merged')
    await page.getByRole('main').getByRole('link', { name: one, exact: true }).click()
    await expect(page.getByText(w.readOnly)).toBeVisible()
    await picture(app, 'read-only')
    await page.getByRole('button', { name: replace(w.undoMerge, { number: two }) }).click()
    await page.getByRole('textbox', { name: words.cases.why.label }).fill('別の問い合わせだった')
    await page.getByRole('dialog').getByRole('button', { name: w.undoDo, exact: true }).click()
    await expect(page.getByText(w.undone)).toBeVisible()
    await expect(page.getByText(w.readOnly)).toHaveCount(0)
    expect(app.complaints).toEqual([])
  })
}

async function numbersOf(
  api: Awaited<ReturnType<typeof prepare.vault>>,
  ids: readonly prepare.KnownCase['caseId'][],
): Promise<readonly [string, string]> {
  const views = await Promise.all(ids.map(caseId => prepare.done(api.cases.view({ caseId }))))
  const [one = '', two = ''] = views.map(({ file }) => file.case.number)
  return [one, two]
}
