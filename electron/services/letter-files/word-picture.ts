import { resolve, join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { must } from '@core/assert'
import type { PrintableImage } from '@main/handlers/context'
import { readFonts } from '../letter-pdf/fonts'
import { endingOf } from '../letter-pdf/typesetter'
import { typstCompiler } from '../letter-pdf/typst'
import { pngOf } from './png'

/** A picture as every version of Word shows it. `ratio`: its width by its height. */
export type WordPicture = {
  readonly type: 'png' | 'jpg'
  readonly bytes: Uint8Array
  readonly ratio: number
  readonly alternative: string
}

/**
 * Word shows a drawing (SVG) only in its newer versions: it is drawn as points, by the typesetter that
 * prints it in the letter's PDF, with the same fonts. PNG and JPEG stay as they are.
 */
export function wordPicture(
  picture: PrintableImage,
  fontFolders: readonly string[],
): WordPicture | undefined {
  const { mediaType, bytes, alternative } = picture
  const ratio = ratioOf(picture)
  if (mediaType !== 'image/svg+xml') {
    return { type: mediaType === 'image/png' ? 'png' : 'jpg', bytes, ratio, alternative }
  }
  const drawn = drawnAsPoints(bytes, ratio, fontFolders)
  return drawn && { type: 'png', bytes: drawn, ratio, alternative }
}

const workspace = resolve('.')

type Drawing = { readonly path: string; readonly bytes: Uint8Array; readonly source: string }

/** Sets one picture by itself; nothing is kept, for exports are rare. */
function drawing<T>(
  { path, bytes, source }: Drawing,
  fonts: readonly Buffer[],
  use: (
    compiler: NodeCompiler,
    document: NonNullable<ReturnType<NodeCompiler['compile']>['result']>,
  ) => T,
): T {
  const compiler = typstCompiler({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
  compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
  const { result } = compiler.compile({ mainFileContent: source })
  return use(compiler, must(result, 'picture of a letterhead'))
}

function ratioOf({ mediaType, bytes }: PrintableImage): number {
  const path = `/picture.${endingOf[mediaType]}`
  const source = `#context {
    let size = measure(image("${path}"))
    [#metadata(size.width / size.height) <ratio>]
  }`
  const found = drawing({ path, bytes, source }, [], (compiler, document): unknown =>
    compiler.query(document, { selector: '<ratio>', field: 'value' }),
  )
  const ratio: unknown = Array.isArray(found) ? found[0] : undefined
  if (typeof ratio !== 'number' || !(ratio > 0)) throw new Error('The picture has no size')
  return ratio
}

/** Points of a drawing at its longer side: 600 to the inch for the widest logo. */
const side = 1440
/** The typesetter draws an effect with this many points to the typographic point. */
const pointsPerPoint = 4

/**
 * What has an effect is drawn as points by the typesetter: here, one that changes nothing. Undefined
 * where the drawing shows nothing.
 */
function drawnAsPoints(
  bytes: Uint8Array,
  ratio: number,
  fontFolders: readonly string[],
): Uint8Array | undefined {
  const [width, height] = ratio >= 1 ? [side, side / ratio] : [side * ratio, side]
  const size = `width="${width}" height="${height}"`
  const data = `data:image/svg+xml;base64,${Buffer.from(bytes).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} viewBox="0 0 ${width} ${height}"><filter id="same" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feOffset dx="0" dy="0"/></filter><g filter="url(#same)"><image ${size} xlink:href="${data}"/></g></svg>`
  const source = `#set page(width: auto, height: auto, margin: 0pt)
    #image("/drawing.svg", width: ${width / pointsPerPoint}pt)`
  const hasWords = /[<:]text[\s/>]/.test(new TextDecoder().decode(bytes))
  const fonts = hasWords && fontFolders.length > 0 ? readFonts(fontFolders).blobs : []
  const drawn = { path: '/drawing.svg', bytes: new TextEncoder().encode(svg), source }
  const pdf = drawing(drawn, fonts, (compiler, document) => compiler.pdf(document))
  const images = imagesIn(pdf)
  const colours = images.find(({ samples }) => samples === 3)
  const opacity = images.find(({ samples }) => samples === 1)
  return colours && pngOf({ ...colours, opacity: opacity?.points })
}

type PdfImage = {
  readonly width: number
  readonly height: number
  /** Bytes of each point. */
  readonly samples: number
  readonly points: Uint8Array
}

/** The pictures of a PDF that Typst wrote: streams of their own, compressed without loss (ISO 32000-2, 8.9.5). */
function imagesIn(pdf: Buffer): readonly PdfImage[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/obj\s*<<([^<>]*\/Subtype \/Image[^<>]*)>>\s*stream\r?\n/g)].map(
    found => {
      const [head, entries = ''] = found
      const number = (name: string) => Number(new RegExp(`/${name} (\\d+)`).exec(entries)?.[1])
      const start = found.index + head.length
      const points = inflateSync(pdf.subarray(start, start + number('Length')))
      const [width, height] = [number('Width'), number('Height')]
      return { width, height, samples: points.length / (width * height), points }
    },
  )
}
