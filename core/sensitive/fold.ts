/** What stands for a digit or letter that was masked. Not the ASCII asterisk, which is Markdown. */
export const maskMark = '＊'
/** Every invisible character is folded to this one. */
export const invisible = '\u200b'

const hyphens = '‐‑‒–—―−﹣﹘ーｰ─'
const dots = '・･·․‧｡'
const spaces =
  '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'
const nothing = '\u00ad\u200b\u200c\u200d\u2060\ufeff'

const unitOf = (character: string): number => character.charCodeAt(0)

/** One UTF-16 unit for each, so that folding never moves an offset. */
const table = (() => {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const fold = (from: string, to: string) => {
    for (const character of from) units[unitOf(character)] = unitOf(to)
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0
  fold(hyphens, '-')
  fold(dots, '.')
  fold(spaces, ' ')
  fold(nothing, invisible)
  fold('’', "'")
  fold('￥', '¥')
  fold(maskMark, maskMark)
  return units.map(unit => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit))
})()

const chunk = 8192

/**
 * The text with full-width letters and digits, hyphens, dots and spaces made plain, in small
 * letters. It has the same length, and every character stands where it stood.
 */
export function foldText(text: string): string {
  const units = new Uint16Array(Math.min(chunk, text.length))
  let folded = ''
  for (let from = 0; from < text.length; from += chunk) {
    const length = Math.min(chunk, text.length - from)
    for (let at = 0; at < length; at++) units[at] = table[text.charCodeAt(from + at)] ?? 0
    folded += String.fromCharCode(...units.subarray(0, length))
  }
  return folded
}

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
/** Of folded text, where letters are small. */
export const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** The digits and letters of folded text, without what stands between them. */
export const bare = (folded: string): string => folded.replace(/[^0-9a-z]/g, '')
