import { apiOf, done, enoughEvidence } from './support/prepare'
import { expect, test } from './support/test'

test('somebody new practises: the tour leads through a sample case, goes on with what is done, and all is thrown away', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const { practice } = words
  await page.getByRole('button', { name: practice.begin }).click()
  await expect(page.getByText(practice.strip)).toBeVisible()
  const tour = page.getByRole('region', { name: practice.tour.title })
  await expect(tour).toContainText(practice.tour.step.myDay.title)

  // The marked case is opened, as it would be in earnest.
  await page.locator('[data-tour-here]').getByRole('link').first().click()
  await expect(tour).toContainText(practice.tour.step.inquiry.text)
  await tour.getByRole('button', { name: practice.tour.next, exact: true }).click()
  await expect(tour).toContainText(practice.tour.step.identity.text)
  await expect(page.locator('[data-tour-here]')).toContainText(words.cases.section.identity.title)

  const api = apiOf(app)
  const state = await done(api.practice.state({}))
  const caseId = state?.holds?.guided
  if (!caseId) throw new Error('no case for the tour')
  const { file } = await done(api.cases.view({ caseId }))
  await enoughEvidence(api, { caseId, requestId: file.requests[0]!.request.id })
  await done(api.identity.confirm({ caseId, subject: 'identity' }))
  await expect(tour).toContainText(practice.tour.step.scope.text)

  await tour.getByRole('button', { name: practice.tour.leave }).click()
  await expect(tour).toBeHidden()
  await page.reload()
  await page.getByRole('button', { name: practice.tour.goOn }).click()
  await expect(tour).toContainText(practice.tour.step.scope.text)

  await page.getByRole('button', { name: practice.end }).first().click()
  await page.getByRole('button', { name: practice.endDo, exact: true }).click()
  await expect(
    page.getByRole('heading', { name: words.accounts.welcome.title, level: 1 }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: practice.begin })).toBeVisible()
  expect(app.complaints).toEqual([])
})
