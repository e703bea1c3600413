import { join } from 'node:path'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { letterTitle, replace } from './support/words'
import { walked } from './support/walked'
import { pdfFile } from '@tests/support/pdf-file'

const exactly = (name: string) => ({ name, exact: true })
const why = '別紙に誤りがあったため'

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `undo-${name}-${language}.png`) })
}

/** Writes the reason that the small form beside a button asks for. */
async function giveReason({ page, words }: RunningApp, confirm: string): Promise<void> {
  await page.getByRole('textbox', { name: words.cases.why.label }).fill(why)
  await page.getByRole('dialog').getByRole('button', exactly(confirm)).click()
}

for (const look of walked([
  { language: 'ja', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const)) {
  test(`a wrong letter is made void with a reason, and one that was sent is replaced (${look.language})`, async ({
    start,
  }) => {
    const app = await start({ ...look, size: { width: 1360, height: 900 } })
    const { page, words } = app
    const w = words.letters.voids
    const api = await prepare.vault(app)
    const known = await prepare.registered(api)
    await prepare.confirmed(api, known)
    await prepare.listed(api, known)
    await prepare.decided(api, known)
    await prepare.lookAt(app, known)
    await officer.writeLetter(app, letterTitle('L09', look.language))
    await officer.issueLetter(app)
    await page.getByRole('button', exactly(w.declare)).click()
    await picture(app, 'void-reason')
    await giveReason(app, w.declare)
    await expect(page.getByText(w.title)).toBeVisible()
    await expect(page.getByText(why)).toBeVisible()
    await expect(page.getByRole('button', exactly(words.wayOut.dispatch.open))).toHaveCount(0)
    await picture(app, 'void')

    // The same letter anew, in its place, sent; then another in the place of that.
    const replaceBy = async () => {
      await page.getByRole('button', exactly(w.replace)).click()
      await page.getByLabel(w.why).fill(why)
      await picture(app, 'replace')
      await page.getByRole('button', exactly(w.replaceDo)).click()
      await page.getByRole('button', exactly(words.letters.issue.open)).waitFor()
    }
    await replaceBy()
    await officer.issueLetter(app)
    await officer.recordDispatch(app, { method: 'post', note: '' })
    await replaceBy()
    await expect(page.getByLabel(words.letters.editor.label)).toContainText('書面に代わるもの')
    await picture(app, 'replacement')
    const { file, history } = await prepare.done(api.cases.view({ caseId: known.caseId }))
    expect(file.letters.map(({ status }) => status)).toEqual(['void', 'issued', 'draft'])
    expect(history.find(event => event.kind === 'letter/voided')?.reason).toBe(why)
    await officer.backToCase(app)
    const answer = await officer.openSection(app, 'answer')
    await expect(answer).toContainText(words.cases.answer.void)
    await answer.getByText(words.cases.answer.written).scrollIntoViewIfNeeded()
    await picture(app, 'letters')
    expect(app.complaints).toEqual([])
  })
}

test('a second request for papers is labelled and written as a reminder', async ({ start }) => {
  const app = await start({ language: 'ja', size: { width: 1360, height: 900 } })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  const letter = { ...known, letterId: 'L02', language: 'ja' } as const
  const letterRecordId = await prepare.done(api.letters.draft(letter))
  await prepare.done(api.letters.issue({ letterRecordId }))
  const { letter: issued } = await prepare.done(api.letters.view({ letterRecordId }))
  const sent = { method: 'post', recipient: '髙橋 みなみ', note: '' } as const
  const sentOn = issued.datedOn
  if (!sentOn) throw new Error('not dated')
  await prepare.done(api.letters.recordDispatch({ letterRecordId, ...sent, sentOn }))
  await prepare.lookAt(app, known)
  const answer = await officer.openSection(app, 'answer')
  await answer.getByRole('button', exactly(words.cases.answer.other)).click()
  const row = answer.getByRole('listitem').filter({ hasText: '（再通知）' })
  await expect(row).toContainText(words.cases.answer.reminder)
  await row.scrollIntoViewIfNeeded()
  await picture(app, 'reminder-choice')
  const write = new RegExp(words.cases.answer.writeNamed.replace('{{title}}', '.*'))
  await row.getByRole('button', { name: write }).click()
  await expect(page.getByLabel(words.letters.editor.label)).toContainText('再度お願い申し上げます')
  await expect(
    page.getByRole('heading', { name: '本人確認書類のご提出のお願い（再通知）' }),
  ).toBeVisible()
  await picture(app, 'reminder')
  expect(app.complaints).toEqual([])
})

test('numbers in PDF files are found; a picture is said not to have been searched', async ({
  start,
}) => {
  const app = await start({ language: 'ja', size: { width: 1360, height: 900 } })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  const attach = (name: string, mediaType: string, bytes: Uint8Array) =>
    page.evaluate(
      ([caseId, file, media, content]) =>
        window.kaiji.call('cases.attach', {
          caseId,
          kind: 'attachment',
          name: file,
          mediaType: media,
          bytes: new Uint8Array(content),
        }),
      [known.caseId, name, mediaType, [...bytes]] as const,
    )
  await attach('a.pdf', 'application/pdf', pdfFile([{ lines: ['(My number: 1234-5678-9018)'] }]))
  await attach('photo.jpg', 'image/jpeg', Buffer.from('ffd8ffe0', 'hex'))
  await prepare.lookAt(app, known)
  const inquiry = await officer.openSection(app, 'documents')
  const row = inquiry.getByRole('listitem').filter({ hasText: 'a.pdf' }).first()
  await expect(row).toContainText(words.sensitive.kind['my-number'])
  const title = replace(words.sensitive.unread.title_one, { count: '1' })
  const unread = page.getByRole('region', exactly(title))
  await unread.getByRole('button', exactly(words.sensitive.summary.show)).click()
  await expect(unread).toContainText('photo.jpg')
  await expect(unread).toContainText(words.sensitive.unread.why.picture)
  await picture(app, 'unread')
  await row.scrollIntoViewIfNeeded()
  await picture(app, 'documents')
  expect(app.complaints).toEqual([])
})
