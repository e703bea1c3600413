import { expect, type Locator } from '@playwright/test'
import { answerDialogs, type RunningApp } from './app'

/** What a privacy officer does at the screen, one function a step. */

export const password = 'correct horse battery staple 42'

const exactly = (text: string) => ({ name: text, exact: true })

export async function createVault(
  { page, words }: RunningApp,
  who: { readonly organisation: string; readonly name: string },
): Promise<string> {
  const w = words.accounts
  await page.getByLabel(w.welcome.organisation).fill(who.organisation)
  await page.getByLabel(w.welcome.name, { exact: true }).fill(who.name)
  await page.getByLabel(w.welcome.login).fill('sato')
  await page.getByLabel(w.welcome.password, { exact: true }).fill(password)
  await page.getByLabel(w.welcome.passwordAgain).fill(password)
  await page.getByRole('button', exactly(w.welcome.submit)).click()
  await page.getByRole('heading', { name: w.key.title }).waitFor()
  const groups = await page
    .getByRole('list', { name: w.key.label })
    .getByRole('listitem')
    .allInnerTexts()
  return groups.join('')
}

export async function keepRecoveryKey({ page, words }: RunningApp, key: string): Promise<void> {
  await page.getByLabel(words.accounts.key.check).fill(key.slice(-6))
  await page.getByRole('button', exactly(words.accounts.key.continue)).click()
  await page.getByRole('navigation').first().waitFor()
}

export async function unlock({ page, words }: RunningApp, typed = password): Promise<void> {
  await page.getByLabel(words.accounts.unlock.password, { exact: true }).fill(typed)
  await page.getByRole('button', exactly(words.accounts.unlock.submit)).click()
}

type Place =
  | 'myDay'
  | 'cases'
  | 'calendar'
  | 'register'
  | 'reports'
  | 'retention'
  | 'log'
  | 'backups'
  | 'settings'
  | 'help'

export async function goTo({ page, words }: RunningApp, place: Place): Promise<void> {
  const name = new RegExp(`^${words.common.nav[place]}`)
  await page.getByRole('navigation').getByRole('link', { name }).click()
}

/** The organisation as its letters need it; nothing is pressed to save it. */
export async function fillSettings(app: RunningApp): Promise<void> {
  const { page, words } = app
  const { settings } = words
  await goTo(app, 'settings')
  const inEnglish = (label: string) => settings.inEnglish.replace('{{label}}', label)
  const inJapanese = (label: string) => settings.inJapanese.replace('{{label}}', label)
  const fields: readonly (readonly [string, string])[] = [
    [inEnglish(settings.organisation.name), 'Aozora Home Inc.'],
    [settings.organisation.postalCode, '104-0033'],
    [inJapanese(settings.organisation.address), '東京都中央区新川0丁目0番0号'],
    [inEnglish(settings.organisation.address), '0-0-0 Shinkawa, Chuo-ku, Tokyo'],
    [settings.desk.phone, '03-0000-0000'],
    [settings.desk.email, 'privacy@aozora-home.example'],
  ]
  for (const [label, value] of fields) await page.getByLabel(label, { exact: true }).fill(value)
  await saved(app)
}

/** Waits until the status bar says that everything typed is in the vault. */
export async function saved({ page, words }: RunningApp): Promise<void> {
  const said = words.common.savedAt.split('{{time}}').filter(Boolean)[0] ?? ''
  await page.waitForTimeout(600)
  await expect(page.getByText(said).first()).toBeVisible()
}

export async function openMail(app: RunningApp, file: string): Promise<void> {
  const { page, words } = app
  await page.getByRole('button', { name: words.common.newInquiry }).first().click()
  await answerDialogs(app, file)
  await page.getByRole('button', exactly(words.intake.source.open)).click()
}

/** Ticks what the person wants, in the words that stand on the form. */
export async function tickRight({ page }: RunningApp, plain: string): Promise<void> {
  await page.getByRole('checkbox', { name: plain }).check()
}

export async function register({ page, words }: RunningApp): Promise<void> {
  await page.getByRole('button', exactly(words.intake.register)).click()
  await page
    .getByRole('button', { name: new RegExp(`^1 ${words.cases.section.inquiry.title}`) })
    .waitFor()
}

type SectionId = 'inquiry' | 'identity' | 'scope' | 'decision' | 'answer' | 'documents' | 'history'

/** Opens a section of the case page, unless it is open already. */
export async function openSection({ page, words }: RunningApp, id: SectionId): Promise<Locator> {
  const { title } = words.cases.section[id]
  const head = page.getByRole('button', { name: new RegExp(`^\\d ${title}`) })
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
  await expect(head).toHaveAttribute('aria-expanded', 'true')
  return page.getByRole('region', { name: new RegExp(`^\\d ${title}`) })
}

/** Records two kinds of evidence and a comparison, and confirms. */
export async function confirmIdentity(
  app: RunningApp,
  methods: readonly string[],
  comparison: string,
): Promise<void> {
  const { page, words } = app
  const w = words.identity
  await openSection(app, 'identity')
  for (const method of methods) {
    await page.getByRole('combobox', exactly(w.add)).click()
    await page.getByRole('option', exactly(method)).click()
    const piece = page.getByRole('region', exactly(method))
    // The mark comes back from the vault, a moment after the click.
    await piece.getByRole('radio', exactly(w.acceptedYes)).click()
    await expect(piece.getByRole('radio', exactly(w.acceptedYes))).toBeChecked()
  }
  await page.getByLabel(w.held).fill(comparison)
  await saved(app)
  await page.getByRole('button', exactly(w.confirm.identity)).last().click()
  await page.getByRole('button', exactly(w.reopen)).waitFor()
}

export type ListedItem = {
  readonly name: string
  readonly system: string
  readonly content: string
}

/** Lists what is held: Enter adds an item, then its place and its content are filled in. */
export async function listItems(app: RunningApp, items: readonly ListedItem[]): Promise<void> {
  const { page, words } = app
  const w = words.items
  await openSection(app, 'scope')
  for (const [index, { name, system, content }] of items.entries()) {
    await page.getByLabel(w.add, { exact: true }).fill(name)
    await page.keyboard.press('Enter')
    const item = page.getByRole(
      'listitem',
      exactly(w.item.replace('{{number}}', String(index + 1))),
    )
    await item.getByLabel(new RegExp(w.system)).fill(system)
    await item.getByRole('button', { name: new RegExp(w.showContent) }).click()
    await item.getByRole('textbox', { name: w.content }).fill(content)
    await saved(app)
  }
}

export type Yes = {
  readonly question: RegExp
  /** The item it is answered for; left out, the first that is asked. */
  readonly item?: string
  readonly facts: string
  readonly part?: string
}

/** Answers every open question from the keyboard: N, or Y with its facts where `yes` names it. */
export async function answerQuestions(app: RunningApp, yes: readonly Yes[] = []): Promise<void> {
  const { page, words } = app
  const w = words.checklist
  await openSection(app, 'decision')
  // It stands below the questions too, once those on view are answered.
  const next = page.getByRole('button', exactly(w.outcome.nextUnanswered)).first()
  const pending = [...yes]
  await page.locator('.case-question').first().waitFor()
  while (await next.isVisible()) {
    await next.click()
    const row = page.locator('.case-question[data-current]')
    const text = await row.innerText()
    const place = await page.locator('.case-section-body').innerText()
    const index = pending.findIndex(
      ({ question, item }) => question.test(text) && (!item || place.includes(`· ${item}`)),
    )
    const wanted = pending[index]
    const before = await page.locator('[role=radio][aria-checked=true]').count()
    await page.keyboard.press(wanted ? 'y' : 'n')
    await expect(page.locator('[role=radio][aria-checked=true]')).not.toHaveCount(before)
    if (!wanted) continue
    pending.splice(index, 1)
    const answered = page.locator('.case-question', { hasText: wanted.question })
    await answered.getByLabel(w.facts).fill(wanted.facts)
    if (wanted.part) await answered.getByLabel(w.part).fill(wanted.part)
    await saved(app)
  }
}

export async function recordReview(app: RunningApp, reviewer: string): Promise<void> {
  const { page, words } = app
  await page.getByLabel(words.checklist.review.reviewer).fill(reviewer)
  await page.getByRole('button', exactly(words.checklist.review.record)).click()
  await expect(page.getByText(reviewer).first()).toBeVisible()
}

/** Starts the letter with this title from the answer section. */
export async function writeLetter(app: RunningApp, title: string): Promise<void> {
  const { page, words } = app
  await openSection(app, 'answer')
  const name = words.cases.answer.writeNamed.replace('{{title}}', title)
  const button = page.getByRole('button', exactly(name))
  if (!(await button.isVisible())) {
    await page.getByRole('button', { name: words.cases.answer.other }).click()
  }
  await button.click()
  const editor = page.getByLabel(words.letters.editor.label)
  // A letter asks first for what only it states; where that may be left out, it is.
  const asked = page.getByRole('button', exactly(words.cases.letterFacts.write))
  await editor.or(asked).first().waitFor()
  if (await asked.isVisible()) await asked.click()
  await editor.waitFor()
}

export async function issueLetter({ page, words }: RunningApp): Promise<string> {
  const w = words.letters
  await page.getByRole('button', exactly(w.issue.open)).click()
  const prefix = w.issue.readAloud.split('{{name}}')[0] ?? ''
  await page.getByRole('checkbox', { name: prefix }).check()
  await page.getByRole('button', exactly(w.issue.confirm)).click()
  await page.getByRole('button', exactly(w.export.action)).waitFor()
  return (
    await page
      .getByText(/第?\d{4}-\d{4}号?/)
      .first()
      .innerText()
  ).trim()
}

export async function exportPdf(app: RunningApp, path: string): Promise<void> {
  const { page, words } = app
  await answerDialogs(app, path)
  await page.getByRole('button', exactly(words.letters.export.action)).click()
  await page.getByRole('menuitem', { name: words.letterExport.line.pdf }).click()
  await expect(page.getByText(path)).toBeVisible()
}

export async function recordDispatch(
  { page, words }: RunningApp,
  sent: {
    readonly method: keyof RunningApp['words']['letters']['dispatch']['methods']
    readonly note: string
  },
): Promise<void> {
  const w = words.letters.dispatch
  await page.getByRole('combobox', { name: w.method }).click()
  await page.getByRole('option', exactly(w.methods[sent.method])).click()
  await page.getByLabel(w.note, { exact: true }).fill(sent.note)
  await page.getByRole('button', exactly(words.wayOut.dispatch.open)).click()
  const seen = page.getByRole('checkbox', exactly(words.wayOut.check.seen))
  await page.getByRole('heading', { name: words.wayOut.dispatch.check }).waitFor()
  if (await seen.isVisible()) await seen.check()
  await page.getByRole('button', exactly(w.record)).click()
  await page.getByText(w.recordedBy, { exact: true }).waitFor()
}

export async function backToCase({ page, words }: RunningApp): Promise<void> {
  const prefix = words.letters.backToCase.split('{{number}}')
  const name = new RegExp(
    prefix
      .map(part => part.trim())
      .filter(Boolean)
      .join('.*'),
  )
  await page.getByRole('link', { name }).first().click()
  await page
    .getByRole('button', { name: new RegExp(`^1 ${words.cases.section.inquiry.title}`) })
    .waitFor()
}

export async function closeAsAnswered(app: RunningApp): Promise<void> {
  const { page, words } = app
  await openSection(app, 'answer')
  await page.getByRole('button', exactly(words.cases.answer.closeAnswered)).click()
  await page.getByRole('button', exactly(words.cases.answer.reopen)).waitFor()
}

/** Backs up with one click, into `folder` if one is given. */
export async function makeBackup(app: RunningApp, folder?: string): Promise<void> {
  const { page, words } = app
  await goTo(app, 'backups')
  if (folder !== undefined) {
    await answerDialogs(app, folder)
    await page.getByRole('button', exactly(words.backup.chooseFolder)).click()
    await expect(page.getByText(folder)).toBeVisible()
  }
  await page.getByRole('button', exactly(words.backup.make)).click()
  const said = words.backup.made.split('{{')[0] ?? ''
  await expect(page.getByText(said)).toBeVisible({ timeout: 60_000 })
}
