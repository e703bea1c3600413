import { join } from 'node:path'
import { emptyContact } from '@core/cases/case'
import { itemId } from '@core/ids'
import { addDays, dayAt } from '@core/time/calendar-date'
import type { RunningApp } from './support/app'
import * as journey from './support/journey'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { test } from './support/test'
import { beginning } from './support/backups'
import { letterTitle } from './support/words'

/**
 * The pictures of the user guide, made only when asked for: `KAIJI_PICTURES=docs/images`.
 * KAIJI_BACKUP_DRIVE is the folder of the backups that the last one shows.
 */
const folder = process.env['KAIJI_PICTURES']

const texts = {
  ja: {
    people: ['高橋 和也', '中村 さくら', '佐々木 翔', '田中 花子', '渡邉 直樹', '小林 みなみ'],
    email: 'hanako.tanaka@mail.example',
    address: '兵庫県神戸市中央区加納町0丁目0番0号',
    asked: '2025年以降に保有している個人データ',
    method: '書面の郵送',
    items: ['会員登録情報', '購入履歴（2025年）', '電話でのお問い合わせの記録'],
    system: '顧客管理システム',
    facts: '通話の記録に、ご家族の電話番号と健康に関するご発言が含まれる。',
    part: 'ご家族の電話番号と健康に関するご発言',
    reviewer: '伊藤 薫',
    wait: '12年分のご注文のうち、どの期間のものか',
  },
  en: {
    people: [
      'Oliver Bennett',
      'Grace Dubois',
      'Amelia Clarke',
      'Niamh O’Brien',
      'Marek Jensen',
      'Zoë Lima',
    ],
    email: 'niamh.obrien@mail.example',
    address: '0-0-0 Kanocho, Chuo-ku, Kobe',
    asked: 'Everything held since 2025',
    method: 'on paper, by post',
    items: ['Membership record', 'Orders in 2025', 'Support calls'],
    system: 'CRM',
    facts: 'The calls name the telephone number and the health of a relative.',
    part: 'telephone number and health of a relative',
    reviewer: 'Kaoru Ito',
    wait: 'Twelve years of orders: which of them?',
  },
} as const

type Known = prepare.KnownCase

for (const language of ['ja', 'en'] as const) {
  test(`pictures of the user guide (${language})`, async ({ start, home }) => {
    test.skip(folder === undefined)
    const app = await start({ language })
    await app.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800)
    })
    const known = await office(app, home)
    await checklist(app, known)
    await caseAndLetter(app, known)
    await clock(app)
    await officer.makeBackup(app, process.env['KAIJI_BACKUP_DRIVE'] ?? join(home, 'backups'))
    await app.page.locator('main').evaluate(main => main.scrollTo(0, 0))
    await picture(app, 'backups')
    await officer.goTo(app, 'myDay')
    await picture(app, 'my-day')
  })
}

async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(folder ?? '', `${name}-${language}.png`) })
}

/** A vault with a morning's cases, and the one that the pictures follow. */
async function office(app: RunningApp, home: string): Promise<Known> {
  const { language } = app
  const { people, asked, method, email, address, items, system } = texts[language]
  const api = prepare.apiOf(app)
  await prepare.openReadyVault(app, language, join(home, 'vault'))
  const { organisation } = await prepare.done(api.settings.read({}))
  const ours = {
    postalCode: '104-0033',
    address: { ja: '東京都中央区新川0丁目0番0号', en: '0-0-0 Shinkawa, Chuo-ku, Tokyo' },
    phone: '03-0000-0000',
    email: 'privacy@aozora-home.example',
  }
  await prepare.done(
    api.settings.change({ change: { organisation: { ...organisation, ...ours } } }),
  )
  const today = dayAt(new Date().toISOString(), 'Asia/Tokyo')
  const types = [
    'jp.disclosure',
    'jp.correction',
    'jp.purpose_notice',
    'jp.disclosure',
    'jp.marketing_optout',
    'jp.complaint',
  ]
  const days = [-17, -6, -4, -11, -2, -1]
  const all: Known[] = []
  for (const [index, name] of people.entries()) {
    const principal = {
      ...emptyContact,
      name,
      ...(index === 3 ? { email, address, postalCode: '650-0001' } : {}),
    }
    const receivedOn = addDays(today, days[index] ?? 0)
    const what = { types: [types[index] ?? ''], asked, methodWanted: method }
    all.push(await prepare.registered(api, { principal, receivedOn, language, ...what }))
  }
  const known = all[3]
  if (!known) throw new Error('no case to follow')
  await prepare.confirmed(api, known)
  const held = items.map(name => ({ name, system, content: name }))
  await prepare.listed(api, known, held)
  return known
}

/** The question that is answered with yes for one item, with its facts. */
async function checklist(app: RunningApp, known: Known): Promise<void> {
  const { facts, part, items } = texts[app.language]
  const api = prepare.apiOf(app)
  const question = { question: 'jp.disc.harm', item: items[2] }
  await journey.otherwiseNo(api, known, [question])
  const { file } = await prepare.done(api.cases.view({ caseId: known.caseId }))
  const item = file.requests[0]?.items.find(({ name }) => name === question.item)
  const itemIds = [itemId.parse(item?.id)]
  const yes = { questionId: question.question, value: 'yes', facts, part } as const
  await prepare.done(api.checklist.answer({ ...known, itemIds, ...yes }))
  await prepare.lookAt(app, known)
  const section = await officer.openSection(app, 'decision')
  await section.getByText(`3 ${question.item}`, { exact: true }).first().click()
  const row = section.locator('.case-question', { hasText: app.words.checklist.facts })
  await row.first().click()
  await row.first().evaluate(element => element.scrollIntoView({ block: 'center' }))
  await picture(app, 'checklist')
}

async function caseAndLetter(app: RunningApp, known: Known): Promise<void> {
  const { page, language } = app
  await prepare.lookAt(app, known)
  await officer.openSection(app, 'decision')
  await officer.recordReview(app, texts[language].reviewer)
  await prepare.lookAt(app, known)
  await officer.openSection(app, 'answer')
  await page.locator('main').evaluate(main => main.scrollTo(0, 0))
  await picture(app, 'case')
  await officer.writeLetter(app, letterTitle('L10', language))
  await page.locator('.kaiji-letter-paper').first().waitFor()
  await picture(app, 'letter')
}

/** What a wait would do, under a law whose days stand still. */
async function clock(app: RunningApp): Promise<void> {
  const { page, words, language } = app
  const w = words.clock
  const today = dayAt(new Date().toISOString(), 'Europe/London')
  const known = await prepare.registered(prepare.apiOf(app), {
    regime: 'gdpr',
    variant: 'uk',
    types: ['gdpr.access'],
    language,
    principal: { ...emptyContact, name: 'Emily Watson', email: 'emily@mail.example' },
    receivedOn: addDays(today, -10),
  })
  await prepare.lookAt(app, known)
  const panel = page.getByRole('region', { name: w.title, exact: true })
  await panel.getByRole('button', { name: w.pause.open, exact: true }).click()
  await panel.getByRole('combobox', { name: w.pause.reason }).click()
  await page.getByRole('option', { name: w.pause.reasons.clarification, exact: true }).click()
  const asked = panel.getByLabel(beginning(w.pause.askedOn))
  await asked.fill(addDays(today, -7))
  await asked.blur()
  await panel.getByLabel(beginning(w.pause.why)).fill(texts[language].wait)
  await panel.getByText(w.change.title).first().waitFor()
  await panel.getByRole('combobox', { name: w.pause.reason }).evaluate(field => {
    field.scrollIntoView({ block: 'start' })
    field.closest('main')?.scrollTo(0, 0)
  })
  await picture(app, 'clock')
}
