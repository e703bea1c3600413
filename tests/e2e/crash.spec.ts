import type { Locator } from '@playwright/test'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

/** What the field held at the last moment when the status bar said that everything was saved. */
async function acknowledged(app: RunningApp, field: Locator): Promise<string | undefined> {
  const { common } = app.words
  const saved = common.savedAt.replace('{{time}}', '')
  const area = await field.elementHandle()
  return app.page.evaluate(
    ([element, promise]) => {
      const status = document.querySelector('footer [role=status]')?.textContent ?? ''
      // Both are read in one step, so that nothing is typed between them.
      return status.includes(promise) ? (element as HTMLTextAreaElement).value : undefined
    },
    [area, saved] as const,
  )
}

/** Types on and on, and cuts the power in the middle of it. Returns what had been promised by then. */
async function typeUntilKilled(app: RunningApp, field: Locator, text: string): Promise<string> {
  const { page } = app
  let promised = ''
  await field.click()
  for (const sentence of text.split(/(?<=[。.])/)) {
    await page.keyboard.type(sentence, { delay: 15 })
    promised = (await acknowledged(app, field)) ?? promised
    // A breath, as people take one between sentences.
    await page.waitForTimeout(700)
    promised = (await acknowledged(app, field)) ?? promised
  }
  const typing = page.keyboard.type('and then the power fai', { delay: 40 }).catch(() => undefined)
  for (let look = 0; look < 6; look += 1) {
    await page.waitForTimeout(80)
    promised = (await acknowledged(app, field)) ?? promised
  }
  await app.kill()
  await typing
  return promised
}

/** Nothing is damaged: SQLite's own check, every foreign key, and the chain of what happened. */
async function expectWhole(app: RunningApp): Promise<void> {
  expect(await done(apiOf(app).backup.verifyVault({}))).toMatchObject({
    ok: true,
    integrity: true,
    foreignKeys: true,
    audit: { ok: true, firstBad: null },
  })
}

async function openInquiry(app: RunningApp): Promise<Locator> {
  await shortcuts.openIntake(app)
  return app.page.getByLabel(app.words.intake.what.inquiry)
}

test('a power cut in the middle of writing down an inquiry loses nothing that was called saved', async ({
  start,
}) => {
  const first = await start({ language: 'ja' })
  await shortcuts.foundVault(first)
  const text = '昨日、御社から身に覚えのない請求書が届きました。私の情報をどこで入手されましたか。'
  const promised = await typeUntilKilled(first, await openInquiry(first), text)
  expect(promised.startsWith(text)).toBe(true)

  const second = await start({ language: 'en' })
  await officer.unlock(second)
  const field = await openInquiry(second)
  await expect(field).toHaveValue(new RegExp(`^${text}`))
  expect((await field.inputValue()).startsWith(promised)).toBe(true)
  await expectWhole(second)
})

test('a power cut in the middle of a field of a case loses nothing that was called saved', async ({
  start,
}) => {
  const first = await start({ language: 'en' })
  await shortcuts.foundVault(first)
  await shortcuts.foundCase(first, '渡邊 学')
  await shortcuts.openCase(first, '渡邊 学')
  await officer.openSection(first, 'identity')
  const text = 'The name is the same. The address is the one of 2024.'
  const held = first.page.getByLabel(first.words.identity.held)
  const promised = await typeUntilKilled(first, held, text)
  expect(promised.startsWith(text)).toBe(true)

  const second = await start({ language: 'ja' })
  await officer.unlock(second)
  await shortcuts.openCase(second, '渡邊 学')
  await officer.openSection(second, 'identity')
  const after = await second.page.getByLabel(second.words.identity.held).inputValue()
  expect(after.startsWith(promised)).toBe(true)
  await expectWhole(second)
})

test('whoever types without a pause is saved all the same, and the window may close mid-word', async ({
  start,
}) => {
  const first = await start({ language: 'en' })
  await shortcuts.foundVault(first)
  const field = await openInquiry(first)
  await field.click()
  await first.page.keyboard.type('typing '.repeat(14), { delay: 50 })
  const draft = await done(apiOf(first).cases.draft({}))
  expect(draft).toHaveProperty('inquiry', expect.stringMatching(/^typing typing typing/))
  await first.page.keyboard.type('to the very last word')
  await first.close()

  const second = await start({ language: 'ja' })
  await officer.unlock(second)
  await expect(await openInquiry(second)).toHaveValue(/to the very last word$/)
})
