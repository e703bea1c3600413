import { AlignmentType, HeadingLevel, Paragraph, type ImageRun, type TextRun } from 'docx'
import type { WordLetter } from '@main/handlers/context'
import { addressFrame, besideWindow, windows, type WindowPlace } from './docx-window'
import { bodySize, points, roughWidth, textWidth, type Typed } from './docx-look'
import { logoInLine, logoOnLeft, logoSize, sealAt, sealInLine, sealSize } from './docx-pictures'
import { sealBesideLines, sealOverLine, type SealedLines, type SealMark } from './docx-seal'
import type { WordPicture } from './word-picture'

export type Head = {
  readonly letter: WordLetter
  readonly typed: Typed
  readonly logo: WordPicture | undefined
  readonly seal: WordPicture | undefined
  /** The sender's line whose end the seal covers. */
  readonly sealLine: number
}

/** How the lines of the head are set: points of the letters and of a line, twips from the left margin. */
type Lines = {
  readonly size: number
  readonly line: number
  readonly left: number
  /** After each paragraph; the letter's own style is kept where nothing is said. */
  readonly spacing?: { readonly line: number; readonly lineRule: 'atLeast'; readonly after: number }
}

const gap = 9
const frameSize = 9
const logoGap = 5
const titleGap = 16
const point = 72 / 25.4
/** Other programs set letters a little wider than they are counted here. */
const spare = 1.05

/** Logo, number, date, addressee, sender with seal, title and reference: where the letter's own pages have them. */
export function letterhead(head: Head): Paragraph[] {
  const { letter, typed } = head
  const { frame, body } = letter
  const window = frame.letterhead?.window ?? 'none'
  const { paragraphs, room } =
    window === 'none' ? { paragraphs: plainHead(head), room: 0 } : windowHead(head, windows[window])
  return [
    ...paragraphs,
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: typed(body.title),
      ...(room > 0 ? { spacing: { before: points(titleGap + room) } } : {}),
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: points(10) },
      children: typed(frame.reference.join('　　'), { size: frameSize }),
    }),
  ]
}

const numberAndDate = ({ letter: { frame } }: Head): readonly string[] =>
  [frame.documentNumber, frame.date].filter(line => line !== '')

function plainHead(head: Head): Paragraph[] {
  const { letter, typed, logo } = head
  const japanese = letter.frame.language === 'ja'
  const lines: Lines = { size: bodySize, line: japanese ? 15.75 : 14, left: 0 }
  const right = numberAndDate(head)
  const beside = japanese ? logo : undefined
  const paragraphs = (right.length > 0 ? right : ['']).map((text, at, { length }) => {
    const anchor = beside && at === 0 ? [logoOnLeft(beside)] : []
    // What comes next begins below the logo. Of two paragraphs' gaps, Word keeps the larger one.
    const below =
      beside && at === length - 1 ? logoSize(beside).height * point - length * lines.line : 0
    return rightLine([...anchor, ...typed(text)], below > 0 ? { after: points(below + gap) } : {})
  })
  const above = logo && !beside ? [rightLine([logoInLine(logo)], { after: points(logoGap) })] : []
  const nothing = right.length === 0 && !beside
  return [
    ...above,
    ...(nothing ? [] : paragraphs),
    ...addressee(letter, typed),
    ...sender(head, { ...lines, left: Math.round(textWidth(letter) * (japanese ? 0.28 : 0.15)) }),
  ]
}

const rightLine = (
  children: readonly (TextRun | ImageRun)[],
  spacing: { readonly after?: number } = {},
  left = 0,
) => new Paragraph({ children, alignment: AlignmentType.RIGHT, spacing, indent: { left } })

/** Word has no place that ends where the longer of two columns does: room is left below the shorter one. */
function windowHead(head: Head, place: WindowPlace): { paragraphs: Paragraph[]; room: number } {
  const { letter, typed, logo } = head
  const { left, line, size, top } = besideWindow(place)
  const spacing = { line: points(line), lineRule: 'atLeast', after: 0 } as const
  const lines: Lines = { size, line, left, spacing }
  const right = numberAndDate(head)
  const below = { ...spacing, after: points(logoGap) }
  const logos = logo ? [rightLine([logoInLine(logo)], below, left)] : []
  const above = (logo ? logoSize(logo).height * point : 0) + right.length * line + gap
  const from = sender(head, lines)
  const paragraphs = [
    ...addressFrame(letter, typed, place),
    ...logos,
    ...right.map(text => rightLine(typed(text, { size }), spacing, left)),
    ...from,
  ]
  // The seal may have a paragraph of its own.
  const seal = from.length > letter.frame.sender.length ? sealSize * point : 0
  const taken = above + letter.frame.sender.length * line + seal
  return { paragraphs, room: Math.max(0, top - taken) }
}

/** A Japanese address ends with the name, others begin with it. */
function addressee(letter: WordLetter, typed: Typed): Paragraph[] {
  const { addressee: lines, language } = letter.frame
  const named = language === 'ja' ? lines.length - 1 : 0
  const indent = { right: Math.round(textWidth(letter) * 0.38) }
  return lines.map(
    (line, at) =>
      new Paragraph({
        children: typed(line, at === named ? { size: bodySize * 1.14 } : {}),
        alignment: AlignmentType.LEFT,
        indent,
        ...(at === 0 ? { spacing: { before: points(gap) } } : {}),
      }),
  )
}

/** A block at the right whose lines begin one below the other, as wide as its longest line and the seal. */
function sender(head: Head, lines: Lines): Paragraph[] {
  const { letter, typed, seal, sealLine } = head
  const { sender: texts } = letter.frame
  const widths = texts.map(text => roughWidth(letter, text, lines.size) * spare)
  const full = textWidth(letter)
  const mark = seal && markOf(letter, { ...lines, widths, room: full - lines.left, sealLine })
  const widest = Math.max(0, ...widths, mark?.needs ?? 0)
  const left = Math.max(lines.left, Math.round(full - widest - points(8)))
  const { above = 0, below = 0 } = mark ?? {}
  const size = lines.spacing ? { size: lines.size } : {}
  const paragraphs = texts.map((text, at) => {
    const before = at === 0 ? { before: points(gap + above) } : {}
    const after = at === texts.length - 1 && below > 0 ? { after: points(below) } : {}
    const sealed = seal && at === mark?.at ? [sealAt(seal, mark.place)] : []
    return new Paragraph({
      children: [...typed(text, size), ...sealed],
      alignment: AlignmentType.LEFT,
      indent: { left },
      spacing: { ...lines.spacing, ...before, ...after },
    })
  })
  return seal && !mark ? [...paragraphs, rightLine([sealInLine(seal)])] : paragraphs
}

const markOf = ({ frame }: WordLetter, lines: SealedLines): SealMark | undefined =>
  frame.language === 'ja' ? sealOverLine(lines) : sealBesideLines(lines)
