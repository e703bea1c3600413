import { join } from 'node:path'
import type { RunningApp } from './support/app'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `search-${name}-${language}.png`) })
}

test('a mail large enough for a thread comes in, and a word of it opens it beside the case', async ({
  start,
}) => {
  const app = await start({
    language: 'ja',
    size: { width: 1280, height: 800 },
  })
  const { page, words: w } = app
  const api = await prepare.vault(app)
  const lines = Array.from({ length: 12_000 }, (_, n) => `第${String(n)}項のとおりです。`)
  const mail = [
    'From: 田中 太郎 <t@mail.example>\r\nTo: office@example.jp\r\nSubject: 保守契約について',
    `Date: ${new Date().toUTCString()}\r\nContent-Type: text/plain; charset=utf-8\r\n`,
    ...lines,
    '結びに、杜若荘の件もお願いします。',
  ].join('\r\n')
  const bytes = new TextEncoder().encode(mail)
  const { draft } = await prepare.done(api.cases.readMail({ name: '問い合わせ.eml', bytes }))
  await prepare.done(api.cases.saveDraft({ draft: { ...draft, types: ['jp.disclosure'] } }))
  await prepare.done(api.cases.register({}))
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox', { name: w.search.field }).fill('杜若')
  const hit = page.locator('.search-hit', { hasText: '問い合わせ.eml' })
  await expect(hit.locator('mark')).toHaveText('杜若')
  await picture(app, 'document')
  await hit.click()
  await expect(page.locator('.case-beside')).toContainText('問い合わせ.eml')
  await picture(app, 'document-beside')
})
