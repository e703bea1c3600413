import { diffArrays } from 'diff'
import type { Language } from '@core/bilingual'

export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

export type Line<Type extends string> = { readonly type: Type; readonly text: string }

/** A line of two texts side by side, word by word. */
export type LineChange<Type extends string> = {
  readonly type: Type
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly changes: readonly Change[]
}

export type Comparing<Type extends string> = {
  readonly language: Language
  /** A line of this type is the same one however little of it stayed. */
  readonly onlyOne?: Type
}

/** Where more lines came or went, the two share little, and what they share would take long to find. */
const mostEdits = 1_000

/** The same for the words of a line, and for those of all lines together. */
const mostWords = 300
const mostWordsOfAll = 10_000

/** Looking for what became of a line is left out where so many pairs of lines would have to be looked at. */
const mostPairs = 10_000

/** A line longer than this is not compared word by word. */
const longestLine = 10_000

/** Two lines that share so little are two lines, not one that was changed. */
const leastShared = 0.3

/** What of `before` is another in `after`, line by line; of texts that share very little, all of the one and all of the other. */
export function compareLines<Type extends string>(
  before: readonly Line<Type>[],
  after: readonly Line<Type>[],
  comparing: Comparing<Type>,
): readonly LineChange<Type>[] {
  const alike = (a: Line<Type>, b: Line<Type>) => a.type === b.type && a.text === b.text
  const pieces = diffArrays([...before], [...after], {
    comparator: alike,
    maxEditLength: mostEdits,
  })
  if (!pieces) {
    return [...before.map(old => whole('removed', old)), ...after.map(line => whole('added', line))]
  }
  const pair = pairing(comparing)
  const out: LineChange<Type>[] = []
  let removed: readonly Line<Type>[] = []
  for (const { removed: isRemoved, added: isAdded, value } of pieces) {
    if (isRemoved) {
      removed = [...removed, ...value]
      continue
    }
    if (isAdded) out.push(...pair(removed, value))
    else {
      out.push(...removed.map(line => whole('removed', line)))
      out.push(...value.map(line => whole('same', line)))
    }
    removed = []
  }
  return [...out, ...removed.map(line => whole('removed', line))]
}

/** How many lines are not the same. */
export const differencesIn = (changes: readonly LineChange<string>[]): number =>
  changes.filter(({ kind }) => kind !== 'same').length

const whole = <Type extends string>(
  kind: 'same' | 'added' | 'removed',
  { type, text }: Line<Type>,
): LineChange<Type> => ({ type, kind, changes: [{ kind, text }] })

/** Lines that stand in the place of others: a line of the same type is the changed one, the rest came or went. */
function pairing<Type extends string>({ language, onlyOne }: Comparing<Type>) {
  const words = wordsOf(language)
  const changed = wordByWord<Type>()
  const related = (old: Line<Type>, line: Line<Type>) =>
    old.type === line.type &&
    (line.type === onlyOne || shareMuch(words(old.text), words(line.text)))
  return (removed: readonly Line<Type>[], added: readonly Line<Type>[]): LineChange<Type>[] => {
    if (removed.length * added.length > mostPairs) {
      return [
        ...removed.map(old => whole('removed', old)),
        ...added.map(line => whole('added', line)),
      ]
    }
    const out: LineChange<Type>[] = []
    let at = 0
    for (const line of added) {
      const match = removed.findIndex((old, n) => n >= at && related(old, line))
      const old = removed[match]
      if (!old) {
        out.push(whole('added', line))
        continue
      }
      out.push(...removed.slice(at, match).map(gone => whole('removed', gone)))
      out.push(changed(words(old.text), line.type, words(line.text)))
      at = match + 1
    }
    return [...out, ...removed.slice(at).map(gone => whole('removed', gone))]
  }
}

function shareMuch(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [new Set(a), new Set(b)]
  const shared = [...first].filter(word => second.has(word)).length
  return shared >= leastShared * Math.min(first.size, second.size)
}

/** Lines with so many changed words that finding them would take long are the one and the other. */
function wordByWord<Type extends string>() {
  let left = mostWordsOfAll
  return (before: readonly string[], type: Type, after: readonly string[]): LineChange<Type> => {
    const options = { maxEditLength: Math.min(left, mostWords) }
    const pieces = diffArrays([...before], [...after], options) ?? [
      { removed: true, added: false, value: before },
      { removed: false, added: true, value: after },
    ]
    const changes = pieces.map(({ added, removed, value }): Change => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }))
    for (const { added, removed, value } of pieces) if (added || removed) left -= value.length
    left = Math.max(left, 0)
    return { type, kind: 'changed', changes }
  }
}

/** Japanese has no spaces between words; the segmenter knows where they are. Each text is cut once. */
function wordsOf(language: Language): (text: string) => readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const known = new Map<string, readonly string[]>()
  return text => {
    const words =
      known.get(text) ??
      (text.length > longestLine
        ? [text]
        : Array.from(segmenter.segment(text), ({ segment }) => segment))
    known.set(text, words)
    return words
  }
}
