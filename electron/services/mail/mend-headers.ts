import { decodeJis, isUnusualJis } from '@main/services/charsets/jis'
import { decode, decodeBytes, type Decoded } from '@main/services/tables/decode-table'
import { japaneseAliases, knownDecoder } from './charset-names'
import { blocksOf, type Block } from './header-blocks'
import { fromUtf7, isNameOfUtf7 } from './utf-7'

export type Mended = {
  readonly bytes: Uint8Array
  /** Nothing says in which charset a text is, and it may be another than it was taken for. */
  readonly isGuess: boolean
}

/**
 * The mail with headers that the parser understands as a mail program shows them: names of charsets
 * that it does not know, words cut within a character, text without an encoding, and a charset for
 * what names none. Attachments stay byte by byte, and texts that a decoder can read; the same array
 * where nothing is to mend.
 */
export function mendMail(raw: Uint8Array): Mended {
  const bytes = withLineFeeds(raw)
  const pieces: Uint8Array[] = []
  let copied = 0
  let isGuess = false
  for (const block of blocksOf(bytes)) {
    const mended = mendBlock(bytes, block)
    isGuess ||= mended.isGuess
    if (mended.head === undefined) continue
    pieces.push(bytes.subarray(copied, block.start), Buffer.from(mended.head, 'utf8'))
    copied = block.end
    if (mended.body === undefined) continue
    pieces.push(mended.body)
    copied = block.bodyEnd
  }
  const isSame = copied === 0
  return { bytes: isSame ? bytes : Buffer.concat([...pieces, bytes.subarray(copied)]), isGuess }
}

/** Programs of old Macintoshes end lines with a carriage return alone. */
function withLineFeeds(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  return bytes.includes(0x0a)
    ? bytes
    : Buffer.from(bytes.map(byte => (byte === 0x0d ? 0x0a : byte)))
}

type MendedBlock = { readonly head?: string; readonly body?: Buffer; readonly isGuess: boolean }

function mendBlock(bytes: Buffer, block: Block): MendedBlock {
  const head = bytes.subarray(block.start, block.end)
  const body = bytes.subarray(block.end, block.bodyEnd)
  const before = head.toString('latin1')
  const isPlain = !/[\u001b\u0080-\u00ff]/.test(before)
  const read = isPlain ? { text: before, isUnsure: false } : readHead(head, body)
  const named = withKnownNames(joinWords(withTrueWords(read.text)))
  const anew = inUtf8(named, body)
  if (anew) return { ...anew, isGuess: read.isUnsure }
  const told = withCharset(named, body)
  const mended = withoutFlow(told.head, body)
  const isGuess = read.isUnsure || told.isGuess
  return isPlain && mended === before ? { isGuess } : { head: mended, isGuess }
}

/** Headers are short: where they do not tell their charset, the text below them may. */
function readHead(head: Buffer, body: Buffer): Pick<Decoded, 'text' | 'isUnsure'> {
  const alone = decodeBytes(head)
  if (!alone.isUnsure) return alone
  const both = decodeBytes(Buffer.concat([head, decodedBegin(head.toString('latin1'), body)]))
  return { ...decode(both.encoding, head), isUnsure: both.isUnsure }
}

/** A text of seven bits that no decoder reads, in UTF-8, and the headers that say so. */
function inUtf8(head: string, body: Buffer): { head: string; body: Buffer } | undefined {
  const { line, kind, parameter, name } = contentType(head)
  const isText = /^text\/(plain|html)$/i.test(kind) && !/^content-disposition:\s*att/im.test(head)
  if (!isText || !(isSevenBit(name) || nothingSaid.test(name))) return undefined
  const text = decodedBegin(head, body, body.length)
  if (!isUnusualJis(text) || text.some(byte => byte >= 0x80)) return undefined
  const encoded = Buffer.from(decodeJis(text).trimStart(), 'utf8').toString('base64')
  const lines = encoded.match(/.{1,76}/g) ?? []
  const told = `${line.replace(parameter, '') || 'Content-Type: text/plain'}; charset=utf-8`
  const rest = head.replace(line, '').replace(/^content-transfer-encoding:.*$/im, '')
  const others = rest.split(/\r?\n/).filter(Boolean)
  return {
    head: [told, 'Content-Transfer-Encoding: base64', ...others, ''].join('\r\n'),
    body: Buffer.from(['', ...lines, ''].join('\r\n'), 'latin1'),
  }
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
  if (isSevenBit(charset) && isUnusualJis(bytes)) return decodeJis(bytes)
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
function withCharset(head: string, body: Buffer): { head: string; isGuess: boolean } {
  const { line, kind, parameter, name } = contentType(head)
  const found = /^text\/(plain|html)$/i.test(kind)
    ? charsetOf(decodedBegin(head, body), name)
    : undefined
  if (found === undefined) return { head, isGuess: false }
  const { encoding, isGuess } = found
  const told = `${line.replace(parameter, '')}; charset=${encoding}`
  if (line !== '') return { head: head.replace(line, () => told), isGuess }
  return { head: `Content-Type: text/plain; charset=${encoding}\r\n${head}`, isGuess }
}

/** Its line, what it names, and its charset: the parameter as it stands there, and the name in it. */
function contentType(head: string) {
  const [line = '', kind = 'text/plain'] =
    /^content-type:[ \t]*([^\s;]*)(?:[^\r\n]|\r?\n[ \t])*/im.exec(head) ?? []
  const [parameter = '', quoted, bare = ''] =
    /;\s*charset=(?:"([^"]*)"|([^\s;]*))/i.exec(line) ?? []
  return { line, kind, parameter, name: (quoted ?? bare).trim() }
}

function charsetOf(text: Buffer, said: string): { encoding: string; isGuess: boolean } | undefined {
  if (!text.some(byte => byte >= 0x80)) return undefined
  const exact = exactName(text, said)
  if (exact !== undefined) return { encoding: exact, isGuess: false }
  const found = decodeBytes(text)
  if (nothingSaid.test(said)) return { encoding: found.encoding, isGuess: found.isUnsure }
  const isDoubtful =
    saidByDefault.test(said) || (knownDecoder(said)?.decode(text).includes('\ufffd') ?? true)
  return isDoubtful && isSure(found) ? { encoding: found.encoding, isGuess: false } : undefined
}

/** By its bytes, what is named too widely or too narrowly. */
function exactName(text: Buffer, said: string): string | undefined {
  if (/^utf-?16$/i.test(said) && text[0] === 0xfe && text[1] === 0xff) return 'utf-16be'
  return isJisName(said) && hasByteKana(text) ? 'shift_jis' : undefined
}

const isJisName = (said: string): boolean => knownDecoder(said)?.encoding === 'iso-2022-jp'
const isSevenBit = (said: string): boolean =>
  isJisName(said) || /^(?:cs)?iso-?2022-?kr$/i.test(said)

/** Telephones and old programs put half-width kana of eight bits among the sequences of seven, which stay to be read. */
const hasByteKana = (text: Buffer): boolean =>
  text.includes('\u001b$') && text.every(byte => byte < 0x80 || (byte > 0xa0 && byte < 0xe0))

/** What programs name whatever they send. */
const saidByDefault = /^(iso-8859-1|latin1|windows-1252)$/i

/** Nothing else is valid UTF-8 by chance, and no other text has kana. */
const isSure = ({ text, encoding, unreadable }: Decoded, kana = 4): boolean =>
  unreadable === 0 && (encoding === 'utf-8' || (text.match(/[ぁ-んァ-ヶ]/g)?.length ?? 0) >= kana)

/** The beginning of a body without its transfer encoding, to the end of a line. */
function decodedBegin(head: string, body: Buffer, most = textLookedAt): Buffer {
  const begin = body.subarray(0, most)
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
