import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as officer from './support/officer'
import { ink, pdfPicture } from './support/pdf'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import type { RunningApp } from './support/app'
import { letterTitle } from './support/words'
import { walked } from './support/walked'

const exactly = (name: string) => ({ name, exact: true })

/** Pictures are kept where somebody asks for them. */
async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `letter-${name}-${language}.png`) })
}

/** A draft of the letter that discloses everything, open in the editor. */
async function openDraft(app: RunningApp) {
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)
  await officer.writeLetter(app, letterTitle('L09', app.language))
  const editor = app.page.getByLabel(app.words.letters.editor.label)
  return { api, known, editor }
}

const phoneChip = (page: Page) => page.locator('[data-field="organisation.phone"]').first()

const looks = [
  { language: 'ja', colorScheme: 'light', size: { width: 1280, height: 800 } },
  { language: 'en', colorScheme: 'dark', size: { width: 1024, height: 768 } },
] as const

for (const look of walked(looks)) {
  test(`a draft follows its case, moves what it must say, and shows what is different (${look.language})`, async ({
    start,
  }) => {
    const app = await start(look)
    const { page, words } = app
    const w = words.letterEditor
    const { api, known, editor } = await openDraft(app)
    await expect(page.locator('.kaiji-letter-paper').first()).toBeAttached()
    await picture(app, 'draft')

    // The desk's telephone changes while the letter is open.
    await expect(phoneChip(page)).toHaveText('03-0000-0000')
    const { organisation } = await prepare.done(api.settings.read({}))
    const phone = '06-1111-1111'
    await prepare.done(
      api.settings.change({ change: { organisation: { ...organisation, phone } } }),
    )
    await expect(phoneChip(page)).toHaveText(phone)
    await expect(page.getByRole('status').filter({ hasText: phone })).toBeVisible()
    await picture(app, 'updated')
    await officer.saved(app)
    const { letter } = await prepare.done(
      api.letters.view({ letterRecordId: await draftOf(api, known) }),
    )
    expect(JSON.stringify(letter.body)).toContain(`"field":"organisation.phone"`)
    await editor.focus()
    await page.keyboard.press('Control+z')
    await expect(phoneChip(page)).toHaveText('03-0000-0000')
    await page.getByRole('button', exactly(w.chip.update)).click()
    await expect(phoneChip(page)).toHaveText(phone)
    await page.getByRole('button', exactly(w.chip.seen)).click()

    // What the letter must say is moved with its heading, and does not go by accident.
    const parts = () =>
      editor.evaluate(root =>
        [...root.children].map(block => block.getAttribute('data-part') ?? block.tagName),
      )
    const before = await parts()
    await editor.locator('p[data-part="as_of_date"]').click()
    await page.keyboard.press('Alt+ArrowUp')
    const after = await parts()
    expect(after.indexOf('as_of_date')).toBeLessThan(before.indexOf('as_of_date'))
    expect(after.toSorted()).toEqual(before.toSorted())
    await page.keyboard.press('Control+z')
    expect(await parts()).toEqual(before)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('alert').filter({ hasText: w.part.keptHint })).toBeVisible()
    expect(await parts()).toEqual(before)
    await picture(app, 'kept')
    await page.getByRole('button', exactly(w.part.keep)).click()

    // The list of the case changes: more than facts, so it is said and can be looked at.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+End')
    const { file } = await prepare.done(api.cases.view({ caseId: known.caseId }))
    const item = file.requests[0]!.items[0]!
    const change = { name: '会員の登録内容' }
    await prepare.done(api.items.change({ caseId: known.caseId, itemId: item.id, change }))
    await expect(page.getByText(w.outdated.title)).toBeVisible()
    await page.getByRole('button', exactly(w.outdated.compare)).click()
    const panel = page.getByRole('region', { name: w.compare.title }).first()
    await expect(panel.locator('ins').filter({ hasText: '内容' }).first()).toBeVisible()
    await expect(panel.locator('del').first()).toBeVisible()
    await picture(app, 'compare')
    await page.getByRole('button', exactly(w.compare.close)).click()

    // The pages are shown larger by a key, and as wide as their place again.
    const paper = page.locator('.kaiji-letter-paper').first()
    await expect(paper).toBeVisible()
    const widthOf = async () => (await paper.boundingBox())!.width
    const fitting = await widthOf()
    await page.getByRole('region', exactly(words.letters.pages.label)).focus()
    await page.keyboard.press('1')
    await expect.poll(widthOf).toBeCloseTo(794, -1)
    await page.keyboard.press('+')
    await expect.poll(widthOf).toBeGreaterThan(900)
    await picture(app, 'zoom')
    await page.keyboard.press('0')
    await expect.poll(widthOf).toBeCloseTo(fitting, 0)
    expect(app.complaints).toEqual([])
  })
}

/** The one draft of a case. */
async function draftOf(
  api: Awaited<ReturnType<typeof prepare.vault>>,
  { caseId }: prepare.KnownCase,
) {
  const { file } = await prepare.done(api.cases.view({ caseId }))
  return file.letters.find(({ status }) => status === 'draft')!.id
}

test('a fact is reached and changed by the keyboard; a number that should not be there is marked', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const w = words.letterEditor
  const { editor } = await openDraft(app)
  const chip = phoneChip(page)
  await chip.click()
  await expect(
    page.getByRole('status').filter({ hasText: w.field.organisation.phone }),
  ).toBeVisible()
  await picture(app, 'chip')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-field="organisation.phone"]')).toHaveCount(0)
  await expect(editor).toContainText('03-0000-0000')

  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', exactly(w.chip.insert)).click()
  await page.getByRole('menuitem', { name: w.field.organisation.phone }).click()
  await expect(page.locator('[data-field="organisation.phone"]')).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-field="organisation.phone"]')).toHaveCount(0)

  await page.keyboard.type('マイナンバーは123456789018です。')
  await expect(page.locator('.kaiji-letter-sensitive')).toHaveText('123456789018')
  await picture(app, 'sensitive')

  // The print dialog is the system's; what it is given is seen as a PDF.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', exactly(w.pages.printDraft)).click()
  const sheets = page.locator('.kaiji-letter-print > img')
  await expect(sheets.first()).toBeAttached()
  const pages = await page.locator('.kaiji-letter-paper').count()
  await expect(sheets).toHaveCount(pages)
  const pdf = await app.app.evaluate(async ({ BrowserWindow }) => {
    const printed = await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({
      preferCSSPageSize: true,
      pageSize: 'A4',
    })
    return printed.toString('base64')
  })
  const path = join(home, 'printed.pdf')
  writeFileSync(path, Buffer.from(pdf, 'base64'))
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  expect(facts).toMatch(new RegExp(`Pages:\\s+${pages}\\b`))
  expect(Math.max(...ink(pdfPicture(path, pages)))).toBeGreaterThan(0.05)
  expect(app.complaints).toEqual([])
})

test('no key waits for the pages, and they are there when the hand rests', async ({
  start,
}, info) => {
  const app = await start({ language: 'ja' })
  const { page } = app
  const { editor } = await openDraft(app)
  await expect(page.locator('.kaiji-letter-paper').first()).toBeAttached()
  await editor.locator('p').first().click()
  await page.keyboard.press('End')
  await page.evaluate(watchKeys)

  await page.keyboard.type('あ'.repeat(200), { delay: 15 })
  await page.waitForTimeout(1500)
  const { keys, made, rested } = await page.evaluate(() => window.kaijiWatch!())
  expect(keys.length).toBeGreaterThanOrEqual(200)
  const sorted = keys.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]!
  const slow = sorted[Math.floor(sorted.length * 0.95)]!
  // What typesetting takes, from asking for the pages to showing them: no key took as long.
  info.annotations.push({
    type: 'letter pages',
    description: `key ${middle.toFixed(1)} ms, slowest of 20 ${slow.toFixed(1)} ms; shown ${rested.toFixed(0)} ms after the last key; ${made} times`,
  })
  expect(slow).toBeLessThan(rested)
  // They are not made for every key.
  expect(made).toBeLessThan(keys.length / 2)
  expect(app.complaints).toEqual([])
})

type Watched = {
  /** Milliseconds that the page was busy with each key. */
  readonly keys: readonly number[]
  /** How many times pages were shown. */
  readonly made: number
  /** Milliseconds from the last key to the last pages. */
  readonly rested: number
}

declare global {
  // Types of the page's window are merged into the interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    kaijiWatch?: () => Watched
  }
}

/** Runs in the page: measures how long each key keeps it busy, until the next task can run. */
function watchKeys(): void {
  const keys: number[] = []
  let last = 0
  performance.clearMarks('letter-pages-shown')
  addEventListener(
    'beforeinput',
    () => {
      const began = performance.now()
      last = began
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => keys.push(performance.now() - began)
      port2.postMessage(null)
    },
    { capture: true },
  )
  window.kaijiWatch = () => {
    const shown = performance.getEntriesByName('letter-pages-shown').map(mark => mark.startTime)
    const after = shown.filter(time => time > last)
    return { keys, made: shown.length, rested: Math.min(...after) - last }
  }
}
