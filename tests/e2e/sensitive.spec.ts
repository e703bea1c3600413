import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { letterTitle, replace } from './support/words'
import { walked } from './support/walked'

const myNumber = '123456789018'
const masked = '＊＊＊＊＊＊＊＊＊＊＊＊'
const said = (number: string) => `窓口で個人番号${number}を示された`
const exactly = (name: string) => ({ name, exact: true })

const looks = [
  { language: 'ja', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const

/** The box below a field, or around the case, that names numbers. */
const boxOf = ({ page, words }: RunningApp, count = 1): Locator => {
  const { title_one: one, title_other: other } = words.sensitive.found
  const name = replace(count === 1 ? one : other, { count: String(count) })
  return page.getByRole('group', exactly(name))
}

const caseWarning = ({ page, words }: RunningApp, count = 1): Locator => {
  const { title_one: one, title_other: other } = words.sensitive.summary
  const name = replace(count === 1 ? one : other, { count: String(count) })
  return page.getByRole('region', exactly(name))
}

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `sensitive-${name}-${language}.png`) })
}

async function dismiss({ page, words }: RunningApp, box: Locator, reason: string) {
  const w = words.sensitive
  await box.getByRole('button', exactly(w.button.falseAlarm)).click()
  await box.getByRole('button', exactly(w.dismiss.confirm)).click()
  await expect(page.getByText(w.dismiss.reasonNeeded)).toBeVisible()
  await box.getByLabel(w.dismiss.reason).fill(reason)
}

/** Every file that the program wrote, as bytes: logs, settings, the vault. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path, { throwIfNoEntry: false })?.isFile())
}

for (const look of walked(looks)) {
  test(`a My Number typed into the facts is noticed and masked by a click (${look.language})`, async ({
    start,
  }) => {
    const app = await start({ ...look, size: { width: 1360, height: 900 } })
    const { page, words } = app
    const api = await prepare.vault(app)
    const known = await prepare.registered(api)
    await prepare.confirmed(api, known)
    await prepare.listed(api, known)
    await prepare.lookAt(app, known)
    await officer.openSection(app, 'decision')
    await page.locator('.case-question').first().waitFor()
    await page.getByRole('button', exactly(words.checklist.outcome.nextUnanswered)).click()
    await page.keyboard.press('y')
    const facts = page.getByLabel(words.checklist.facts).first()
    await facts.fill(said(myNumber))

    const box = boxOf(app)
    await expect(box).toBeVisible()
    await expect(box).toContainText(said(masked))
    await expect(box).not.toContainText(myNumber)
    await expect(caseWarning(app)).toBeVisible()
    // Nothing that was typed is lost or changed until somebody says so.
    await officer.saved(app)
    await expect(facts).toHaveValue(said(myNumber))
    await box.scrollIntoViewIfNeeded()
    await picture(app, 'facts')

    await box.getByRole('button', exactly(words.sensitive.button.edit)).click()
    await expect(facts).toBeFocused()
    await box.getByRole('button', exactly(words.sensitive.button.mask)).click()
    await expect(facts).toHaveValue(said(masked))
    await expect(box).toHaveCount(0)
    await expect(caseWarning(app)).toHaveCount(0)
    await officer.saved(app)
    const { file } = await prepare.done(api.cases.view({ caseId: known.caseId }))
    expect(JSON.stringify(file)).not.toContain(myNumber)
    expect(JSON.stringify(file)).toContain(said(masked))
    expect(app.complaints).toEqual([])
  })
}

const mail = [
  'From: Minami <minami@mail.example>',
  'To: privacy@aozora-home.example',
  'Subject: request',
  'Date: Fri, 18 Dec 2025 09:00:00 +0900',
  'Message-ID: <1@mail.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  `私の情報を見せてください。マイナンバーは ${myNumber} です。`,
  '--b',
  'Content-Type: text/csv; charset=utf-8; name=list.csv',
  'Content-Disposition: attachment; filename=list.csv',
  '',
  'カード番号,4111 1111 1111 1111',
  '--b--',
  '',
].join('\r\n')

for (const look of walked([
  { language: 'ja', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
] as const)) {
  test(`a mail with a My Number warns, and its original stays as received (${look.language})`, async ({
    start,
    home,
  }) => {
    const app = await start({ ...look, size: { width: 1360, height: 900 } })
    const { page, words } = app
    await prepare.vault(app)
    await page.reload()
    const path = join(home, 'request.eml')
    writeFileSync(path, mail)
    await officer.openMail(app, path)
    const { received, button, kind } = words.sensitive
    const warning = page.getByRole('region', exactly(received.draft))
    await expect(warning).toContainText('request.eml')
    await expect(warning).toContainText(kind['my-number'])
    await expect(warning).toContainText(kind.card)
    const box = boxOf(app)
    await expect(box).toBeVisible()
    // There is no case yet to record it in.
    await expect(box.getByRole('button', exactly(button.falseAlarm))).toHaveCount(0)
    await picture(app, 'intake')
    await box.getByRole('button', exactly(button.mask)).click()
    await expect(page.getByLabel(words.intake.what.inquiry)).toHaveValue(new RegExp(masked))
    await expect(box).toHaveCount(0)

    const api = prepare.apiOf(app)
    await officer.saved(app)
    const draft = await prepare.done(api.cases.draft({}))
    if (!draft) throw new Error('no draft')
    await prepare.done(api.cases.saveDraft({ draft: { ...draft, types: ['jp.disclosure'] } }))
    const { caseId } = await prepare.done(api.cases.register({}))
    const { file } = await prepare.done(api.cases.view({ caseId }))
    const [first] = file.requests
    if (!first) throw new Error('a case without a request')
    await prepare.lookAt(app, { caseId, requestId: first.request.id })
    const inquiry = await officer.openSection(app, 'documents')
    const row = inquiry.getByRole('listitem').filter({ hasText: 'list.csv' }).first()
    await expect(row).toContainText(replace(received.document_one, { kinds: kind.card }))
    await expect(row).toContainText('＊＊＊＊ ＊＊＊＊ ＊＊＊＊ 1111')
    await expect(caseWarning(app, 2)).toBeVisible()
    await row.scrollIntoViewIfNeeded()
    await picture(app, 'document')
    await dismiss(app, row, '店舗の会員番号')
    await row.getByRole('button', exactly(words.sensitive.dismiss.confirm)).click()
    await expect(caseWarning(app, 1)).toBeVisible()
    expect(app.complaints).toEqual([])
  })
}

test('a letter with a My Number is not issued until it is dismissed with a reason, which the history keeps', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja', size: { width: 1360, height: 900 } })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)
  await officer.writeLetter(app, letterTitle('L09', 'ja'))
  await page.getByLabel(words.letters.editor.label).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(`個人番号 ${myNumber} を確認しました。`)
  const box = boxOf(app)
  await expect(box).toBeVisible()
  await officer.saved(app)

  await page.getByRole('button', exactly(words.letters.issue.open)).click()
  const prefix = words.letters.issue.readAloud.split('{{name}}')[0] ?? ''
  await page.getByRole('checkbox', { name: prefix }).check()
  await page.getByRole('button', exactly(words.letters.issue.confirm)).click()
  const refusal = replace(words.errors['sensitive/in-letter'], {
    kinds: words.sensitive.kind['my-number'],
    count: '1',
  })
  await expect(page.getByText(refusal)).toBeVisible()
  await box.scrollIntoViewIfNeeded()
  await picture(app, 'letter')

  await dismiss(app, box, `当社の注文番号 ${myNumber}`)
  await picture(app, 'reason')
  await box.getByRole('button', exactly(words.sensitive.dismiss.confirm)).click()
  await expect(box).toHaveCount(0)
  // What spoke against issuing it is gone, and so are the words about it.
  await expect(page.getByText(refusal)).toHaveCount(0)
  await page.getByRole('button', exactly(words.letters.issue.confirm)).click()
  await page.getByRole('button', exactly(words.letters.export.action)).waitFor()

  await officer.backToCase(app)
  const history = await officer.openSection(app, 'history')
  const event = replace(words.events['sensitive/dismissed'], {
    number: words.sensitive.kind['my-number'],
  })
  await expect(history).toContainText(event)
  await expect(history).toContainText(`当社の注文番号 ${masked}`)
  await picture(app, 'history')
  const { history: events } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  expect(JSON.stringify(events)).not.toContain(myNumber)
  expect(app.complaints).toEqual([])
  await app.close()
  const holding = filesOf(home).filter(path => readFileSync(path).includes(myNumber))
  expect(holding).toEqual([])
})

test('masking in a letter keeps the rest of it, and it can then be issued', async ({ start }) => {
  const app = await start({ language: 'en', colorScheme: 'light' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)
  await officer.writeLetter(app, letterTitle('L09', 'en'))
  const editor = page.getByLabel(words.letters.editor.label)
  const before = await editor.innerText()
  await editor.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(`個人番号${myNumber}。`)
  const box = boxOf(app)
  await picture(app, 'letter')
  await box.getByRole('button', exactly(words.sensitive.button.mask)).click()
  await expect(editor).toContainText(`個人番号${masked}。`)
  expect(await editor.innerText()).toBe(`個人番号${masked}。${before}`)
  await expect(box).toHaveCount(0)
  await officer.issueLetter(app)
  expect(app.complaints).toEqual([])
})
