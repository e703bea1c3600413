import * as prepare from './support/prepare'
import { expect, test } from './support/test'

test('from an open vault into practice: the tour goes on with what is done, is left and resumed, and all is thrown away', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const { practice } = words
  const real = await prepare.registered(await prepare.vault(app))
  await prepare.lookAt(app, real)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(practice.title)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: practice.begin }).click()

  // The real vault is locked; its place in the work is not the practice vault's.
  await expect(page.getByText(practice.strip)).toBeVisible()
  const tour = page.getByRole('region', { name: practice.tour.panel })
  await expect(tour).toContainText(practice.tour.step.myDay.text)
  const here = page.locator('[data-tour-here]')
  // Elsewhere nothing is framed; the way there leads back, with the keyboard.
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: words.reports.title })).toBeVisible()
  await expect(here).toHaveCount(0)
  await tour.getByRole('button', { name: practice.tour.show }).click()
  const hasKeyboard = () => here.evaluate(row => row.contains(document.activeElement))
  await expect.poll(hasKeyboard).toBe(true)
  await here.getByRole('link').first().click()
  await expect(tour).toContainText(practice.tour.step.inquiry.text)
  await tour.getByRole('button', { name: practice.tour.next, exact: true }).click()
  await expect(tour).toContainText(practice.tour.step.identity.text)
  await expect(here).toContainText(words.cases.section.identity.title)

  const api = prepare.apiOf(app)
  const caseId = (await prepare.done(api.practice.state({})))?.holds?.guided
  if (!caseId) throw new Error('no case for the tour')
  const { file } = await prepare.done(api.cases.view({ caseId }))
  const [asked] = file.requests
  if (!asked) throw new Error('no request')
  await prepare.enoughEvidence(api, { caseId, requestId: asked.request.id })
  await prepare.done(api.identity.confirm({ caseId, subject: 'identity' }))
  await expect(tour).toContainText(practice.tour.step.scope.text)

  await tour.getByRole('button', { name: practice.tour.leave }).click()
  await expect(tour).toBeHidden()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: words.accounts.unlock.title })).toBeVisible()
  await page.getByRole('button', { name: practice.resume }).click()
  await page.getByRole('button', { name: practice.tour.goOn }).click()
  await expect(tour).toContainText(practice.tour.step.scope.text)

  await page.getByRole('button', { name: practice.end }).first().click()
  await page.getByRole('button', { name: practice.endDo, exact: true }).click()
  await expect(page.getByRole('heading', { name: words.accounts.unlock.title })).toBeVisible()
  await expect(page.getByRole('button', { name: practice.begin })).toBeVisible()
  expect(await prepare.done(api.practice.state({}))).toBe(null)
  expect(app.complaints).toEqual([])
})
