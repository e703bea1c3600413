import { variantCharacters } from './variants'

/**
 * A folded text and where each of its characters stands in the original, as UTF-16 units from `from`
 * to `to`. One original character may give several, such as ㈱, and several may give one, such as ｶﾞ.
 */
export type FoldedText = {
  readonly characters: readonly string[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const known = new Map<string, readonly string[]>()
const mostKnown = 20_000

/** One form for what a person may type in several: width, case, katakana, accents, variant characters. */
export function foldWithPlaces(text: string): FoldedText {
  const characters: string[] = []
  const from: number[] = []
  const to: number[] = []
  for (let start = 0; start < text.length;) {
    const end = endOfCluster(text, start)
    for (const character of foldCluster(text.slice(start, end))) {
      characters.push(character)
      from.push(start)
      to.push(end)
    }
    start = end
  }
  return { characters, from, to }
}

/** The same without places. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  let folded = ''
  for (let start = 0; start < text.length;) {
    const end = endOfCluster(text, start)
    for (const character of foldCluster(text.slice(start, end))) folded += character
    start = end
  }
  return folded
}

/** Addresses and numbers, of which nothing but the case is folded. */
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** Whether every word of the query stands somewhere in the text; both folded. */
export const hasEveryWord = (folded: string, query: string): boolean =>
  fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every(word => folded.includes(word))

function foldCluster(cluster: string): readonly string[] {
  const found = known.get(cluster)
  if (found) return found
  if (known.size >= mostKnown) known.clear()
  const folded = Array.from(foldOnce(cluster))
  known.set(cluster, folded)
  return folded
}

/** Letters that are no accented form of another to Unicode, and are to whoever types a name. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const besideVu: Readonly<Record<string, string>> = { ぁ: 'ば', ぃ: 'び', ぇ: 'べ', ぉ: 'ぼ' }

function foldOnce(cluster: string): string {
  const plain = cluster
    // Typed as a character of its own after the kana it belongs to.
    .replaceAll('\u309B', '\u3099')
    .replaceAll('\u309C', '\u309A')
    // Marks that choose among drawings of one character, and characters that show nothing.
    .replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u200B-\u200F\u2060\uFEFF\u00AD]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    // ヶ and ヵ are written small or not in the same place name.
    .replaceAll('ゖ', 'け')
    .replaceAll('ゕ', 'か')
    // ヴァ is written バ as often.
    .replace(/[ゔぶ]([ぁぃぇぉ]?)/g, (_, vowel: string) => besideVu[vowel] ?? 'ぶ')
  return Array.from(plain, one => variantCharacters.get(one) ?? latin[one] ?? one).join('')
}

/** A character with the marks that belong to it, and nothing-to-see after it. */
function endOfCluster(text: string, start: number): number {
  const end = start + widthAt(text, start)
  if (end >= text.length) return end
  if (isLeadingJamo(text.charCodeAt(start))) return endOfSyllable(text, end)
  const endWithMarks = endOfMarks(text, end)
  return isVu(text.charCodeAt(start), endWithMarks > end)
    ? endOfVu(text, endWithMarks)
    : endWithMarks
}

const vu: ReadonlySet<number> = new Set([0x30f4, 0x3094, 0x30d6, 0x3076])
const beforeDakuten: ReadonlySet<number> = new Set([0x30a6, 0x3046, 0xff73, 0x30d5, 0x3075, 0xff8c])

/** ヴ or ブ, in one character or with a dakuten of its own. */
const isVu = (code: number, isMarked: boolean): boolean =>
  code >= 0x3046 && (vu.has(code) || (isMarked && beforeDakuten.has(code)))

/** With the small vowel after it, one sound. */
const endOfVu = (text: string, end: number): number =>
  'ァィェォぁぃぇぉｧｨｪｫ'.includes(text[end] ?? ' ') ? end + 1 : end

function endOfMarks(text: string, start: number): number {
  let end = start
  while (end < text.length && isMark(text.codePointAt(end) ?? 0)) end += widthAt(text, end)
  return end
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

const isLeadingJamo = (code: number): boolean => code >= 0x1100 && code <= 0x115f
function endOfSyllable(text: string, start: number): number {
  let end = start
  while (end < text.length && text.charCodeAt(end) >= 0x1160 && text.charCodeAt(end) <= 0x11ff) {
    end += 1
  }
  return end
}

/** Marks of Japanese and European writing first, because nearly every character is looked at here. */
function isMark(code: number): boolean {
  if (code < 0x300) return code === 0xad
  if (code >= 0x3040) return isJapaneseMark(code)
  if (code >= 0x2000 && code < 0x20d0) return isHidden(code)
  return code <= 0x36f || (code < 0x2dff && /\p{M}/u.test(String.fromCodePoint(code)))
}

/** Signs that show nothing: spaces without width, marks of direction. */
const isHidden = (code: number): boolean => (code >= 0x200b && code <= 0x200f) || code === 0x2060

const isJapaneseMark = (code: number): boolean =>
  (code >= 0x3099 && code <= 0x309c) || (code >= 0xfe00 && isMarkOfWidth(code))

/** The dakuten of half-width kana, and what chooses among drawings of a character. */
const isMarkOfWidth = (code: number): boolean =>
  code <= 0xfe0f || [0xfeff, 0xff9e, 0xff9f].includes(code) || (code >= 0xe0100 && code <= 0xe01ef)
