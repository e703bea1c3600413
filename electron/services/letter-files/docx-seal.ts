import { points } from './docx-look'
import { sealSize, type SealPlace } from './docx-pictures'

const point = 72 / 25.4
const seal = sealSize * point
/** As in frame.typ. */
const beside = 3 * point

/** The lines that the seal belongs to: twips of each, and the points of their letters and of a line. */
export type SealedLines = {
  readonly widths: readonly number[]
  readonly size: number
  readonly line: number
  /** Twips from the left margin of the page, and from there to the right one. */
  readonly left: number
  readonly room: number
  /** The line whose end is sealed. */
  readonly sealLine: number
}

export type SealMark = {
  /** The line that it is anchored to. */
  readonly at: number
  readonly place: SealPlace
  /** Twips from where the lines begin to the end of the seal. */
  readonly needs: number
  /** Points that it needs above and below the lines. */
  readonly above: number
  readonly below: number
}

/** In Japanese the seal is stamped over the end of its line, its middle a little above that of the line. */
export function sealOverLine(lines: SealedLines): SealMark {
  const { widths, size, line, left, room, sealLine } = lines
  const [natural, full] = [(widths[sealLine] ?? 0) / 20, room / 20]
  const rows = Math.max(1, Math.ceil(natural / full))
  const right = Math.min(natural, full - seal) - 0.7 * size
  const down = rows * line - 0.9 * size - seal / 2
  const after = (widths.length - sealLine - 1 + rows) * line
  return {
    at: sealLine,
    // A line that is broken ends anywhere.
    place:
      rows === 1
        ? { from: 'line-end', right: right - natural, down }
        : { from: 'margin', right: left / 20 + right, down },
    needs: points(right + seal),
    above: Math.max(0, -down - sealLine * line),
    below: Math.max(0, down + seal - after),
  }
}

/** In other languages, whose lines are longer, it stands beside them; undefined where there is no room. */
export function sealBesideLines(lines: SealedLines): SealMark | undefined {
  const { widths, line, left, room } = lines
  const needs = Math.max(0, ...widths) + points(beside + seal)
  if (needs > room || widths.length === 0) return undefined
  return {
    at: widths.length - 1,
    place: { from: 'margin', right: (left + room) / 20 - seal, down: line - seal },
    needs,
    above: Math.max(0, seal - widths.length * line),
    below: 0,
  }
}
