import type { Finding } from './finding'
import { maskText } from './mask'

/** Where a number stands: the words around it, one line, with this and every other number masked. */
export type Excerpt = {
  readonly before: string
  readonly masked: string
  readonly after: string
}

/** Characters shown on each side. */
const reach = 24

/** `findings` are all those of the text, also the dismissed ones: an excerpt shows none of them. */
export function excerptOf(text: string, finding: Finding, findings: readonly Finding[]): Excerpt {
  const { start, end } = finding
  const safe = maskText(text, [finding, ...findings])
  const from = wholeCharacter(safe, Math.max(0, start - reach))
  const to = wholeCharacter(safe, Math.min(safe.length, end + reach))
  return {
    before: (from > 0 ? '…' : '') + oneLine(safe.slice(from, start)),
    masked: oneLine(safe.slice(start, end)),
    after: oneLine(safe.slice(end, to)) + (to < safe.length ? '…' : ''),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ')

/** Not between the two halves of a character such as 𠮷. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
