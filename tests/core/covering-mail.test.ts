import { describe, expect, test } from 'vitest'
import { coveringMail } from '@core/letters/covering-mail'
import { initialSettings } from '@core/settings/settings'

const organisation = {
  ...initialSettings('株式会社みなと電機', '宮崎 恵子').organisation,
  name: { ja: '株式会社みなと電機', en: 'Minato Denki Co., Ltd.' },
  phone: '03-0000-0000',
  email: 'privacy@minato-denki.example',
}
const about = {
  language: 'ja',
  english: 'british',
  organisation,
  addressee: '髙橋 みなみ 様',
  caseNumber: '2026-0012',
  documentNumber: '個情第2026-0012号',
  files: 2,
  locked: false,
} as const

describe('the mail that a letter is sent with', () => {
  test('says in its subject who writes and under which number, as Japanese companies do', () => {
    expect(coveringMail(about).subject).toBe(
      '【株式会社みなと電機】開示等の請求に関するご連絡（受付番号 2026-0012）',
    )
    expect(coveringMail({ ...about, language: 'en' }).subject).toBe(
      '[Minato Denki Co., Ltd.] Your personal information request (our reference 2026-0012)',
    )
  })

  test.each(['ja', 'en'] as const)(
    'in %s names the letter, the files and whom to ask',
    language => {
      const { text } = coveringMail({ ...about, language })
      for (const said of ['髙橋 みなみ 様', '2026-0012', '個情第2026-0012号', '03-0000-0000']) {
        expect(text).toContain(said)
      }
      expect(text).toMatch(/添付ファイル：2 点|Attached files: 2/)
      expect(text).not.toMatch(/undefined|null|パスワード|password/i)
    },
  )

  test.each([
    ['ja', 'パスワードは、電子メールとは別の方法で'],
    ['en', 'tell you the password by another way than e-mail'],
  ] as const)('in %s says that a password comes by another way', (language, said) => {
    expect(coveringMail({ ...about, language, locked: true }).text).toContain(said)
  })

  test('leaves out what the organisation has not entered, and keeps its subject on one line', () => {
    const bare = { ...organisation, phone: '', email: '', desk: { ja: '', en: '' } }
    const name = { ja: '株式会社\n改行', en: 'A\nB' }
    const mail = coveringMail({ ...about, organisation: { ...bare, name } })
    expect(mail.text).not.toMatch(/電話：|電子メール：|受付時間：/)
    expect(mail.text).not.toMatch(/\n{3}/)
    expect(mail.subject).not.toContain('\n')
  })

  test('is written as in the country whose law it is about', () => {
    const british = coveringMail({ ...about, language: 'en' }).text
    expect(british).toContain('Telephone: 03-0000-0000\nE-mail: privacy@')
    expect(british).toContain('Yours sincerely,')
    const american = coveringMail({ ...about, language: 'en', english: 'american' }).text
    expect(american).toContain('Phone: 03-0000-0000\nEmail: privacy@')
    expect(american).toContain('\nSincerely,')
  })
})
