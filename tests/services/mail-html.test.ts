import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { htmlToText } from '@main/services/mail/html-text'
import { createMailReader } from '@main/services/mail/mail-reader'
import { workedMs } from '@tests/support/work-time'

async function read(name: string) {
  const path = fileURLToPath(new URL(`../fixtures/mail/${name}`, import.meta.url))
  const reply = await createMailReader().parse(new Uint8Array(readFileSync(path)))
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

describe('an HTML mail', () => {
  test('becomes plain text a person would read: nothing hidden, nothing fetched', async () => {
    const { message, files } = await read('html-only.eml')

    expect(message.warnings).toEqual(['mail/html-only'])
    expect(files).toEqual([])
    expect(message.text).toBe(
      [
        'お世話になっております。山本です。',
        '',
        'Tom & Jerry <script> © 高 髙 3 < 5',
        '次の行…',
        '',
        '詳しくはプライバシーポリシー (https://example.com/policy?a=1&b=2)をご覧ください。 https://example.com/ 押して ken@webmail.example.jp',
        '',
        '項目\t内容',
        '会員番号\tHH-0001',
        '',
        '- 氏名',
        '- 住所',
        '',
        '1. 一番',
        '2. 二番',
        '',
        '  a',
        '    b',
        '',
        '引用 (https://example.com/quoted)',
      ].join('\n'),
    )
  })

  test.each([
    ['an unclosed tag', 'before <a href="x', 'before'],
    ['an unclosed comment', 'before <!-- after', 'before'],
    ['an unclosed script', 'before <script>after', 'before'],
    ['a quote that never ends', '<p title="x>before</p><p>after</p>', 'before\n\nafter'],
    ['a stray less-than sign', '1 < 2 <3', '1 < 2 <3'],
    ['a script hidden by case', 'a<ScRiPt>evil</sCrIpT >b', 'ab'],
    ['tags named like object methods', '<constructor>a</constructor><toString>b', 'ab'],
    ['a list closed twice', '<ul><li>a</ul></ul><li>b', '- a\n\n- b'],
  ])('with %s is still read', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  test('built to take long takes no longer', () => {
    const pieces = [
      '<a "',
      "<a '",
      '<!--',
      '<b',
      '<svg>',
      '&lt',
      ' ',
      '山 ',
      '<pre> ',
      '<ul><li>',
      '<b>x',
      '<a href=tel:1></a>',
      '<br>',
      '<td>',
      '<td>x',
      '<p>',
    ]
    for (const piece of pieces) {
      const started = workedMs()
      htmlToText(piece.repeat(100_000))
      expect(workedMs() - started, piece).toBeLessThan(5_000)
    }
  })

  test('beside a plain text gives way to it', async () => {
    const { message } = await read('attachments-utf-8.eml')
    expect(message.text).toBe(
      '開示請求書と本人確認書類を添付します。\nよろしくお願いします。\n\n佐藤 さくら',
    )
    expect(message.warnings).toEqual([])
  })
})
