import type { RunningApp } from './support/app'
import { pdfText } from './support/pdf'
import * as officer from './support/officer'
import * as shortcuts from './support/shortcuts'
import { join } from 'node:path'
import { expect, test } from './support/test'
import { walk, type Walk } from './support/walk'
import { lawOf, replace } from './support/words'
import { sharedOut } from './support/walked'

const both = (ja: string, en: string) => ({ ja, en })

const profile = both('会員登録情報', 'Membership record')
const orders = both('注文履歴', 'Order history')
const person = both('メアリー・ジョーンズ', 'Mary Jones')
const complex = both(
  '3つの古い仕組みを調べる必要があるため',
  'The records lie in three old systems',
)

const accessInFull: Walk = {
  what: 'access in full',
  law: 'gdpr/eu',
  type: 'gdpr.access',
  name: person,
  identity: ['gdpr.id.account_login'],
  items: [profile],
  no: ['gdpr.access.rights_of_others'],
  outcome: 'full',
  because: [both('すべて請求のとおり対応する', 'all of it is done as asked')],
  facts: [
    { id: 'purposes', value: both('会員サービスの提供', 'To run the membership') },
    { id: 'categories', value: both('氏名及び連絡先', 'Name and contact details') },
    { id: 'recipients', value: both('株式会社みどり運送', 'Midori Unso K.K.') },
    { id: 'retention', value: both('退会から3年間', 'Three years after leaving') },
    { id: 'automated_decisions', value: both('行っておりません', 'There are none') },
    { id: 'transfers', value: both('日本へ移転しております', 'The data goes to Japan') },
  ],
  letters: [
    {
      letterId: 'G06',
      says: [
        both('会員サービスの提供', 'To run the membership'),
        both('退会から3年間', 'Three years after leaving'),
        both('日本へ移転しております', 'The data goes to Japan'),
      ],
    },
  ],
}

const erasureInPart: Walk = {
  what: 'erasure in part, after telling that it takes longer',
  law: 'gdpr/uk',
  type: 'gdpr.erasure',
  name: person,
  identity: ['gdpr.id.account_login'],
  items: [profile, orders],
  onTheWay: extended,
  yes: [
    {
      question: 'gdpr.erase.legal_obligation',
      item: orders,
      facts: both('税法により6年間保存する', 'Tax law: six years'),
    },
  ],
  outcome: 'partial',
  because: [both('2件のうち1件は全部', '1 of 2 items in full')],
  reviewed: true,
  facts: [
    { id: 'action_taken', item: profile, value: 'erased' },
    { id: 'action_on', item: profile, value: '2026-04-10' },
    { id: 'recipients_told', value: both('株式会社みどり運送', 'Midori Unso K.K.') },
  ],
  letters: [
    {
      letterId: 'G10',
      says: [
        profile,
        orders,
        both('4月10日', '10 April 2026'),
        both('株式会社みどり運送', 'Midori Unso'),
      ],
    },
  ],
}

const deletionInPart: Walk = {
  what: 'deletion in part, with the offer to opt out',
  law: 'us_ca_ccpa',
  type: 'ccpa.delete',
  name: person,
  identity: ['ccpa.id.account_reauth'],
  items: [profile, orders],
  yes: [
    {
      question: 'ccpa.delete.exception',
      item: orders,
      facts: both('税務のため保存する', 'Kept for tax'),
    },
  ],
  outcome: 'partial',
  because: [both('2件のうち1件は全部', '1 of 2 items in full')],
  reviewed: true,
  facts: [
    { id: 'retained_exception', value: both('7年間保有します', 'Kept for seven years') },
    { id: 'downstream_notice', value: both('広告会社に連絡しました', 'We told our ad networks') },
    { id: 'sells_or_shares', value: 'yes' },
  ],
  letters: [
    {
      letterId: 'C05',
      says: [
        both('7年間保有します', 'Kept for seven years'),
        both('広告会社に連絡しました', 'We told our ad networks'),
        both('オプトアウト', 'Would you like to opt out?'),
      ],
    },
  ],
}

/** Uses the longer period by hand: it counts once the person has been told. */
async function extended(app: RunningApp): Promise<void> {
  const { page, words, language, home } = app
  const w = words.clock
  const clock = page.getByRole('region', { name: w.title, exact: true })
  const ordinary = await clock.locator('time').first().innerText()
  await clock.getByRole('button', { name: w.extend.folded.split('{{')[0] ?? '' }).click()
  await clock.getByLabel(w.extend.reason).fill(complex[language])
  await clock.getByRole('button', { name: w.extend.save, exact: true }).click()
  const title = lawOf('gdpr/uk').letters.find(({ id }) => id === 'G05')?.title[language] ?? 'G05'
  await clock.getByRole('button', { name: replace(w.letter.write, { title }), exact: true }).click()
  await page.getByLabel(words.letters.editor.label).waitFor()
  await officer.issueLetter(app)
  const pdf = join(home, 'longer.pdf')
  await officer.exportPdf(app, pdf)
  for (const said of [title, complex[language]]) {
    expect(pdfText(pdf)).toContain(said.replaceAll(/\s/gu, ''))
  }
  await officer.recordDispatch(app, { method: 'email', note: '' })
  await officer.backToCase(app)
  await expect(clock.locator('time').first()).not.toHaveText(ordinary)
}

for (const language of ['ja', 'en'] as const) {
  test.describe(`other laws, interface and letters in ${language}`, () => {
    const running = shortcuts.inOneVault(language, app =>
      shortcuts.vaultUnder(app, ['jp_appi', 'gdpr/eu', 'gdpr/uk', 'us_ca_ccpa']),
    )

    for (const way of sharedOut(language, [accessInFull, erasureInPart, deletionInPart])) {
      test(`${way.law}: ${way.what}`, async () => {
        await walk(running(), way)
      })
    }
  })
}
