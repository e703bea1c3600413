import { join } from 'node:path'
import { expect } from '@playwright/test'
import { emptyContact } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import { calendarDate } from '@core/time/calendar-date'
import type { RunningApp } from './app'
import { goTo, password } from './officer'

/** The shortest ways to the state that a test begins with, past the screens that other tests walk. */

export const vaultFolder = ({ home }: RunningApp) => join(home, 'vault')

/** Asks the program what its page could ask; fails the test unless the answer is yes. */
export async function ask({ page }: RunningApp, endpoint: string, input: object = {}) {
  const reply: unknown = await page.evaluate(([name, sent]) => window.kaiji.call(name, sent), [
    endpoint,
    input,
  ] as const)
  expect(reply, endpoint).toMatchObject({ ok: true })
  return (reply as { readonly value: unknown }).value // Every reply that is ok has one.
}

export async function vaultState(app: RunningApp): Promise<string> {
  const status = await ask(app, 'accounts.status')
  return (status as { readonly state: string }).state // As the contract says.
}

/** An open vault of Megumi Sato's. Returns its recovery key. */
export async function foundVault(app: RunningApp): Promise<string> {
  const founded = await ask(app, 'accounts.create', {
    path: vaultFolder(app),
    organisation: 'Aozora Home Inc.',
    name: 'Megumi Sato',
    login: 'sato',
    password,
  })
  await app.page.getByRole('navigation').first().waitFor()
  return (founded as { readonly recoveryKey: string }).recoveryKey // As the contract says.
}

/** A case of this person, who telephoned. */
export async function foundCase(app: RunningApp, name: string, inquiry = ''): Promise<void> {
  const draft: IntakeDraft = {
    receivedOn: calendarDate.parse('2025-04-07'),
    channel: 'phone',
    language: 'ja',
    requesterRole: 'principal',
    principal: { ...emptyContact, name },
    agent: emptyContact,
    agentKind: null,
    subject: '',
    inquiry,
    regime: 'jp_appi',
    type: 'jp.disclosure',
    asked: '',
    methodWanted: '',
    messageId: null,
    documentIds: [],
  }
  await ask(app, 'cases.saveDraft', { draft })
  await ask(app, 'cases.register')
}

/** Opens the case of this person from the list of cases. */
export async function openCase(app: RunningApp, name: string): Promise<void> {
  const { page, words } = app
  await goTo(app, 'cases')
  await page.getByRole('row', { name }).getByRole('link').click()
  const inquiry = new RegExp(`^1 ${words.cases.section.inquiry.title}`)
  await page.getByRole('button', { name: inquiry }).waitFor()
}

/** Opens the page of a new inquiry, with what was written down on it before. */
export async function openIntake({ page, words }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: words.common.newInquiry }).first().click()
  await page.getByRole('heading', { name: words.intake.title }).waitFor()
}
