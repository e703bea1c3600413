import AxeBuilder from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, type RunningApp } from './support/app'
import { goTo, issueLetter, openSection, password } from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { letterTitle, replace } from './support/words'
import { walked } from './support/walked'

const exactly = (name: string) => ({ name, exact: true })
const reviewer = { login: 'ito', name: '伊藤 薫', role: 'reviewer' } as const
const first = 'only until the first day 42'
const tracking = '123-45-67890-1'
const number = /個情第\d{4}-0001号/u

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  const path = join(folder ?? '', `way-out-${name}-${language}.png`)
  if (folder) await page.screenshot({ path, timeout: 60_000 }).catch(() => undefined)
}

async function noBarriers({ page }: RunningApp): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const heavy = violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
  expect(heavy.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

/** Another account opens the vault. A lock puts a fresh page in the place of the one that held the work. */
async function comes(app: RunningApp, login: string, typed: string): Promise<void> {
  const { page } = app
  await page.evaluate(() => {
    document.body.setAttribute('data-before-lock', 'yes')
    // Not waited for: the page that asks is gone before the answer comes.
    void window.kaiji.call('accounts.lock', {})
  })
  await page.locator('body:not([data-before-lock]) .kaiji-entrance').waitFor()
  await prepare.done(prepare.apiOf(app).accounts.unlock({ login, password: typed }))
}

async function shown({ page }: RunningApp): Promise<void> {
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
}

/** A refusal, decided by Sato and reviewed by Ito, and the draft of its letter with a file to go with it. */
async function drafted(app: RunningApp) {
  const api = await prepare.vault(app)
  await prepare.done(api.accounts.add({ ...reviewer, password: first }))
  const known = await prepare.registered(api)
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known, {
    'jp.disc.business_impediment': { facts: '不正検知の仕組みが推測できる' },
  })
  await comes(app, reviewer.login, first)
  const changed = { oldPassword: first, newPassword: password }
  await prepare.done(prepare.apiOf(app).accounts.changePassword(changed))
  const review = { ...known, reviewer: '', remark: '' }
  await prepare.done(prepare.apiOf(app).checklist.review(review))
  await comes(app, 'sato', password)
  const again = prepare.apiOf(app)
  const bytes = new TextEncoder().encode('項目,内容\r\n')
  const file = { kind: 'other', name: '開示しない項目の一覧.csv', mediaType: 'text/csv' } as const
  await prepare.done(again.cases.attach({ caseId: known.caseId, ...file, bytes }))
  const wanted = { ...known, letterId: 'L12', language: 'ja' } as const
  const letterRecordId = await prepare.done(again.letters.draft(wanted))
  return { known, letterRecordId }
}

/** From the case, as an officer would. */
async function openDraft(app: RunningApp, known: prepare.KnownCase): Promise<void> {
  const { words } = app
  await prepare.lookAt(app, known)
  const answer = await openSection(app, 'answer')
  const title = letterTitle('L12', app.language)
  const name = replace(words.cases.answer.openNamed, { title })
  await answer.getByRole('link', { name }).click()
}

async function openFromDay(app: RunningApp, action: string): Promise<void> {
  await goTo(app, 'myDay')
  await app.page.getByRole('link', { name: new RegExp(`^${action}`) }).click()
}

async function openSent(app: RunningApp): Promise<void> {
  const { page, words } = app
  await page.getByRole('combobox', { name: words.letters.dispatch.method }).click()
  const { registered_post } = words.letters.dispatch.methods
  await page.getByRole('option', exactly(registered_post)).click()
  await page.getByLabel(words.wayOut.dispatch.tracking).fill(tracking)
}

for (const [language, colorScheme] of walked([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)) {
  test(`a letter is approved by somebody else, sent, comes back, is sent again and arrives (${language})`, async ({
    start,
    home,
  }) => {
    const app = await start({ language, colorScheme })
    const { page, words } = app
    const w = words.wayOut
    page.setDefaultTimeout(60_000)
    const { known } = await drafted(app)

    // The officer adds the file, and cannot issue without the second person.
    await openDraft(app, known)
    await page.getByRole('combobox', exactly(w.enclosures.choose)).click()
    await page.getByRole('option').first().click()
    await expect(page.getByText(w.enclosures.hash).first()).toBeVisible()
    await page.getByRole('button', exactly(words.letters.issue.open)).click()
    const confirm = page.getByRole('button', exactly(words.letters.issue.confirm))
    await expect(confirm).toBeDisabled()
    await expect(page.locator('#release-obstacle')).toHaveText(
      words.errors['obstacle/approval-missing'],
    )
    await confirm.scrollIntoViewIfNeeded()
    await noBarriers(app)
    await picture(app, 'held')

    // The reviewer finds it on their day, reads it and approves.
    await comes(app, reviewer.login, password)
    await shown(app)
    await goTo(app, 'myDay')
    await expect(page.getByText(w.myDay.toApprove)).toBeVisible()
    await noBarriers(app)
    await picture(app, 'my-day')
    await openFromDay(app, w.myDay.approve)
    await page.getByLabel(w.approval.remark).fill('根拠と理由を確かめました。')
    await page.getByRole('button', exactly(w.approval.approve)).scrollIntoViewIfNeeded()
    await noBarriers(app)
    await picture(app, 'approve')
    await page.getByRole('button', exactly(w.approval.approve)).click()
    await page.getByRole('button', exactly(w.approval.withdraw)).waitFor()

    // The officer issues it and looks once more before it leaves.
    await comes(app, 'sato', password)
    await openDraft(app, known)
    await issueLetter(app)
    await openSent(app)
    await expect(page.getByLabel(w.dispatch.address)).toHaveValue(/東京都渋谷区0丁目0番0号/)
    await page.getByLabel(words.letters.dispatch.recipient).fill('髙橋 みなと')
    await page.getByRole('button', exactly(w.dispatch.open)).click()
    const record = page.getByRole('button', exactly(words.letters.dispatch.record))
    await expect(record).toBeDisabled()
    await record.scrollIntoViewIfNeeded()
    await noBarriers(app)
    await picture(app, 'check')
    await page.getByRole('button', exactly(w.dispatch.stop)).click()
    await page.getByLabel(words.letters.dispatch.recipient).fill('髙橋 みなみ 様')
    await page.getByRole('button', exactly(w.dispatch.open)).click()
    await record.click()
    await page.getByText(words.letters.dispatch.recordedBy, { exact: true }).waitFor()

    // It comes back, stands on My day, is sent again, and arrives.
    await page.getByText(w.delivery.returned, { exact: true }).click()
    await page.getByLabel(w.delivery.note, { exact: true }).fill('転居先不明')
    await page.getByRole('button', exactly(w.delivery.record)).click()
    await page.getByText(w.delivery.isReturned).waitFor()
    await page.getByText(w.delivery.isReturned).scrollIntoViewIfNeeded()
    await noBarriers(app)
    await picture(app, 'returned')
    await openFromDay(app, w.myDay.returnedDo)
    await openSent(app)
    await page.getByRole('button', exactly(w.dispatch.open)).click()
    await record.click()
    await page.getByRole('button', exactly(w.delivery.record)).click()
    await page.getByText(w.delivery.deliveredOn, { exact: true }).waitFor()

    // The register finds it by a name in another writing, and saves what was found.
    await goTo(app, 'register')
    await page.getByRole('searchbox', exactly(words.register.search)).fill('高橋')
    const line = page.getByRole('row').filter({ hasText: tracking })
    await expect(line).toContainText(number)
    await expect(line).toContainText(words.register.status.delivered)
    await noBarriers(app)
    await picture(app, 'register')
    const path = join(home, 'register.csv')
    await answerDialogs(app, path)
    await page.getByRole('button', exactly(words.register.export)).click()
    await expect(page.getByText(path)).toBeVisible()
    const csv = readFileSync(path, 'utf8')
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv).toMatch(number)
    expect(csv).toContain(tracking)
    await page.getByRole('link', { name: number }).press('Enter')
    await page.getByText(words.letters.done.unchanging).waitFor()
    expect(app.complaints).toEqual([])
  })
}
