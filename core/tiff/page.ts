import { codingOf, type Coding } from './coding'
import { coloursOf, type Colours } from './colours'
import type { Directory } from './directory'

/** A part of the picture that was packed by itself: a strip or a tile. */
export type Piece = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Where its bytes stand in the file; they follow each other. */
  readonly parts: readonly Part[]
}
export type Part = { readonly from: number; readonly to: number }

export type TiffPage = {
  readonly width: number
  readonly height: number
  /** How much higher than wide a point is: those of a fax are not square. */
  readonly stretch: number
  /** Degrees to turn it, clockwise. */
  readonly turned: 0 | 90 | 180 | 270
  readonly colours: Colours
  readonly coding: Coding
  readonly pieces: readonly Piece[]
}

export type NoPage = 'damaged' | 'other-kind' | 'too-large'

const tag = {
  width: 256,
  height: 257,
  offsets: 273,
  orientation: 274,
  rows: 278,
  counts: 279,
  across: 282,
  down: 283,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileCounts: 325,
} as const

/** So many points of one picture are drawn at most; more was made to exhaust the program. */
export const mostPoints = 100_000_000

const mostPieces = 20_000

/** What a page is made of; `size` is the length of the file in bytes. */
export function readPage(about: Directory, size: number): TiffPage | NoPage {
  const [width, height] = [about.number(tag.width, 0), about.number(tag.height, 0)]
  if (width < 1 || height < 1) return 'damaged'
  if (width * height > mostPoints) return 'too-large'
  const colours = coloursOf(about)
  const coding = colours && codingOf(about, colours)
  if (!colours || !coding) return 'other-kind'
  const cut = piecesOf(about, { width, height }, size)
  if (cut.length === 0) return 'damaged'
  const pieces = coding.joins ? joined(cut, { width, height }) : cut
  return {
    width,
    height,
    stretch: stretchOf(about),
    turned: turnOf(about),
    colours,
    coding,
    pieces,
  }
}

type Size = { readonly width: number; readonly height: number }

function piecesOf(about: Directory, whole: Size, size: number): readonly Piece[] {
  const isTiled = about.numbers(tag.tileOffsets).length > 0
  const piece: Size = isTiled
    ? { width: about.number(tag.tileWidth, 0), height: about.number(tag.tileHeight, 0) }
    : {
        width: whole.width,
        height: Math.min(whole.height, about.number(tag.rows, whole.height)),
      }
  if (piece.width < 1 || piece.height < 1 || piece.width * piece.height > mostPoints) return []
  const offsets = about.numbers(isTiled ? tag.tileOffsets : tag.offsets)
  const counts = about.numbers(isTiled ? tag.tileCounts : tag.counts)
  const across = Math.ceil(whole.width / piece.width)
  const wanted = across * Math.ceil(whole.height / piece.height)
  if (wanted > mostPieces) return []
  return offsets.slice(0, wanted).flatMap((from, n) => {
    const to = Math.min(size, from + (counts[n] ?? size))
    const top = Math.floor(n / across) * piece.height
    // The last strip ends with the picture; tiles are whole.
    const height = isTiled ? piece.height : Math.min(piece.height, whole.height - top)
    const place = { left: (n % across) * piece.width, top, width: piece.width, height }
    return from < to ? [{ ...place, parts: [{ from, to }] }] : []
  })
}

/** Strips whose bytes may follow each other are one picture: it has no seams, and is read at once. */
function joined(pieces: readonly Piece[], { width, height }: Size): readonly Piece[] {
  if (pieces.some(piece => piece.width !== width)) return pieces
  return [{ left: 0, top: 0, width, height, parts: pieces.flatMap(({ parts }) => parts) }]
}

/** Beyond this the file says something else than it means. */
const mostStretch = 4

function stretchOf(about: Directory): number {
  const stretch = about.number(tag.across, 1) / about.number(tag.down, 1)
  return stretch >= 1 / mostStretch && stretch <= mostStretch ? stretch : 1
}

/** Pictures that say they are mirrored are shown as they are. */
function turnOf(about: Directory): TiffPage['turned'] {
  const turns = { 3: 180, 6: 90, 8: 270 } as const
  const orientation = about.number(tag.orientation, 1)
  return orientation === 3 || orientation === 6 || orientation === 8 ? turns[orientation] : 0
}
