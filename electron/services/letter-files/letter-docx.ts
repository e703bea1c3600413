import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { WordLetter } from '@main/handlers/context'
import { printable } from '../letter-pdf/printable'
import { bodyOf } from './docx-blocks'
import {
  bodySize,
  families,
  numberingOf,
  pageOf,
  points,
  roughWidth,
  stylesOf,
  textWidth,
  typing,
  type Typed,
} from './docx-look'
import { coreProperties, fontTable, withoutAutoSpace, withoutMoments } from './docx-package'

/** A character that XML can hold (XML 1.0, 2.2); the others are shown as the letter's pages show them. */
const isXml = (point: number): boolean =>
  point >= 0x20 && !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff

const print = (text: string): string => printable(text, isXml)

const frameSize = 9
const nameSize = 12

/** The letter as a Word file (ECMA-376). The same letter gives the same bytes. */
export async function letterDocx(letter: WordLetter): Promise<Uint8Array> {
  const { frame, body, createdAt } = letter
  const title = print(body.title)
  const typed = typing(letter, print)
  const document = new Document({
    title,
    styles: stylesOf(letter),
    numbering: numberingOf(letter),
    // A line that ends before its paragraph does is not stretched to the margin.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [
      {
        properties: { page: pageOf(letter), titlePage: true },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: header(letter, typed),
        },
        footers: { first: footer(), default: footer() },
        children: [...letterhead(letter, typed), ...bodyOf(letter, typed, print)],
      },
    ],
  })
  const creator = print(letter.organisation)
  const language = frame.language === 'ja' ? 'ja-JP' : letter.english
  const facts = { title, creator, language, createdAt }
  return withoutMoments(
    await Packer.toBuffer(document),
    new Map([
      ['docProps/core.xml', () => coreProperties(facts)],
      ['word/fontTable.xml', () => fontTable(families[letter.font])],
      ['word/styles.xml', withoutAutoSpace],
    ]),
  )
}

/** The number of the letter on every page but the first, where it stands already. */
const header = ({ frame }: WordLetter, typed: Typed) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: typed(frame.documentNumber, { size: 8 }),
      }),
    ],
  })

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: frameSize * 2,
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

/** Number, date, addressee, sender, title and reference, in the order of the letter's own pages. */
function letterhead(letter: WordLetter, typed: Typed): Paragraph[] {
  const { frame, body } = letter
  const right = [frame.documentNumber, frame.date].filter(line => line !== '')
  return [
    ...right.map(line => new Paragraph({ children: typed(line), alignment: AlignmentType.RIGHT })),
    ...addressee(letter, typed),
    ...sender(letter, typed),
    new Paragraph({ heading: HeadingLevel.TITLE, children: typed(body.title) }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: points(10) },
      children: typed(frame.reference.join('　　'), { size: frameSize }),
    }),
  ]
}

const gap = points(9)

function addressee(letter: WordLetter, typed: Typed): Paragraph[] {
  const { addressee: lines } = letter.frame
  const indent = { right: Math.round(textWidth(letter) * 0.38) }
  return lines.map(
    (line, at) =>
      new Paragraph({
        children: typed(line, at === lines.length - 1 ? { size: nameSize } : {}),
        alignment: AlignmentType.LEFT,
        indent,
        ...(at === 0 ? { spacing: { before: gap } } : {}),
      }),
  )
}

/** A block at the right whose lines begin one below the other, as wide as its longest line. */
function sender(letter: WordLetter, typed: Typed): Paragraph[] {
  const { sender: lines } = letter.frame
  const full = textWidth(letter)
  const widest = Math.max(0, ...lines.map(line => roughWidth(line, bodySize)))
  const left = Math.max(Math.round(full * 0.28), full - widest - points(8))
  return lines.map(
    (line, at) =>
      new Paragraph({
        children: typed(line),
        alignment: AlignmentType.LEFT,
        indent: { left },
        ...(at === 0 ? { spacing: { before: gap } } : {}),
      }),
  )
}
