import { diffArrays } from 'diff'
import type { Language } from '@core/bilingual'
import type { Block, LetterBody, LetterRecord, Run } from './letter'

export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A block of two letters side by side: what it is, and its text word by word. */
export type BlockChange = {
  readonly type: Block['type'] | 'title'
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly changes: readonly Change[]
}

type Line = { readonly type: BlockChange['type']; readonly text: string }

const runsText = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** Between the cells of a row. */
const cellBreak = '　|　'

/** The text of a block, a line for each item and each row. */
function textOf(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.map(runsText).join('\n')
    case 'table':
      return [block.header, ...block.rows]
        .filter(row => row.length > 0)
        .map(row => row.map(runsText).join(cellBreak))
        .join('\n')
    case 'recordStart':
    case 'recordEnd':
      return ''
    default:
      return runsText(block.runs)
  }
}

const linesOf = ({ title, blocks }: LetterBody): Line[] => [
  { type: 'title', text: title },
  ...blocks.map(block => ({ type: block.type, text: textOf(block) })),
]

/** What of `before` is another in `after`: block by block, and within a block word by word. Bold print and alignment are not compared. */
export function compareBodies(
  before: LetterBody,
  after: LetterBody,
  language: Language,
): readonly BlockChange[] {
  const words = wordsOf(language)
  const alike = (a: Line, b: Line) => a.type === b.type && a.text === b.text
  const pieces = diffArrays(linesOf(before), linesOf(after), { comparator: alike })
  const out: BlockChange[] = []
  let removed: Line[] = []
  for (const piece of pieces) {
    if (piece.removed) {
      removed.push(...piece.value)
      continue
    }
    if (piece.added) out.push(...paired(removed, piece.value, words))
    else {
      out.push(...removed.map(line => whole('removed', line)))
      out.push(...piece.value.map(line => whole('same', line)))
    }
    removed = []
  }
  return [...out, ...removed.map(line => whole('removed', line))]
}

/** How many blocks are not the same. */
export const differencesIn = (changes: readonly BlockChange[]): number =>
  changes.filter(({ kind }) => kind !== 'same').length

const whole = (kind: 'same' | 'added' | 'removed', { type, text }: Line): BlockChange => ({
  type,
  kind,
  changes: [{ kind, text }],
})

/** Blocks that stand in the place of others: a block of the same type is the changed one, the rest came or went. */
function paired(
  removed: readonly Line[],
  added: readonly Line[],
  words: (text: string) => string[],
): BlockChange[] {
  const out: BlockChange[] = []
  let at = 0
  for (const line of added) {
    const match = removed.findIndex(
      (old, n) => n >= at && old.type === line.type && related(old, line, words),
    )
    if (match < 0) {
      out.push(whole('added', line))
      continue
    }
    out.push(...removed.slice(at, match).map(old => whole('removed', old)))
    out.push(changed(removed[match]?.text ?? '', line, words))
    at = match + 1
  }
  return [...out, ...removed.slice(at).map(old => whole('removed', old))]
}

/** Two texts that share so little are two texts, not one that was changed. */
const leastShared = 0.3

function related(a: Line, b: Line, words: (text: string) => string[]): boolean {
  if (a.type === 'title') return true
  const [first, second] = [new Set(words(a.text)), new Set(words(b.text))]
  const shared = [...first].filter(word => second.has(word)).length
  return shared >= leastShared * Math.min(first.size, second.size)
}

function changed(
  before: string,
  { type, text }: Line,
  words: (text: string) => string[],
): BlockChange {
  const changes = diffArrays(words(before), words(text)).map(
    ({ added, removed, value }): Change => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  return { type, kind: 'changed', changes }
}

/** Japanese has no spaces between words; the segmenter knows where they are. */
function wordsOf(language: Language): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return text => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The issued letter that a draft is compared with: the one it replaces, or the last of its kind about the same request. */
export function lastIssued(
  letters: readonly LetterRecord[],
  draft: LetterRecord,
): LetterRecord | undefined {
  const issued = letters.filter(({ id, status }) => status !== 'draft' && id !== draft.id)
  const replaced = issued.find(({ id }) => id === draft.replaces)
  if (replaced) return replaced
  return issued
    .filter(
      ({ letterId, requestId }) => letterId === draft.letterId && requestId === draft.requestId,
    )
    .toSorted((a, b) => ((a.issuedAt ?? '') < (b.issuedAt ?? '') ? 1 : -1))[0]
}
