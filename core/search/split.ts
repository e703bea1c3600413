import { foldWithPlaces, type FoldedText } from '@core/text/fold'

/**
 * A piece of a text by which it is found: two neighbouring characters of Japanese, a word of another
 * language, or three neighbouring digits.
 */
export type Token = {
  readonly text: string
  /** The places of all characters of its run among the folded ones; its own are from `start` to before `end`. */
  readonly places: readonly number[]
  readonly start: number
  readonly end: number
}

type Kind = 'characters' | 'digits' | 'word'
type Run = { readonly kind: Kind; readonly at: readonly number[] }

export type SplitText = { readonly folded: FoldedText; readonly runs: readonly Run[] }

/** Small pictures in a text are characters of it too. */
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u

/** Digits that stand in one token: half of a telephone number is found from three digits on. */
export const digitsTogether = 3
/** Longer words, such as encoded data in a mail, are found by their beginning. */
export const longestWord = 40

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ーｰ々〆〇]/u
const dashes: ReadonlySet<string> = new Set('-‐‑‒–—―−─ー－~〜')
const inNumber = /[-‐‑‒–—―−─ー－ \t\u3000()/.,:・]/u
const betweenCharacters = /[\s・･=゠]/u
const kana = /[ぁ-ゖー]/u

/** Folded once for the many times that the same character comes. */
const kinds = new Map<string, Kind | null>()
function kindOf(character: string): Kind | null {
  const known = kinds.get(character)
  if (known !== undefined) return known
  const kind = kindByProperty(character)
  if (kinds.size > 50_000) kinds.clear()
  kinds.set(character, kind)
  return kind
}

function kindByProperty(character: string): Kind | null {
  if (/[0-9]/.test(character)) return 'digits'
  if (eastAsian.test(character) || picture.test(character)) return 'characters'
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? 'word' : null
}

/** The most signs between two digits or characters that still belong together. */
const widestGap = 3

/** The runs of one kind in a text, with what was written between their parts left out. */
export function splitText(text: string): SplitText {
  const folded = foldWithPlaces(text)
  const runs: Run[] = []
  let run: { readonly kind: Kind; readonly at: number[] } | undefined
  folded.characters.forEach((_, index) => {
    const kind = kindAt(folded.characters, index)
    if (kind === null) return
    if (run?.kind !== kind || !goesOn(folded.characters, run, index)) {
      run = { kind, at: [] }
      runs.push(run)
    }
    run.at.push(index)
  })
  return { folded, runs }
}

/** A dash in a word in kana is its long vowel; the long vowel's sign between digits is a dash. */
function kindAt(characters: readonly string[], index: number): Kind | null {
  const character = characters[index] ?? ''
  if (!dashes.has(character)) return kindOf(character)
  const before = characters[index - 1] ?? ''
  const after = characters[index + 1] ?? ''
  if (character !== 'ー') {
    return kana.test(before) && kindOf(after) === 'characters' ? 'characters' : null
  }
  return kindOf(before) === 'digits' && kindOf(after) === 'digits' ? null : 'characters'
}

function goesOn(characters: readonly string[], { kind, at }: Run, index: number): boolean {
  const last = at.at(-1) ?? index
  if (last === index - 1) return true
  if (kind === 'word' || index - last - 1 > widestGap) return false
  const sign = kind === 'digits' ? inNumber : betweenCharacters
  return characters.slice(last + 1, index).every(character => sign.test(character))
}

const charactersTogether = 2

const lengthOf: Readonly<Record<Kind, number>> = {
  characters: charactersTogether,
  digits: digitsTogether,
  word: longestWord,
}

type Wanted = {
  readonly characters: readonly string[]
  /** Also the shorter ones at the end of a run, so that all of it is found. */
  readonly tail: boolean
}

/** Adds the tokens of a run. Written without a closure for each: long texts have a hundred thousand. */
function addTokens(tokens: Token[], { kind, at }: Run, { characters, tail }: Wanted): void {
  const most = lengthOf[kind]
  const last = kind === 'word' ? 1 : tail ? at.length : Math.max(1, at.length - most + 1)
  for (let start = 0; start < last; start += 1) {
    const end = Math.min(at.length, start + most)
    let text = ''
    for (let n = start; n < end; n += 1) text += letter(characters[at[n] ?? -1] ?? '', kind)
    tokens.push({ text, places: at, start, end })
  }
}

function tokensIn({ folded, runs }: SplitText, tail: boolean): readonly Token[] {
  const tokens: Token[] = []
  for (const run of runs) addTokens(tokens, run, { characters: folded.characters, tail })
  return tokens
}

/** Kana that sound alike or are old, and small ones that are written large as well: ウィ, ウイ. */
const alike: Readonly<Record<string, string>> = {
  ...{ ゐ: 'い', ゑ: 'え', ぢ: 'じ', づ: 'ず' },
  ...{ ぁ: 'あ', ぃ: 'い', ぅ: 'う', ぇ: 'え', ぉ: 'お' },
}

/** A long vowel may have been written as any dash. */
function letter(character: string, kind: Kind): string {
  if (kind !== 'characters') return character
  return dashes.has(character) ? 'ー' : (alike[character] ?? character)
}

/** All tokens of a text, in its order. */
export const textTokens = (split: SplitText): readonly Token[] => tokensIn(split, true)

export type Phrase = {
  readonly tokens: readonly string[]
  /** The last token is the beginning of one. */
  readonly prefix: boolean
  /** Looked for only among what cases are called by. */
  readonly called?: true
}

/** How a word that somebody looks for stands among the tokens of a text; undefined where it has none. */
export function phraseOf(word: string): Phrase | undefined {
  const split = splitText(word)
  const last = split.runs.at(-1)
  if (!last) return undefined
  const before = tokensIn({ ...split, runs: split.runs.slice(0, -1) }, true)
  const tokens = [...before, ...tokensIn({ ...split, runs: [last] }, false)]
  const prefix = last.kind === 'word' || last.at.length < lengthOf[last.kind]
  return { tokens: tokens.map(({ text }) => text), prefix }
}

/** Everything that a text is compared by where all of it has to be the same: no blanks, no signs. */
export function compactOf(text: string): string {
  const { folded, runs } = splitText(text)
  return runs
    .flatMap(({ kind, at }) => at.map(index => letter(folded.characters[index] ?? '', kind)))
    .join('')
}
