import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as officer from './support/officer'
import { ink, pdfFacts, pdfPicture, pdfText } from './support/pdf'
import { previewPicture } from './support/pages'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { letterTitle } from './support/words'

const exactly = (name: string) => ({ name, exact: true })

function expectSoundPdf(path: string): void {
  const { tagged, fonts, check } = pdfFacts(path)
  expect(tagged).toBe(true)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) {
    expect(font.type).toMatch(/^(CID )?(TrueType|Type 0C|Type 1C)/)
    expect(font.embedded).toBe(true)
  }
  expect(check).toContain('No syntax or stream encoding errors found')
}

/** Each text stands after the one before it. */
function expectInOrder(text: string, parts: readonly string[]): void {
  const places = parts.map(part => [part, text.indexOf(part.replaceAll(/\s/gu, ''))] as const)
  expect(places.filter(([, place]) => place < 0)).toEqual([])
  expect(places).toEqual(places.toSorted(([, a], [, b]) => a - b))
}

const answers = [
  {
    letterId: 'L09',
    what: 'full disclosure',
    grounds: {},
    inOrder: [
      '髙橋 みなみ 様',
      '保有個人データ開示通知書',
      '拝啓',
      '会員登録情報',
      '以上',
      '別紙　開示する保有個人データ',
      '氏名、メールアドレス',
    ],
  },
  {
    letterId: 'L11',
    what: 'nothing held',
    grounds: { 'jp.scope.no_such_data': { facts: '2つのシステムを検索した' } },
    inOrder: [
      '髙橋 みなみ 様',
      '保有個人データ不存在通知書',
      '拝啓',
      '存在いたしません',
      '記',
      '以上',
    ],
  },
  {
    letterId: 'L12',
    what: 'all refused',
    grounds: { 'jp.disc.business_impediment': { facts: '不正検知の仕組みが推測できる' } },
    inOrder: [
      '髙橋 みなみ 様',
      '保有個人データ不開示通知書',
      '拝啓',
      '記',
      '会員登録情報',
      '個人情報の保護に関する法律第33条第2項第2号',
      '開示しない理由',
      '以上',
    ],
  },
] as const

for (const { letterId, what, grounds, inOrder } of answers) {
  test(`${letterId}, ${what}, leaves as a sound PDF`, async ({ start, home }) => {
    const app = await start({ language: 'ja' })
    const { page, words } = app
    const api = await prepare.vault(app)
    const known = await prepare.registered(api)
    await prepare.confirmed(api, known)
    await prepare.listed(api, known)
    await prepare.decided(api, known, grounds)
    await prepare.lookAt(app, known)
    if (letterId === 'L12') {
      const answer = await officer.openSection(app, 'answer')
      await answer.getByRole('button', { name: words.cases.answer.other }).click()
      const why = words.errors['obstacle/review-missing']
      await expect(answer.getByText(why).first()).toBeVisible()
      await officer.openSection(app, 'decision')
      await officer.recordReview(app, '田中 一郎')
    }
    await officer.writeLetter(app, letterTitle(letterId, 'ja'))
    await officer.issueLetter(app)
    const pdf = join(home, 'letter.pdf')
    await officer.exportPdf(app, pdf)
    expectInOrder(pdfText(pdf), inOrder)
    expectSoundPdf(pdf)
    await expect(page.getByText(words.letters.done.unchanging)).toBeVisible()
    expect(app.complaints).toEqual([])
  })
}

const hostile = [
  '# 見出し ## ではない',
  '*強調* **太字** _下線_ `コード`',
  '$x^2$ #let x = 1 #strong[値] @ref <label>',
  '{{ name }} {% if x %} {%- raw -%}',
  '<script>alert(1)</script> &amp; <b>太い</b>',
  String.raw`C:\temp\new \# \* ~ // /* */`,
  '- 一 + 二 1. 三 :::: record',
]

test('whatever the requester wrote is printed as typed, in the preview and in the PDF', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api, {
    asked: hostile.join(' '),
    methodWanted: '{{ method }} #pagebreak()',
    inquiry: hostile.join('\n'),
  })
  await prepare.confirmed(api, known)
  const content = hostile.join('\n')
  await prepare.listed(api, known, [{ name: '#1 *会員* {{ 情報 }}', system: '$DB$', content }])
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)

  await officer.writeLetter(app, letterTitle('L09', 'ja'))
  const editor = page.getByLabel(words.letters.editor.label)
  await expect(editor).toContainText('#1 *会員* {{ 情報 }}')
  await officer.issueLetter(app)
  const pdf = join(home, 'letter.pdf')
  await officer.exportPdf(app, pdf)
  const text = pdfText(pdf)
  expect(text).toContain('髙橋みなみ様')
  for (const line of [...hostile, '#1 *会員* {{ 情報 }}']) {
    expect(text).toContain(line.replaceAll(/\s/gu, ''))
  }
  expectSoundPdf(pdf)

  const shown = await page.locator('.kaiji-letter-paper').count()
  for (let index = 0; index < shown; index += 1) {
    const printed = ink(pdfPicture(pdf, index + 1))
    const previewed = ink(await previewPicture(page, index))
    const furthest = Math.max(...printed.map((dark, at) => Math.abs(dark - (previewed[at] ?? 0))))
    expect(Math.max(...printed)).toBeGreaterThan(0.2)
    expect(furthest).toBeLessThan(0.2)
  }
  expect(app.complaints).toEqual([])
})

/** Waits until a page shows something else than it did. */
async function expectPagesChanged(page: Page, before: string | null): Promise<void> {
  const first = page.locator('.kaiji-letter-paper').first()
  await expect(first).not.toHaveAttribute('src', before ?? '')
}

const firstPage = (page: Page) => page.locator('.kaiji-letter-paper').first().getAttribute('src')

test('what is edited is what is printed; a letter lacking what it must say is not issued', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known, { 'jp.scope.no_such_data': { facts: '検索した' } })
  await prepare.lookAt(app, known)
  await officer.writeLetter(app, letterTitle('L11', 'ja'))

  const editor = page.getByLabel(words.letters.editor.label)
  const before = await firstPage(page)
  await editor.locator('p', { hasText: '存在いたしません' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type('窓口の田中が承りました。')
  await officer.saved(app)
  await expectPagesChanged(page, before)

  const mandatory = editor.locator('[data-part="how_to_add_identifiers"]')
  for (let left = await mandatory.count(); left > 0; left = await mandatory.count()) {
    await mandatory.first().click({ clickCount: 3 })
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await expect(mandatory).not.toHaveCount(left)
  }
  await officer.saved(app)
  const named = words.letters.part.how_to_add_identifiers
  await expect(page.getByRole('alert').getByText(named, { exact: true })).toBeVisible()
  await page.getByRole('button', exactly(words.letters.issue.open)).click()
  await expect(page.getByText(words.letters.issue.firstMissing)).toBeVisible()
  await expect(page.getByRole('button', exactly(words.letters.issue.confirm))).toBeDisabled()
  await page.getByRole('button', exactly(words.letters.issue.back)).click()

  await editor.focus()
  for (let undone = 0; undone < 12 && (await mandatory.count()) < 2; undone += 1) {
    await page.keyboard.press('Control+z')
  }
  await officer.saved(app)
  await expect(page.getByRole('alert').getByText(named, { exact: true })).toBeHidden()
  await officer.issueLetter(app)
  const pdf = join(home, 'letter.pdf')
  await officer.exportPdf(app, pdf)
  expect(pdfText(pdf)).toContain('窓口の田中が承りました。')

  await expect(page.getByText(words.letters.done.unchanging)).toBeVisible()
  await expect(page.locator('[contenteditable=true]')).toHaveCount(0)
  const { file } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  const [letter] = file.letters
  const overwrite = api.letters.saveBody({
    letterRecordId: letter!.id,
    body: { title: '別の書面', blocks: [] },
  })
  expect(await overwrite).toMatchObject({ ok: false, error: { code: 'letter/already-issued' } })
  expect(app.complaints).toEqual([])
})

test('an English letter is written from a Japanese interface', async ({ start, home }) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)

  const answer = await officer.openSection(app, 'answer')
  await answer.getByRole('radio', exactly(words.common.language.en)).check()
  await officer.writeLetter(app, letterTitle('L09', 'ja'))
  await expect(page.getByText(words.letters.letterLanguage.en).first()).toBeVisible()
  await officer.issueLetter(app)
  const pdf = join(home, 'letter.pdf')
  await officer.exportPdf(app, pdf)
  const english = letterTitle('L09', 'en').replace(/ \(.*\)$/, '')
  expectInOrder(pdfText(pdf), [english, 'Aozora Home Inc.'].toReversed())
  expectSoundPdf(pdf)
  expect(app.complaints).toEqual([])
})
