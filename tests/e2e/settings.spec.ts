import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { readSettingsFile } from '@core/settings-file/read-settings-file'
import { answerDialogs, type RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { walked } from './support/walked'
import { replace } from './support/words'

const exactly = (name: string) => ({ name, exact: true })
const crm = { ja: '顧客管理', en: 'CRM' }
const policy = { ja: 'プライバシーポリシー', en: 'Privacy policy' }

async function picture({ page, language }: RunningApp, look: string, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder)
    await page.screenshot({ path: join(folder, `settings-${name}-${language}-${look}.png`) })
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
  test(`a setting is found, a system registered and ticked off in a case, the settings kept as a file: ${language}, ${colorScheme}`, async ({
    start,
  }) => {
    const app = await start({ language, colorScheme, size: { width: 1024, height: 768 } })
    const { page, words } = app
    const api = await prepare.vault(app)
    const known = await prepare.registered(api, { types: ['jp.disclosure'], language })
    await prepare.confirmed(api, known)
    await prepare.listed(api, known)
    await page.reload()
    await find(app, language === 'ja' ? 'ｼｽﾃﾑ' : 'database', words.systems.list.title)
    await picture(app, colorScheme, 'systems-empty')
    await addSystem(app)
    await picture(app, colorScheme, 'systems')
    await forEverybody(app)
    await addPolicy(app)
    await picture(app, colorScheme, 'policies')

    await officer.goTo(app, 'cases')
    await page.getByRole('row', { name: prepare.requester.name }).getByRole('link').click()
    const inquiry = await officer.openSection(app, 'inquiry')
    await expect(inquiry.getByText(words.policies.inCase.title)).toBeVisible()
    await picture(app, colorScheme, 'inquiry')
    await tickOff(app)
    await picture(app, colorScheme, 'case')
    await forEverybody(app)
    await takeOver(app, colorScheme)
    expect(app.complaints).toEqual([])
  })
}

/** Types into the one box of the settings; Enter leads to the first setting found. */
async function find(app: RunningApp, text: string, heading: string): Promise<void> {
  const { page, words } = app
  await officer.goTo(app, 'settings')
  const box = page.getByLabel(words.settings.find)
  await box.fill(words.protection.lock.afterMinutes)
  await picture(app, 'found', 'one')
  await box.press('Enter')
  await isReached(page.getByLabel(words.protection.lock.afterMinutes))
  await picture(app, 'found', 'marked')
  await officer.goTo(app, 'settings')
  await box.fill(text)
  await picture(app, 'found', 'several')
  await page.getByRole('button', exactly(heading)).click()
  await isReached(page.getByRole('heading', exactly(heading)))
}

/** The keyboard is there, whatever window is in front. */
async function isReached(place: Locator): Promise<void> {
  await expect.poll(() => place.evaluate(found => found === document.activeElement)).toBe(true)
}

async function addSystem(app: RunningApp): Promise<void> {
  const { page, words } = app
  await page.getByRole('button', exactly(words.systems.list.add)).click()
  const label = words.systems.name
  await page.getByLabel(replace(words.settings.inJapanese, { label })).fill(crm.ja)
  await page.getByLabel(replace(words.settings.inEnglish, { label })).fill(crm.en)
  await page.getByLabel(words.systems.holds).fill('Names, addresses, orders')
  await page.getByLabel(words.systems.responsible).fill('営業部 鈴木')
  await picture(app, 'form', 'system')
  await page.getByRole('button', exactly(words.systems.save)).click()
  await expect(page.getByText('Names, addresses, orders')).toBeVisible()
}

async function addPolicy(app: RunningApp): Promise<void> {
  const { page, words } = app
  await officer.goTo(app, 'settings')
  await page.getByRole('link', exactly(words.policies.link)).click()
  await page.getByRole('button', exactly(words.policies.list.add)).click()
  const label = words.policies.name
  await page.getByLabel(replace(words.settings.inJapanese, { label })).fill(policy.ja)
  await page.getByLabel(replace(words.settings.inEnglish, { label })).fill(policy.en)
  await page.getByRole('textbox', exactly(words.policies.version)).fill('3')
  await page.getByLabel(words.policies.inForceFrom).fill('2025-04-01')
  await page.getByLabel(words.policies.changes).fill('New purposes of use.')
  await page.getByLabel(words.policies.text, { exact: true }).fill('1. We …')
  await picture(app, 'form', 'policy')
  await page.getByRole('button', exactly(words.policies.save)).click()
  await expect(page.getByText(words.policies.now)).toBeVisible()
}

async function tickOff(app: RunningApp): Promise<void> {
  const { page, words, language } = app
  const scope = await officer.openSection(app, 'scope')
  const name = crm[language]
  const held = scope.getByLabel(new RegExp(words.items.system)).first()
  await held.fill(name)
  await page.getByRole('option', exactly(name)).click()
  const row = scope.getByRole('listitem', exactly(name))
  await expect(row).toContainText(prepare.held[0]?.name ?? '')
  await row.getByRole('radio', exactly(words.systems.inCase.found)).click()
  await expect(scope.getByText(words.systems.inCase.allDone)).toBeVisible()
  await officer.saved(app)
}

async function takeOver(app: RunningApp, look: string): Promise<void> {
  const { page, words } = app
  const path = join(app.home, 'kaiji-settings.json')
  await officer.goTo(app, 'settings')
  await page.getByRole('link', exactly(words.settingsFile.link)).click()
  await answerDialogs(app, path)
  await page.getByRole('button', exactly(words.settingsFile.save.action)).click()
  await expect(page.getByText(replace(words.settingsFile.save.saved, { path }))).toBeVisible()
  const saved = readSettingsFile(readFileSync(path))
  if (!saved.ok) throw new Error(saved.error.code)
  const file = saved.value
  const lock = { ...file.policy.lock, afterMinutes: 33 }
  writeFileSync(path, JSON.stringify({ ...file, policy: { ...file.policy, lock } }))
  await page.getByRole('button', exactly(words.settingsFile.read.action)).click()
  const change = page.getByRole('row', { name: words.protection.lock.afterMinutes })
  await expect(change).toContainText('33')
  await picture(app, look, 'file')
  await forEverybody(app)
  await page
    .getByRole('button', exactly(replace(words.settingsFile.read.apply_one, { count: '1' })))
    .click()
  await page.getByRole('button', exactly(words.settingsFile.back.action)).click()
  await expect(page.getByText(words.settingsFile.back.done)).toBeVisible()
  const policyNow = await prepare.done(prepare.apiOf(app).settings.policy({}))
  expect(policyNow.lock.afterMinutes).toBe(10)
}
