import { packNames } from './support/words'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import type { RunningApp } from './support/app'
import { expect, test } from './support/test'

const name = ({ page, words }: RunningApp) =>
  page.getByRole('textbox', { name: words.cases.contact.name, exact: true })

/** The requests of the only case, as the vault has them. */
async function onlyCase(app: RunningApp) {
  const api = apiOf(app)
  const [row, ...others] = (await done(api.cases.list({ status: 'all' }))).rows
  if (!row || others.length > 0) throw new Error('There is not exactly one case')
  const { file } = await done(api.cases.view({ caseId: row.id }))
  return file.requests.map(({ request }) => request)
}

test('somebody who wants two things under one law gets one case with two requests', async ({
  start,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const w = words.intake
  await shortcuts.foundVault(app)
  await shortcuts.openIntake(app)
  await page.getByRole('radio', { name: words.cases.channel.phone }).check()
  await name(app).fill('髙橋 みなみ')

  // Nothing is ticked for the officer, and without a tick nothing is registered.
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: w.register, exact: true }).click()
  await expect(page.getByRole('alert').getByText(w.problem['type-missing'])).toBeVisible()
  await expect(page.getByRole('checkbox').first()).toBeFocused()

  const stop = page.getByRole('group', { name: w.what.theme.stop, exact: true })
  const saying = page.getByText(/DMを送らないでください/)
  await expect(saying).toHaveCount(0)
  await stop.getByRole('checkbox', { name: /^広告や案内を送らないでほしい/ }).check()
  await expect(saying).toBeVisible()
  const see = page.getByRole('group', { name: w.what.theme.see, exact: true })
  await see.getByRole('checkbox', { name: /^自分の個人データを見せてほしい/ }).check()

  // With one law in use there is no law to choose.
  await expect(page.getByRole('radiogroup', { name: w.law.title })).toHaveCount(0)
  await officer.register(app)
  const requests = await onlyCase(app)
  expect(requests.map(({ type }) => type)).toEqual(['jp.disclosure', 'jp.marketing_optout'])
  expect(app.complaints).toEqual([])
})

test('an heir is told why the law does not cover it, and the inquiry can still be registered', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const w = words.intake
  await shortcuts.foundVault(app)
  await shortcuts.openIntake(app)
  await page.getByRole('radio', { name: words.cases.channel.post, exact: true }).check()
  await page.getByRole('button', { name: w.receipt.today, exact: true }).click()
  await page.getByRole('radio', { name: w.who.agent, exact: true }).check()
  await page.getByRole('combobox', { name: w.who.agentKind }).click()
  await page.getByRole('option', { name: /^Heir or executor/ }).click()
  await expect(page.getByText(/an heir or executor cannot ask as the agent/)).toBeVisible()
  await expect(page.getByText(w.who.outsideRegister)).toBeVisible()
  for (const who of [w.who.agent, w.who.principal]) {
    const person = page.getByRole('group', { name: who, exact: true })
    await person.getByRole('textbox', { name: words.cases.contact.name }).fill(`The ${who}`)
  }
  await page.getByRole('checkbox', { name: /^I have a question/ }).check()
  await officer.register(app)
  expect((await onlyCase(app)).map(({ type }) => type)).toEqual(['jp.inquiry'])
})

test('a law taken into use in the settings is chosen for an inquiry, with its own rights', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const { laws } = words.settings
  const names = packNames('en')
  const uk = names['gdpr/uk'] ?? ''
  const japan = names['jp_appi'] ?? ''
  await shortcuts.foundVault(app)
  await officer.goTo(app, 'settings')
  await expect(page.getByRole('checkbox', { name: japan })).toBeDisabled()
  await expect(page.getByText(laws.atLeastOne)).toBeVisible()
  await page.getByRole('checkbox', { name: uk }).check()
  await expect(page.getByRole('checkbox', { name: japan })).toBeEnabled()

  const ofUk = page.getByRole('group', { name: uk, exact: true })
  await ofUk.getByRole('combobox', { name: laws.calendar }).click()
  await page.getByRole('option', { name: /Scotland/ }).click()
  const inEnglish = words.settings.inEnglish.replace('{{label}}', laws.authority)
  await ofUk.getByLabel(inEnglish).fill('The Office')
  await officer.saved(app)
  await expect(
    page.getByText('Information Commission (new United Kingdom regulator)'),
  ).toBeVisible()
  const changed = await done(apiOf(app).settings.read({}))
  expect(changed).toMatchObject({
    regimesInUse: ['jp_appi', 'gdpr/uk'],
    calendars: { 'gdpr/uk': 'UK_SCT' },
    regulators: { 'gdpr/uk': { ja: '', en: 'The Office' } },
  })

  // The first law stays the one for a new inquiry until another is chosen for it.
  await shortcuts.openIntake(app)
  await expect(page.getByRole('radio', { name: japan })).toBeChecked()
  await page.getByRole('radio', { name: words.cases.channel.email, exact: true }).check()
  await page.getByRole('button', { name: words.intake.receipt.today, exact: true }).click()
  await name(app).fill('Mary Jones')
  const disclosure = page.getByRole('checkbox', { name: /Request for disclosure of retained/ })
  await disclosure.check()
  await page.getByRole('radio', { name: uk }).check()
  // After midnight in Japan it is still the day before in the United Kingdom.
  await page.getByRole('button', { name: words.intake.receipt.today, exact: true }).click()
  await expect(disclosure).toHaveCount(0)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByRole('checkbox', { name: /^I want to see the data you hold/ }).check()
  await officer.register(app)
  expect(await onlyCase(app)).toMatchObject([
    { regime: 'gdpr', variant: 'uk', type: 'gdpr.access' },
  ])

  // Chosen as the first, it stands in the next inquiry.
  await officer.goTo(app, 'settings')
  await page.getByRole('radio', { name: uk }).check()
  await officer.saved(app)
  await shortcuts.openIntake(app)
  await expect(page.getByRole('radio', { name: uk })).toBeChecked()
  expect(app.complaints).toEqual([])
})
