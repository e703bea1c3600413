import type { Block, LetterBody, LetterFrame, Run } from '@core/letters/letter'
import type { Finding } from './finding'
import { maskText } from './mask'

type Line = readonly Run[]

/** Between two lines; no number goes across it. */
const newLine = '\n'

function linesOf(block: Block): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'annex':
      return [block.runs]
    case 'list':
      return block.items
    case 'table':
      return [...block.header, ...block.rows.flat()]
    case 'recordStart':
    case 'recordEnd':
      return []
  }
}

const words = (line: Line): string => line.map(({ text }) => text).join('')

/** All that a letter's body says, a line for its title and for each paragraph, list item and cell. */
export const letterText = ({ title, blocks }: LetterBody): string =>
  [title, ...blocks.flatMap(linesOf).map(words)].join(newLine)

/** The lines around the body: they come from the case and the settings, and are masked there. */
export const frameText = ({ addressee, sender, reference }: LetterFrame): string =>
  [...addressee, ...sender, ...reference].join(newLine)

/** The body with these findings of its `letterText` masked; all else stays, its bold print too. */
export function maskLetter(body: LetterBody, findings: readonly Finding[]): LetterBody {
  const text = maskText(letterText(body), findings)
  let at = 0
  const take = (length: number): string => text.slice(at, (at += length))
  const line = (runs: Line): Run[] => {
    at += newLine.length
    return runs.map(({ field, ...run }) => {
      const text = take(run.text.length)
      // A fact that was masked is no fact of the case any more, which would bring its digits back.
      return text === run.text && field !== undefined ? { ...run, text, field } : { ...run, text }
    })
  }
  const title = take(body.title.length)
  return { title, blocks: body.blocks.map(block => masked(block, line)) }
}

/** The lines are taken in the order of `linesOf`. */
function masked(block: Block, line: (runs: Line) => Run[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'annex':
      return { ...block, runs: line(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(line) }
    case 'table': {
      const header = block.header.map(line)
      return { ...block, header, rows: block.rows.map(row => row.map(line)) }
    }
    case 'recordStart':
    case 'recordEnd':
      return block
  }
}
