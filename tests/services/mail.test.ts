import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createMailReader } from '@main/services/mail/mail-reader'

const file = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/mail/${name}`, import.meta.url))))

async function read(name: string) {
  return readBytes(file(name))
}

async function readBytes(bytes: Uint8Array) {
  const reply = await createMailReader().parse(bytes)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const mailWith = (header: string, body = 'Hello') =>
  bytesOf(`From: a@example.org\r\nSubject: Test\r\n${header}\r\n\r\n${body}\r\n`)

describe('the charsets of Japanese mail', () => {
  test('ISO-2022-JP, with the circled digits the standard does not have', async () => {
    const { message } = await read('disclosure-iso-2022-jp.eml')

    expect(message).toMatchObject({
      from: { name: '田中 花子', address: 'hanako.tanaka@mail.example.jp' },
      to: [
        {
          name: '株式会社ほしのホーム 個人情報お問い合わせ窓口',
          address: 'privacy@hoshino-home.example.jp',
        },
      ],
      subject: '保有個人データの開示請求について（会員番号 HH-0047-2218）',
      messageId: '<20261113214603.7C41.HANAKO@mail.example.jp>',
      warnings: [],
      attachments: [],
    })
    expect(message.text).toContain('個人情報の保護に関する法律第33条第1項に基づき')
    expect(message.text).toContain('　　①契約者情報')
    expect(message.text).not.toContain('\r')
  })

  test('Shift_JIS keeps 髙, 﨑 and ㈱ as they were typed', async () => {
    const { message } = await read('deletion-shift-jis.eml')

    expect(message.from.name).toBe('髙橋 みなみ')
    expect(message.text).toContain('㈱ほしのホーム')
    expect(message.text).toContain('﨑山様')
    expect(message.warnings).toEqual([])
  })

  test('EUC-JP in base64', async () => {
    const { message } = await read('correction-euc-jp.eml')

    expect(message.from.name).toBe('渡邊 学')
    expect(message.subject).toBe('登録住所の訂正')
    expect(message.text).toContain('①番地②建物名')
  })

  test('UTF-8 in quoted-printable', async () => {
    const { message } = await read('agent-lawyer-utf-8.eml')

    expect(message.from.name).toBe('弁護士 齋藤 隆（みなと総合法律事務所）')
    expect(message.text).toContain('濵田邦彦氏（以下「本人」といいます。）の代理人として、')
  })

  test('ISO-2022-JP that the mail does not declare, in the subject and the text', async () => {
    const { message } = await read('undeclared-iso-2022-jp.eml')

    expect(message.subject).toBe('お問い合わせフォーム')
    expect(message.text).toContain('お名前：鈴木 一郎')
  })

  test('a charset nobody knows is read as far as possible and said', async () => {
    const unknown = await readBytes(mailWith('Content-Type: text/plain; charset=x-klingon'))
    expect(unknown.message.warnings).toContain('mail/unknown-charset')
    expect(unknown.message.text).toBe('Hello')

    const known = await readBytes(mailWith('Content-Type: text/plain; charset=cp932'))
    expect(known.message.warnings).not.toContain('mail/unknown-charset')
  })

  test('an English mail with folded lines is put back into paragraphs', async () => {
    const { message } = await read('english-request.eml')

    expect(message.from).toEqual({ name: "O'Brien, Niamh", address: 'niamh@example.org' })
    expect(message.text).toContain('a copy of all personal data you hold')
  })
})

describe('the date', () => {
  test.each([
    ['Fri, 18 Dec 2026 21:46:03 +0900', '2026-12-18T21:46:03+09:00'],
    ['Tue, 29 Dec 2026 23:15:42 -0500 (EST)', '2026-12-29T23:15:42-05:00'],
    ['1 Jan 27 00:00 GMT', '2027-01-01T00:00:00+00:00'],
    ['Thu, 31 Dec 2026 23:59:60 +0000', '2026-12-31T23:59:59+00:00'],
    ['Fri, 18 Dec 2026 9:05:03 JST', '2026-12-18T09:05:03+09:00'],
  ])('%s keeps its offset', async (written, date) => {
    expect((await readBytes(mailWith(`Date: ${written}`))).message.date).toBe(date)
  })

  test.each(['yesterday', '30 Feb 2026 10:00:00 +0900', '18 Xyz 2026 10:00:00 +0900', ''])(
    '"%s" is none, and the mail says so',
    async written => {
      const { message } = await readBytes(mailWith(`Date: ${written}`))
      expect(message.date).toBeNull()
      expect(message.warnings).toContain('mail/no-date')
    },
  )

  test('a mail without a date takes the time at which our own server received it', async () => {
    const headers =
      'Received: by mx.hoshino-home.example.jp with ESMTP; Mon, 21 Dec 2026 08:12:40 +0900 (JST)\r\n' +
      'Received: by far.example.org; Sun, 20 Dec 2026 23:00:00 +0000'
    expect((await readBytes(mailWith(headers))).message.date).toBe('2026-12-21T08:12:40+09:00')
  })
})

describe('attachments', () => {
  test('keep their Japanese names and their bytes', async () => {
    const { message, files } = await read('attachments-utf-8.eml')

    expect(message.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['attachment-1.png', 'image/png'],
      ['本人確認書類（運転免許証の写し）.pdf', 'application/pdf'],
      ['開示請求書.pdf', 'application/pdf'],
      ['Re_ Account.eml', 'message/rfc822'],
      ['winmail.dat', 'application/ms-tnef'],
      ['notes.txt', 'text/plain'],
    ])
    expect(files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }))).toEqual(
      message.attachments,
    )
    expect(new TextDecoder().decode(files[1]!.bytes)).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\n$/)
  })

  test('a mail within the mail is kept whole, to be opened as one', async () => {
    const { files } = await read('attachments-utf-8.eml')
    const inner = await readBytes(files[3]!.bytes)

    expect(inner.message.text).toBe('Your account was closed.')
  })

  test('a name can neither leave its folder nor show another ending than it has', async () => {
    const named = (name: string) =>
      readBytes(
        mailWith(
          `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"`,
        ),
      ).then(({ message }) => message.attachments[0]?.name)

    expect(await named('../../etc/passwd')).toBe('passwd')
    expect(await named('letter\u202Efdp.exe')).toBe('letterfdp.exe')
    expect(await named('..')).toBe('attachment-1.bin')
    expect(await named('a:b|c?.txt')).toBe('a_b_c_.txt')
  })
})

describe('a damaged mail', () => {
  test('is read as far as it goes, with a warning for each thing that is wrong', async () => {
    const { message } = await read('malformed.eml')

    expect(message.text).toContain('The text is here')
    expect(message.attachments).toHaveLength(1)
    expect(message.to).toEqual([])
    expect(message.warnings).toEqual(['mail/no-date', 'mail/truncated', 'mail/unknown-charset'])
  })

  test('an attachment that ends too early is noticed although the mail is closed', async () => {
    const { message } = await read('truncated-base64.eml')
    expect(message.warnings).toEqual(['mail/truncated'])
  })

  test.each([
    ['disclosure-iso-2022-jp.eml', 2000],
    ['attachments-utf-8.eml', 2500],
  ])('%s cut after %d bytes says so', async (name, length) => {
    const { message } = await readBytes(file(name).subarray(0, length))
    expect(message.warnings).toEqual(['mail/truncated'])
  })

  test('at any length never throws', async () => {
    for (const name of ['attachments-utf-8.eml', 'malformed.eml', 'html-only.eml']) {
      const whole = file(name)
      for (let length = 0; length <= whole.length; length += 37) {
        await createMailReader().parse(whole.subarray(0, length))
      }
    }
  })

  test('an empty one, and one without sender and date, say so', async () => {
    expect((await read('empty-body.eml')).message).toMatchObject({
      subject: '開示請求',
      text: '',
      warnings: ['mail/empty-body'],
    })
    expect((await read('no-sender-no-date.eml')).message).toMatchObject({
      from: { name: '', address: '' },
      date: null,
      warnings: ['mail/no-date', 'mail/no-sender'],
    })
  })

  test('blank lines or a byte order mark before it do not matter', async () => {
    for (const before of ['\r\n\r\n', '\ufeff']) {
      const { message } = await readBytes(bytesOf(`${before}From: a@b.jp\nDate: x\n\nHello`))
      expect(message).toMatchObject({ from: { address: 'a@b.jp' }, text: 'Hello' })
    }
  })
})

test('markup in a mail stays the text it is; control characters go', async () => {
  const { message } = await read('markup.eml')

  expect(message.from.name).toBe('<script>alert(1)</script> *{{name}}*')
  expect(message.subject).toBe('# *bold* $x$ {{ case.number }} {% raw %} <b>subject</b>')
  expect(message.text).toContain('<script>alert(document.cookie)</script>')
  expect(message.text).toContain('#let x = 1 @label <label>')
  expect(message.text).toContain('ESC:[31mred NUL: bell: reversed:txt.exe')
})

describe('what is no mail', () => {
  test.each([
    ['an empty file', bytesOf('')],
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj\n<< /Type: /Catalog >>\nendobj\n\nFrom: a\nDate: b\n')],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46])],
    ['a note', bytesOf('Subject: to change without notice\n\nDear all, see below.\n')],
    ['random text', bytesOf('お世話になっております。\n開示を請求します。\n')],
    ['a page', bytesOf('<!doctype html>\n<p>From: me</p>\n')],
    ['headers without end', bytesOf(`From: a\nDate: b\n${'X-Filler: x\n'.repeat(290_000)}`)],
  ])('%s is refused', async (_, bytes) => {
    expect(await createMailReader().parse(bytes)).toEqual({
      ok: false,
      error: { code: 'mail/not-a-mail' },
    })
  })
})

describe('a large mail', () => {
  test('of 40 MB is read, with its attachment whole', async () => {
    const attached = new Uint8Array(29 * 1024 * 1024).map((_, at) => at % 251)
    const encoded = Buffer.from(attached).toString('base64').replace(/.{76}/g, '$&\r\n')
    const mail = bytesOf(
      `From: a@b.jp\r\nDate: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n` +
        `--b\r\nContent-Type: video/mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n--b--\r\n`,
    )
    expect(mail.length).toBeGreaterThan(39 * 1024 * 1024)

    const { message, files } = await readBytes(mail)

    expect(message.warnings).toEqual(['mail/no-date'])
    expect(Buffer.compare(files[0]!.bytes, attached)).toBe(0)
  })

  test('of a million empty lines is refused before it fills the memory; a long text is read', async () => {
    const head = 'From: a@b.jp\r\nDate: x\r\n\r\n'
    expect(await createMailReader().parse(bytesOf(`${head}${'\n'.repeat(1_000_000)}`))).toEqual({
      ok: false,
      error: { code: 'mail/too-many-lines', count: 1_000_003, limit: 300_000 },
    })
    const { message } = await readBytes(bytesOf(`${head}${'line\r\n'.repeat(50_000)}`))
    expect(message.text.split('\n')).toHaveLength(50_000)
  })

  test('above 60 MB is refused with its size and the limit', async () => {
    const mail = new Uint8Array(60 * 1024 * 1024 + 1)
    mail.set(bytesOf('From: a@b.jp\nDate: x\n\n'))
    expect(await createMailReader().parse(mail)).toEqual({
      ok: false,
      error: { code: 'mail/too-large', megabytes: 61, limit: 60 },
    })
  })
})
