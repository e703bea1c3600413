import type { Language } from '@core/bilingual'
import { compareLines, type Line, type LineChange } from '@core/text/compare-lines'
import type { Block, LetterBody, LetterRecord, Run } from './letter'

/** A block of two letters side by side: what it is, and its text word by word. */
export type BlockChange = LineChange<Block['type'] | 'title'>

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

const linesOf = ({ title, blocks }: LetterBody): Line<BlockChange['type']>[] => [
  { type: 'title', text: title },
  ...blocks.map(block => ({ type: block.type, text: textOf(block) })),
]

/** What of `before` is another in `after`: block by block, and within a block word by word. Bold print and alignment are not compared. */
export function compareBodies(
  before: LetterBody,
  after: LetterBody,
  language: Language,
): readonly BlockChange[] {
  return compareLines(linesOf(before), linesOf(after), { language, onlyOne: 'title' })
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
