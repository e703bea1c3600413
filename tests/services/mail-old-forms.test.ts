import { describe, expect, test } from 'vitest'
import { parseMail } from '@main/services/mail/mail-reader'
import { kindOfFile } from '@main/services/tables/kind-of-file'
import { shiftJis } from '@tests/support/shift-jis'
import { aTnefFile, tnefProperties } from '@tests/support/tnef-file'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function read(text: string) {
  const parsed = await parseMail(bytesOf(text))
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

const mail = (body: string, more: readonly string[] = []) =>
  [
    ...['From: a@mail.example', 'Date: Tue, 1 Dec 2026 10:00:00 +0900', 'Subject: data', ...more],
    '',
    body,
  ].join('\n')

test('a mail of Apple Mail is read without its count and what the program notes of it', async () => {
  const text = mail('Please show me my data.\n')
  const notes = '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"></plist>\n'
  const file = `${text.length}  \n${text}${notes}`
  expect(kindOfFile(bytesOf(file), '1.emlx')).toBe('mail')
  const { message } = await read(file)
  expect(message).toMatchObject({
    ...{ subject: 'data', text: 'Please show me my data.', warnings: [] },
  })
  expect((await read(`99999\n${text}${notes}`)).message.text).toBe('Please show me my data.')
})

test('a file that Apple Mail keeps apart from its mail is said to be missing', async () => {
  const part = 'Content-Type: application/pdf; name=a.pdf\nX-Apple-Content-Length: 9\n\n'
  const text = mail(`--b\n\nHello\n--b\n${part}\n--b--\n`, [
    'Content-Type: multipart/mixed; boundary=b',
  ])
  expect((await read(`${text.length}\n${text}`)).message.warnings).toEqual([
    'mail/attachment-missing',
  ])
})

test('UTF-7 is read, in the headers and in the text', async () => {
  const { message } = await read(
    mail('+ZeVnLIqe- 1 +- 1, +81-3-0000-0000', [
      'Subject: =?utf-7?Q?+lYt5Og-?=',
      'Content-Type: text/plain; charset="utf-7"',
    ]).replace('Subject: data\n', ''),
  )
  expect(message.subject).toBe('開示')
  expect(message.text).toBe('日本語 1 + 1, +81-3-0000-0000')
  expect(message.warnings).toEqual([])
})

test('files that were written into the text (uuencode) are files; the text keeps their names', async () => {
  // "Cat" ten times over: 30 bytes.
  const line = `>${'0V%T'.repeat(10)}`
  const { message, files } = await read(
    mail(`See the file.\n\nbegin 644 cat.txt\n${line}\n\`\nend\n\nRegards\nbegin to end it\n`),
  )
  expect(message.text).toBe('See the file.\n\n[cat.txt]\n\nRegards\nbegin to end it')
  expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['cat.txt', 'Cat'.repeat(10)],
  ])
  expect(message.attachments).toMatchObject([{ name: 'cat.txt', size: 30 }])
})

test('what only begins as such a file stays text, however long', async () => {
  const line = `M${'0'.repeat(60)}\n`
  const { message, files } = await read(mail(`begin 644 a.bin\n${line.repeat(200_000)}`))
  expect(files).toEqual([])
  expect(message.text.startsWith('begin 644 a.bin\nM0')).toBe(true)
})

test('mails of one thread in Outlook have one key, however far the thread has gone', async () => {
  const index = (more: number) =>
    Buffer.from([1, ...Array.from({ length: 21 + more }, (_, at) => at + 7)]).toString('base64')
  const keyOf = async (value: string) =>
    (await read(mail('x', [`Thread-Index: ${value}`, 'In-Reply-To: <a@b>']))).answers
  const [first] = [await keyOf(index(0))]
  expect(first).toEqual(['<a@b>', expect.stringMatching(/^thread-index:01[0-9a-f]{42}$/)])
  expect(await keyOf(index(10))).toEqual(first)
  expect(await keyOf('AdXY')).toEqual(['<a@b>'])
})

describe('what Outlook packs into winmail.dat', () => {
  const [begins, title, data, more, message] = [0x69002, 0x18010, 0x6800f, 0x69005, 0x69003]
  const packed = aTnefFile([
    [1, message, tnefProperties({ 0x1a01: 7, 0x1000: '開示してください。' })],
    [2, begins, Buffer.alloc(14)],
    [2, title, Buffer.concat([shiftJis('住民票~1.PDF'), Buffer.alloc(1)])],
    [2, data, Buffer.from('%PDF-')],
    [2, more, tnefProperties({ 0x3707: '住民票の写し.pdf', 0x3710: 1 })],
    [2, begins, Buffer.alloc(14)],
    [2, title, Buffer.concat([shiftJis('免許証.jpg'), Buffer.alloc(1)])],
    [2, data, Buffer.from('jpeg')],
  ])
  const mailWith = (bytes: Uint8Array) =>
    read(
      mail(Buffer.from(bytes).toString('base64'), [
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        'Content-Transfer-Encoding: base64',
      ]),
    )

  test('comes out as text and files', async () => {
    const { message: read, files } = await mailWith(packed)
    expect(read).toMatchObject({ text: '開示してください。', warnings: [] })
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['住民票の写し.pdf', '%PDF-'],
      ['免許証.jpg', 'jpeg'],
    ])
  })

  test('stays the file it is where it is cut off, at any length', async () => {
    for (let length = 0; length < packed.length; length += 7) {
      const { message: read } = await mailWith(packed.subarray(0, length))
      if (read.attachments.length > 0) expect(read.attachments[0]!.name).not.toBe('')
    }
    const half = await mailWith(packed.subarray(0, packed.length - 5))
    expect(half.message.attachments).toMatchObject([{ name: 'winmail.dat' }])
  })
})
