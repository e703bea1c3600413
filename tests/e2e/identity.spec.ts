import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { letterTitle, methodName, replace } from './support/words'

const stage = ({ page, words }: RunningApp) =>
  page.getByLabel(new RegExp(`^${words.cases.stageLabel}: `))

/** Writes what the check asks for, issues it and records that it went out. */
async function askInWriting(app: RunningApp, letterId: string): Promise<void> {
  const { page, words, language } = app
  const title = letterTitle(letterId, language)
  const write = replace(words.identity.ask.write, { title })
  await page.getByRole('button', { name: write, exact: true }).click()
  await page.getByLabel(words.letters.editor.label).waitFor()
  await officer.issueLetter(app)
  await officer.recordDispatch(app, { method: 'email', note: '' })
  await officer.backToCase(app)
}

/** The case waits, and the page says for which letter and until when. */
async function expectWaiting(app: RunningApp, letterId: string): Promise<void> {
  const { words, language } = app
  await expect(stage(app)).toHaveText(words.cases.stage.waiting)
  const section = await officer.openSection(app, 'identity')
  const [said] = replace(words.identity.ask.sent, { title: letterTitle(letterId, language) }).split(
    '{{',
  )
  await expect(section.getByText(said ?? '').first()).toBeVisible()
  const date = language === 'ja' ? /\d+月\d+日/ : /\d{1,2} [A-Z][a-z]+ \d{4}/
  const [before = '', after = ''] = words.clock.replyBy.split('{{date}}')
  const replyBy = section.getByText(new RegExp(`${before}.*${date.source}.*${after}`))
  await expect(replyBy.first()).toBeVisible()
}

test('letters of substance are locked before identity is confirmed, and the app says why', async ({
  start,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.listed(api, known)
  await prepare.enoughEvidence(api, known)
  await prepare.lookAt(app, known)

  const answer = await officer.openSection(app, 'answer')
  await answer.getByRole('button', { name: words.cases.answer.other }).click()
  const title = letterTitle('L09', 'ja')
  const write = answer.getByRole('button', {
    name: replace(words.cases.answer.writeNamed, { title }),
    exact: true,
  })
  const why = words.errors['obstacle/identity-not-confirmed']
  await expect(write).toHaveAttribute('aria-disabled', 'true')
  await expect(write).toHaveAccessibleDescription(why)
  await expect(answer.getByText(why).first()).toBeVisible()
  await write.click({ force: true })
  await expect(answer).toBeVisible()

  await officer.openSection(app, 'identity')
  await page
    .getByRole('button', { name: words.identity.confirm.identity, exact: true })
    .last()
    .click()
  await page.getByRole('button', { name: words.identity.reopen, exact: true }).waitFor()
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)
  await officer.openSection(app, 'answer')
  await expect(write).toHaveAttribute('aria-disabled', 'false')
  expect(app.complaints).toEqual([])
})

test('a confirmation below the level needed takes a reason, which stays in the file', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.evidence(api, known, { subject: 'identity', method: 'jp.id.email_link' })
  await prepare.compared(api, known)
  await prepare.lookAt(app, known)

  const section = await officer.openSection(app, 'identity')
  const confirm = section.getByRole('button', {
    name: words.identity.confirm.identity,
    exact: true,
  })
  const why = replace(words.errors['identity/reason-needed'], { reached: '1', needed: '2' })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await expect(section.getByText(why)).toBeVisible()

  await page.getByLabel(words.identity.reason).fill('Known to the desk for ten years')
  await officer.saved(app)
  await expect(confirm).toHaveAttribute('aria-disabled', 'false')
  await confirm.click()
  const said = replace(words.identity.reasonGiven, { reason: 'Known to the desk for ten years' })
  await expect(section.getByText(said)).toBeVisible()
  await expect(stage(app)).toHaveText(words.cases.stage.searching)
  expect(app.complaints).toEqual([])
})

test('asking for papers lets the case wait until its date; confirming ends the wait', async ({
  start,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.lookAt(app, known)

  await officer.openSection(app, 'identity')
  await askInWriting(app, 'L02')
  await expectWaiting(app, 'L02')
  await prepare.enoughEvidence(api, known)
  await prepare.lookAt(app, known)

  await officer.openSection(app, 'identity')
  await page
    .getByRole('button', { name: words.identity.confirm.identity, exact: true })
    .last()
    .click()
  await expect(stage(app)).toHaveText(words.cases.stage.searching)
  expect((await prepare.done(api.cases.view({ caseId: known.caseId }))).waiting).toBeNull()
  expect(app.complaints).toEqual([])
})

test('a lawyer shows authority with more than their own identity paper', async ({ start }) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api, {
    requesterRole: 'agent',
    agent: { ...prepare.requester, name: '弁護士 黒田 修', organisation: '黒田法律事務所' },
    agentKind: 'jp.agent.lawyer',
  })
  await prepare.enoughEvidence(api, known)
  await prepare.lookAt(app, known)

  // What is enough for the person's own request is not where an agent asks.
  const section = await officer.openSection(app, 'identity')
  await expect(section.getByText(words.identity.level.raised.agent)).toBeVisible()
  const more = replace(words.errors['identity/reason-needed'], { reached: '2', needed: '3' })
  await expect(section.getByText(more)).toBeVisible()
  await prepare.evidence(api, known, {
    subject: 'identity',
    method: 'jp.id.resident_record',
    issued: true,
  })
  await prepare.done(api.identity.confirm({ caseId: known.caseId, subject: 'identity' }))
  await prepare.lookAt(app, known)
  await officer.openSection(app, 'identity')
  await askInWriting(app, 'L03')
  await expectWaiting(app, 'L03')

  const addPaper = async (id: string): Promise<void> => {
    const name = methodName(id, 'en')
    await section.getByRole('combobox', { name: words.identity.add, exact: true }).click()
    await page.getByRole('option', { name, exact: true }).click()
    const accepted = section
      .getByRole('region', { name, exact: true })
      .getByRole('radio', { name: words.identity.acceptedYes, exact: true })
    // The mark comes back from the vault, a moment after the click.
    await accepted.click()
    await expect(accepted).toBeChecked()
  }
  const confirm = section.getByRole('button', {
    name: words.identity.confirm.authority,
    exact: true,
  })
  await addPaper('jp.auth.agent_own_id')
  await expect(section.getByText(words.errors['identity/authority-not-shown'])).toBeVisible()
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')

  await prepare.evidence(api, known, {
    subject: 'authority',
    method: 'jp.auth.mandate',
    issued: true,
  })
  await prepare.lookAt(app, known)
  await officer.openSection(app, 'identity')
  await confirm.click()
  await expect(stage(app)).toHaveText(words.cases.stage.searching)
  expect(app.complaints).toEqual([])
})

test('who stays unconfirmed is told so, and nothing on whether data is held', async ({ start }) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.sent(api, known, 'L02')
  await prepare.lookAt(app, known)

  const section = await officer.openSection(app, 'identity')
  const { reject, rejectAsk } = words.identity
  await section.getByRole('button', { name: reject.identity, exact: true }).click()
  const ask = page.getByRole('dialog').filter({ hasText: rejectAsk.identity })
  await ask.getByRole('button', { name: reject.identity, exact: true }).click()
  await page.getByRole('button', { name: words.identity.reopen, exact: true }).waitFor()

  await officer.answerQuestions(app, [
    { question: /ご本人であると確認できない/, facts: '書類のお願いと再連絡に返信がない' },
  ])
  await officer.writeLetter(app, letterTitle('L23', 'ja'))
  await expect(page.getByLabel(words.letters.editor.label)).toContainText('有無')
  await officer.issueLetter(app)
  await expect(page.getByText(words.letters.done.unchanging)).toBeVisible()
  expect(app.complaints).toEqual([])
})
