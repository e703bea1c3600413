import type { KaijiCase } from '@core/cases/case'

type Written = Pick<KaijiCase, 'subject' | 'inquiry' | 'createdAt' | 'number'>
type Writer = { readonly name: string; readonly email: string }

/** A sample inquiry as the mail that it came by. */
export function practiceMail(written: Written, from: Writer, to: string): Uint8Array {
  const lines = [
    `From: ${encoded(from.name)} <${from.email}>`,
    `To: <${to}>`,
    `Subject: ${encoded(written.subject)}`,
    `Date: ${new Date(written.createdAt).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <practice-${written.number}@mail.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...inLines(Buffer.from(written.inquiry).toString('base64')),
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

/** RFC 2047: a header holds ASCII only, in words of at most 75 characters. */
const encoded = (text: string): string =>
  [...chunksOf(Array.from(text), 12)]
    .map(part => `=?utf-8?B?${Buffer.from(part.join('')).toString('base64')}?=`)
    .join('\r\n ')

const inLines = (base64: string): readonly string[] =>
  [...chunksOf(Array.from(base64), 76)].map(part => part.join(''))

function* chunksOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}
