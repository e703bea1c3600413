import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import type { MailDraft } from '@main/handlers/letter-files-port'
import { letterEmail } from '@main/services/letter-files/letter-email'
import { createMailReader } from '@main/services/mail/mail-reader'

const subject =
  '【株式会社みなと電機ホールディングス】開示等の請求に関するご連絡（受付番号 2026-0012）'
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919) % 256)

const draft = (change: Partial<MailDraft> = {}): MailDraft => ({
  id: '7b0d8c9e-0000-4000-8000-000000000000',
  from: { name: '株式会社みなと電機ホールディングス', address: 'privacy@minato-denki.example' },
  to: { name: '髙橋 みなみ', address: 'minami@mail.example' },
  words: { subject, text: '髙橋 みなみ 様\n\n.\n書面をお送りいたします。\n' },
  date: '2026-12-11T01:02:03.000Z',
  files: [
    { name: 'L10-2026-0012.pdf', mediaType: 'application/pdf', bytes: bytesOf(70_000) },
    {
      name: 'サポート窓口の応対記録（不開示とした部分を除く）2025年11月2日 "写し".csv',
      mediaType: 'text/csv',
      bytes: bytesOf(300),
    },
  ],
  ...change,
})

describe('a mail that brings a letter', () => {
  test('opens unsent, with subject, addressee and files as given', async () => {
    const given = draft()
    const mail = await PostalMime.parse(await letterEmail(given))
    expect(mail.headers.find(header => header.key === 'x-unsent')?.value).toBe('1')
    expect(mail.subject).toBe(subject)
    expect(mail.from).toMatchObject(given.from)
    expect(mail.to).toMatchObject([given.to])
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    expect(mail.text?.replaceAll('\r\n', '\n')).toBe(given.words.text)
    expect(mail.html).toBeUndefined()
    expect(mail.attachments).toHaveLength(2)
    for (const [at, attachment] of mail.attachments.entries()) {
      const file = given.files[at]!
      expect(attachment).toMatchObject({ filename: file.name, mimeType: file.mediaType })
      expect(attachment.disposition).toBe('attachment')
      expect(Buffer.compare(Buffer.from(attachment.content as ArrayBuffer), file.bytes)).toBe(0)
    }
  })

  test('is read the same by the reader of inquiries', async () => {
    const given = draft()
    const read = await createMailReader().parse(await letterEmail(given))
    if (!read.ok) throw new Error(read.error.code)
    const { message, files } = read.value
    expect(message).toMatchObject({ from: given.from, to: [given.to], subject, warnings: [] })
    expect(message.date).toContain('2026-12-11T01:02:03')
    expect(files.map(file => Buffer.from(file.bytes))).toEqual(
      given.files.map(file => Buffer.from(file.bytes)),
    )
  })

  test('names its files by RFC 2231, in ASCII lines of a lawful length', async () => {
    const source = Buffer.from(await letterEmail(draft())).toString('latin1')
    expect(source).toMatch(/filename\*(0\*)?=utf-8''/)
    for (const line of source.split('\r\n')) {
      expect(line).toMatch(/^[ -~\t]*$/)
      expect(line.length).toBeLessThanOrEqual(998)
    }
  })

  test('has no sender where the organisation has entered no address', async () => {
    const mail = await PostalMime.parse(
      await letterEmail(draft({ from: { name: '', address: '' } })),
    )
    expect(mail.from).toBeUndefined()
  })

  test('lets no name or subject add a line to its head', async () => {
    const to = { name: 'A\r\nBcc: x@evil.example', address: 'a@b.example' }
    const words = { subject: 'a\r\nBcc: y@evil.example', text: 't\n' }
    const mail = await PostalMime.parse(await letterEmail(draft({ to, words })))
    expect(mail.bcc).toBeUndefined()
    expect(mail.to).toMatchObject([{ address: 'a@b.example' }])
  })

  test('is the same bytes for the same draft', async () => {
    const first = await letterEmail(draft())
    await new Promise(resolve => setTimeout(resolve, 1100))
    expect(Buffer.compare(first, await letterEmail(draft()))).toBe(0)
  })
})
