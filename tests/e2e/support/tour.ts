import { join } from 'node:path'
import type { RunningApp } from './app'
import * as officer from './officer'
import * as prepare from './prepare'
import * as rights from './tour-rights'
import { protection } from './tour-vault'
import type { Visit } from './visit'
import { letterTitle } from './words'

const exactly = (name: string) => ({ name, exact: true })
const sections = [
  'inquiry',
  'identity',
  'scope',
  'decision',
  'answer',
  'documents',
  'history',
] as const

/** Goes to every screen of the program once, in the order of the work, and stops at each. */
export async function tour(app: RunningApp, visit: Visit): Promise<void> {
  await entrance(app, visit)
  await emptyLists(app, visit)
  await intake(app, visit)
  const known = await fullCase(app)
  await casePage(app, known, visit)
  await letter(app, visit)
  await rights.severalRights(app, visit)
  await rights.movingClock(app, visit)
  await lists(app, visit)
  await protection(app, visit)
  await backups(app, visit)
  await locked(app, visit)
}

async function entrance(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  await page.getByRole('button', exactly(words.accounts.welcome.submit)).waitFor()
  await visit('welcome')
  const key = await officer.createVault(app, {
    organisation: '株式会社あおぞらホーム',
    name: '佐藤 恵',
  })
  await visit('recovery-key')
  await officer.keepRecoveryKey(app, key)
}

async function emptyLists(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  await page.getByRole('heading', { name: words.lists.myDay.title, level: 1 }).waitFor()
  await visit('my-day-empty')
  await officer.goTo(app, 'cases')
  await page.getByText(words.lists.cases.emptyOpen).waitFor()
  await visit('cases-empty')
  await officer.goTo(app, 'backups')
  await page.getByText(words.backup.list.empty, { exact: true }).waitFor()
  await visit('backups-empty')
  await officer.goTo(app, 'help')
  await page.getByRole('article').waitFor()
  await visit('user-guide')
}

async function intake(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  await page.getByRole('button', { name: words.common.newInquiry }).first().click()
  await page.getByRole('button', exactly(words.intake.register)).waitFor()
  await visit('intake-empty')
  const mail = join(process.cwd(), 'tests/fixtures/mail/disclosure-iso-2022-jp.eml')
  await officer.openMail(app, mail)
  await page.getByText(words.intake.source.from, { exact: true }).first().waitFor()
  await visit('intake-mail')
  await officer.goTo(app, 'settings')
  await visit('settings')
  await officer.fillSettings(app)
  await rights.lawSettings(app, visit)
  await rights.intakeRights(app, visit)
}

/** A case with a bit of everything in it. */
async function fullCase(app: RunningApp): Promise<prepare.KnownCase> {
  const api = prepare.apiOf(app)
  const known = await prepare.registered(api)
  await prepare.registered(api, {
    requesterRole: 'agent',
    principal: {
      ...prepare.requester,
      name: '長谷川 アレクサンドラ・マリア・デ・ラ・クルス 理恵子',
    },
    agent: { ...prepare.requester, name: '弁護士 黒田 修', organisation: '黒田法律事務所' },
    agentKind: 'jp.agent.lawyer',
  })
  await prepare.enoughEvidence(api, known)
  await prepare.listed(api, known)
  return known
}

async function casePage(app: RunningApp, known: prepare.KnownCase, visit: Visit): Promise<void> {
  const api = prepare.apiOf(app)
  await prepare.lookAt(app, known)
  for (const section of sections) {
    await officer.openSection(app, section)
    await visit(`case-${section}`)
  }
  await prepare.done(api.identity.confirm({ caseId: known.caseId, subject: 'identity' }))
  const grounds = { 'jp.disc.harm': { facts: '家族の電話番号を含む', part: '家族の電話番号' } }
  await prepare.decided(api, known, grounds)
  await prepare.lookAt(app, known)
  await officer.openSection(app, 'decision')
  await visit('case-decision-review')
  await officer.recordReview(app, '田中 一郎')
}

async function letter(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words, language } = app
  await officer.writeLetter(app, letterTitle('L10', language))
  await page.locator('.kaiji-letter-paper').first().waitFor()
  await visit('letter-draft')
  await page.getByRole('button', exactly(words.letters.issue.open)).click()
  await page.getByRole('button', exactly(words.letters.issue.confirm)).waitFor()
  await visit('letter-release')
  await page.getByRole('button', exactly(words.letters.issue.back)).click()
  await officer.issueLetter(app)
  await visit('letter-issued')
  await officer.recordDispatch(app, { method: 'email', note: '' })
  await visit('letter-sent')
}

async function lists(app: RunningApp, visit: Visit): Promise<void> {
  const { page } = app
  await officer.goTo(app, 'myDay')
  await page.getByText(prepare.requester.name).first().waitFor()
  await visit('my-day')
  await officer.goTo(app, 'cases')
  await page.getByText(prepare.requester.name).first().waitFor()
  await visit('cases')
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('高橋')
  await page.locator('main mark').first().waitFor()
  await visit('search')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await visit('finder')
  await page.keyboard.press('Escape')
}

async function backups(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  await officer.makeBackup(app)
  await visit('backups')
  await page
    .getByRole('table')
    .getByText(words.backup.list.restore, { exact: true })
    .first()
    .click()
  await page.getByRole('button', exactly(words.backup.restore.confirm)).waitFor()
  await visit('restore')
}

async function locked(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  await prepare.done(prepare.apiOf(app).accounts.lock({}))
  await page.getByRole('button', exactly(words.accounts.unlock.submit)).waitFor()
  await visit('unlock')
}
