import {
  addressLines,
  type Block,
  type LetterBody,
  type LetterFrame,
  type Run,
} from '@core/letters/letter'
import type { Settings } from '@core/settings/settings'
import type { Instant } from '@core/time/calendar-date'
import { letterWords } from '@core/letters/letter-words'
import { columnWidths } from './column-widths'
import { familiesOf } from './fonts'
import { endingOf, type Picture } from './typesetter'

/** A picture with what is said in its place to who cannot see it, in the letter's language. */
export type PrintablePicture = Picture & { readonly alternative: string }

export type PrintableLetter = {
  readonly frame: LetterFrame
  readonly body: LetterBody
  readonly font: Settings['font']
  /** Says so on every page; so does any letter without a document number. */
  readonly draft?: boolean
  /** Becomes the PDF's date, so that the same letter gives the same bytes. */
  readonly createdAt: Instant
  /** Those that the letterhead names and that the letter shows. */
  readonly images?: {
    readonly logo?: PrintablePicture
    readonly seal?: PrintablePicture
  }
}

/** Width of the paper and of its two margins in points, and what the items of a record are set in by; as in page.typ. */
const point = 72 / 25.4
const paperWidth = { a4: 210 * point, us_letter: 215.9 * point } as const
const margins = 50 * point
type Paper = keyof typeof paperWidth
export const textWidth = (paper: Paper): number => paperWidth[paper] - margins
const recordIndent = 1.2 * 10.5

/** What page.typ, frame.typ and letter.typ read: plain data. `print` maps every text to how it is printed. */
export function printData(letter: PrintableLetter, print: (text: string) => string) {
  const { frame, body, images } = letter
  const { language } = frame
  const words = letterWords[language]
  const paper = frame.letterhead?.paper ?? 'a4'
  const number = print(frame.documentNumber)
  const sealed = sealLine(frame)
  return {
    language,
    // A PDF's title names the document; a number keeps two of a kind apart.
    documentTitle: print(body.title),
    draft: letter.draft === true || frame.documentNumber === '',
    draftLabel: '下書き / DRAFT',
    fonts: familiesOf(letter.font, language),
    created: datePartsOf(letter.createdAt),
    look: {
      paper,
      window: frame.letterhead?.window ?? 'none',
      logo: pictureIn('logo', images?.logo),
      seal: pictureIn('seal', images?.seal),
      sealLine: sealed,
    },
    words: {
      slip: words.slip,
      cutLine: words.cutLine,
      returnTo: words.returnTo,
      ourNumber: number && words.ourNumber(number),
    },
    frame: {
      documentNumber: number,
      date: print(frame.date),
      addressee: addressLines(frame).map(print),
      sender: frame.sender.map((line, index) =>
        print(images?.seal && index === sealed ? line.replace(placeOfSeal, '') : line),
      ),
      reference: frame.reference.map(print),
    },
    blocks: blocksOf(body.blocks, print, textWidth(paper)),
  }
}

/** 印 at the end of the signatory's line: where the seal goes when there is no picture of it. */
const placeOfSeal = /[\s　]+印$/

/** The sender's line whose end the seal covers: the signatory's, or the sender's name. */
function sealLine({ language, sender }: LetterFrame): number {
  const signed = sender.findIndex(line => placeOfSeal.test(line))
  if (signed >= 0) return signed
  // Ways to reach us come last; in Japanese, postal code and address come first.
  const contact = sender.findIndex(line =>
    /^(Telephone|Phone|E-mail|Email|電話|電子メール)[:：]/.test(line),
  )
  const named = contact < 0 ? sender.length - 1 : contact - 1
  return Math.max(language === 'ja' ? Math.min(2, named) : named, 0)
}

const pathOf = (name: string, { mediaType }: Picture): string => `/${name}.${endingOf[mediaType]}`

const pictureIn = (name: string, picture: PrintablePicture | undefined) =>
  picture ? { path: pathOf(name, picture), alt: picture.alternative } : null

/** The letter's pictures by the path that it names them with. */
export const picturesOf = ({ images = {} }: PrintableLetter): Readonly<Record<string, Picture>> =>
  Object.fromEntries(
    Object.entries(images).map(([name, picture]) => [pathOf(name, picture), picture]),
  )

const datePartsOf = (moment: Instant): number[] =>
  (moment.match(/\d+/g) ?? []).slice(0, 6).map(Number)

function blocksOf(blocks: readonly Block[], print: (text: string) => string, textWidth: number) {
  let inRecord = false
  return blocks.map((block, index) => {
    if (block.type === 'recordStart') inRecord = true
    if (block.type === 'recordEnd' || block.type === 'annex') inRecord = false
    const keep = blocks[index + 1]?.type === 'recordEnd'
    return {
      ...printedBlock(block, print, inRecord ? textWidth - recordIndent : textWidth),
      keep,
      short: isShort(block),
      even: isEven(block),
    }
  })
}

function printedBlock(block: Block, print: (text: string) => string, total: number) {
  const runs = (list: readonly Run[]) => list.map(run => ({ ...run, text: print(run.text) }))
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map(runs) }
    case 'table': {
      const header = block.header.map(runs)
      // A row with cells missing or to spare would shift all that follow.
      const rows = block.rows.map(row => header.map((_, column) => runs(row[column] ?? [])))
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
