import { describe, expect, test } from 'vitest'
import { emptyDraft } from '@core/cases/empty-draft'
import { withMail } from '@core/imports/mail-draft'
import { forwardedIn } from '@core/mail/forwarded'
import type { MailMessage } from '@core/mail/mail'

const lines = (...all: readonly string[]): string => all.join('\n')
const minami = { name: '髙橋 みなみ', address: 'minami@mail.example' }

describe('what a colleague passes on is told apart from what they write', () => {
  test.each([
    [
      'Outlook',
      'FW: 個人情報の開示について',
      lines(
        'よろしくお願いします。',
        '',
        '-----Original Message-----',
        'From: 髙橋 みなみ <minami@mail.example> ',
        'Sent: Monday, January 5, 2026 10:00 AM',
        'To: info@aozora.example',
        'Subject: 個人情報の開示について',
        '',
        '見せてください。',
      ),
    ],
    [
      'Outlook in Japanese',
      '転送: 個人情報',
      lines(
        '差出人: 髙橋 みなみ [mailto:minami@mail.example]',
        '送信日時: 2026年1月5日月曜日 10:00',
        '宛先: info@aozora.example;',
        '  post@aozora.example',
        '件名: 個人情報',
        '',
        '見せてください。',
      ),
    ],
    [
      'Gmail',
      'Fwd: x',
      lines(
        '---------- Forwarded message ---------',
        'From: *髙橋 みなみ* <minami@mail.example>',
        'Date: 2026年1月5日(月) 10:00',
        'Subject: x',
        'To: <info@aozora.example>',
        '',
        '見せてください。',
      ),
    ],
    [
      'Apple Mail',
      'x',
      lines(
        '> Begin forwarded message:',
        '> ',
        '> From: "髙橋 みなみ" <minami@mail.example>',
        '> Subject: x',
        '> Date: 5 January 2026 at 10:00:00 JST',
        '> To: info@aozora.example',
        '> ',
        '> 見せてください。',
      ),
    ],
    [
      'passed on twice',
      'FW: FW: x',
      lines(
        'From: 佐藤 恵 <sato@aozora.example>',
        'Sent: 2026/1/6 9:00',
        'To: privacy@aozora.example',
        'Subject: FW: x',
        '',
        'From: 髙橋 みなみ <minami@mail.example>',
        'Sent: 2026/1/5 10:00',
        'To: info@aozora.example',
        'Subject: x',
        '',
        '見せてください。',
      ),
    ],
  ])('%s', (_, subject, text) => {
    expect(forwardedIn({ subject, text })).toMatchObject({ from: minami, text: '見せてください。' })
    expect(drafted({ subject, text })).toMatchObject({
      principal: { name: minami.name, email: minami.address },
      receivedOn: '2026-01-05',
      inquiry: '見せてください。',
    })
  })
})

const drafted = (mail: Pick<MailMessage, 'subject' | 'text'>) => {
  const message: MailMessage = {
    ...{ to: [], messageId: null, attachments: [], warnings: [], ...mail },
    from: { name: '佐藤 恵', address: 'sato@aozora.example' },
    date: '2026-01-08T09:00:00+09:00',
  }
  return withMail(emptyDraft({ regime: 'jp_appi', variant: null }), message, [], {}).draft
}

test('an answer that quotes, and a mail that only speaks of passing on, are their sender’s', () => {
  const quoted = lines(
    'ありがとうございます。',
    '-----Original Message-----',
    'From: privacy@aozora.example',
    'Sent: 2026/1/5 10:00',
    'Subject: x',
  )
  expect(forwardedIn({ subject: 'Re: x', text: quoted })).toBeUndefined()
  expect(
    forwardedIn({ subject: 'Fwd: x', text: '下記のとおりです。\n見せてください。' }),
  ).toBeUndefined()
  expect(drafted({ subject: 'Re: x', text: quoted }).principal.name).toBe('佐藤 恵')
})

describe('who passes a mail on from outside', () => {
  const outside = { ...minami, address: 'minami@mail.example' }
  const to = [{ name: '', address: 'privacy@aozora.example' }]
  const below = (sender: string) =>
    lines('', '-----Original Message-----', `From: ${sender}`, 'Sent: 2026/1/5 10:00', 'Subject: x')
  const mail = (own: string, sender: string) => ({
    ...{ from: outside, to, subject: 'Fwd: x' },
    text: own + below(sender),
  })

  test('asks by themselves with our own mail, whatever they write', () => {
    expect(forwardedIn(mail('', 'Aozora <news@mail.aozora.example>'))).toBeUndefined()
  })

  test('asks by themselves where they write what they want', () => {
    const own = '下記の広告メールの配信を停止してください。'
    expect(forwardedIn(mail(own, 'news@sender.example'))).toBeUndefined()
  })

  test('only passes on what comes with a courtesy, or with nothing', () => {
    for (const own of ['', 'お疲れ様です。\n下記のメールを転送します。\nよろしくお願いします。']) {
      expect(forwardedIn(mail(own, 'sato@person.example'))?.from.address).toBe(
        'sato@person.example',
      )
    }
  })

  test('is not somebody of our own house, who may say what they like', () => {
    const inside = { name: '佐藤 恵', address: 'sato@tokyo.aozora.example' }
    const told = mail('このお客様は以前にも問い合わせがありました。', 'minami@mail.example')
    expect(forwardedIn({ ...told, from: inside })?.from.address).toBe('minami@mail.example')
  })
})

test('a mail made of lines that look like heads is read in a moment', () => {
  const text = 'From: a\n'.repeat(50_000) + '-'.repeat(200_000) + '\n'.repeat(100_000)
  const begun = performance.now()
  forwardedIn({ subject: 'FW: x', text })
  expect(performance.now() - begun).toBeLessThan(1000)
})
