import { join } from 'node:path'
import { letterRecordId } from '@core/ids'
import { addDays, dayAt } from '@core/time/calendar-date'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { letterTitle, replace } from './support/words'
import { walked } from './support/walked'

const exactly = (name: string) => ({ name, exact: true })
const why = '別の方の案件の文書を取り違えて追加したため'
const looks = [
  { language: 'ja', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const
const size = { width: 1280, height: 800 }

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `undo-${name}-${language}.png`) })
}

/** Writes the reason that the small form beside a button asks for. */
async function giveReason({ page, words }: RunningApp, confirm: string): Promise<void> {
  await page.getByRole('textbox', { name: words.cases.why.label }).fill(why)
  await page.getByRole('dialog').getByRole('button', exactly(confirm)).click()
}

const attach = ({ page }: RunningApp, caseId: string, name: string) =>
  page.evaluate(
    ([id, file]) =>
      window.kaiji.call('cases.attach', {
        caseId: id,
        kind: 'other',
        name: file,
        mediaType: 'text/plain',
        bytes: new TextEncoder().encode('個人番号 1234 5678 9018'),
      }),
    [caseId, name] as const,
  )

for (const look of walked(looks)) {
  test(`a document in the wrong case goes to the right one, or out and back (${look.language})`, async ({
    start,
  }) => {
    const app = await start({ ...look, size })
    const { page, words } = app
    const w = words.misplaced
    const api = await prepare.vault(app)
    const other = { ...prepare.requester, name: '鈴木 一郎', reading: 'すずき いちろう' }
    const right = await prepare.registered(api, { principal: other })
    const known = await prepare.registered(api)
    await attach(app, known.caseId, 'suzuki.txt')
    await attach(app, known.caseId, 'stray.txt')
    await prepare.lookAt(app, known)
    const inquiry = await officer.openSection(app, 'documents')
    const row = (name: string) => inquiry.getByRole('listitem').filter({ hasText: name }).first()
    const begin = (name: string) =>
      row(name)
        .getByRole('button', exactly(replace(w.actionFor, { name })))
        .click()

    await begin('suzuki.txt')
    const form = inquiry.getByRole('group', exactly(replace(w.title, { name: 'suzuki.txt' })))
    await form.getByRole('button', exactly(w.moveDo)).click()
    await expect(form.getByText(w.toMissing)).toBeVisible()
    await expect(form.getByText(w.whyMissing)).toBeVisible()
    await form.getByRole('combobox', { name: w.to }).fill('鈴木')
    await picture(app, 'move-choose')
    await page.getByRole('option', { name: '鈴木 一郎' }).click()
    await form.getByRole('textbox', { name: w.whyMove }).fill(why)
    await form.getByRole('button', exactly(w.moveDo)).scrollIntoViewIfNeeded()
    await picture(app, 'move')
    await form.getByRole('button', exactly(w.moveDo)).click()
    await expect(inquiry.getByText('suzuki.txt')).toHaveCount(0)

    await begin('stray.txt')
    const stray = inquiry.getByRole('group', exactly(replace(w.title, { name: 'stray.txt' })))
    await stray.getByRole('radio', { name: w.remove }).check()
    await stray.getByRole('textbox', { name: w.whyRemove }).fill(why)
    await stray.getByRole('button', exactly(w.removeDo)).scrollIntoViewIfNeeded()
    await picture(app, 'take-out')
    await stray.getByRole('button', exactly(w.removeDo)).click()
    const fold = inquiry.getByRole('button', exactly(replace(w.out_one, { count: '1' })))
    await expect(fold).toBeVisible()
    // Its number is not warned of any more: it is no longer searched.
    await expect(inquiry.getByText(words.sensitive.kind['my-number'])).toHaveCount(0)
    await fold.click()
    await expect(inquiry.getByText(why)).toBeVisible()
    await fold.scrollIntoViewIfNeeded()
    await picture(app, 'taken-out')
    await inquiry.getByRole('button', exactly(replace(w.putBackFor, { name: 'stray.txt' }))).click()
    await giveReason(app, w.putBackDo)
    await expect(fold).toHaveCount(0)
    await expect(row('stray.txt')).toContainText(words.sensitive.kind['my-number'])

    const history = await officer.openSection(app, 'history')
    await expect(history).toContainText('2026-0001')
    await expect(history).not.toContainText('suzuki.txt')
    await history.scrollIntoViewIfNeeded()
    await picture(app, 'documents-history')
    const { file } = await prepare.done(api.cases.view({ caseId: right.caseId }))
    expect(file.documents.map(({ name }) => name)).toEqual(['suzuki.txt'])
    expect(app.complaints).toEqual([])
  })

  test(`a wait that was ended by mistake goes on, after its dates are shown (${look.language})`, async ({
    start,
  }) => {
    const app = await start({ ...look, size })
    const { page, words } = app
    const w = words.clock.pause
    const api = await prepare.vault(app)
    const today = dayAt(new Date().toISOString(), 'Europe/London')
    const receivedOn = addDays(today, -10)
    const british = { regime: 'gdpr', variant: 'uk', types: ['gdpr.access'], receivedOn }
    const known = await prepare.registered(api, { ...british, language: 'en' })
    const asked = { reason: 'clarification', askedOn: addDays(today, -8), why } as const
    const pauseId = await prepare.done(api.requests.pause({ ...known, ...asked }))
    const ended = { caseId: known.caseId, pauseId, answeredOn: addDays(today, -6) }
    await prepare.done(api.requests.endPause(ended))
    await prepare.lookAt(app, known)
    const clock = page.getByRole('region', exactly(words.clock.title))
    await clock.getByRole('button', exactly(replace(w.earlier_one, { count: '1' }))).click()
    const reason = w.reasons.clarification
    await clock.getByRole('button', exactly(replace(w.resumeFor, { reason }))).click()
    const form = clock.getByRole('group', exactly(replace(w.resumeFor, { reason })))
    await expect(form.getByText(words.clock.change.title)).toBeVisible()
    await form.getByRole('button', exactly(w.resumeDo)).click()
    await expect(form.getByText(w.resumeWhyMissing)).toBeVisible()
    await form.getByRole('textbox', { name: w.resumeWhy }).fill(why)
    await form.getByRole('button', exactly(w.resumeDo)).scrollIntoViewIfNeeded()
    await picture(app, 'resume')
    await form.getByRole('button', exactly(w.resumeDo)).click()
    await expect(
      clock.getByRole('button', exactly(replace(w.receivedFor, { reason }))),
    ).toBeVisible()
    await picture(app, 'resumed')
    const { file, history } = await prepare.done(api.cases.view({ caseId: known.caseId }))
    expect(file.requests[0]?.pauses).toMatchObject([{ id: pauseId, answeredOn: null }])
    expect(history.find(({ kind }) => kind === 'pause/resumed')?.reason).toBe(why)
    expect(app.complaints).toEqual([])
  })

  test(`a draft written anew keeps the words it had, and they come back (${look.language})`, async ({
    start,
  }) => {
    const app = await start({ ...look, size })
    const { page, words } = app
    const w = words.letterTexts
    const typed = '窓口の田中が承りました。'
    const api = await prepare.vault(app)
    const known = await prepare.registered(api)
    await prepare.confirmed(api, known)
    await prepare.listed(api, known)
    await prepare.decided(api, known)
    await prepare.lookAt(app, known)
    await officer.writeLetter(app, letterTitle('L09', look.language))
    const editor = page.getByLabel(words.letters.editor.label)
    await editor.locator('p').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(typed)
    await officer.saved(app)
    await page.getByRole('button', exactly(words.letters.changed.startAgain)).click()
    await expect(page.getByRole('dialog')).toContainText(typed)
    await picture(app, 'rewrite')
    await giveReason(app, w.confirm)
    await expect(editor).not.toContainText(typed)
    await page.getByRole('button', exactly(replace(w.earlier_one, { count: '1' }))).click()
    const texts = page.getByRole('listitem').filter({ hasText: why })
    await texts.getByRole('button').click()
    await page.getByRole('dialog').getByRole('button', exactly(w.do)).scrollIntoViewIfNeeded()
    await picture(app, 'bring-back')
    await giveReason(app, w.do)
    await expect(editor).toContainText(typed)
    const { history } = await prepare.done(api.cases.view({ caseId: known.caseId }))
    expect(history.find(({ kind }) => kind === 'letter/rewritten')?.reason).toBe(why)
    expect(app.complaints).toEqual([])
  })

  test(`the file of a void letter is named as one (${look.language})`, async ({ start }) => {
    const app = await start({ ...look, size })
    const { words } = app
    const api = await prepare.vault(app)
    const known = await prepare.registered(api)
    const { language } = look
    const id = await prepare.done(api.letters.draft({ ...known, letterId: 'L02', language }))
    await prepare.done(api.letters.issue({ letterRecordId: id }))
    await prepare.done(api.letters.declareVoid({ letterRecordId: letterRecordId.parse(id), why }))
    await prepare.lookAt(app, known)
    const name = language === 'ja' ? 'L02-2026-0001（無効）.pdf' : 'L02-2026-0001 (void).pdf'
    const inquiry = await officer.openSection(app, 'documents')
    await expect(inquiry.getByRole('listitem').filter({ hasText: name })).toBeVisible()
    await app.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = (...given: readonly unknown[]) => {
        Reflect.set(globalThis, 'asked', JSON.stringify(given.at(-1)))
        return Promise.resolve({ canceled: true, filePath: '' })
      }
    })
    await inquiry
      .getByRole('button', exactly(replace(words.cases.documents.export, { name })))
      .click()
    const asked = () => app.app.evaluate(() => String(Reflect.get(globalThis, 'asked')))
    await expect.poll(asked).toContain(name)
    await picture(app, 'void-name')
    expect(app.complaints).toEqual([])
  })
}

test('a mail read into a new inquiry by mistake is taken out of it', async ({ start }) => {
  const app = await start({ language: 'ja', size })
  const { page, words } = app
  const w = words.misplaced.draft
  const api = await prepare.vault(app)
  await page.reload()
  await officer.openMail(app, 'tests/fixtures/mail/attachments-utf-8.eml')
  const source = page.getByRole('region', { name: words.intake.source.title })
  const file = source.getByRole('listitem').filter({ hasText: 'attachments-utf-8.eml' })
  await expect(file).toBeVisible()
  await file.scrollIntoViewIfNeeded()
  await picture(app, 'draft-files')
  await file.getByRole('button').click()
  await picture(app, 'draft-files-ask')
  await giveReason(app, w.do)
  await expect(source.getByText(w.title)).toHaveCount(0)
  await expect(source.getByText(words.intake.source.byHand)).toBeVisible()
  await officer.saved(app)
  expect((await prepare.done(api.cases.draft({})))?.documentIds).toEqual([])
  expect(app.complaints).toEqual([])
})
