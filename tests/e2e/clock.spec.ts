import type { Locator } from '@playwright/test'
import { catalogs } from '@core/i18n/catalog'
import { letterRecordId } from '@core/ids'
import { addDays, dayAt, type CalendarDate } from '@core/time/calendar-date'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { replace } from './support/words'

const exactly = (name: string) => ({ name, exact: true })
const today = () => dayAt(new Date().toISOString(), 'Europe/London')

const clockOf = ({ page, words }: RunningApp): Locator =>
  page.getByRole('region', exactly(words.clock.title))

/** The date that the clock leads with, as it is shown: it stands first. */
const leading = (app: RunningApp): Promise<string> =>
  clockOf(app).locator('time').first().innerText()

/** Where the date that leads would go to, as the what-if says before anything is saved. */
async function promised(app: RunningApp): Promise<string> {
  const { change } = app.words.clock
  const now = await leading(app)
  const [start = '', end = ''] = replace(change.fromTo, { before: now }).split('{{after}}')
  const sentence = clockOf(app).getByText(start).first()
  await expect(clockOf(app).getByText(change.title)).toBeVisible()
  const told = await sentence.textContent()
  return (told ?? '').slice(start.length, told?.length ? told.length - end.length : 0)
}

async function typeDate(app: RunningApp, label: string, date: CalendarDate): Promise<void> {
  const field = clockOf(app).getByLabel(label)
  await field.fill(date)
  await field.blur()
}

const britishAccess = (receivedOn: CalendarDate) => ({
  regime: 'gdpr',
  variant: 'uk',
  types: ['gdpr.access'],
  language: 'en' as const,
  receivedOn,
})

test('British clock: a wait and an extension say what they do before they are saved', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const w = words.clock
  const api = await prepare.vault(app)
  const known = await prepare.registered(api, britishAccess(addDays(today(), -10)))
  await prepare.lookAt(app, known)
  const clock = clockOf(app)
  const ordinary = await leading(app)
  await expect(clock.getByText(w.noStatutoryDay)).toHaveCount(0)

  await clock.getByRole('button', exactly(w.pause.open)).click()
  await clock.getByRole('combobox', { name: w.pause.reason }).click()
  await page.getByRole('option', exactly(w.pause.reasons.clarification)).click()
  await typeDate(app, w.pause.askedOn, addDays(today(), -6))
  await expect(clock.getByText(w.pause.effect.suspend)).toBeVisible()
  // The law asks for a reason, so it cannot be saved without.
  await expect(clock.getByRole('button', exactly(w.pause.save))).toBeDisabled()
  await clock.getByLabel(w.pause.why).fill('Twelve years of orders: which of them?')
  const moved = await promised(app)
  expect(moved).not.toBe(ordinary)
  await clock.getByRole('button', exactly(w.pause.save)).click()
  await expect(clock.locator('time').first()).toHaveText(moved)
  await expect(clock.getByText(replace(w.safe, { date: ordinary })).first()).toBeVisible()
  await expect(clock.getByText(w.provisional).first()).toBeVisible()
  const { requests } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  expect(requests[0]?.clock.statutory?.rule).toBe('uk.due')

  // The reply came four days ago: fewer days are left out than if it came today.
  const reason = w.pause.reasons.clarification
  await clock.getByRole('button', exactly(replace(w.pause.receivedFor, { reason }))).click()
  await typeDate(app, w.pause.receivedOn, addDays(today(), -4))
  const settled = await promised(app)
  await clock.getByRole('button', exactly(w.pause.end)).click()
  await expect(clock.locator('time').first()).toHaveText(settled)
  await expect(clock.getByText(w.provisional)).toHaveCount(0)

  await clock.getByRole('button', { name: w.extend.folded.split('{{')[0] ?? '' }).click()
  await expect(clock.getByRole('button', exactly(w.extend.save))).toBeDisabled()
  await clock.getByLabel(w.extend.reason).fill('The records lie in three old systems.')
  // The clock moves above the case and back, as with 200 % zoom; what is being typed goes with it.
  for (const width of [700, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(clock.getByLabel(w.extend.reason)).toHaveValue(/three old systems/)
  }
  const extended = await promised(app)
  await clock.getByRole('button', exactly(w.extend.save)).click()
  const notice = w.extend.noticeDue.split('{{')[0] ?? ''
  await expect(clock.getByText(notice)).toBeVisible()
  // Nobody has been told yet: the ordinary date still holds.
  await expect(clock.locator('time').first()).toHaveText(settled)

  const title = 'Notice that we need more time'
  await clock.getByRole('button', exactly(replace(w.letter.write, { title }))).click()
  await page.getByLabel(words.letters.editor.label).waitFor()
  await expect(page.getByLabel(words.letters.editor.label)).toContainText('three old systems')
  const { file } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  const id = letterRecordId.parse(file.letters.find(letter => letter.letterId === 'G05')?.id)
  await prepare.done(api.letters.issue({ letterRecordId: id }))
  const how = { method: 'email' as const, sentOn: today(), recipient: 'Minami', note: '' }
  await prepare.done(api.letters.recordDispatch({ letterRecordId: id, ...how }))
  await prepare.lookAt(app, known)
  await expect(clock.locator('time').first()).toHaveText(extended)
  expect(app.complaints).toEqual([])
})

test('APPI clock: no day by law; a wait that is taken back stays in the history, in both languages', async ({
  start,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const w = words.clock
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.lookAt(app, known)
  const clock = clockOf(app)
  await expect(clock.getByText(w.noStatutoryDay).first()).toBeVisible()
  await expect(clock.getByText(w.kind.internal).first()).toBeVisible()
  const { requests } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  expect(requests[0]?.clock.statutory).toBeNull()
  const before = await leading(app)

  await clock.getByRole('button', exactly(w.pause.open)).click()
  await clock.getByRole('combobox', { name: w.pause.reason }).click()
  await page.getByRole('option', exactly(w.pause.reasons.fee)).click()
  await expect(clock.getByText(w.pause.effect.none)).toBeVisible()
  await clock.getByLabel(w.pause.why).fill('手数料のお支払いをお願いした')
  await clock.getByRole('button', exactly(w.pause.save)).click()
  const reason = w.pause.reasons.fee
  const undo = clock.getByRole('button', exactly(replace(w.pause.undoFor, { reason })))
  await undo.click()
  const why = '請求書を送っていなかった'
  await page.getByRole('dialog').getByRole('textbox').fill(why)
  await page.getByRole('button', exactly(w.pause.undoDo)).click()
  await expect(undo).toHaveCount(0)
  expect(await leading(app)).toBe(before)

  for (const language of ['ja', 'en'] as const) {
    if (language === 'en') {
      await page.getByRole('button', exactly(words.common.language.en)).click()
    }
    const now = { ...app, words: catalogs[language], language }
    const { events, clock: say } = catalogs[language]
    const section = await officer.openSection(now, 'history')
    const undone = section.getByRole('listitem').filter({ hasText: why })
    await expect(undone).toHaveCount(1)
    await expect(undone).toContainText(
      replace(events['pause/undone'], { askedFor: events.part.fee }),
    )
    await expect(undone).toContainText(replace(say.why.shown, { reason: why }))
    await expect(clockOf(now).getByText(say.noStatutoryDay).first()).toBeVisible()
  }
  expect(app.complaints).toEqual([])
})
