import type { Encoding } from '@core/imports/table'

export type Decoded = {
  readonly text: string
  readonly encoding: Encoding
  readonly unreadable: number
}

/** The longer mark first: it begins as the shorter does. */
const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const unreadableIn = (text: string): number => count(text, /\ufffd/g)

/** The text in one encoding, whatever it is in. */
export const decode = (encoding: Encoding, bytes: Uint8Array): Decoded => {
  const isLong = encoding === 'utf-32le' || encoding === 'utf-32be'
  const text = isLong ? decodeLong(encoding, bytes) : new TextDecoder(encoding).decode(bytes)
  return { text, encoding, unreadable: unreadableIn(text) }
}

/** UTF-32, which the platform's decoder does not know: four bytes a character. */
function decodeLong(encoding: 'utf-32le' | 'utf-32be', bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le')
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    pieces.push(isCharacter ? String.fromCodePoint(code) : '\ufffd')
  }
  return pieces.join('').replace(/^\ufeff/, '')
}

/** The text of a table of unknown charset; undefined where the file is no text. */
export function decodeTable(bytes: Uint8Array): Decoded | undefined {
  const marked = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return decode(marked.encoding, bytes)
  const wide = wideEncoding(bytes)
  const inWide = wide && decode(wide, bytes)
  if (inWide) return isText(inWide) ? inWide : undefined
  return bytes.includes(0) ? paddedText(bytes) : decodeBytes(bytes)
}

/** Old systems fill up fields with zeros; files of other kinds have other signs too that no text has. */
function paddedText(bytes: Uint8Array): Decoded | undefined {
  const isOther = bytes.subarray(0, 65_536).some(byte => byte > 0 && byte < 9)
  const decoded = isOther ? undefined : decodeBytes(bytes.filter(byte => byte !== 0))
  return decoded && isText(decoded) ? decoded : undefined
}

const narrow = ['utf-8', 'shift_jis', 'euc-jp'] as const

/** Text of unknown charset without a mark, of one or two bytes a character. */
export const decodeBytes = (bytes: Uint8Array): Decoded =>
  isJis(bytes)
    ? decode('iso-2022-jp', bytes)
    : best(
        narrow.map(name => decode(name, bytes)),
        bytes,
      )

/** Files of other kinds have zeros at regular places too. */
const isText = ({ text, unreadable }: Decoded): boolean =>
  unreadable === 0 && count(text, /[\0-\x08]/g) === 0

/** UTF-16 without a mark: of its delimiters, digits and line ends every second byte is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, 4096)
  const zerosAt = (rest: number) => start.filter((byte, at) => byte === 0 && at % 2 === rest).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  const few = Math.max(2, start.length / 50)
  // A few characters such as 一 (U+4E00) have their zero in the other byte.
  if (odd > few && odd > even * 3) return 'utf-16le'
  return even > few && even > odd * 3 ? 'utf-16be' : undefined
}

const escape = 0x1b

/** Seven bits only, with a sequence that shifts to another set of characters. */
function isJis(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(escape)
  const isShift = at >= 0 && [0x24, 0x28].includes(bytes[at + 1] ?? 0)
  return isShift && bytes.every(byte => byte < 0x80)
}

/** Text in EUC-JP often decodes as Shift_JIS too, but as rows of half-width katakana. */
const oddness = ({ text, unreadable }: Decoded): number =>
  unreadable * 20 + count(text, /[｡-ﾟ]/g) + count(text, /[\ue000-\uf8ff\u0080-\u009f]/g) * 20

function best(tried: readonly Decoded[], bytes: Uint8Array): Decoded {
  const [utf8] = tried
  // Nothing else is valid UTF-8 by chance; a broken character in a long text makes it no other.
  if (utf8 && utf8.unreadable * 50 <= count(utf8.text, /[^\0-\x7f]/g)) return utf8
  const [first] = tried.toSorted((a, b) => oddness(a) - oddness(b))
  const isNone = first === undefined || first.unreadable * 1000 > first.text.length
  return isNone || isWestern(first) ? decode('windows-1252', bytes) : first
}

/** An accented letter and the one after it often are one Japanese character too, alone within a word. */
function isWestern({ text }: Decoded): boolean {
  const alone = count(
    text,
    /(?<=[a-z])[^\0-\x7f](?![^\0-\x7f])|(?<![^\0-\x7f])[^\0-\x7f](?=[a-z])/g,
  )
  return alone > count(text, /[^\0-\x7f]+/g) / 2
}
