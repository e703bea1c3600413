import { join } from 'node:path'
import { answerDialogs, type RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

const exactly = (name: string) => ({ name, exact: true })

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `office-${name}-${language}.png`) })
}

test('a text is adapted beside its sample, and the next letter is written from it', async ({
  start,
}) => {
  const app = await start({ language: 'ja', size: { width: 1440, height: 900 } })
  const { page, words } = app
  const w = words.templates
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await page.reload()
  await officer.goTo(app, 'settings')
  await page.getByRole('link', exactly(w.link)).click()
  await picture(app, 'texts')
  await page.getByLabel(w.find).fill('受付')
  await page.getByRole('link', { name: /^L01 .*（日本語）$/ }).click()

  const text = page.getByLabel(w.editor.label)
  await expect(page.getByText(w.editor.fine)).toBeVisible()
  const builtIn = await text.inputValue()
  await text.fill('拝啓')
  await expect(page.getByText(w.editor.problems)).toBeVisible()
  await picture(app, 'text-problems')
  const added = '本通知は、ご請求を受け付けた日に作成しています。'
  await text.fill(builtIn.replace('拝啓', `${added}\n\n拝啓`))
  await expect(page.getByText(w.editor.fine)).toBeVisible()
  await page.getByLabel(w.editor.note).fill('社内の決まり')
  await page.getByRole('button', exactly(w.editor.compare)).click()
  await picture(app, 'text')
  await page.getByRole('button', exactly(w.editor.save)).click()
  await expect(page.getByText(w.editor.saved.replace('{{version}}', '1'))).toBeVisible()

  const { caseId, requestId } = known
  const draft = { caseId, requestId, letterId: 'L01', language: 'ja' as const }
  const letterRecordId = await prepare.done(api.letters.draft(draft))
  const { letter } = await prepare.done(api.letters.view({ letterRecordId }))
  expect(JSON.stringify(letter.body)).toContain(added)
  expect(app.complaints).toEqual([])
})

test('one letter goes to several cases, with a print file', async ({ start, home }) => {
  const app = await start({
    language: 'en',
    colorScheme: 'dark',
    size: { width: 1440, height: 900 },
  })
  const { page, words } = app
  const w = words.bulk
  const api = await prepare.vault(app)
  for (const name of ['髙橋 みなみ', '佐々木 翔', '渡邉 さくら']) {
    await prepare.registered(api, { principal: { ...prepare.requester, name } })
  }
  await page.reload()
  await officer.goTo(app, 'cases')
  await page.getByRole('link', exactly(w.link)).click()
  await page.getByText(w.show, { exact: true }).first().click()
  await expect(page.getByRole('img').first()).toBeVisible()
  await picture(app, 'several')
  await page.getByRole('checkbox').nth(1).uncheck()
  await page.getByRole('button', exactly(w.issue_other.replace('{{count}}', '2'))).click()
  await page.getByRole('dialog').getByRole('button', exactly(w.confirm)).click()
  await answerDialogs(app, join(home, 'letters.pdf'))
  await page.getByRole('button', exactly(w.print)).click()
  await expect(page.getByText(join(home, 'letters.pdf'))).toBeVisible()
  await picture(app, 'several-issued')
  await page.getByRole('button', exactly(w.sent)).click()
  await page.getByRole('dialog').getByRole('button', exactly(w.sentDo)).click()
  await expect(page.getByText(w.sentDone_other.replace('{{count}}', '2'))).toBeVisible()
  const cases = (await prepare.done(api.cases.list({ status: 'open' }))).rows
  expect(cases).toHaveLength(3)
  expect(app.complaints).toEqual([])
})
