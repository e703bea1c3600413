import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCms } from '@main/services/mail/cms'
import { parseMail } from '@main/services/mail/mail-reader'
import { anOutlookFile, id, received } from '@tests/support/outlook-file'

async function read(mail: Uint8Array) {
  const parsed = await parseMail(mail)
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

/** As OpenSSL has written them, for a sample key. */
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/mail', name)))

const entity =
  'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n私の情報を開示してください。\r\n'

/** Elements of BER without their lengths, as programs write them that do not know them yet. */
const open = (tag: number, ...inside: readonly Uint8Array[]) =>
  Buffer.concat([Uint8Array.of(tag, 0x80), ...inside, Uint8Array.of(0, 0)])
const closed = (tag: number, content: Uint8Array) =>
  Buffer.concat([Uint8Array.of(tag, 0x82, content.length >> 8, content.length & 255), content])
const oid = (hex: string) => closed(0x06, Buffer.from(hex, 'hex'))

/** A text that is signed in pieces of five bytes. */
function signedInPieces(text: string): Buffer {
  const bytes = Buffer.from(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 5) }, (_, at) =>
    closed(0x04, bytes.subarray(at * 5, at * 5 + 5)),
  )
  const held = open(0x30, oid('2a864886f70d010701'), open(0xa0, open(0x24, ...pieces)))
  const data = open(0x30, Uint8Array.of(2, 1, 1), Uint8Array.of(0x31, 0), held)
  return open(0x30, oid('2a864886f70d010702'), open(0xa0, data))
}

const wrapped = (file: Uint8Array, type = 'application/pkcs7-mime; smime-type=signed-data') =>
  new Uint8Array(
    Buffer.from(
      `From: =?utf-8?B?6auZ5qmL?= <minami@mail.example>\r\nDate: Tue, 1 Dec 2026 10:00:00 +0900\r\nSubject: data\r\nContent-Type: ${type}; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(file).toString('base64')}\r\n`,
      'latin1',
    ),
  )

test('a mail that is signed into one file is read with its text and its files', async () => {
  const { message, files } = await read(fixture('smime-signed.eml'))
  expect(message).toMatchObject({
    from: { address: 'minami@mail.example' },
    subject: 'signed',
    text: '購入履歴を開示してください。',
    warnings: ['mail/no-date'],
  })
  expect(files.map(({ name }) => name)).toEqual(['a.csv'])
})

test.each(['application/pkcs7-mime; smime-type=signed-data', 'application/octet-stream'])(
  'one that was written in pieces is read too, as %s',
  async type => {
    const { message } = await read(wrapped(signedInPieces(entity), type))
    expect(message).toMatchObject({
      from: { name: '髙橋' },
      text: '私の情報を開示してください。',
      warnings: [],
    })
  },
)

test('what is signed twice is opened twice', async () => {
  const inner = Buffer.from(wrapped(signedInPieces(entity))).toString('latin1')
  const { message } = await read(wrapped(signedInPieces(inner)))
  expect(message.text).toBe('私の情報を開示してください。')
})

test('a mail of Outlook that is signed into one file is read, and an encrypted one says so', async () => {
  const mail = (data: Uint8Array) => {
    const file = { [id.longName]: 'smime.p7m', [id.mime]: 'application/pkcs7-mime', [id.method]: 1 }
    const properties = { ...received, [id.body]: '', [id.messageClass]: 'IPM.Note.SMIME' }
    return anOutlookFile({ properties, attachments: [{ ...file, [id.data]: data }] })
  }
  const { message, files } = await read(mail(new Uint8Array(signedInPieces(entity))))
  expect(message).toMatchObject({ text: '私の情報を開示してください。', warnings: [] })
  expect(files).toEqual([])
  const sealed = open(0x30, oid('2a864886f70d010703'), open(0xa0, Uint8Array.of(0x30, 0)))
  expect((await read(mail(new Uint8Array(sealed)))).message.warnings).toEqual(['mail/encrypted'])
})

test('an encrypted mail says so, and keeps its file', async () => {
  const { message, files } = await read(fixture('smime-encrypted.eml'))
  expect(message).toMatchObject({ text: '', warnings: ['mail/no-date', 'mail/encrypted'] })
  expect(files.map(({ name }) => name)).toEqual(['smime.p7m'])
  const pgp = `From: a@mail.example\r\nDate: Tue, 1 Dec 2026 10:00:00 +0900\r\nSubject: x\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n`
  const { message: other } = await read(new Uint8Array(Buffer.from(pgp)))
  expect(other.warnings).toEqual(['mail/encrypted'])
})

test('a file of S/MIME that is cut off at any length is no other file, and never throws', () => {
  const whole = signedInPieces(entity)
  for (let length = 0; length < whole.length; length += 1) {
    const held = readCms(whole.subarray(0, length))
    expect(held?.kind === 'encrypted').toBe(false)
  }
  expect(readCms(Buffer.alloc(100_000, Buffer.from([0x30, 0x80])))).toBeUndefined()
})
