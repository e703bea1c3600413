import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { walked } from './support/walked'
import { lawOf, replace } from './support/words'

const exactly = (name: string) => ({ name, exact: true })

const shipping = { code: 'A1', ja: 'ご注文の商品の発送のため', en: 'To deliver what you ordered' }
const support = {
  code: 'A2',
  ja: '商品及びサービスに関するお問い合わせへの回答、修理の受付その他のアフターサービスのため',
  en: 'To answer your questions about our goods and services, to take in repairs and for other after-sales service',
}
const news = { code: 'B3-2', ja: '会員限定のご案内の送付のため', en: '' }

async function picture({ page, language }: RunningApp, look: string, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder)
    await page.screenshot({ path: join(folder, `purposes-${name}-${language}-${look}.png`) })
}

/** Nobody is kept out of the page, or of what is open on it. */
async function forEverybody({ page }: RunningApp): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const heavy = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(heavy.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

const looks = [
  { language: 'ja', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
  { language: 'ja', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
] as const

for (const { language, colorScheme } of walked(looks)) {
  test(`a purpose is registered, chosen in a case and stands in its letter: ${language}, ${colorScheme}`, async ({
    start,
  }) => {
    const app = await start({ language, colorScheme, size: { width: 1280, height: 900 } })
    const { page, words } = app
    const api = await prepare.vault(app)
    const pack = lawOf('jp_appi')
    const known = await prepare.registered(api, { types: ['jp.purpose_notice'], language })
    await prepare.confirmed(api, known)
    await prepare.listed(api, known)
    await prepare.decided(api, known)
    await page.reload()

    await officer.goTo(app, 'settings')
    await page.getByRole('link', exactly(words.purposes.link)).click()
    await expect(page.getByText(words.purposes.purposes.emptyHelp)).toBeVisible()
    await picture(app, colorScheme, 'empty')
    const section = page.getByRole('region', exactly(words.purposes.purposes.title))
    for (const purpose of [support, shipping, news]) await add(app, section, purpose)
    await expect(section.getByText(words.purposes.without.en)).toBeVisible()
    await refuseSecond(app, section, colorScheme)
    await section.getByRole('button', exactly(replace(words.purposes.up, { code: 'A1' }))).click()
    await expect(section.getByRole('listitem').first()).toContainText(shipping.code)
    await addRecipient(app, colorScheme)
    await officer.saved(app)
    await picture(app, colorScheme, 'registers')
    await forEverybody(app)

    await openCase(app, known)
    const answer = await officer.openSection(app, 'answer')
    const label = pack.particulars.find(({ id }) => id === 'purposes')?.label[language] ?? ''
    const [first = ''] = prepare.held.map(({ name }) => `${name}: ${label}`)
    const field = answer.getByRole('combobox', exactly(first))
    await field.click()
    await field.fill('a2')
    await expect(page.getByRole('option')).toHaveCount(1)
    await field.fill('')
    await picture(app, colorScheme, 'picker')
    await forEverybody(app)
    // By its code and by words of the other language; the order is the register's.
    for (const typed of ['B3-2', 'after-sales', '発送']) {
      await field.fill(typed)
      await page.getByRole('option').first().click()
    }
    await page.keyboard.press('Escape')
    const besides = replace(words.purposes.choose.besides, { label: first })
    await answer.getByRole('textbox', exactly(besides)).fill('会報')
    await answer.getByRole('button', exactly(words.cases.particulars.sameForAll)).click()
    await officer.saved(app)
    await picture(app, colorScheme, 'chosen')
    await forEverybody(app)

    // The register changes; the case does not.
    await prepare.done(api.settings.change({ change: { purposes: [] } }))
    const title = pack.letters.find(({ id }) => id === 'L07')?.title[language] ?? ''
    await officer.writeLetter(app, title)
    const letter = page.getByLabel(words.letters.editor.label)
    for (const { code, ...text } of [shipping, support, news]) {
      await expect(letter.getByText(`${code} ${text[language] || text.ja}`).first()).toBeVisible()
    }
    await picture(app, colorScheme, 'letter')
    expect(app.complaints).toEqual([])
  })
}

type Purpose = { readonly code: string; readonly ja: string; readonly en: string }

async function fill({ words }: RunningApp, section: Locator, { code, ja, en }: Purpose) {
  const label = words.purposes.purposes.text
  await section.getByLabel(words.purposes.code).fill(code)
  await section.getByLabel(replace(words.settings.inJapanese, { label })).fill(ja)
  await section.getByLabel(replace(words.settings.inEnglish, { label })).fill(en)
}

async function add(app: RunningApp, section: Locator, purpose: Purpose): Promise<void> {
  const { words } = app
  await section.getByRole('button', exactly(words.purposes.purposes.add)).click()
  await fill(app, section, purpose)
  await section.getByRole('button', exactly(words.purposes.save)).click()
  await expect(section.getByText(purpose.ja)).toBeVisible()
  // The keyboard goes on where the next one is added.
  await expect(section.getByRole('button', exactly(words.purposes.purposes.add))).toBeFocused()
}

/** The same code again is refused where it is typed, and nothing is saved. */
async function refuseSecond(app: RunningApp, section: Locator, look: string): Promise<void> {
  const { words } = app
  await section.getByRole('button', exactly(words.purposes.purposes.add)).click()
  await fill(app, section, { code: 'ａ１', ja: '', en: '' })
  await section.getByRole('button', exactly(words.purposes.save)).click()
  await expect(section.getByText(words.purposes.codeTaken)).toBeVisible()
  await expect(section.getByText(words.purposes.wordsNeeded)).toBeVisible()
  await picture(app, look, 'form')
  await section.getByRole('button', exactly(words.common.cancel)).click()
  await expect(section.getByRole('listitem')).toHaveCount(3)
}

/** One is added and changed, another one added and removed. */
async function addRecipient(app: RunningApp, look: string): Promise<void> {
  const { page, words } = app
  const w = words.purposes
  const section = page.getByRole('region', exactly(w.recipients.title))
  const textIn = (key: 'inJapanese' | 'inEnglish') =>
    section.getByLabel(replace(words.settings[key], { label: w.recipients.text }))
  const save = section.getByRole('button', exactly(w.save))
  for (const [code, name] of [
    ['R1', '株式会社みどり運送'],
    ['R2', '株式会社さくら広告'],
  ] as const) {
    await section.getByRole('button', exactly(w.recipients.add)).click()
    await section.getByLabel(w.code).fill(code)
    await section.getByRole('combobox', exactly(w.kind)).click()
    await page.getByRole('option', exactly(w.kinds.processor)).click()
    await textIn('inJapanese').fill(name)
    await picture(app, look, 'recipient')
    await save.click()
    await expect(section.getByText(name)).toBeVisible()
  }
  const edit = section.getByRole('button', exactly(replace(w.edit, { code: 'R1' })))
  await edit.click()
  await textIn('inEnglish').fill('Midori Unso K.K.')
  await save.click()
  await expect(section.getByText('Midori Unso K.K.')).toBeVisible()
  await expect(edit).toBeFocused()
  await section.getByRole('button', exactly(replace(w.remove, { code: 'R2' }))).click()
  await page.getByRole('button', exactly(w.removeDo)).click()
  await expect(section.getByRole('listitem')).toHaveCount(1)
}

async function openCase(app: RunningApp, { caseId }: prepare.KnownCase): Promise<void> {
  const { file } = await prepare.done(prepare.apiOf(app).cases.view({ caseId }))
  await officer.goTo(app, 'cases')
  await app.page.getByRole('link', { name: file.case.number }).first().click()
}
