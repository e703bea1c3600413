import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { pdfFile } from '@tests/support/pdf-file'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { replace } from './support/words'

const exactly = (name: string) => ({ name, exact: true })
/** 「開示請求」 in Shift_JIS, as a PDF without fonts of its own writes it. */
const words = '<8a4a8ea690bf8b81>'

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `documents-${name}-${language}.png`) })
}

const attach = (
  app: RunningApp,
  caseId: string,
  [name, mediaType, bytes]: readonly [string, string, Uint8Array],
) =>
  app.page.evaluate(
    ([id, file, type, content]) =>
      window.kaiji.call('cases.attach', {
        ...{ caseId: id, kind: 'other', name: file, mediaType: type },
        bytes: new Uint8Array(content),
      }),
    [caseId, name, mediaType, [...bytes]] as const,
  )

/** What Ctrl+V hands to the page after a screenshot; the picture never was a file, so it has no name of its own. */
const pasteScreenshot = ({ page }: RunningApp) =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 400)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = '#dde6f0'
    pen.fillRect(0, 0, 640, 400)
    pen.fillStyle = '#203040'
    pen.font = '32px sans-serif'
    pen.fillText('Customer 1024', 40, 80)
    const bytes = await canvas.convertToBlob({ type: 'image/png' })
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    const paste = { clipboardData, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new ClipboardEvent('paste', paste))
  })

const darkPoints = (drawn: Locator) =>
  drawn.evaluate(canvas => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.filter((value, at) => at % 4 === 0 && value < 128).length
  })

test('a screenshot is pasted into the case; it, a Japanese PDF and a mail are read beside it', async ({
  start,
}) => {
  const app = await start({ language: 'ja', size: { width: 1280, height: 800 } })
  const { page, words: w } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  const pages = Array.from({ length: 60 }, (_, at) => ({
    lines: [at === 40 ? words : '<8f91>'],
    japanese: true,
  }))
  await attach(app, known.caseId, ['通知.pdf', 'application/pdf', pdfFile(pages)])
  const mail = readFileSync('tests/fixtures/mail/attachments-utf-8.eml')
  await attach(app, known.caseId, ['相談.eml', 'message/rfc822', mail])
  await attach(app, known.caseId, ['一覧.csv', 'text/csv', Buffer.from('氏名,住所\n髙橋,東京\n')])
  await prepare.lookAt(app, known)

  await pasteScreenshot(app)
  const shot = page
    .getByRole('listitem')
    .filter({ hasText: /スクリーンショット \d{4}-\d\d-\d\d \d\d-\d\d\.png/ })
  await expect(shot).toBeVisible()
  const list = await officer.openSection(app, 'documents')
  await shot.getByRole('button', { name: /を表示$/ }).click()
  const viewer = page.getByRole('region', { name: /^文書：スクリーンショット/ })
  await expect(viewer.getByRole('img')).toBeVisible()
  await viewer.getByRole('button', exactly(w.documents.viewer.turn)).click()
  await picture(app, 'picture')

  const show = (name: string) =>
    list.getByRole('button', exactly(replace(w.cases.documents.show, { name }))).click()
  await show('通知.pdf')
  const pdf = page.getByRole(
    'region',
    exactly(replace(w.documents.viewer.title, { name: '通知.pdf' })),
  )
  await expect(pdf.getByText('/ 60')).toBeVisible()
  await pdf.getByRole('searchbox', { name: w.documents.pdf.find }).fill('開示請求')
  await expect(pdf.getByText(replace(w.documents.pdf.place, { of: '1', at: '1' }))).toBeVisible()
  const found = pdf.getByRole('group', exactly(replace(w.documents.pdf.page, { page: '41' })))
  await expect(found.getByText('開示請求')).toBeAttached()
  await expect.poll(() => darkPoints(found.locator('canvas'))).toBeGreaterThan(20)
  await picture(app, 'pdf')
  // The case beside it is at hand still.
  await expect(list.getByText('相談.eml')).toBeVisible()

  await show('相談.eml')
  const letter = page.getByRole('region', { name: /^文書：相談/ })
  await expect(letter.getByText(w.documents.mail.subject)).toBeVisible()
  await picture(app, 'mail')
  await letter
    .getByRole('group', exactly(w.documents.mail.files))
    .getByRole('button')
    .first()
    .click()
  await expect(
    page.getByRole('button', exactly(replace(w.documents.viewer.back, { name: '相談.eml' }))),
  ).toBeVisible()
  await picture(app, 'attachment')

  await show('一覧.csv')
  await expect(page.getByRole('columnheader', exactly('氏名'))).toBeVisible()
  await picture(app, 'table')
  const details = w.documents.details
  await page.getByRole('button', exactly(details.open)).click()
  await page.getByRole('combobox', exactly(details.category)).click()
  await page.getByRole('option', exactly(w.documents.category.search)).click()
  await page.getByLabel(details.note).fill('検索条件は顧客番号')
  await officer.saved(app)
  const row = list.getByRole('listitem').filter({ hasText: '一覧.csv' })
  await expect(row).toContainText(w.documents.category.search)
  await picture(app, 'details')
  await page.getByRole('button', exactly(w.documents.viewer.close)).click()
  await expect(page.getByRole('columnheader', exactly('氏名'))).toHaveCount(0)
  expect(app.complaints).toEqual([])
})

test('a fax of several pages is read, and two versions of a report are compared by keyboard', async ({
  start,
}) => {
  const app = await start({ language: 'ja', size: { width: 1280, height: 800 } })
  const { page, words: w } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  const fax = readFileSync('tests/fixtures/documents/packings.tif')
  await attach(app, known.caseId, ['fax.tif', 'image/tiff', fax])
  const report = (town: string) => Buffer.from(`調査報告\n住所は東京都${town}区です。\n以上\n`)
  const version = { name: '報告.txt', mediaType: 'text/plain' }
  await attach(app, known.caseId, [version.name, version.mediaType, report('渋谷')])
  const { file } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  const of = file.documents.find(({ name }) => name === version.name)!.id
  const bytes = new Uint8Array(report('新宿'))
  await prepare.done(api.documents.addVersion({ caseId: known.caseId, of, ...version, bytes }))
  const faxed = {
    ...{ of: file.documents.find(({ name }) => name === 'fax.tif')!.id, name: 'fax.tif' },
    ...{ mediaType: 'image/tiff', bytes: new Uint8Array([...fax, 0]) },
  }
  await prepare.done(api.documents.addVersion({ caseId: known.caseId, ...faxed }))
  await prepare.lookAt(app, known)
  const list = await officer.openSection(app, 'documents')
  const show = (name: string) =>
    list.getByRole('button', exactly(replace(w.cases.documents.show, { name }))).click()

  await show('fax.tif')
  const viewer = page.getByRole('region', { name: /^文書：fax/ })
  await expect(viewer.getByText('/ 9')).toBeVisible()
  const second = viewer.locator('[data-page="2"] canvas')
  await expect.poll(() => darkPoints(second)).toBeGreaterThan(1000)
  await picture(app, 'fax')

  // Scans have no words to compare: both are shown, and the one follows the other.
  await page.getByRole('button', { name: /第 1 版.*と比べる/ }).press('Enter')
  const [left, right] = [0, 1].map(n => page.locator('.viewer-both .viewer-pages').nth(n))
  await expect(page.locator('.viewer-both [data-page="9"]')).toHaveCount(2)
  const top = (side: typeof left) => side!.evaluate(element => element.scrollTop)
  await left!.evaluate(element => element.scrollTo({ top: 900, behavior: 'instant' }))
  await expect.poll(() => top(right)).toBe(900)
  await page.getByRole('checkbox', exactly(w.documents.compare.together)).uncheck()
  await right!.evaluate(element => element.scrollTo({ top: 100, behavior: 'instant' }))
  await expect.poll(() => top(right)).toBe(100)
  expect(await top(left)).toBe(900)
  await picture(app, 'compared-looks')
  await page.getByRole('button', exactly(w.documents.compare.close)).click()

  await show(version.name)
  const shown = page.getByRole('region', { name: /^文書：報告/ })
  await shown.getByRole('button', { name: /第 1 版.*と比べる/ }).press('Enter')
  const both = page.getByRole('region', exactly(w.documents.compare.changes))
  await expect(both.locator('del')).toContainText('渋谷')
  await expect(both.locator('ins')).toContainText('新宿')
  await both.press('n')
  await expect(
    page.getByText(replace(w.documents.compare.place, { at: '1', of: '1' })),
  ).toBeVisible()
  await picture(app, 'compared')
  await both.press('Escape')
  await expect(shown).toBeVisible()
  await page.keyboard.press('Escape')
  const again = exactly(replace(w.cases.documents.show, { name: version.name }))
  await expect(list.getByRole('button', again)).toBeFocused()
  expect(app.complaints).toEqual([])
})
