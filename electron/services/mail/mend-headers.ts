import { decodeBytes } from '@main/services/tables/decode-table'
import { japaneseAliases, knownDecoder } from './charset-names'
import { blocksOf, type Block } from './header-blocks'
import { fromUtf7, isNameOfUtf7 } from './utf-7'

/**
 * The mail with headers that the parser understands as a mail program shows them: names of charsets
 * that it does not know, words cut within a character, text without an encoding, and a charset for
 * what names none. Bodies and attachments stay byte by byte; the same array where nothing is to mend.
 */
export function mendHeaders(raw: Uint8Array): Uint8Array {
  const bytes = withLineFeeds(raw)
  const pieces: Uint8Array[] = []
  let copied = 0
  for (const block of blocksOf(bytes)) {
    const mended = mendBlock(bytes, block)
    if (mended === undefined) continue
    pieces.push(bytes.subarray(copied, block.start), Buffer.from(mended, 'utf8'))
    copied = block.end
  }
  return copied === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(copied)])
}

/** Programs of old Macintoshes end lines with a carriage return alone. */
function withLineFeeds(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  return bytes.includes(0x0a)
    ? bytes
    : Buffer.from(bytes.map(byte => (byte === 0x0d ? 0x0a : byte)))
}

function mendBlock(bytes: Buffer, block: Block): string | undefined {
  const head = bytes.subarray(block.start, block.end)
  const before = head.toString('latin1')
  const isPlain = !/[\u001b\u0080-\u00ff]/.test(before)
  const text = isPlain ? before : decodeBytes(head).text
  const named = withKnownNames(joinWords(withTrueWords(text)))
  const body = bytes.subarray(block.end, block.bodyEnd)
  const mended = withoutFlow(withCharset(named, body), body)
  return isPlain && mended === before ? undefined : mended
}

const charsetPlaces = /(;\s*charset=["']?|=\?)([^\s"';?*]+)/gi

const withKnownNames = (head: string): string =>
  head.replace(charsetPlaces, (whole, before: string, name: string) => {
    const known = japaneseAliases.get(name.toLowerCase())
    return known === undefined ? whole : before + known
  })

const encodedWord = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi

/** Encoded words whose charset no decoder knows, or that name what their program names whatever it sends. */
const withTrueWords = (head: string): string =>
  head.replace(encodedWord, (word, charset: string, way: string, said: string) => {
    const isBase64 = way.toLowerCase() === 'b'
    const bytes = isBase64 ? Buffer.from(said, 'base64') : fromQuoted(said.replaceAll('_', ' '))
    const text = wordIn(charset, bytes)
    return text === undefined ? word : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
  })

function wordIn(charset: string, bytes: Buffer): string | undefined {
  if (isNameOfUtf7(charset)) return fromUtf7(bytes.toString('latin1'))
  if (!saidByDefault.test(charset) || !bytes.some(byte => byte >= 0x80)) return undefined
  const found = decodeBytes(bytes)
  return isSure(found, 2) ? found.text : undefined
}

// The parser joins words of the other encoding (Q) by itself.
const neighbours = /=\?([^?\s]+)\?b\?[^?]*\?=(?:[ \t\r\n]+=\?\1\?b\?[^?]*\?=)+/gi

/** Encoded words that are one text, cut wherever a line was full. */
const joinWords = (head: string): string =>
  head.replace(neighbours, (words, charset: string) => {
    const parts = [...words.matchAll(/\?b\?([^?]*)\?=/gi)].map(([, part = '']) =>
      Buffer.from(part, 'base64'),
    )
    const decoder = knownDecoder(charset.split('*')[0] ?? '')
    if (!decoder) return words
    const isCut = parts.some(part => decoder.decode(part).includes('\ufffd'))
    const isStateful = decoder.encoding === 'iso-2022-jp'
    const whole = Buffer.concat(parts)
    if (!(isCut || isStateful) || decoder.decode(whole).includes('\ufffd')) return words
    return `=?${charset}?B?${whole.toString('base64')}?=`
  })

/** The parser joins flowed lines (RFC 3676) whether they are quoted or not: a quotation stays as it is wrapped. */
const withoutFlow = (head: string, body: Buffer): string =>
  /;\s*format="?flowed/i.test(head) && /^\s?>/m.test(decodedBegin(head, body).toString('latin1'))
    ? head.replace(/;\s*format="?flowed"?/i, '')
    : head

/** What names no charset that can be believed. */
const nothingSaid = /^(|us-ascii|ascii|default|none|unknown|x-unknown|unknown-8bit|8bit|binary)$/i
const textLookedAt = 64 * 1024

/** Says of a text in which charset it is, where its headers do not, or where they say what cannot be. */
function withCharset(head: string, body: Buffer): string {
  const [line, kind = 'text/plain'] =
    /^content-type:[ \t]*([^\s;]*)(?:[^\r\n]|\r?\n[ \t])*/im.exec(head) ?? []
  if (!/^text\/(plain|html)$/i.test(kind)) return head
  const [parameter, name] = charsetIn(line ?? '')
  const found = charsetOf(decodedBegin(head, body), name)
  if (found === undefined) return head
  if (line === undefined) return `Content-Type: text/plain; charset=${found}\r\n${head}`
  return head.replace(line, () => `${line.replace(parameter, '')}; charset=${found}`)
}

/** The parameter as it stands there, and what it names. */
function charsetIn(line: string): readonly [string, string] {
  const [whole = '', quoted, bare = ''] = /;\s*charset=(?:"([^"]*)"|([^\s;]*))/i.exec(line) ?? []
  return [whole, (quoted ?? bare).trim()]
}

function charsetOf(text: Buffer, said: string): string | undefined {
  if (!text.some(byte => byte >= 0x80)) return undefined
  const exact = exactName(text, said)
  if (exact !== undefined) return exact
  const found = decodeBytes(text)
  if (nothingSaid.test(said)) return found.encoding
  const isDoubtful =
    saidByDefault.test(said) || (knownDecoder(said)?.decode(text).includes('\ufffd') ?? true)
  return isDoubtful && isSure(found) ? found.encoding : undefined
}

/** By its bytes, what is named too widely or too narrowly. */
function exactName(text: Buffer, said: string): string | undefined {
  if (/^utf-?16$/i.test(said) && text[0] === 0xfe && text[1] === 0xff) return 'utf-16be'
  return isJisName(said) && hasByteKana(text) ? 'shift_jis' : undefined
}

const isJisName = (said: string): boolean => knownDecoder(said)?.encoding === 'iso-2022-jp'

/** Telephones and old programs put half-width kana of eight bits among the sequences of seven, which stay to be read. */
const hasByteKana = (text: Buffer): boolean =>
  text.includes('\u001b$') && text.every(byte => byte < 0x80 || (byte > 0xa0 && byte < 0xe0))

/** What programs name whatever they send. */
const saidByDefault = /^(iso-8859-1|latin1|windows-1252)$/i

/** Nothing else is valid UTF-8 by chance, and no other text has kana. */
const isSure = (
  { text, encoding, unreadable }: ReturnType<typeof decodeBytes>,
  kana = 4,
): boolean =>
  unreadable === 0 && (encoding === 'utf-8' || (text.match(/[ぁ-んァ-ヶ]/g)?.length ?? 0) >= kana)

/** The beginning of a body without its transfer encoding, to the end of a line. */
function decodedBegin(head: string, body: Buffer): Buffer {
  const begin = body.subarray(0, textLookedAt)
  const end = begin.length < body.length ? begin.lastIndexOf(0x0a) : begin.length
  const whole = begin.subarray(0, end > 0 ? end : begin.length)
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  const text = whole.toString('latin1')
  if (encoding === 'base64') return wholeCharacters(Buffer.from(text, 'base64'), body, whole)
  return encoding === 'quoted-printable' ? fromQuoted(text) : whole
}

/** The bytes of a text in quoted-printable. */
const fromQuoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  )

/** A line of base64 ends anywhere in the text; that of the text itself, between two characters. */
function wholeCharacters(text: Buffer, body: Buffer, begin: Buffer): Buffer {
  const end = text.lastIndexOf(0x0a)
  return begin.length < body.length && end > 0 ? text.subarray(0, end) : text
}
