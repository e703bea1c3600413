import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { shiftJis } from '@tests/support/shift-jis'
import type { RunningApp } from './support/app'
import { drop } from './support/drop'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

async function picture({ page }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `import-${name}.png`) })
}

const rows = [
  '受付日,お名前,メールアドレス,電話番号,請求の種類,お問い合わせ内容',
  '2026/1/5,髙橋 みなみ,minami@mail.example,9012345678,開示,私の情報を見せてください。',
  '1/6/2026,佐藤 花子,hanako@mail.example,03-0000-0000,訂正,住所が違います。',
  '2026/1/7,,nobody@mail.example,,苦情,電話がつながりません。',
  '2026/1/8,鈴木 一,hajime@mail.example,,謎の言葉,"一行目\n二行目"',
  'R8.1.9,田中 実,minoru@mail.example,,,マイナンバーは123456789018です。',
]
const mail =
  'From: Minami <minami@mail.example>\r\nMessage-ID: <a@b>\r\nDate: Mon, 5 Jan 2026 10:00:00 +0900\r\nSubject: Re: my data\r\n\r\nText\r\n'
const formMail = [
  'From: Web form <no-reply@aozora-home.example>',
  'Message-ID: <form@b>',
  'Date: Mon, 5 Jan 2026 10:00:00 +0900',
  'Subject: web form',
  'Content-Type: text/plain; charset=utf-8',
  '',
  ...[
    'ご依頼者様：渡邊 健一郎',
    '返信先：ken@mail.example',
    'ご要望：',
    '購入履歴を見せてください。',
  ],
].join('\r\n')

/** On a mail of the organisation's own form somebody says what its lines are. */
async function explainForm(app: RunningApp, look: string): Promise<void> {
  const { page, words } = app
  const w = words.imports
  await drop(app, { name: 'form.eml', bytes: formMail })
  await page.getByRole('button', { name: w.form.open }).click()
  for (const [label, field] of [
    ['ご依頼者様', 'name'],
    ['返信先', 'email'],
    ['ご要望', 'inquiry'],
  ] as const) {
    await page.getByRole('combobox', { name: `${label}: ${w.form.meaning}` }).click()
    await page.getByRole('option', { name: w.field[field], exact: true }).click()
  }
  await picture(app, `${look}-form`)
  await expectAccessible(app)
  await page.getByRole('button', { name: w.form.save }).click()
  await expect(page.getByText(new RegExp(`^渡邊 健一郎 · .* · ${w.mails.form}`))).toBeVisible()
  await picture(app, `${look}-form-read`)
}

/** With the keyboard alone: the table is read anew, and the choice stays where it was. */
async function tryAnotherEncoding(app: RunningApp): Promise<void> {
  const { page, words } = app
  const w = words.imports.columns
  const choice = page.getByRole('combobox', { name: w.encodingChoice })
  await expect(choice).toHaveValue(w.encoding.shift_jis)
  await choice.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(choice).toHaveValue(w.encoding['euc-jp'])
  const cell = page.getByRole('cell', { name: /髙橋 みなみ/ })
  await expect(cell).toHaveCount(0)
  // What the columns are stays in its places, though no heading can be read.
  const meaning = page.getByRole('combobox', { name: new RegExp(`: ${w.meaning}$`) }).nth(1)
  await expect(meaning).toHaveValue(words.imports.field.name)
  await picture(app, 'another-encoding')
  await expect(choice).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(cell).toBeVisible()
}

async function expectAccessible({ page }: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

for (const [language, colorScheme] of [['ja', 'light']] as const) {
  test(`a table and mails that are dropped become cases, and are undone (${language})`, async ({
    start,
  }) => {
    const app = await start({ language, colorScheme, size: { width: 1280, height: 800 } })
    const { page, words } = app
    const w = words.imports
    await prepare.vault(app)
    await page.reload()
    await expect(page.getByRole('navigation').first()).toBeVisible()
    await drop(app, { name: '受付.csv', bytes: shiftJis(rows.join('\r\n')) })
    await expect(page.getByRole('heading', { name: w.columns.title })).toBeVisible()
    await tryAnotherEncoding(app)
    await picture(app, `${language}-columns`)
    await expectAccessible(app)
    await page.getByRole('button', { name: w.check, exact: true }).click()
    await expect(page.getByText(w.note['name-missing'])).toBeVisible()
    await picture(app, `${language}-check`)
    await expectAccessible(app)
    await page.getByRole('button', { name: w.rows.change }).click()
    await page.getByLabel(w.all.mdy).check()
    await page.getByRole('button', { name: w.check, exact: true }).click()
    await page.getByRole('button', { name: w.run_other.replace('{{count}}', '3') }).click()
    await expect(page.getByText('2026-0003')).toBeVisible()
    await page.getByRole('button', { name: w.back }).click()
    await drop(app, { name: 'a.eml', bytes: mail })
    await expect(page.getByText('Re: my data')).toBeVisible()
    await expect(
      page.getByRole('button', { name: w.mails.add.replace('{{number}}', '2026-0001') }),
    ).toBeVisible()
    await picture(app, `${language}-mails`)
    await expectAccessible(app)
    await page.getByRole('button', { name: w.mails.add.replace('{{number}}', '2026-0001') }).click()
    await expect(page.getByText('Re: my data')).toHaveCount(0)
    await explainForm(app, language)
    await page.getByRole('button', { name: w.past.undo, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.past.undo, exact: true }).click()
    await expect(page.getByText(w.past.undoKept.replace('{{numbers}}', '2026-0001'))).toBeVisible()
  })
}
