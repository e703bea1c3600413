import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { answerDialogs, type RunningApp } from './support/app'
import { drop } from './support/drop'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

const fixture = (name: string) => join(process.cwd(), 'tests/fixtures/mail', name)

const dropFixture = (app: RunningApp, name: string) =>
  drop(app, { name, bytes: readFileSync(fixture(name)) })

/** More than the lines and blocks in which the program sets plain text. */
const anyMarkup = ':not(p, span, div, br)'

const field = ({ page }: RunningApp, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true })

test.describe('with the interface in Japanese', () => {
  const running = shortcuts.inOneVault('ja')

  test('an inquiry that an agent makes by telephone is typed by hand', async () => {
    const app = running()
    const { page, words } = app
    const w = words.intake
    await shortcuts.openIntake(app)
    await page.getByRole('radio', { name: words.cases.channel.phone }).check()
    await page.getByRole('radio', { name: w.who.agent, exact: true }).check()
    await page.getByRole('combobox', { name: w.who.agentKind }).click()
    await page.getByRole('option', { name: '弁護士・司法書士など' }).click()
    await expect(page.getByText(/職印または資格・登録番号/)).toBeVisible()
    const agent = page.getByRole('group', { name: w.who.agent, exact: true })
    const principal = page.getByRole('group', { name: w.who.principal, exact: true })
    await principal.getByRole('textbox', { name: words.cases.contact.name }).fill('濵田 邦彦')
    await page.getByRole('checkbox', { name: /^自分の個人データを見せてほしい/ }).check()
    await page.getByLabel(w.what.asked).fill('会員登録と購入の履歴')

    // What is missing is said beside its field, and nothing is registered.
    await page.getByRole('button', { name: w.register, exact: true }).click()
    await expect(
      page.getByRole('alert').getByText(words.errors['case/agent-missing']),
    ).toBeVisible()
    await agent.getByRole('textbox', { name: words.cases.contact.name }).fill('齋藤 隆')
    await officer.register(app)
    await expect(page.getByText('濵田 邦彦').first()).toBeVisible()
    await expect(page.getByText(/齋藤 隆/).first()).toBeVisible()
    await expect(page.getByText(/弁護士・司法書士など/).first()).toBeVisible()
    const status = page.getByRole('contentinfo')
    await expect(status.getByRole('status')).not.toHaveText(words.common.notSaved)
    expect(app.complaints).toEqual([])
  })

  test('a mail in Shift_JIS that is dropped on the window fills the form', async () => {
    const app = running()
    const { page, words } = app
    await dropFixture(app, 'deletion-shift-jis.eml')
    await page.getByRole('heading', { name: words.intake.title }).waitFor()
    await expect(field(app, words.cases.contact.name)).toHaveValue('髙橋 みなみ')
    await expect(field(app, words.cases.contact.email)).toHaveValue('m-takahashi@post.example.jp')
    await expect(field(app, words.intake.what.subject)).toHaveValue('利用停止と消去のお願い')
    await expect(page.getByLabel(words.intake.what.inquiry)).toHaveValue(/㈱ほしのホーム[^]*﨑山様/)
    await expect(page.getByLabel(words.intake.receipt.receivedOn)).toHaveValue(/2026年11月2日/)
    await expect(page.getByRole('radio', { name: words.cases.channel.email })).toBeChecked()
  })

  test('a mail in UTF-8 is opened with its attachments, and all of it is kept byte for byte', async () => {
    const app = running()
    const { page, words, home } = app
    await officer.openMail(app, fixture('attachments-utf-8.eml'))
    const source = page.getByRole('region', { name: words.intake.source.title })
    const names = ['本人確認書類（運転免許証の写し）.pdf', '開示請求書.pdf', 'winmail.dat']
    for (const name of names) await expect(source.getByText(`${name} (1 KB)`)).toBeVisible()
    await expect(page.getByLabel(words.intake.what.inquiry)).toHaveValue(/開示請求書と本人確認書類/)
    await page.getByRole('checkbox', { name: /^自分の個人データを見せてほしい/ }).check()
    await officer.saved(app)
    await officer.register(app)

    await officer.openSection(app, 'documents')
    const kept = page.getByRole('listitem')
    const size = words.cases.documents.bytes.replace('{{size}}', '303')
    await expect(kept.filter({ hasText: names[0] ?? '' })).toContainText(size)
    const original = 'attachments-utf-8.eml'
    const copy = join(home, 'copy.eml')
    await answerDialogs(app, copy)
    const save = words.cases.documents.export.replace('{{name}}', original)
    await page.getByRole('button', { name: save }).click()
    await expect(page.getByText(words.cases.documents.exported)).toBeVisible()
    expect(readFileSync(copy).equals(readFileSync(fixture(original)))).toBe(true)
  })

  test('a file that is no mail is refused in words, and what was typed stays', async () => {
    const app = running()
    const { page, words } = app
    await drop(app, { name: '運転免許証.png', bytes: 'PNG' })
    await expect(page.getByText(words.common.mailDrop.onlyMail)).toBeVisible()
    await shortcuts.openIntake(app)
    const inquiry = page.getByLabel(words.intake.what.inquiry)
    await inquiry.fill('お電話でのお話の途中')
    await drop(app, { name: 'picture.eml', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2) })
    await expect(page.getByText(words.errors['mail/not-a-mail'])).toBeVisible()
    await expect(inquiry).toHaveValue('お電話でのお話の途中')
    await officer.openMail(app, fixture('generate.mjs'))
    await expect(page.getByText(words.errors['mail/not-a-mail'])).toBeVisible()
    await expect(inquiry).toHaveValue('お電話でのお話の途中')
    expect(await done(apiOf(app).cases.draft({}))).toMatchObject({
      inquiry: 'お電話でのお話の途中',
      documentIds: [],
    })
  })
})

test.describe('with the interface in English', () => {
  const running = shortcuts.inOneVault('en')

  test('a mail that is a web page is shown as text: nothing in it runs, loads or is drawn', async () => {
    const app = running()
    const { page, words } = app
    const happened: string[] = []
    page.on('dialog', dialog => {
      happened.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('request', request => {
      if (!/^(app|data|blob):/.test(request.url())) happened.push(request.url())
    })
    await dropFixture(app, 'html-only.eml')
    const text = page.getByRole('region', { name: words.intake.source.text })
    await expect(text).toContainText('お世話になっております。山本')
    await expect(text).toContainText('Tom & Jerry <script>')
    for (const hidden of [
      'script text',
      'handler text',
      'style text',
      'pixel.gif',
      'noscript text',
    ]) {
      await expect(page.locator('body')).not.toContainText(hidden)
    }
    await expect(page.getByText(words.intake.warning['mail/html-only'])).toBeVisible()
    await expect(text.locator(anyMarkup)).toHaveCount(0)
    await expect(page.locator('img, iframe, main script, a[href^="http"]')).toHaveCount(0)

    // A mail of markup in plain text, with markup for a name, is no page either.
    await done(apiOf(app).cases.discardDraft({}))
    await officer.goTo(app, 'myDay')
    await dropFixture(app, 'markup.eml')
    await expect(text).toContainText('<img src=x onerror=alert(1)>')
    await expect(field(app, words.cases.contact.name)).toHaveValue(/<script>alert\(1\)<\/script>/)
    await expect(text.locator(anyMarkup)).toHaveCount(0)
    expect(happened).toEqual([])
    expect(app.complaints).toEqual([])
  })

  test('a damaged mail gives what can be read of it and says what is missing', async () => {
    const app = running()
    const { page, words } = app
    await shortcuts.openIntake(app)
    await page.getByLabel(words.intake.what.asked).fill('Typed before the mail')
    await dropFixture(app, 'malformed.eml')
    await expect(page.getByLabel(words.intake.what.inquiry)).toHaveValue(/The text is here/)
    for (const warning of ['mail/no-date', 'mail/truncated', 'mail/unknown-charset'] as const) {
      await expect(page.getByText(words.intake.warning[warning])).toBeVisible()
    }
    await expect(page.getByLabel(words.intake.what.asked)).toHaveValue('Typed before the mail')
    await expect(page.getByLabel(words.intake.receipt.receivedOn)).toHaveValue('')
  })

  test('a sender’s name of a thousand letters stops nobody from working', async () => {
    const app = running()
    const { page, words } = app
    const mail = `From: "${'Long Name '.repeat(100)}" <${'l'.repeat(600)}@example.org>\r\nTo: us@example.org\r\nSubject: ${'Long subject '.repeat(100)}\r\nMessage-ID: <${'i'.repeat(900)}@example.org>\r\nDate: Mon, 2 Nov 2026 08:00:00 +0900\r\n\r\nHello\r\n`
    await drop(app, { name: 'long.eml', bytes: mail })
    await page.getByRole('heading', { name: words.intake.title }).waitFor()
    await expect(field(app, words.cases.contact.name)).toHaveValue(/^Long Name /)
    await page.getByLabel(words.intake.what.asked).fill('Typed after the mail')
    await officer.saved(app)
    await officer.goTo(app, 'myDay')
    await shortcuts.openIntake(app)
    await expect(page.getByLabel(words.intake.what.asked)).toHaveValue('Typed after the mail')
  })

  test('a mail of 40 MB is read; one that is larger than the limit is refused in words', async () => {
    const app = running()
    const { page, words } = app
    const head = [
      'From: Camera <camera@example.org>',
      'To: us@example.org',
      'Date: Mon, 2 Nov 2026 08:00:00 +0900',
      'Subject: Recordings',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="part"',
      '',
      '--part',
      'Content-Type: text/plain',
      '',
      'The recording is attached.',
      '--part',
      'Content-Type: video/mp4; name="door.mp4"',
      'Content-Disposition: attachment; filename="door.mp4"',
      'Content-Transfer-Encoding: base64',
      '',
      '',
    ].join('\r\n')
    await shortcuts.openIntake(app)
    await page.getByLabel(words.intake.what.asked).fill('The recording of my door')
    await drop(app, { name: 'too-large.eml', bytes: head, filler: 61 })
    const refused = words.errors['mail/too-large'].split('{{megabytes}}')[0] ?? ''
    await expect(page.getByText(refused)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByLabel(words.intake.what.asked)).toHaveValue('The recording of my door')

    await drop(app, { name: 'large.eml', bytes: head, filler: 40 })
    await expect(page.getByLabel(words.intake.what.inquiry)).toHaveValue(
      /The recording is attached/,
      { timeout: 60_000 },
    )
    await expect(page.getByText(/door\.mp4 \(2\d{4} KB\)/)).toBeVisible()
    await expect(page.getByText(refused)).toHaveCount(0)
    await expect(page.getByLabel(words.intake.what.asked)).toHaveValue('The recording of my door')
  })

  test('two megabytes of pasted text stay on the screen with the reason why they are not kept', async () => {
    const app = running()
    const { page, words } = app
    await shortcuts.openIntake(app)
    const inquiry = page.getByLabel(words.intake.what.inquiry)
    await inquiry.fill('What was there before.')
    await officer.saved(app)
    const pasted = 'ab 株式 '.repeat(350_000)
    await app.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted)
    await inquiry.press('Control+End')
    await app.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.paste()
    })
    const limit = (200_000).toLocaleString('en')
    const refused = page.getByText(`${limit} is the limit`)
    await expect(refused).toBeVisible({ timeout: 60_000 })
    await page.getByLabel(words.intake.what.asked).fill('Typed beside it')
    await officer.saved(app)
    await page.getByRole('button', { name: words.intake.register, exact: true }).click()
    await expect(page.getByRole('alert').getByText(`${limit} is the limit`)).toBeVisible()
    expect(await done(apiOf(app).cases.draft({}))).toMatchObject({
      inquiry: 'What was there before.',
      asked: 'Typed beside it',
    })

    // All of it is still there: it can be copied elsewhere, or cut here.
    const clipboard = () => app.app.evaluate(({ clipboard }) => clipboard.readText())
    await app.app.evaluate(({ clipboard }) => clipboard.writeText('something else'))
    await page.getByRole('button', { name: words.common.copy, exact: true }).click()
    await expect.poll(async () => (await clipboard()).length).toBeGreaterThan(2_000_000)
    expect((await clipboard()) === `What was there before.${pasted}`).toBe(true)
    await page
      .getByRole('button', { name: words.intake.held.cut.replace('{{limit}}', limit) })
      .click()
    await expect(refused).toHaveCount(0)
    await officer.saved(app)
    expect(await done(apiOf(app).cases.draft({}))).toMatchObject({
      inquiry: `What was there before.${pasted}`.slice(0, 200_000),
    })
  })
})
