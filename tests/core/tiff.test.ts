import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { mostPages, tiffAsPdf, type TiffPages } from '@core/tiff/as-pdf'
import { tiffFile, type TiffField } from '@tests/support/tiff-file'

/** Written by libtiff, a page for each way of packing; all of 64 by 48 points. */
const packings = new Uint8Array(readFileSync('tests/fixtures/documents/packings.tif'))
const [wide, high] = [64, 48]

function made(file: Uint8Array): TiffPages {
  const pages = tiffAsPdf(file)
  if (!pages.ok) throw new Error(pages.error)
  return pages.value
}

const ink = (x: number, y: number) => (x - 20) ** 2 + (y - 20) ** 2 < 200 || (x + y) % 16 === 0
const bilevel = (x: number, y: number) => (ink(x, y) ? [0, 0, 0] : [255, 255, 255])
const colours = (x: number, y: number) => [x * 4, y * 5, ink(x, y) ? 255 : 0]
const greys = (x: number) => [x * 4, x * 4, x * 4]

/** What the program's own reader of PDF makes of the file. */
const read = (pdf: Uint8Array) =>
  getDocument({
    data: pdf.slice(),
    useWasm: false,
    wasmUrl: `${process.cwd()}/node_modules/pdfjs-dist/wasm/`,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  }).promise

type Drawn = {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data: Uint8Array
}

/** The points of a page, from its pictures where they are drawn. */
async function pointsOf(page: PDFPageProxy, stretch = 1): Promise<number[][]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const points: number[][] = []
  let place: readonly number[] = []
  for (const [n, operator] of fnArray.entries()) {
    // The library types them as any.
    const values = (argsArray[n] ?? []) as ArrayLike<unknown>
    if (operator === OPS.transform) place = Array.from(values, Number)
    if (operator !== OPS.paintImageXObject) continue
    const drawn = await new Promise<Drawn>(done => void page.objs.get(String(values[0]), done))
    const [left = 0, bottom = 0, room = 0] = [place[4], place[5], place[3]]
    put(points, drawn, [left, Math.round((page.view[3] - bottom - room) / stretch)])
  }
  return points
}

function put(points: number[][], drawn: Drawn, [left, top]: readonly [number, number]): void {
  const [right, bottom] = [Math.min(drawn.width, wide - left), Math.min(drawn.height, high - top)]
  for (let y = 0; y < bottom; y += 1) {
    for (let x = 0; x < right; x += 1) points[(y + top) * wide + x + left] = pointAt(drawn, x, y)
  }
}

function pointAt({ width, kind, data }: Drawn, x: number, y: number): number[] {
  if (kind === 1) {
    const row = Math.ceil(width / 8)
    const isWhite = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    return isWhite ? [255, 255, 255] : [0, 0, 0]
  }
  const step = kind === 2 ? 3 : 4
  return [...data.slice((y * width + x) * step, (y * width + x) * step + 3)]
}

const expected = (colour: (x: number, y: number) => number[]) =>
  Array.from({ length: wide * high }, (_, at) => colour(at % wide, Math.floor(at / wide)))

describe('a TIFF file', () => {
  test.each([
    ['fax, rows by themselves', 1, bilevel],
    ['fax, rows by those before', 2, bilevel],
    ['fax of group 4 in strips, with its bits the other way round', 3, bilevel],
    ['PackBits', 4, bilevel],
    ['LZW in strips, as differences', 5, colours],
    ['Deflate', 6, colours],
    ['LZW in tiles', 8, greys],
    ['LZW with how transparent each point is', 9, colours],
  ] as const)('is drawn point for point: %s', async (_, number, colour) => {
    const pdf = await read(made(packings).pdf)
    const page = await pdf.getPage(number)
    expect(await pointsOf(page, number === 1 ? 204 / 98 : 1)).toEqual(expected(colour))
  })

  test('packed as JPEG has nearly the colours that it had', async () => {
    const pdf = await read(made(packings).pdf)
    const points = await pointsOf(await pdf.getPage(7))
    const off = points.map(([red = 0, green = 0], at) =>
      Math.max(Math.abs(red - (at % wide) * 4), Math.abs(green - Math.floor(at / wide) * 5)),
    )
    expect(points).toHaveLength(wide * high)
    expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(30)
  })

  test('from a fax machine is as high as the paper was: its points are not square', async () => {
    const pdf = await read(made(packings).pdf)
    const { view } = await pdf.getPage(1)
    expect(view[3] / view[2]).toBeCloseTo((48 / 64) * (204 / 98))
    expect((await pdf.getPage(2)).view).toEqual([0, 0, 64, 48])
  })
})

const picture = (size: number, ...more: readonly TiffField[]): readonly TiffField[] => [
  [256, size],
  [257, size],
  [258, 8],
  [259, 1],
  [262, 1],
  [273, 8],
  [278, size],
  [279, 16],
  ...more,
]

describe('a TIFF file that was made to do harm, or is damaged', () => {
  test('is refused with the reason', () => {
    const why = (file: Buffer) => tiffAsPdf(new Uint8Array(file))
    expect(why(Buffer.from('II*\0rest'))).toEqual({ ok: false, error: 'damaged' })
    expect(why(tiffFile([picture(60_000)]))).toEqual({ ok: false, error: 'too-large' })
    expect(why(tiffFile([picture(0)]))).toEqual({ ok: false, error: 'damaged' })
    const oldJpeg = picture(4).map(([tag, ...values]) =>
      tag === 259 ? [259, 6] : [tag, ...values],
    )
    expect(why(tiffFile([oldJpeg as TiffField[]]))).toEqual({ ok: false, error: 'other-kind' })
  })

  test('whose pages share their bytes does not become a large one', () => {
    const shared = tiffFile(Array.from({ length: 500 }, () => picture(4, [279, 16_000])))
    expect(tiffAsPdf(new Uint8Array(shared))).toEqual({ ok: false, error: 'damaged' })
  })

  test('shows the pages that can be shown, and says how many cannot', async () => {
    const shown = made(new Uint8Array(tiffFile([picture(0), picture(4), picture(0)])))
    expect(shown).toMatchObject({ leftOut: 2, more: false })
    expect((await read(shown.pdf)).numPages).toBe(1)
  })

  test('ends where its chain of pages leads back, and after as many as are shown', () => {
    const circle = tiffFile([picture(4), picture(4)])
    circle.writeUInt32LE(8, 8 + 2 * (2 + 8 * 12 + 4) - 4)
    expect(made(new Uint8Array(circle))).toMatchObject({ leftOut: 0, more: false })
    const long = tiffFile(Array.from({ length: mostPages + 1 }, () => picture(4)))
    expect(made(new Uint8Array(long))).toMatchObject({ more: true })
  })

  test('is read to an end whatever is in it, and never made into something large', () => {
    const changes = fc.array(
      fc.tuple(fc.nat(packings.length - 1), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(changes, fc.nat(packings.length), (changed, length) => {
        const file = packings.slice(0, Math.max(length, 8))
        for (const [at, value] of changed) if (at < file.length) file[at] = value
        const pages = tiffAsPdf(file)
        if (pages.ok) expect(pages.value.pdf.length).toBeLessThan(20_000_000)
      }),
      { numRuns: 200 },
    )
  })
})
