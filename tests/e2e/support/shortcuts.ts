import { join } from 'node:path'
import { test } from '@playwright/test'
import { emptyContact } from '@core/cases/case'
import { launch, newHome, removeHome, type RunningApp } from './app'
import { goTo } from './officer'
import { apiOf, done, openReadyVault, registered, vault } from './prepare'

/** The shortest ways to what a test begins with, past the screens that other tests walk. */

export const vaultFolder = ({ home }: RunningApp) => join(home, 'vault')

export const vaultState = async (app: RunningApp) =>
  (await done(apiOf(app).accounts.status({}))).state

/** An open vault of Megumi Sato's, in English. Returns its recovery key. */
export async function foundVault(app: RunningApp): Promise<string> {
  const recoveryKey = await openReadyVault(app, 'en', vaultFolder(app))
  await app.page.getByRole('navigation').first().waitFor()
  return recoveryKey
}

/** An open vault of an organisation that works under these laws, ready to write letters. */
export async function vaultUnder(app: RunningApp, laws: readonly string[]): Promise<void> {
  const api = await vault(app)
  await done(api.settings.change({ change: { regimesInUse: [...laws] } }))
  await app.page.reload()
  await app.page.getByRole('navigation').first().waitFor()
}

/** A case of this person. */
export async function foundCase(app: RunningApp, name: string): Promise<void> {
  await registered(apiOf(app), { principal: { ...emptyContact, name } })
}

/** Opens the case of this person from the list of cases. */
export async function openCase(app: RunningApp, name: string): Promise<void> {
  const { page, words } = app
  await goTo(app, 'cases')
  await page.getByRole('row', { name }).getByRole('link').click()
  const inquiry = new RegExp(`^1 ${words.cases.section.inquiry.title}`)
  await page.getByRole('button', { name: inquiry }).waitFor()
}

/** Opens the page of a new inquiry, with what was written down on it before. */
export async function openIntake({ page, words }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: words.common.newInquiry }).first().click()
  await page.getByRole('heading', { name: words.intake.title }).waitFor()
}

/** One program and one vault for all tests of a group; each begins with My day and an empty draft. */
export function inOneVault(
  language: 'ja' | 'en',
  found: (app: RunningApp) => Promise<unknown> = foundVault,
): () => RunningApp {
  let app: RunningApp | undefined
  const running = () => {
    if (!app) throw new Error('The program has not been started')
    return app
  }
  test.beforeAll(async () => {
    app = await launch({ home: newHome(), language })
    await found(app)
  })
  test.beforeEach(async () => {
    const { page, words } = running()
    await goTo(running(), 'myDay')
    // The page that is left saves what was typed on it; the draft is discarded after that.
    await page.getByRole('heading', { name: words.lists.myDay.title, level: 1 }).waitFor()
    await done(apiOf(running()).cases.discardDraft({}))
  })
  test.afterEach(async ({}, info) => {
    if (info.status === info.expectedStatus || !app || app.page.isClosed()) return
    await app.page.screenshot({ path: info.outputPath('window.png') }).catch(() => undefined)
  })
  test.afterAll(async () => {
    await app?.kill()
    if (app) removeHome(app.home)
  })
  return running
}
