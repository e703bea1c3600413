import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { WordPicture } from './word-picture'

/** Millimetres as Word measures floating pictures: English Metric Units (ECMA-376-1, 20.1.2.1). */
const emu = (millimetres: number): number => Math.round(millimetres * 36_000)
/** A picture's size is asked for in points of a screen, 96 to the inch. */
const pixels = (millimetres: number): number => (millimetres / 25.4) * 96
const ofPoint = 25.4 / 72

/** As in frame.typ. */
const logoHeight = 14
const logoWidth = 60
export const sealSize = 22

type Size = { readonly width: number; readonly height: number }

/** In millimetres: as high as logos are, unless that makes it too wide. */
export function logoSize({ ratio }: WordPicture): Size {
  const height = Math.min(logoHeight, logoWidth / ratio)
  return { width: height * ratio, height }
}

/** Ids of the letter's drawings are its own, so that the same letter gives the same bytes. */
const pictureRun = (
  picture: WordPicture,
  { id, size }: { readonly id: string; readonly size: Size },
) => ({
  type: picture.type,
  data: picture.bytes,
  transformation: { width: pixels(size.width), height: pixels(size.height) },
  altText: { id, name: picture.alternative, description: picture.alternative },
})

/** The logo as a word of its line. */
export const logoInLine = (logo: WordPicture): ImageRun =>
  new ImageRun(pictureRun(logo, { id: '1', size: logoSize(logo) }))

/** The logo in the upper left corner of the text, beside the lines that are set on the right. */
export const logoOnLeft = (logo: WordPicture): ImageRun =>
  new ImageRun({
    ...pictureRun(logo, { id: '1', size: logoSize(logo) }),
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
    },
  })

/** Its longer side is as long as seals are; one that is not square stands in the middle of its place. */
const sizeOfSeal = ({ ratio }: WordPicture): Size => ({
  width: sealSize * Math.min(1, ratio),
  height: sealSize / Math.max(1, ratio),
})

/** Where a seal stands, in points: from the end of its line or from the margin, and from the paragraph's top down. */
export type SealPlace = {
  readonly from: 'line-end' | 'margin'
  readonly right: number
  readonly down: number
}

/** The seal as a word of its line. */
export const sealInLine = (seal: WordPicture): ImageRun =>
  new ImageRun(pictureRun(seal, { id: '2', size: sizeOfSeal(seal) }))

/** The seal under the words, so that the white of a scanned one hides none of them. */
export function sealAt(seal: WordPicture, { from, right, down }: SealPlace): ImageRun {
  const { CHARACTER, COLUMN } = HorizontalPositionRelativeFrom
  const { width, height } = sizeOfSeal(seal)
  return new ImageRun({
    ...pictureRun(seal, { id: '2', size: { width, height } }),
    floating: {
      horizontalPosition: {
        relative: from === 'line-end' ? CHARACTER : COLUMN,
        offset: emu(right * ofPoint + (sealSize - width) / 2),
      },
      // Of a line, LibreOffice counts upwards.
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: emu(down * ofPoint + (sealSize - height) / 2),
      },
      behindDocument: true,
      allowOverlap: true,
      wrap: { type: TextWrappingType.NONE },
    },
  })
}
