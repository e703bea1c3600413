import { textWidth, type printData } from './print-data'

type PrintData = ReturnType<typeof printData>
type PrintedBlock = PrintData['blocks'][number]
type Runs = readonly { readonly text: string }[]

/** Points, easily spaced: what a line takes, and what stands between the parts besides. */
type Measures = {
  readonly size: number
  readonly line: number
  readonly paragraph: number
  readonly heading: number
  readonly item: number
  /** A line of addressee or sender, with its share of what stands around them, number, date and title. */
  readonly frameLine: number
}

/**
 * Fitted by least squares to where the letters of every law end, easily spaced, that end near the foot of
 * the first page. None of those that fit it is put more than 25 points over it.
 */
const measures: Readonly<Record<PrintData['language'], Measures>> = {
  ja: { size: 10.5, line: 16, paragraph: 6, heading: 23, item: -1.5, frameLine: 25 },
  en: { size: 10, line: 13, paragraph: 7, heading: 14, item: 4.5, frameLine: 27.5 },
}
const tableSize = 9
const tableLine = 11.7
const rowPadding = 9
const recordMark = 5

const point = 72 / 25.4
/** Between the margins, as in page.typ. */
const pageHeight = { a4: 253 * point, us_letter: 235.4 * point } as const

/** What the estimate may be wrong by. */
const doubt = 25
/** More than this is not won by tighter lines. */
const wonByTightLines = 0.15

/**
 * Whether a letter is so little longer than one page that it will be set with tighter lines. Saves setting
 * it twice; where this is not sure, the printer finds out by setting it. Only of letters of one part with a plain
 * head: those that are written most.
 */
export function surelySpills({ look, language, frame, blocks }: PrintData): boolean {
  const plain = look.window === 'none' && look.logo === null && look.seal === null
  if (!plain || blocks.some(({ type }) => type === 'annex')) return false
  const [width, height] = [textWidth(look.paper), pageHeight[look.paper]]
  const lines = frame.addressee.length + frame.sender.length
  const heights = blocks.map(block => heightOf(block, width, measures[language]))
  const total = lines * measures[language].frameLine + sum(heights)
  return total > height + doubt && total < height * (1 + wonByTightLines)
}

function heightOf(block: PrintedBlock, width: number, given: Measures): number {
  const lines = (runs: Runs, within: number) =>
    linesOf(runs, (within - given.size / 2) / given.size) * given.line
  switch (block.type) {
    case 'paragraph':
      return lines(block.runs, width) + given.paragraph
    case 'heading':
      return lines(block.runs, width) + given.heading - given.line
    case 'list':
      return sum(block.items.map(item => lines(item, width - 20) + given.item))
    case 'table':
      return sum(
        [block.header, ...block.rows].map(row => {
          const cells = row.map((cell, at) =>
            linesOf(cell, (block.widths[at] ?? 0) / tableSize - 1),
          )
          return Math.max(...cells) * tableLine + rowPadding
        }),
      )
    case 'recordStart':
    case 'recordEnd':
      return recordMark
    case 'annex':
      return 0
  }
}

/** `width` in characters of Japanese; those of Latin take about half of one. */
const linesOf = (runs: Runs, width: number): number =>
  sum(
    runs
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .map(line => Math.max(1, Math.ceil(widthOf(line) / width))),
  )

const widthOf = (line: string): number =>
  sum(Array.from(line, character => (character < '\u2E80' ? 0.5 : 1)))

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
