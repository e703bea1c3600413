import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  Paragraph,
  type IFrameOptions,
} from 'docx'
import type { LetterheadLook } from '@core/letters/letterhead'
import type { WordLetter } from '@main/handlers/context'
import {
  marginSide,
  marginTop,
  millimetres,
  pageOf,
  points,
  roughWidth,
  type Typed,
} from './docx-look'

/** Millimetres of the sheet; see frame.typ, which says why. */
export const windows = {
  naga3: { x: 22, y: 13, width: 62, height: 22, below: 59, beside: 114 },
  dl: { x: 25, y: 58, width: 74, height: 23, below: 98, beside: 114 },
} as const satisfies Readonly<Record<Exclude<LetterheadLook['window'], 'none'>, WindowPlace>>

export type WindowPlace = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** From where down the sheet nothing but the address may be seen, on its left up to `beside`. */
  readonly below: number
  readonly beside: number
}

const point = 72 / 25.4

/** The column beside the address: points of its letters and lines, twips from the margin, points down to `below`. */
export const besideWindow = ({ beside, below }: WindowPlace) => ({
  size: 9,
  line: 12.5,
  left: millimetres(beside - marginSide),
  top: (below - marginTop) * point,
})

const frameAt = (
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  rule: (typeof HeightRule)[keyof typeof HeightRule],
): IFrameOptions => ({
  type: 'absolute',
  position: { x: millimetres(at.x), y: millimetres(at.y) },
  width: millimetres(at.width),
  height: millimetres(at.height),
  rule,
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.AROUND,
})

/** The name is a little larger than the other lines. */
const nameScale = 1.14
const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7]
const lineScale = 1.3
/** Other programs set letters a little wider than they are counted here. */
const spare = 1.06

/** The addressee where the window shows it, at the largest size that fits. */
export function addressFrame(letter: WordLetter, typed: Typed, place: WindowPlace): Paragraph[] {
  const { addressee: lines, language } = letter.frame
  const named = language === 'ja' ? lines.length - 1 : 0
  const scaleOf = (at: number) => (at === named ? nameScale : 1)
  const heightAt = (size: number) =>
    lines
      .map((line, at) => {
        const own = size * scaleOf(at)
        const rows = Math.ceil((roughWidth(letter, line, own) * spare) / millimetres(place.width))
        return Math.max(1, rows) * own * lineScale
      })
      .reduce((a, b) => a + b, 0)
  const size = sizes.find(one => heightAt(one) <= place.height * point) ?? 7
  const frame = frameAt(place, HeightRule.ATLEAST)
  return lines.map((line, at) => {
    const own = size * scaleOf(at)
    return new Paragraph({
      frame,
      children: typed(line, { size: own }),
      alignment: AlignmentType.LEFT,
      spacing: { line: points(own * lineScale), lineRule: 'exact', before: 0, after: 0 },
    })
  })
}

/** Where a sheet for a window envelope is folded in three: short lines at the edge of the first page. */
export function foldMarks(letter: WordLetter): Paragraph[] {
  const { letterhead } = letter.frame
  if (!letterhead || letterhead.window === 'none') return []
  const height = pageOf(letter).size.height / millimetres(1)
  return [1, 2].map(
    third =>
      new Paragraph({
        frame: frameAt({ x: 4, y: (third * height) / 3, width: 5, height: 0.5 }, HeightRule.EXACT),
        spacing: { line: 20, lineRule: 'exact', before: 0, after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 3, space: 0, color: '787878' } },
      }),
  )
}
