import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { WordLetter } from '@main/handlers/context'
import { printData } from '../letter-pdf/print-data'
import { printable } from '../letter-pdf/printable'
import { bodyOf } from './docx-blocks'
import { letterhead } from './docx-letterhead'
import { families, numberingOf, pageOf, stylesOf, typing, type Typed } from './docx-look'
import { foldMarks } from './docx-window'
import { wordPicture } from './word-picture'
import { coreProperties, fontTable, withoutAutoSpace, withoutMoments } from './docx-package'

/** A character that XML can hold (XML 1.0, 2.2); the others are shown as the letter's pages show them. */
const isXml = (point: number): boolean =>
  point >= 0x20 && !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff

const print = (text: string): string => printable(text, isXml)

const frameSize = 9

/**
 * The letter as a Word file (ECMA-376). The same letter gives the same bytes. `fontFolders`: for the
 * words in a logo or seal that is a drawing.
 */
export async function letterDocx(
  given: WordLetter,
  fontFolders: readonly string[] = [],
): Promise<Uint8Array> {
  const { look, frame: printed } = printData(given, print)
  // As the letter's own pages have them: 印 only where there is no seal, an English address from its name on.
  const { addressee, sender } = printed
  const letter = { ...given, frame: { ...given.frame, addressee, sender } }
  const { frame, body, createdAt, images = {} } = letter
  const title = print(body.title)
  const typed = typing(letter, print)
  const drawn = (image: typeof images.logo) => image && wordPicture(image, fontFolders)
  const head = {
    letter,
    typed,
    logo: drawn(images.logo),
    seal: drawn(images.seal),
    sealLine: look.sealLine,
  }
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
          first: new Header({ children: [...foldMarks(letter), new Paragraph({})] }),
          default: header(letter, typed),
        },
        footers: { first: footer(), default: footer() },
        children: [...letterhead(head), ...bodyOf(letter, typed, print)],
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
