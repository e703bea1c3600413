import Encoding from 'encoding-japanese'
import { describe, expect, test } from 'vitest'
import { mendMail } from '@main/services/mail/mend-headers'
import { parseMail } from '@main/services/mail/mail-reader'
import { workedMs } from '@tests/support/work-time'

const latin1 = (bytes: readonly number[] | Uint8Array) => Buffer.from(bytes).toString('latin1')
const inCharset = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS' | 'UTF8') =>
  latin1(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE', type: 'array' }))
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function read(lines: readonly string[]) {
  const parsed = await parseMail(bytesOf(lines.join('\r\n')))
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

const head = ['From: a@mail.example', 'Date: Tue, 1 Dec 2026 10:00:00 +0900']
const text = '私の個人情報を開示してください。'

describe('headers that programs write wrongly', () => {
  const cut = (charset: string, bytes: string, at: number) =>
    [bytes.slice(0, at), bytes.slice(at)]
      .map(part => `=?${charset}?B?${Buffer.from(part, 'latin1').toString('base64')}?=`)
      .join('\r\n ')

  test.each([
    ['UTF-8', 'UTF8', 10],
    ['Shift_JIS', 'SJIS', 7],
    ['EUC-JP', 'EUCJP', 5],
    ['ISO-2022-JP', 'JIS', 8],
    ['iso-2022-jp-ms', 'JIS', 9],
  ] as const)('a subject in %s that is cut within a character is whole', async (name, to, at) => {
    const subject = cut(name, inCharset('開示請求のお願い', to), at)
    const { message } = await read([...head, `Subject: ${subject}`, '', 'x'])
    expect(message).toMatchObject({ subject: '開示請求のお願い', warnings: [] })
  })

  test.each(['SJIS', 'EUCJP', 'JIS', 'UTF8'] as const)(
    'names, subject, text and files in %s without any charset are read',
    async to => {
      const raw = (given: string) => inCharset(given, to)
      const { message } = await read([
        `From: ${raw('山田 太郎')} <a@mail.example>`,
        `Subject: ${raw('開示請求について')}`,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        raw(text),
        '--b',
        `Content-Type: application/pdf; name="${raw('住民票.pdf')}"`,
        `Content-Disposition: attachment; filename="${raw('住民票.pdf')}"`,
        '',
        'x',
        '--b--',
      ])
      expect(message).toMatchObject({
        from: { name: '山田 太郎', address: 'a@mail.example' },
        subject: '開示請求について',
        text,
        attachments: [{ name: '住民票.pdf' }],
      })
    },
  )

  test.each([
    ['eucJP-win', 'EUCJP'],
    ['SJIS-win', 'SJIS'],
    ['us-ascii', 'SJIS'],
    ['Shift_JIS', 'UTF8'],
    ['UTF-8', 'SJIS'],
    ['iso-8859-1', 'SJIS'],
    ['iso-8859-1', 'UTF8'],
  ] as const)('a text that says %s and is in %s', async (name, to) => {
    const lines = [...head, `Content-Type: text/plain; charset=${name}`, '', inCharset(text, to)]
    expect((await read(lines)).message).toMatchObject({ text, warnings: [] })
  })

  test('half-width kana of eight bits among ISO-2022-JP, as telephones send it', async () => {
    const body = `${inCharset('開示', 'JIS')} \xb1\xb2\xb3`
    const lines = [...head, 'Content-Type: text/plain; charset=iso-2022-jp', '', body]
    expect((await read(lines)).message).toMatchObject({ text: '開示 ｱｲｳ', warnings: [] })
  })

  test('a subject and a name that say they are Western and are not', async () => {
    const word = (given: string) =>
      `=?iso-8859-1?B?${Buffer.from(inCharset(given, 'SJIS'), 'latin1').toString('base64')}?=`
    const lines = [
      `From: ${word('やまだ 太郎')} <a@mail.example>`,
      `Subject: ${word('開示のお願い')}`,
    ]
    const { message } = await read([...lines, '', 'x'])
    expect([message.from.name, message.subject]).toEqual(['やまだ 太郎', '開示のお願い'])
    const western = await read([
      ...lines.slice(0, 1),
      'Subject: =?iso-8859-1?Q?D=E9j=E0 vu?=',
      '',
      'x',
    ])
    expect(western.message.subject).toBe('Déjà vu')
  })

  test.each(['quoted-printable', 'base64'] as const)('a text in %s without charset', async how => {
    const bytes = Buffer.from(inCharset(text, 'SJIS'), 'latin1')
    const quoted = bytes.toString('hex').replace(/../g, '=$&').toUpperCase()
    const body = how === 'base64' ? bytes.toString('base64') : quoted
    const lines = [...head, `Content-Transfer-Encoding: ${how}`, '', body]
    expect((await read(lines)).message.text).toBe(text)
  })

  test('lines of a quotation stay lines; others that were wrapped are one again', async () => {
    const flowed = async (...body: readonly string[]) =>
      (await read([...head, 'Content-Type: text/plain; format=flowed', '', ...body])).message.text
    expect(await flowed('> one ', '> two', 'three')).toBe('> one\n> two\nthree')
    expect(await flowed('one ', 'two')).toBe('one two')
  })

  test('a European text is none of Japanese', async () => {
    const lines = [
      ...head,
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      'D\xe9tails, Gar\xe7on',
    ]
    expect((await read(lines)).message.text).toBe('Détails, Garçon')
    const { message } = await read([`From: Carlos P\xe9rez <a@b.example>`, 'Date: x', '', 'x'])
    expect(message.from.name).toBe('Carlos Pérez')
  })

  test('lines that end with a carriage return alone, and a subject folded with a tab', async () => {
    const bytes = bytesOf([...head, 'Subject: a', '\tb', '', 'one', 'two'].join('\r'))
    const parsed = await parseMail(bytes)
    expect(parsed).toMatchObject({ value: { message: { subject: 'a b', text: 'one\ntwo' } } })
  })

  test('a mail within the mail is kept byte by byte', async () => {
    const inner = [`From: ${inCharset('山田', 'SJIS')} <a@b.example>`, 'Date: x', '', 'x'].join(
      '\r\n',
    )
    const lines = ['Content-Type: multipart/mixed; boundary=b', '', '--b']
    const { files } = await read([
      ...head,
      ...lines,
      'Content-Type: message/rfc822',
      '',
      inner,
      '--b--',
    ])
    expect(latin1(files[0]!.bytes)).toContain(inner.split('\r\n')[0])
  })

  test('a million parts take no longer than they are long', () => {
    const bytes = bytesOf(
      `${head.join('\n')}\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(1_000_000)}`,
    )
    const begun = workedMs()
    mendMail(bytes)
    expect(workedMs() - begun).toBeLessThan(1000)
  })
})

test.each([
  ['Auto-Submitted: auto-replied', true],
  ['Content-Type: multipart/report; boundary=b', true],
  ['Auto-Submitted: auto-generated', false],
  ['X-MS-Exchange-Inbox-Rules-Loop: a@mail.example', true],
  ['Subject: =?UTF-8?B?6Ieq5YuV5b+c562UOiDplovnpLo=?=', true],
  ['Auto-Submitted: no', false],
])('a mail with %s is told from what a person wrote', async (header, is) => {
  const { message } = await read([...head, header, '', '--b', '', 'x', '--b--'])
  expect(message.warnings.includes('mail/automatic')).toBe(is)
})

test('of a mail that a program sent for somebody, that person is the sender', async () => {
  const from = async (...lines: readonly string[]) =>
    (await read([...lines, 'Subject: form', '', 'x'])).message.from.address
  const reply = 'Reply-To: Taro <t@mail.example>'
  expect(await from('From: no-reply@office.example', reply)).toBe('t@mail.example')
  expect(await from('From: no-reply@office.example')).toBe('no-reply@office.example')
  expect(await from('From: a@mail.example', reply)).toBe('a@mail.example')
})

describe('the date', () => {
  const dated = async (...headers: readonly string[]) =>
    (await read(['From: a@b.example', 'Subject: x', ...headers, '', 'x'])).message.date

  test.each([
    ['Tue, 1 Dec 2026 00:30:00 GMT+09:00', '2026-12-01T00:30:00+09:00'],
    ['1 Dec 2026 00:30:00 +09:00', '2026-12-01T00:30:00+09:00'],
    ['Tue, 01 Dec 2026 10.05.00 +0900', '2026-12-01T10:05:00+09:00'],
    ['Tue Dec  1 10:00:00 JST 2026', '2026-12-01T10:00:00+09:00'],
    ['2026-12-01T10:00:00+09:00', '2026-12-01T10:00:00+09:00'],
  ])('%s is read', async (given, date) => {
    expect(await dated(`Date: ${given}`)).toBe(date)
  })

  test('of a clock that was not set is none', async () => {
    expect(await dated('Date: Thu, 01 Jan 1970 00:00:00 +0000')).toBeNull()
  })

  test('without an offset is in that of the server', async () => {
    const server = 'Received: from a by b; Tue, 1 Dec 2026 16:30:05 +0900'
    expect(await dated(server, 'Date: 2026/12/01 16:30:00')).toBe('2026-12-01T16:30:00+09:00')
    expect(await dated(server, 'Date: 1 Dec 2026 07:30:00 GMT')).toBe('2026-12-01T07:30:00+00:00')
  })

  test('that the server contradicts is the server’s', async () => {
    const received = 'Received: by mx; Tue, 1 Dec 2026 10:00:05 +0900'
    const arrived = '2026-12-01T10:00:05+09:00'
    expect(await dated(received, 'Date: Tue, 1 Dec 2099 10:00:00 +0900')).toBe(arrived)
    expect(await dated(received, 'Date: Sat, 1 Jan 2000 10:00:00 +0900')).toBe(arrived)
    expect(await dated(received, 'Date: Mon, 30 Nov 2026 10:00:00 +0900')).toBe(
      '2026-11-30T10:00:00+09:00',
    )
  })
})
