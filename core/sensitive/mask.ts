import type { Finding } from './finding'
import { foldText, isDigit, isLetter, maskMark } from './fold'

/** Of a card, the last four digits may be kept so that it can be told from another. */
const keptOfCard = 4

/**
 * The text with the digits and letters of each finding replaced by ＊, one for one. Blanks and
 * hyphens in the number and everything outside it stay as they are, and so does the length.
 */
export function maskText(text: string, findings: readonly Finding[]): string {
  const parts: string[] = []
  let at = 0
  for (const { kind, start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at)
    if (end <= from) continue
    parts.push(
      text.slice(at, from),
      masked(text.slice(from, end), kind === 'card' ? keptOfCard : 0),
    )
    at = end
  }
  return [...parts, text.slice(at)].join('')
}

/** All but the last `kept` digits and letters of a text, masked. */
export function masked(number: string, kept = 0): string {
  const folded = foldText(number)
  let left = kept
  let result = ''
  for (let at = number.length - 1; at >= 0; at--) {
    const unit = folded.charCodeAt(at)
    const character = number.charAt(at)
    const counts = isDigit(unit) || isLetter(unit)
    const keep = !counts || left > 0
    if (counts && left > 0) left--
    result = (keep ? character : maskMark) + result
  }
  return result
}
