import { Readable } from 'node:stream'
import { narrowing } from '@main/services/charsets/utf-16'

/**
 * The line that begins each mail of an mbox file (RFC 4155), before its headers: `From sender weekday …
 * year`; newer programs leave out all but the word.
 */
const separator =
  /^From ((?=.*\b\d{4}\b).*\d:\d\d.*|-? *|\S+@\S+ *)\r?\n(?=[!-9;-~]+[ \t]*:|>?From )/
const longestSeparator = 1000
const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** Whether bytes begin as an mbox file does. */
export const isMbox = (bytes: Uint8Array): boolean => {
  const begin = bytes.subarray(0, 2 * longestSeparator)
  return separator.test(beginOf(withoutBlank(linesOf(begin)(begin))))
}

/** What a file begins with before its first line: a byte order mark, empty lines. */
const withoutBlank = (bytes: Buffer): Buffer => {
  const start = /^(?:\u00ef\u00bb\u00bf)?\s*/.exec(beginOf(bytes))?.[0].length ?? 0
  return bytes.subarray(start)
}

/**
 * For every piece of a file that begins so: in UTF-8 where it is in UTF-16; on old Macintoshes a carriage
 * return alone ends a line.
 */
function linesOf(begin: Uint8Array): (piece: Uint8Array) => Buffer {
  const narrow = narrowing(begin)
  if (narrow) return narrow
  const isOld = begin.includes(carriageReturn) && !begin.includes(lineFeed)
  const asBuffer = (piece: Uint8Array) =>
    Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
  if (!isOld) return asBuffer
  return piece => asBuffer(piece.map(byte => (byte === carriageReturn ? lineFeed : byte)))
}

const beginOf = (bytes: Buffer, at = 0): string =>
  bytes.toString('latin1', at, at + longestSeparator)

/** The mails of an mbox file as its pieces come in, each without its quoting of `From ` (mboxrd, mboxo). */
export async function* mailsOfMbox(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0)
  let searched = 0
  const whole = function* (isAll: boolean) {
    for (;;) {
      const said = saidEnd(held, isAll)
      if (said === 'wait') return
      const next = said ?? nextMail(held, searched, isAll)
      if (next < 0) return
      yield mailOf(held.subarray(0, next), said !== undefined)
      held = held.subarray(next)
      searched = 0
    }
  }
  let lines: ReturnType<typeof linesOf> | undefined
  for await (const piece of pieces) {
    const isFirst = lines === undefined
    lines ??= linesOf(piece)
    const more = isFirst ? withoutBlank(lines(piece)) : lines(piece)
    held = held.length === 0 ? Buffer.from(more) : Buffer.concat([held, more])
    yield* whole(false)
    // A separator and what tells that it is one may be cut in two by the end of a piece.
    searched = Math.max(0, held.length - headLookedAt)
  }
  yield* whole(true)
  if (held.length > 0) yield mailOf(held, false)
}

/** Of a mail's headers, to tell them from a text. */
const headLookedAt = 8192

/** What says that it is longer is not believed. */
const longestSaid = 100 * 1024 * 1024

/** Bytes of the separator, the headers and the body, as long as they say that it is (Content-Length). */
function saidLength(held: Buffer): number | undefined {
  const begin = held.toString('latin1', 0, 8 * headLookedAt)
  const [head = ''] = /^[\s\S]*?\r?\n\r?\n/.exec(begin) ?? []
  const said = /^content-length:[ \t]*(\d{1,9})\s*$/im.exec(head)?.[1]
  const length = Number(said)
  return said === undefined || length > longestSaid ? undefined : head.length + length
}

/**
 * Where the next mail begins by what the first says of its length, as in mboxcl; `wait` where that is not
 * here yet; undefined where it says nothing, or nothing that holds.
 */
function saidEnd(held: Buffer, isAll: boolean): number | 'wait' | undefined {
  const end = saidLength(held)
  if (end === undefined) return undefined
  if (!isAll && held.length < end + headLookedAt) return 'wait'
  if (end > held.length) return undefined
  const next = end + (/^(?:\r?\n){0,2}/.exec(beginOf(held, end))?.[0].length ?? 0)
  return next === held.length || isSeparator(held, next) ? next : undefined
}

/** Where the next mail begins: a separator, after an empty line where it has no date. -1 where there is none yet. */
function nextMail(held: Buffer, searched: number, isAll: boolean): number {
  for (let at = searched; ;) {
    const found = held.indexOf('\nFrom ', at)
    if (found < 0 || (!isAll && held.length < found + headLookedAt)) return -1
    at = found + 1
    if (isSeparator(held, at) && (isAfterBlank(held, found) || isDated(held, at))) return at
  }
}

const isAfterBlank = (held: Buffer, lineEnd: number): boolean =>
  held[lineEnd - 1] === lineFeed ||
  (held[lineEnd - 1] === carriageReturn && held[lineEnd - 2] === lineFeed)

/** The day as programs write it into a separator. */
const isDated = (held: Buffer, at: number): boolean =>
  /^.*\b(?:mon|tue|wed|thu|fri|sat|sun)\b.*\d:\d\d/i.test(beginOf(held, at))

const headerOfMail =
  /^(?:from|to|cc|date|subject|received|message-id|return-path|mime-version|delivered-to|content-type|status|x-[\w-]+):/im

/** A separator, and after it the headers of a mail; a text may have a line with a colon there too. */
function isSeparator(held: Buffer, at: number): boolean {
  const [line] = separator.exec(beginOf(held, at)) ?? []
  if (line === undefined) return false
  const begin = held.toString('latin1', at + line.length, at + headLookedAt)
  const [head = ''] = begin.split(/\r?\n\r?\n/, 1)
  return headerOfMail.test(head)
}

const unquotedFrom = /^From /m

/** `isSaid`: it says its length, so that lines of its text need no quoting and may have none. */
function mailOf(part: Buffer, isSaid: boolean): Uint8Array {
  const mail = part.subarray(separator.exec(beginOf(part))?.[0].length ?? 0)
  if (!mail.includes('>From ')) return new Uint8Array(mail)
  // Latin-1 keeps every byte, whatever the mail is written in.
  const text = mail.toString('latin1')
  if (isSaid && unquotedFrom.test(text)) return new Uint8Array(mail)
  return new Uint8Array(Buffer.from(text.replaceAll(/^>(>*From )/gm, '$1'), 'latin1'))
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
  const [head = ''] = beginOf(withoutBlank(linesOf(mail)(mail))).split(/\r?\n\r?\n/, 1)
  return /^X-Mozilla-Status: *[0-9a-f]{3}[89a-f]/im.test(head)
}
