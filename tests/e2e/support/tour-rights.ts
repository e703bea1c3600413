import { itemId } from '@core/ids'
import { addDays, dayAt } from '@core/time/calendar-date'
import { expect } from '@playwright/test'
import type { RunningApp } from './app'
import * as officer from './officer'
import * as prepare from './prepare'
import * as shortcuts from './shortcuts'
import type { Visit } from './visit'
import { lawOf, letterTitle, replace } from './words'

/** The part of the tour that shows several laws, several rights, and dates that move. */

const exactly = (name: string) => ({ name, exact: true })
const british = lawOf('gdpr/uk')
const japanese = lawOf('jp_appi')

const plainOf = (pack: typeof japanese, type: string, { language }: RunningApp) =>
  pack.requestTypes.find(({ id }) => id === type)?.plain[language] ?? type

/** The settings with a second law in use, and the list of places to choose from. */
export async function lawSettings(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words, language } = app
  const { laws } = words.settings
  const name = british.name[language]
  await page.getByRole('checkbox', { name }).check()
  const details = page.getByRole('group', exactly(name))
  await details.waitFor()
  await officer.saved(app)
  await visit('settings-laws')
  await details.getByRole('combobox', { name: laws.calendar }).click()
  await page.getByRole('option').first().waitFor()
  await visit('settings-calendars')
  await page.keyboard.press('Escape')
}

/** An inquiry under one of two laws, with nothing ticked, and with two rights. */
export async function intakeRights(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  const w = words.intake
  await shortcuts.openIntake(app)
  await page.getByRole('radio', { name: british.name[app.language] }).check()
  await page.getByRole('button', exactly(w.register)).click()
  await page.getByRole('alert').getByText(w.problem['type-missing']).waitFor()
  await visit('intake-nothing-ticked')
  for (const type of ['gdpr.access', 'gdpr.erasure']) {
    await page.getByRole('checkbox', { name: plainOf(british, type, app) }).check()
  }
  await page.getByRole('button', exactly(w.what.showSayings)).click()
  await page.getByRole('radio', exactly(w.who.agent)).check()
  await visit('intake-rights')
  await officer.goTo(app, 'myDay')
  await page.getByRole('heading', { name: words.lists.myDay.title, level: 1 }).waitFor()
}

/** A case about two rights, one of which is looked into before it is decided. */
export async function severalRights(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words, language } = app
  const api = prepare.apiOf(app)
  const types = ['jp.correction', 'jp.marketing_optout']
  const known = await prepare.registered(api, { types })
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.lookAt(app, known)
  await rightsAsked(app, visit)
  const decision = await officer.openSection(app, 'decision')
  await decision.getByRole('heading', exactly(words.checklist.investigation.title)).waitFor()
  await visit('case-investigation')

  await investigated(api, known)
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)
  const answer = await officer.openSection(app, 'answer')
  const fact = japanese.particulars.find(({ id }) => id === 'corrected_on')
  await answer.getByRole('textbox', exactly(fact?.label[language] ?? '')).waitFor()
  await visit('case-particulars')
  await answer.getByRole('button', { name: words.cases.answer.other }).click()
  const title = letterTitle('L04', language)
  const write = replace(words.cases.answer.writeNamed, { title })
  await answer.getByRole('button', exactly(write)).click()
  await page.getByText(words.cases.letterFacts.lead).waitFor()
  await visit('case-letter-facts')
}

/** One right is about to be changed, and another to be added. */
async function rightsAsked(app: RunningApp, visit: Visit): Promise<void> {
  const { words } = app
  const w = words.items.rights
  const scope = await officer.openSection(app, 'scope')
  const right = plainOf(japanese, 'jp.marketing_optout', app)
  await scope.getByRole('button', exactly(replace(w.changeNamed, { right }))).click()
  await scope.getByRole('radio', { name: plainOf(japanese, 'jp.complaint', app) }).check()
  await scope.getByText(words.clock.change.title).waitFor()
  await visit('case-right-changed')
  await scope.getByRole('button', exactly(words.common.cancel)).click()
  await scope.getByRole('button', exactly(w.add)).click()
  await scope.getByText(w.which).waitFor()
  await visit('case-right-added')
}

async function investigated(
  api: ReturnType<typeof prepare.apiOf>,
  known: prepare.KnownCase,
): Promise<void> {
  const { file } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  const items = file.requests[0]?.items.map(({ id }) => itemId.parse(id)) ?? []
  const facts = [
    ['investigation_method', '原本との照合', null],
    ['investigation_sources', '入会申込書', null],
    ['investigated_on', file.case.receivedOn, null],
    ['investigation_finding', '入力の誤り', items],
  ] as const
  for (const [particularId, value, ids] of facts) {
    const itemIds = ids && [...ids]
    await prepare.done(api.requests.setParticular({ ...known, itemIds, particularId, value }))
  }
}

/** A British case whose dates move: a wait is written down, an extension is thought about. */
export async function movingClock(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  const w = words.clock
  const today = dayAt(new Date().toISOString(), 'Europe/London')
  const known = await prepare.registered(prepare.apiOf(app), {
    regime: 'gdpr',
    variant: 'uk',
    types: ['gdpr.access'],
    language: 'en',
    receivedOn: addDays(today, -10),
  })
  await prepare.lookAt(app, known)
  const clock = page.getByRole('region', exactly(w.title))
  await clock.getByRole('button', { name: w.extend.folded.split('{{')[0] ?? '' }).click()
  await clock.getByLabel(w.extend.reason).waitFor()
  await clock
    .getByRole('button', { name: w.howFor.split('{{')[0] ?? '' })
    .first()
    .click()
  await clock.getByText(w.change.title).first().waitFor()
  await visit('clock-extension')

  await clock.getByRole('button', exactly(w.pause.open)).click()
  await clock.getByRole('combobox', { name: w.pause.reason }).click()
  await page.getByRole('option', exactly(w.pause.reasons.clarification)).click()
  await clock.getByLabel(w.pause.why).fill('Twelve years of orders: which of them?')
  await expect(clock.getByText(w.change.title)).toHaveCount(2)
  await visit('clock-pause')

  await clock.getByRole('button', exactly(w.pause.save)).click()
  const reason = w.pause.reasons.clarification
  await clock.getByRole('button', exactly(replace(w.pause.undoFor, { reason }))).click()
  await page.getByRole('button', exactly(w.pause.undoDo)).waitFor()
  await visit('clock-undo')
  await page.keyboard.press('Escape')
  await clock.getByRole('button', exactly(replace(w.pause.receivedFor, { reason }))).click()
  await clock.getByLabel(w.pause.receivedOn).waitFor()
  await visit('clock-reply')
}
