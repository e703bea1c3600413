import type { IntakeDraft } from '@core/cases/contract'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'
import { walked } from './support/walked'

/** An inquiry that was begun and left. */
async function begun(app: RunningApp): Promise<IntakeDraft> {
  await shortcuts.openIntake(app)
  await app.page.getByLabel(app.words.intake.what.inquiry).fill('kept')
  const read = () => done(apiOf(app).cases.draft({}))
  await expect.poll(async () => (await read())?.inquiry).toBe('kept')
  await officer.goTo(app, 'myDay')
  const draft = await read()
  if (!draft) throw new Error('The draft was not saved')
  return draft
}

const save = (app: RunningApp, draft: IntakeDraft) => done(apiOf(app).cases.saveDraft({ draft }))

const pageText = ({ page }: RunningApp) => page.locator('body').innerText()

for (const language of walked(['en', 'ja'] as const)) {
  test(`a page that cannot be drawn says so and lets the work go on (${language})`, async ({
    start,
  }) => {
    const app = await start({ language })
    const { page, words } = app
    const { broken, nav, newInquiry } = words.common
    await shortcuts.foundVault(app)
    const draft = await begun(app)
    // Of a law that this version has no rules for: the page of a new inquiry cannot be drawn.
    await save(app, { ...draft, regime: 'gone' })

    await page.getByRole('button', { name: newInquiry }).first().click()
    await expect(page.getByRole('heading', { name: broken.title })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveText(broken.text)
    expect(await pageText(app)).not.toMatch(/Error|regime|\bat \w+ \(/)
    await expect(page.getByRole('navigation').first()).toBeVisible()

    await page.getByRole('button', { name: broken.again }).click()
    await expect(page.getByRole('heading', { name: broken.title })).toBeVisible()
    await page.getByRole('button', { name: broken.myDay }).click()
    await expect(
      page.getByRole('heading', { name: words.lists.myDay.title, level: 1 }),
    ).toBeVisible()

    await page.getByRole('button', { name: newInquiry }).first().click()
    await expect(page.getByRole('heading', { name: broken.title })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: nav.cases }).click()
    await expect(page.getByRole('heading', { name: words.lists.cases.title })).toBeVisible()

    await page.getByRole('button', { name: newInquiry }).first().click()
    await expect(page.getByRole('heading', { name: broken.title })).toBeVisible()
    await save(app, draft)
    await page.getByRole('button', { name: broken.again }).click()
    await expect(page.getByLabel(words.intake.what.inquiry)).toHaveValue('kept')
  })
}

test('when what is around the pages fails, the window is not left empty', async ({ start }) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const { broken } = words.common
  await shortcuts.foundVault(app)
  await shortcuts.openIntake(app)
  // The clock in the status bar is drawn with this; without it drawing fails as any mistake would.
  await page.evaluate(() => {
    const { DateTimeFormat } = Intl
    Object.assign(window, { restore: () => (Intl.DateTimeFormat = DateTimeFormat) })
    Object.assign(Intl, {
      DateTimeFormat: function broken() {
        throw new Error('broken for the test')
      },
    })
  })
  await page.getByLabel(words.intake.what.inquiry).fill('typed before')
  await expect(page.getByRole('heading', { name: broken.title })).toBeVisible()
  expect(await pageText(app)).not.toContain('broken for the test')
  await page.evaluate(() => {
    ;(window as unknown as { restore: () => void }).restore()
  })
  await page.getByRole('button', { name: broken.again }).click()
  await expect(page.getByLabel(words.intake.what.inquiry)).toHaveValue('typed before')
})
