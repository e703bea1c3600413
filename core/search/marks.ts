import { splitText, textTokens, type Phrase, type SplitText, type Token } from './split'

/** A stretch of a text, in UTF-16 units. */
export type Stretch = readonly [start: number, end: number]

/** Where the phrase stands in the text, in its order; marks of one phrase may touch. */
export function placesOf(phrase: Phrase, split: SplitText, tokens = textTokens(split)) {
  const places: Stretch[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const last = matchAt(phrase, tokens, at)
    const first = tokens[at]
    if (last !== undefined && first) places.push(stretchOf(split, placeIn(first, 0), last))
  }
  return places
}

/** The last folded character of the phrase where it stands here. */
function matchAt(
  { tokens: wanted, prefix }: Phrase,
  tokens: readonly Token[],
  at: number,
): number | undefined {
  let last: number | undefined
  for (let n = 0; n < wanted.length; n += 1) {
    const token = tokens[at + n]
    const text = wanted[n] ?? ''
    const isBeginning = prefix && n === wanted.length - 1
    if (!token) return undefined
    if (isBeginning ? !token.text.startsWith(text) : token.text !== text) return undefined
    const length = isBeginning ? lengthOf(text) : token.end - token.start
    last = placeIn(token, Math.min(length, token.end - token.start) - 1)
  }
  return last
}

const lengthOf = (text: string): number => Array.from(text).length

/** The place of one of its characters among the folded ones. */
const placeIn = ({ places, start }: Token, n: number): number => places[start + n] ?? 0

const stretchOf = ({ folded }: SplitText, first: number, last: number): Stretch => [
  folded.from[first] ?? 0,
  folded.to[last] ?? 0,
]

/** In order, none touching another. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: [number, number][] = []
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}

export type Excerpt = { readonly excerpt: string; readonly marks: readonly Stretch[] }

const before = 24
const longest = 120
const sentence = /[。．！？!?\n\r]/u

/**
 * The part of a text around its first mark, on one line, with the marks in it. An ellipsis stands
 * where the text goes on.
 */
export function excerptOf(text: string, places: readonly Stretch[]): Excerpt {
  const all = joined(places)
  const first = all[0]?.[0] ?? 0
  const start = text.length <= longest ? 0 : startOf(text, first)
  const end = endAt(text, Math.min(text.length, start + longest))
  const lead = start > 0 ? '…' : ''
  const shift = lead.length - start
  const marks = all
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Stretch => [from + shift, to + shift])
  const body = text.slice(start, end).replace(/[\r\n\t]/g, ' ')
  return { excerpt: `${lead}${body}${end < text.length ? '…' : ''}`, marks }
}

/** The beginning of the sentence where that is near, and never in the middle of a character. */
function startOf(text: string, mark: number): number {
  const from = Math.max(0, mark - before)
  for (let at = mark - 1; at >= from; at -= 1) {
    if (sentence.test(text[at] ?? '')) return at + 1
  }
  return isSecondHalf(text, from) ? from + 1 : from
}

const endAt = (text: string, end: number): number => (isSecondHalf(text, end) ? end - 1 : end)

function isSecondHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at < text.length && code >= 0xdc00 && code <= 0xdfff
}

/** The same for a text that is read and split here. */
export function placesIn(text: string, phrases: readonly Phrase[]) {
  const split = splitText(text)
  const tokens = textTokens(split)
  return phrases.map(phrase => placesOf(phrase, split, tokens))
}
