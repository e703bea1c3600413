import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/test'
import * as officer from './support/officer'

const words = {
  en: {
    right: 'I want to see the data you hold about me',
    methods: [
      'Confirmation mail to the registered address',
      'Driving licence or driving history certificate',
    ],
    partial: 'Notice of partial disclosure of retained personal data',
    items: [
      { name: 'Membership record', system: 'CRM', content: 'Name, e-mail, joined 2024-04-01' },
      { name: 'Support calls', system: 'Call desk', content: 'Call of 2026-08-02' },
    ],
  },
  ja: {
    right: '自分の個人データを見せてほしい',
    methods: ['登録済みメールアドレスへの確認メール', '運転免許証・運転経歴証明書'],
    partial: '保有個人データ一部開示通知書',
    items: [
      {
        name: '会員登録情報',
        system: '顧客管理システム',
        content: '氏名、メールアドレス、2024年4月1日登録',
      },
      { name: '電話でのお問い合わせの記録', system: '電話窓口', content: '2026年8月2日のお電話' },
    ],
  },
}

for (const language of ['ja', 'en'] as const) {
  test(`the main job from the mail to the closed case, interface in ${language}`, async ({
    start,
    home,
  }) => {
    const app = await start({ language })
    const key = await officer.createVault(app, {
      organisation: '株式会社あおぞらホーム',
      name: '佐藤 恵',
    })
    await officer.keepRecoveryKey(app, key)
    await officer.fillSettings(app)
    await officer.openMail(
      app,
      join(process.cwd(), 'tests/fixtures/mail/disclosure-iso-2022-jp.eml'),
    )
    await officer.tickRight(app, words[language].right)
    await officer.register(app)
    await officer.confirmIdentity(app, words[language].methods, '登録の氏名・メールアドレスと一致')
    await officer.listItems(app, words[language].items)
    await officer.answerQuestions(app, [
      {
        question: /33\(2\)\(i\)|第33条第2項第1号/,
        facts: '家族の電話番号を含む',
        part: '家族の電話番号',
      },
    ])
    await officer.recordReview(app, '田中 一郎')
    await officer.writeLetter(app, words[language].partial)
    await officer.issueLetter(app)
    const pdf = join(home, 'answer.pdf')
    await officer.exportPdf(app, pdf)
    expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toContain(
      '一部開示',
    )
    await officer.recordDispatch(app, { method: 'registered_post', note: '123-45-67890-1' })
    await officer.backToCase(app)
    await officer.closeAsAnswered(app)
    await officer.makeBackup(app)
    expect(app.complaints).toEqual([])
    await app.close()
    const backups = readdirSync(home, { recursive: true }).filter(f =>
      String(f).endsWith('.kaiji-backup'),
    )
    expect(backups).toHaveLength(1)
  })
}
