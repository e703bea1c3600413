import { Readable } from 'node:stream'

/**
 * The line that begins each mail of an mbox file (RFC 4155), before its headers: `From sender weekday …
 * year`; newer programs leave out all but the word.
 */
const separator =
  /^From ((?=.*\b\d{4}\b).*\d:\d\d.*|-? *|\S+@\S+ *)\r?\n(?=[!-9;-~]+[ \t]*:|>?From )/
const longestSeparator = 1000
const byteOrderMark = '\u00ef\u00bb\u00bf'

/** Whether bytes begin as an mbox file does. */
export const isMbox = (bytes: Uint8Array): boolean => separator.test(beginOf(withoutMark(bytes)))

const withoutMark = (bytes: Uint8Array): Buffer => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.toString('latin1', 0, 3) === byteOrderMark ? buffer.subarray(3) : buffer
}
const beginOf = (bytes: Buffer, at = 0): string =>
  bytes.toString('latin1', at, at + longestSeparator)

/** The mails of an mbox file as its pieces come in, each without its quoting of `From ` (mboxrd). */
export async function* mailsOfMbox(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0)
  let searched = 0
  for await (const piece of pieces) {
    held = held.length === 0 ? Buffer.from(withoutMark(piece)) : Buffer.concat([held, piece])
    for (;;) {
      const next = nextMail(held, searched)
      if (next < 0) break
      yield mailOf(held.subarray(0, next))
      held = held.subarray(next)
      searched = 0
    }
    // A separator may be cut in two by the end of a piece.
    searched = Math.max(0, held.length - longestSeparator)
  }
  if (held.length > 0) yield mailOf(held)
}

/** Where the next mail begins: a separator, after an empty line where it has no date. -1 where there is none yet. */
function nextMail(held: Buffer, searched: number): number {
  for (let at = searched; ;) {
    const found = held.indexOf('\nFrom ', at)
    if (found < 0) return -1
    at = found + 1
    const isAfterBlank =
      held[found - 1] === 0x0a || (held[found - 1] === 0x0d && held[found - 2] === 0x0a)
    const [, rest] = separator.exec(beginOf(held, at)) ?? []
    if (rest !== undefined && (isAfterBlank || /\d:\d\d/.test(rest))) return at
  }
}

function mailOf(part: Buffer): Uint8Array {
  const mail = part.subarray(separator.exec(beginOf(part))?.[0].length ?? 0)
  if (!mail.includes('>From ')) return new Uint8Array(mail)
  // Latin-1 keeps every byte, whatever the mail is written in.
  const text = mail.toString('latin1').replaceAll(/^>(>*From )/gm, '$1')
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** The mails of a file in memory: of an mbox, or the one that it is. */
export async function mailsInFile(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  if (!isMbox(bytes)) return [bytes]
  const mails: Uint8Array[] = []
  for await (const mail of mailsOfMbox(Readable.from([bytes]))) mails.push(mail)
  return mails
}

/** Thunderbird only marks what was deleted until its folder is compacted (0x0008 of its status). */
export function isDeletedMail(mail: Uint8Array): boolean {
  const [head = ''] = beginOf(withoutMark(mail)).split(/\r?\n\r?\n/, 1)
  return /^X-Mozilla-Status: *[0-9a-f]{3}[89a-f]/im.test(head)
}
