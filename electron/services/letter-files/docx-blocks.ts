import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { IParagraphOptions } from 'docx'
import type { Block, Run } from '@core/letters/letter'
import { letterWords } from '@core/letters/letter-words'
import type { WordLetter } from '@main/handlers/context'
import { columnWidths } from '../letter-pdf/column-widths'
import {
  bulletList,
  orderedList,
  points,
  recordIndent,
  textWidth,
  typedRuns,
  type Typed,
} from './docx-look'

type Place = {
  readonly letter: WordLetter
  readonly typed: Typed
  readonly print: (text: string) => string
  /** Twips that the items of a record are set in by. */
  readonly inset: number
  /** Stays on the page of what follows. */
  readonly keepNext: boolean
  /** Its number among the lists, so that each counts from one. */
  readonly list: number
}

const cellSize = 9
const edge = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '5a5a5a' } as const
const box: NonNullable<IParagraphOptions['border']> = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
}

/** The letter's body, block by block, in its order. */
export function bodyOf(
  letter: WordLetter,
  typed: Typed,
  print: (text: string) => string,
): (Paragraph | Table)[] {
  const { blocks } = letter.body
  let inset = 0
  return blocks.flatMap((block, list) => {
    if (block.type === 'recordEnd' || block.type === 'annex') inset = 0
    const keepNext = blocks[list + 1]?.type === 'recordEnd'
    const made = wordBlock(block, { letter, typed, print, inset, keepNext, list })
    if (block.type === 'recordStart') inset = recordIndent
    return made
  })
}

function wordBlock(block: Block, place: Place): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block, place)]
    case 'heading':
      return [heading(block.runs, place)]
    case 'list':
      return list(block, place)
    case 'table':
      return [
        table(block, place),
        new Paragraph({ spacing: { line: points(6), lineRule: 'exact' } }),
      ]
    case 'annex':
      return block.slip ? slip(block.runs, place) : [annex(block.runs, place, true)]
    case 'recordStart':
    case 'recordEnd':
      return recordMark(block.type, place)
  }
}

/** Lines of one length are expected in Japanese only; elsewhere they tear words apart. */
const evenIn = ({ frame }: WordLetter) =>
  frame.language === 'ja' ? AlignmentType.BOTH : AlignmentType.LEFT

const alignments = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

const paragraph = (
  { runs, align = 'left' }: Extract<Block, { type: 'paragraph' }>,
  { letter, typed, inset, keepNext }: Place,
) =>
  new Paragraph({
    children: typedRuns(typed, runs),
    alignment: align === 'left' ? evenIn(letter) : alignments[align],
    indent: { left: inset },
    keepNext,
  })

const heading = (runs: readonly Run[], { typed, inset }: Place) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: typedRuns(typed, runs),
    indent: { left: inset },
  })

const annex = (runs: readonly Run[], { typed }: Place, onNewPage: boolean) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: typedRuns(typed, runs, 12.5),
    alignment: AlignmentType.CENTER,
    pageBreakBefore: onNewPage,
    spacing: { before: 0, after: points(16) },
  })

/** The page that is torn off: a line to cut at, its title, and where it goes back to. */
function slip(runs: readonly Run[], place: Place): Paragraph[] {
  const { letter, typed } = place
  const { frame } = letter
  const words = letterWords[frame.language]
  const number = frame.documentNumber && words.ourNumber(frame.documentNumber)
  const address = [...frame.sender, number].filter(line => line !== '')
  return [
    new Paragraph({
      children: typed(words.cutLine, { size: cellSize }),
      alignment: AlignmentType.CENTER,
      pageBreakBefore: true,
      spacing: { after: points(18) },
      border: { top: { style: BorderStyle.DASHED, size: 6, space: 4, color: '5a5a5a' } },
    }),
    annex(runs, place, false),
    new Paragraph({
      children: typed(words.returnTo, { size: cellSize, bold: true }),
      border: box,
      keepNext: true,
    }),
    ...address.map(
      line => new Paragraph({ children: typed(line, { size: cellSize }), border: box }),
    ),
    new Paragraph({}),
  ]
}

const list = (
  { ordered, items }: Extract<Block, { type: 'list' }>,
  { letter, typed, inset, keepNext, list: instance }: Place,
) =>
  items.map(
    (runs, at) =>
      new Paragraph({
        children: typedRuns(typed, runs),
        alignment: evenIn(letter),
        numbering: { reference: ordered ? orderedList : bulletList, level: 0, instance },
        ...(inset ? { indent: { left: inset + points(25), hanging: points(25) } } : {}),
        keepNext: keepNext && at === items.length - 1,
      }),
  )

/** 記 and 以上; English letters print neither. */
function recordMark(type: 'recordStart' | 'recordEnd', { letter, typed }: Place): Paragraph[] {
  if (letter.frame.language !== 'ja') return []
  return [
    type === 'recordStart'
      ? new Paragraph({
          children: typed('記'),
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: points(12), after: points(9) },
        })
      : new Paragraph({
          children: typed('以上'),
          alignment: AlignmentType.RIGHT,
          spacing: { before: points(10) },
        }),
  ]
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '5a5a5a' } as const
const cellMargins = { top: points(2), bottom: points(2), left: points(4), right: points(4) }
/** A row of a few lines is kept on one page. */
const shortCell = 300

/** Its header is repeated on every page it runs over, and is one to a screen reader. */
function table(
  { header, rows }: Extract<Block, { type: 'table' }>,
  { letter, typed, print, inset }: Place,
): Table {
  // A row with cells missing or to spare would shift all that follow.
  const even = rows.map(row => header.map((_, column) => row[column] ?? []))
  const textOf = (runs: readonly Run[]) => print(runs.map(run => run.text).join(''))
  const cells = header.map((cell, column) =>
    [cell, ...even.map(row => row[column] ?? [])].map(textOf),
  )
  const total = (textWidth(letter) - inset) / 20
  const widths = columnWidths(cells, total).map(points)
  const row = (runs: readonly (readonly Run[])[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: tableHeader || runs.every(cell => textOf(cell).length < shortCell),
      children: runs.map(
        (cell, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: cellMargins,
            ...(tableHeader ? { shading: { fill: 'EEEEEE' } } : {}),
            children: [
              new Paragraph({
                children: typedRuns(typed, cell, cellSize),
                alignment: AlignmentType.LEFT,
                spacing: { line: points(12), lineRule: 'atLeast', after: 0 },
              }),
            ],
          }),
      ),
    })
  return new Table({
    rows: [row(header, true), ...even.map(cellsOfRow => row(cellsOfRow, false))],
    columnWidths: widths,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    indent: { size: inset, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  })
}
