import type { Encoding } from '@core/imports/table'
import { guessCharset, type Guess } from '@main/services/charsets/guess-charset'
import { decodeJis, hasJisSequence } from '@main/services/charsets/jis'
import { wideEncoding } from '@main/services/charsets/utf-16'

export type Decoded = Guess

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
  const text = textIn(encoding, bytes)
  return { text, encoding, unreadable: unreadableIn(text), isUnsure: false }
}

function textIn(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding === 'iso-2022-jp') return decodeJis(bytes)
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeLong(encoding, bytes)
  return new TextDecoder(encoding).decode(bytes)
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

/** Text of unknown charset without a mark, of one or two bytes a character. */
export const decodeBytes = (bytes: Uint8Array): Decoded =>
  isJis(bytes)
    ? decode('iso-2022-jp', bytes)
    : guessCharset((encoding, most) => decode(encoding, bytes.subarray(0, most)))

/** Files of other kinds have zeros at regular places too. */
const isText = ({ text, unreadable }: Decoded): boolean =>
  unreadable === 0 && count(text, /[\0-\x08]/g) === 0

/** Seven bits only, with a sequence that shifts to another set of characters. */
const isJis = (bytes: Uint8Array): boolean =>
  hasJisSequence(bytes) && bytes.every(byte => byte < 0x80)
