import type { Encoding } from '@core/imports/table'
import { commonIn, type Writing } from './common-characters'

/** Text as it was read in one encoding. */
export type Read = {
  readonly text: string
  readonly encoding: Encoding
  readonly unreadable: number
}
export type Guess = Read & {
  /** It may as well be another encoding: somebody is to look. */
  readonly isUnsure: boolean
}

/** Reads the text in an encoding: all of it, or its first bytes. */
type ReadAs = (encoding: Encoding, most?: number) => Read

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Of text of one or two bytes a character, without a mark, what it is most likely in. Japanese before all others. */
export function guessCharset(read: ReadAs): Guess {
  const utf8 = read('utf-8')
  // Nothing else is valid UTF-8 by chance; a broken character in a long text makes it no other.
  if (utf8.unreadable * 50 <= count(utf8.text, /[^\0-\x7f]/g)) return { ...utf8, isUnsure: false }
  const [japanese] = [read('shift_jis'), read('euc-jp')].toSorted((a, b) => oddness(a) - oddness(b))
  const isJapanese = japanese && isReadable(japanese) && !isWestern(japanese)
  if (isJapanese && isSurely(japanese, 'japanese')) return { ...japanese, isUnsure: false }
  const other = otherAsian(read, isJapanese ? commonIn(begin(japanese), 'japanese').share : 0)
  if (other) return { ...read(other), isUnsure: true }
  return { ...(isJapanese ? japanese : read('windows-1252')), isUnsure: true }
}

/** Text in EUC-JP often decodes as Shift_JIS too, but as rows of half-width katakana. */
const oddness = ({ text, unreadable }: Read): number =>
  unreadable * 20 + count(text, /[｡-ﾟ]/g) + count(text, /[\ue000-\uf8ff\u0080-\u009f]/g) * 20

/** One character may be broken, or cut by the end of what is looked at. */
const isReadable = ({ text, unreadable }: Read): boolean => unreadable * 1000 <= text.length

/** An accented letter and the one after it often are one Japanese character too, alone within a word. */
function isWestern({ text }: Read): boolean {
  const alone = count(
    text,
    /(?<=[a-z])[^\0-\x7f](?![^\0-\x7f])|(?<![^\0-\x7f])[^\0-\x7f](?=[a-z])/g,
  )
  return alone > count(text, /[^\0-\x7f]+/g) / 2
}

/** What a text of a few characters cannot have by chance. */
const fewestCommon = 4
const surely = 0.4

const bytesLookedAt = 64 * 1024
const begin = ({ text }: Read): string => text.slice(0, bytesLookedAt)

function isSurely(read: Read, writing: Writing): boolean {
  const { common, share } = commonIn(begin(read), writing)
  return isReadable(read) && common >= fewestCommon && share >= surely
}

const others: readonly (readonly [Encoding, Writing])[] = [
  ['gb18030', 'simplified'],
  ['big5', 'traditional'],
  ['euc-kr', 'korean'],
]

/** Chinese or Korean, where the text is far less likely Japanese (`share`). */
function otherAsian(read: ReadAs, share: number): Encoding | undefined {
  const [first] = others
    .map(([encoding, writing]) => ({ writing, found: read(encoding, bytesLookedAt) }))
    .filter(({ writing, found }) => isSurely(found, writing) && !isWestern(found))
    .map(({ writing, found: { text, encoding } }) => ({ encoding, ...commonIn(text, writing) }))
    .toSorted((a, b) => b.share - a.share)
  return first && first.share > share * 1.5 ? first.encoding : undefined
}
