import { describe, expect, test } from 'vitest'
import { createMailReader } from '@main/services/mail/mail-reader'
import { anOutlookFile, desk, id, received, type OutlookItem } from '@tests/support/outlook-file'
import { shiftJis } from '@tests/support/shift-jis'

const parse = (bytes: Uint8Array) => createMailReader().parse(bytes)

async function readBytes(bytes: Uint8Array) {
  const reply = await parse(bytes)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}
const read = (item: OutlookItem) => readBytes(anOutlookFile(item))
/** The mail but for one property. */
const without = (property: number): OutlookItem['properties'] =>
  Object.fromEntries(Object.entries(received).filter(([known]) => Number(known) !== property))

const copied = { ...desk, [id.recipientKind]: 2, [id.address]: 'cc@hoshino-home.example.jp' }
const expected = {
  from: { name: '髙橋 みなみ', address: 'minami@mail.example.jp' },
  to: [{ name: '個人情報お問い合わせ窓口', address: 'privacy@hoshino-home.example.jp' }],
  date: '2026-12-18T01:02:03+00:00',
  messageId: '<1@mail.example.jp>',
  subject: '保有個人データの開示請求について',
  text: '㈱ほしのホーム 御中\n\n①契約者情報の開示を求めます。',
  attachments: [],
  warnings: [],
}

describe('an Outlook mail is read like any other', () => {
  test('in Unicode', async () => {
    const { message, mediaType } = await read({ properties: received, recipients: [desk, copied] })
    expect(message).toEqual(expected)
    expect(mediaType).toBe('application/vnd.ms-outlook')
  })

  test('in the code page of Japanese Windows, whether the mail names it or not', async () => {
    const item = { properties: received, recipients: [desk, copied], ansi: shiftJis }
    expect((await read(item)).message).toEqual(expected)
    const named = { ...item, properties: { ...received, [id.codePage]: 932 } }
    expect((await read(named)).message).toEqual(expected)
  })

  test('in another code page that the mail names', async () => {
    const ansi = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
    const properties = { [id.subject]: 'Zoë', [id.body]: 'Ça va', [id.codePage]: 1252 }
    expect((await read({ properties, ansi })).message).toMatchObject({
      subject: 'Zoë',
      text: 'Ça va',
    })
  })

  test('with the date, the sender and the number as its headers have them', async () => {
    const headers = [
      'Received: by mx.hoshino-home.example.jp; Fri, 18 Dec 2026 21:46:10 +0900',
      'From: =?UTF-8?B?6auZ5qmLIOOBv+OBquOBvw==?= <minami@home.example.jp>',
      'Date: Fri, 18 Dec 2026 21:46:03 +0900',
      'Message-ID: <7C41@home.example.jp>',
      '',
    ].join('\r\n')
    const properties = { ...without(id.messageId), [id.headers]: headers }
    const { message } = await read({ properties })
    expect(message).toMatchObject({
      from: { name: '髙橋 みなみ', address: 'minami@home.example.jp' },
      date: '2026-12-18T21:46:03+09:00',
      messageId: '<7C41@home.example.jp>',
    })
  })
})

test('its thread is known from what Outlook keeps, where it has no headers', async () => {
  const index = new Uint8Array(27).fill(7)
  const kept = {
    0x71: index,
    0x1042: '<2@mail.example>',
    0x1039: '<1@mail.example> <2@mail.example>',
  }
  const { answers } = await read({ properties: { ...received, ...kept } })
  expect(answers).toEqual([
    ...['<2@mail.example>', '<1@mail.example>', `thread-index:${'07'.repeat(22)}`],
  ])
})

describe('who sent it', () => {
  const exchange = {
    ...received,
    [id.senderKind]: 'EX',
    [id.senderAddress]: '/O=EXAMPLE/OU=EXCHANGE/CN=RECIPIENTS/CN=MINAMI',
  }

  test('by Exchange: the e-mail address, never the name in the company’s directory', async () => {
    const properties = { ...exchange, [id.senderSmtp]: 'minami@corp.example.jp' }
    const recipient = {
      ...desk,
      [id.address]: '/O=EXAMPLE/CN=DESK',
      [id.smtpAddress]: 'desk@corp.example.jp',
    }
    const { message } = await read({ properties, recipients: [recipient] })
    expect(message.from).toEqual({ name: '髙橋 みなみ', address: 'minami@corp.example.jp' })
    expect(message.to[0]?.address).toBe('desk@corp.example.jp')
    expect(message.warnings).toEqual([])
  })

  test('without any e-mail address: the name, and a warning', async () => {
    const { message } = await read({ properties: exchange })
    expect(message.from).toEqual({ name: '髙橋 みなみ', address: '' })
    expect(message.warnings).toEqual(['mail/no-sender'])
  })

  test('for somebody else: that person', async () => {
    const { message } = await read({
      properties: { ...received, [id.representingName]: '齋藤 隆' },
    })
    expect(message.from.name).toBe('齋藤 隆')
  })

  test('a name that is only the address again is none', async () => {
    const properties = { ...received, [id.senderName]: "'Minami@mail.example.jp'" }
    expect((await read({ properties })).message.from.name).toBe('')
  })
})

describe('the text', () => {
  const readWith = (more: OutlookItem['properties']) =>
    read({ properties: { ...without(id.body), ...more } })
  const page = '<html><script>alert(1)</script><p>開示を<b>求めます</b>。</p></html>'

  test('only as HTML, in bytes of the character set that the mail names', async () => {
    for (const [bytes, codePage] of [
      [new TextEncoder().encode(page), 65001],
      [shiftJis(page), 932],
    ] as const) {
      const { message } = await readWith({ [id.html]: bytes, [id.htmlCodePage]: codePage })
      expect(message.text).toBe('開示を求めます。')
      expect(message.warnings).toEqual(['mail/html-only'])
    }
  })

  test('only as HTML, as text', async () => {
    expect((await readWith({ [id.html]: page })).message.text).toBe('開示を求めます。')
  })

  test('only as compressed rich text: the example of MS-OXRTFCP', async () => {
    const bytes = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232' +
        '0af32068656c090020627705b06c647d0a800fa0',
      'hex',
    )
    const { message } = await readWith({ [id.rtf]: new Uint8Array(bytes) })
    expect(message.text).toBe('hello world')
    expect(message.warnings).toEqual(['mail/rtf-only'])
  })

  const uncompressed = (rtf: string) => {
    const header = Buffer.alloc(16)
    header.writeUInt32LE(rtf.length + 12)
    header.writeUInt32LE(rtf.length, 4)
    header.write('MELA', 8)
    return new Uint8Array(Buffer.concat([header, Buffer.from(rtf, 'latin1')]))
  }

  test('rich text in Japanese, by bytes and by numbers', async () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg932{\\fonttbl{\\f0\\fcharset128 MS Gothic;}}{\\*\\generator X;}\r\n' +
      "\\f0 \\'8aJ\\'8e\\'a6\\par \\uc1\\u-26671?\\u-25035?\\{1\\}\\par}"
    const { message } = await readWith({ [id.rtf]: uncompressed(rtf) })
    expect(message.text).toBe('開示\n靑鸵{1}'.replace('靑鸵', '\u97d1\u9e35'))
  })

  test('HTML wrapped in rich text', async () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf \\par hidden \\htmlrtf0 ' +
      'Please {\\*\\htmltag84 <b>}disclose{\\*\\htmltag92 </b>}{\\*\\htmltag72 </p>}}'
    const { message } = await readWith({ [id.rtf]: uncompressed(rtf) })
    expect(message.text).toBe('Please disclose')
    expect(message.warnings).toEqual(['mail/html-only'])
  })

  test('of a mail signed with S/MIME is in its one file', async () => {
    const lines = [
      'Content-Type: multipart/signed; boundary="b"\r\n\r\n--b',
      'Content-Type: text/plain; charset=utf-8\r\n\r\n開示してください。\r\n--b',
      'Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx\r\n--b--\r\n',
    ]
    const file = { [id.longName]: 'smime.p7m', [id.mime]: 'multipart/signed', [id.method]: 1 }
    const data = new TextEncoder().encode(lines.join('\r\n'))
    const properties = { ...without(id.body), [id.messageClass]: 'IPM.Note.SMIME.MultipartSigned' }
    const { message } = await read({ properties, attachments: [{ ...file, [id.data]: data }] })
    expect(message).toMatchObject({
      ...{ text: '開示してください。', warnings: [], attachments: [{ name: 'smime.p7s' }] },
    })
  })

  test('of a notice that a mail was not delivered says so', async () => {
    const properties = { ...received, [id.messageClass]: 'REPORT.IPM.Note.NDR' }
    expect((await read({ properties })).message.warnings).toEqual(['mail/automatic'])
  })

  test('none at all is said', async () => {
    expect((await readWith({})).message.warnings).toEqual(['mail/empty-body'])
  })
})

describe('what came with it', () => {
  const pdf = new Uint8Array(70_000).map((_, at) => at % 251)
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])

  test('files, pictures within the text and whole mails, byte by byte', async () => {
    const inside = { properties: { ...received, [id.subject]: '転送した元のメール' } }
    const { message, files } = await read({
      properties: received,
      attachments: [
        {
          [id.method]: 1,
          [id.longName]: '本人確認書類.pdf',
          [id.mime]: 'application/pdf',
          [id.data]: pdf,
        },
        {
          [id.method]: 1,
          [id.longName]: 'image001.png',
          [id.mime]: 'image/png',
          [id.contentId]: 'a@b',
          [id.data]: picture,
        },
        { properties: { [id.method]: 5, [id.displayName]: '転送した元のメール' }, inside },
      ],
    })
    expect(message.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['本人確認書類.pdf', 'application/pdf'],
      ['image001.png', 'image/png'],
      ['転送した元のメール.msg', 'application/vnd.ms-outlook'],
    ])
    expect(files[0]?.bytes).toEqual(pdf)
    expect(files[1]?.bytes).toEqual(picture)
    const opened = await readBytes(files[2]!.bytes)
    expect(opened.message).toMatchObject({ subject: '転送した元のメール', text: expected.text })
    expect(message.warnings).toEqual([])
  })

  test('a file that the mail only refers to is said to be missing', async () => {
    const linked = { [id.method]: 4, [id.longName]: 'list.xlsx' }
    const { message } = await read({ properties: received, attachments: [linked] })
    expect(message.attachments).toEqual([])
    expect(message.warnings).toEqual(['mail/attachment-missing'])
  })

  test('a name with a folder in it loses the folder', async () => {
    const attached = { [id.method]: 1, [id.longName]: '..\\..\\evil.pdf', [id.data]: pdf }
    const { message } = await read({ properties: received, attachments: [attached] })
    expect(message.attachments[0]?.name).toBe('evil.pdf')
  })
})
