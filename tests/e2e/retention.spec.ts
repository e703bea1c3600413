import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Api } from '@core/ipc/client'
import { initialRetention } from '@core/retention/retention-policy'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { replace } from './support/words'
import { walked } from './support/walked'

const exactly = (name: string) => ({ name, exact: true })

const looks = [
  { language: 'ja', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) {
    await page.screenshot({
      path: join(folder, `retention-${name}-${language}.png`),
      fullPage: true,
    })
  }
}

/** Nobody is kept out of what is on screen now. */
async function accessible({ page }: RunningApp): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(passes.length).toBeGreaterThan(0)
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

/** A case with a copy of a driving licence in it, identity confirmed. */
async function caseWithCopy(api: Api): Promise<prepare.KnownCase> {
  const known = await prepare.registered(api)
  const { caseId } = known
  const bytes = new Uint8Array(Buffer.from('運転免許証の写し'))
  const kind = 'identity'
  const file = { name: '免許証の写し.txt', mediaType: 'text/plain', bytes }
  await prepare.done(api.cases.attach({ caseId, kind, ...file }))
  await prepare.confirmed(api, known)
  return known
}

/** The main process takes this many days later for now. */
async function later({ app }: RunningApp, days: number): Promise<void> {
  await app.evaluate((_electron, milliseconds) => {
    const Real = Date
    class Later extends Real {
      constructor(...given: readonly unknown[]) {
        // Only what asks for the present is moved.
        if (given.length === 0) super(Real.now() + milliseconds)
        else super(...(given as [number]))
      }
      static override now(): number {
        return Real.now() + milliseconds
      }
    }
    globalThis.Date = Later as DateConstructor
  }, days * 86_400_000)
}

for (const look of walked(looks)) {
  test(`a copy of a paper comes due and is destroyed for good (${look.language})`, async ({
    start,
  }) => {
    test.setTimeout(240_000)
    const app = await start({ ...look, size: { width: 1280, height: 1000 } })
    const { page, words } = app
    const w = words.retention
    const api = await prepare.vault(app)
    await caseWithCopy(api)
    await page.reload()

    // Periods: what a change would do is said before it is saved.
    await officer.goTo(app, 'settings')
    await page.getByRole('link', exactly(w.settings.link)).click()
    await page.getByRole('heading', { name: w.settings.title, level: 1 }).waitFor()
    const group = page.getByRole('radiogroup', exactly(w.category.identity))
    await group.getByRole('radio', exactly(w.settings.own)).check()
    const amount = `${w.category.identity}: ${w.settings.amount}`
    await page.getByRole('textbox', exactly(amount)).fill('0')
    await page.getByRole('combobox', exactly(`${w.category.identity}: ${w.settings.from}`)).click()
    await page.getByRole('option', exactly(w.settings.events['identity-confirmed'])).click()
    await expect(
      page.getByText(
        replace(w.settings.foresee, { due: '1', dueNow: '0', soon: '0', soonNow: '0' }),
      ),
    ).toBeVisible()
    await accessible(app)
    await picture(app, 'settings')
    await page.getByRole('button', exactly(w.settings.save)).click()
    await expect(page.getByText(replace(w.settings.saved, { due: '1' }))).toBeVisible()

    // My day reminds, and leads to the list.
    await officer.goTo(app, 'myDay')
    await expect(page.getByText(replace(w.day.due_one, { count: '1' }))).toBeVisible()
    await picture(app, 'my-day')
    await page.getByRole('link', exactly(w.day.open)).click()
    await page.getByRole('heading', { name: w.title, level: 1 }).waitFor()

    // Nothing chosen, nothing done.
    const due = page.getByRole('region', exactly(w.due.title))
    await due.getByRole('button', exactly(w.due.destroy)).click()
    await expect(due.getByText(w.due.noneChosen)).toBeVisible()
    await due.getByRole('checkbox', exactly(w.due.chooseAll)).check()
    await accessible(app)
    await picture(app, 'due')

    await due.getByRole('button', exactly(w.due.destroy)).click()
    const dialog = page.getByRole('dialog', exactly(w.destroy.title))
    await expect(dialog.getByText(w.destroy.noUndo)).toBeVisible()
    await expect(
      dialog.getByText(replace(w.destroy.whatDocuments_one, { count: '1' })),
    ).toBeVisible()
    const confirm = dialog.getByRole(
      'button',
      exactly(replace(w.destroy.confirm_one, { count: '1' })),
    )
    await confirm.click()
    await expect(dialog.getByText(w.destroy.readFirst)).toBeVisible()
    await accessible(app)
    await picture(app, 'destroy')
    await dialog.getByRole('checkbox', exactly(w.destroy.read)).check()
    await confirm.click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(w.due.empty)).toBeVisible()
    const register = page.getByRole('region', exactly(w.done.title))
    await expect(register.getByText(w.category.identity)).toBeVisible()
    await picture(app, 'done')
    expect(app.complaints).toEqual([])
  })
}

test('a hold stands on the case, in the lists, and in the way; without it the case goes', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const app = await start({ language: 'en', size: { width: 1280, height: 1000 } })
  const { page, words } = app
  const w = words.retention
  const api = await prepare.vault(app)
  const known = await caseWithCopy(api)
  const { caseId } = known
  const period = { amount: 0, unit: 'days', from: 'case-closed' } as const
  await prepare.done(
    api.retention.changePeriods({
      periods: { ...initialRetention, identity: period, case: period },
    }),
  )
  await prepare.lookAt(app, known)
  await prepare.done(api.cases.close({ caseId, reason: 'withdrawn' }))

  // Set on the case page, by keyboard.
  await page.getByRole('button', exactly(w.hold.set)).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(words.cases.why.label).fill('Claim for damages')
  await page.getByRole('button', exactly(w.hold.setConfirm)).click()
  const badge = page.getByRole('button', exactly(w.hold.show))
  await expect(badge).toBeVisible()
  await badge.click()
  await expect(page.getByText('Claim for damages')).toBeVisible()
  await accessible(app)
  await picture(app, 'hold')
  await page.keyboard.press('Escape')

  await later(app, 2)
  await officer.goTo(app, 'retention')
  const held = page.getByRole('region', exactly(w.held.title))
  await expect(held.getByText('Claim for damages')).toBeVisible()
  await expect(page.getByText(w.due.empty)).toBeVisible()
  const chosen = [{ caseId, documentId: null }]
  expect(await api.retention.destroy({ chosen, reason: '' })).toMatchObject({
    error: { code: 'retention/held' },
  })
  await picture(app, 'held')
  await officer.goTo(app, 'cases')
  await page.getByText(words.lists.cases.closed, { exact: true }).click()
  await expect(page.getByRole('img', exactly(w.hold.badge))).toBeVisible()

  await officer.goTo(app, 'retention')
  const lift = replace(w.hold.liftOne, { number: '2026-0001', reason: 'Claim for damages' })
  await held.getByRole('button', exactly(lift)).click()
  await page.getByLabel(words.cases.why.label).fill('Settled')
  await page.getByRole('button', exactly(w.hold.liftConfirm)).click()
  const due = page.getByRole('region', exactly(w.due.title))
  await due.getByRole('checkbox', { name: /2026-0001|^Choose Whole/ }).check()
  await due.getByRole('button', exactly(w.due.destroy)).click()
  const dialog = page.getByRole('dialog', exactly(w.destroy.title))
  await dialog.getByRole('checkbox', exactly(w.destroy.read)).check()
  await picture(app, 'destroy-case')

  // At 200 % every word of the warning and both buttons are still in reach.
  await app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  )
  const confirm = dialog.getByRole(
    'button',
    exactly(replace(w.destroy.confirm_one, { count: '1' })),
  )
  await confirm.scrollIntoViewIfNeeded()
  await expect(confirm).toBeInViewport()
  await picture(app, 'destroy-case-200')
  await confirm.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
  )
  expect((await prepare.done(api.cases.list({ status: 'all' }))).rows).toEqual([])
  expect(await api.cases.view({ caseId })).toMatchObject({ error: { code: 'case/not-found' } })
  const register = page.getByRole('region', exactly(w.done.title))
  await expect(register.getByText(/Whole case destroyed/)).toBeVisible()
  expect(app.complaints).toEqual([])
})
