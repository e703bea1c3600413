import type { Block, LetterBody, LetterFrame, Run } from '@core/letters/letter'
import type { Settings } from '@core/settings/settings'
import type { Instant } from '@core/time/calendar-date'
import { columnWidths } from './column-widths'
import { familiesOf } from './fonts'

export type PrintableLetter = {
  readonly frame: LetterFrame
  readonly body: LetterBody
  readonly font: Settings['font']
  /** Says so on every page; so does any letter without a document number. */
  readonly draft?: boolean
  /** Becomes the PDF's date, so that the same letter gives the same bytes. */
  readonly createdAt: Instant
}

/** Text width of the page in points, and what the items of a record are set in by; as in letter.typ. */
const textWidth = (160 / 25.4) * 72
const recordIndent = 1.2 * 10.5

/** What letter.typ reads: plain data. `print` maps every text to how it is printed. */
export function printData(letter: PrintableLetter, print: (text: string) => string) {
  const { frame, body } = letter
  const title = print(body.title)
  return {
    language: frame.language,
    // A PDF's title names the document; a number keeps two of a kind apart.
    documentTitle: title,
    draft: letter.draft === true || frame.documentNumber === '',
    draftLabel: '下書き / DRAFT',
    fonts: familiesOf(letter.font, frame.language),
    created: datePartsOf(letter.createdAt),
    frame: {
      documentNumber: print(frame.documentNumber),
      date: print(frame.date),
      addressee: frame.addressee.map(print),
      sender: frame.sender.map(print),
      reference: frame.reference.map(print),
    },
    blocks: blocksOf(body.blocks, print),
  }
}

const datePartsOf = (moment: Instant): number[] =>
  (moment.match(/\d+/g) ?? []).slice(0, 6).map(Number)

function blocksOf(blocks: readonly Block[], print: (text: string) => string) {
  let inRecord = false
  return blocks.map((block, index) => {
    if (block.type === 'recordStart') inRecord = true
    if (block.type === 'recordEnd' || block.type === 'annex') inRecord = false
    const keep = blocks[index + 1]?.type === 'recordEnd'
    return {
      ...printedBlock(block, print, inRecord),
      keep,
      short: isShort(block),
      even: isEven(block),
    }
  })
}

function printedBlock(block: Block, print: (text: string) => string, inRecord: boolean) {
  const runs = (list: readonly Run[]) => list.map(run => ({ ...run, text: print(run.text) }))
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map(runs) }
    case 'table': {
      const header = block.header.map(runs)
      // A row with cells missing or to spare would shift all that follow.
      const rows = block.rows.map(row => header.map((_, column) => runs(row[column] ?? [])))
      const total = inRecord ? textWidth - recordIndent : textWidth
      const cells = header.map((cell, i) => [cell, ...rows.map(row => row[i] ?? [])].map(textOf))
      return {
        ...block,
        header,
        rows,
        whole: rows.map(isShortRow),
        widths: columnWidths(cells, total),
      }
    }
    case 'paragraph':
    case 'heading':
    case 'annex':
      return { ...block, runs: runs(block.runs) }
    case 'recordStart':
    case 'recordEnd':
      return block
  }
}

/** A paragraph of a few lines, which is kept on one page. */
const isShort = (block: Block): boolean =>
  block.type === 'paragraph' && textOf(block.runs).length < 250

/**
 * Whether lines may be stretched to one length. Not beside a long run of Latin letters or digits: where
 * one moves to the next line, the gaps it leaves between kanji are read back from the PDF as spaces.
 */
const isEven = (block: Block): boolean => {
  if (block.type === 'paragraph') return !longLatin.test(textOf(block.runs))
  return block.type === 'list' && !block.items.some(item => longLatin.test(textOf(item)))
}
/** A row of a few lines, which is kept on one page. */
const isShortRow = (row: readonly (readonly Run[])[]): boolean =>
  row.every(cell => textOf(cell).length < 300)

const longLatin = /[!-~]{6,}/

const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** Every text of a letter, to look through. */
export function textsOf({ frame, body }: PrintableLetter): string[] {
  const texts: string[] = []
  printData({ frame, body, font: 'mincho', createdAt: '' }, text => {
    texts.push(text)
    return text
  })
  return texts
}
