import { err, ok, type Result } from '@core/result'
import { readDirectories, type Directory } from './directory'
import { readPage, type NoPage, type Part, type Piece, type TiffPage } from './page'
import { ascii, pdfFile, type PdfObject } from './pdf-file'

export type TiffPages = {
  readonly pdf: Uint8Array
  /** Pages that are not in it. */
  readonly leftOut: number
  /** The file goes on; only its first `mostPages` are in it. */
  readonly more: boolean
}

export const mostPages = 1000

const tag = { subfile: 254 } as const

/**
 * The pages of a TIFF file as a PDF. Nothing is unpacked here: PDF knows the ways in which TIFF packs
 * pictures, so their bytes are taken over, and what draws PDF pages unpacks them, a page at a time.
 */
export function tiffAsPdf(file: Uint8Array): Result<TiffPages, NoPage> {
  const found = readDirectories(file, mostPages)
  if (!found || found.pages.length === 0) return err('damaged')
  const isPreview = (n: number) => (found.pages[n]?.number(tag.subfile, 0) ?? 0) & 1
  const wanted = found.pages.filter((_, n) => n === 0 || !isPreview(n))
  const read = readAll(wanted, file.length)
  if (!read.ok) return read
  const leftOut = wanted.length - read.value.length
  return ok({ pdf: pdfFile(objectsOf(read.value, file)), leftOut, more: found.more })
}

/** Of all pages together: strips and tiles, and bytes of tables that go with each of them. */
const most = { pieces: 500_000, tables: 64_000_000 } as const

/** Pages that share what they are made of would make a small file a very large one: then it is refused. */
function readAll(wanted: readonly Directory[], size: number): Result<readonly TiffPage[], NoPage> {
  const left = { ...most, bytes: size }
  const pages: TiffPage[] = []
  let problem: NoPage = 'damaged'
  for (const about of wanted) {
    const page = readPage(about, size)
    if (typeof page === 'string') {
      problem = page
      continue
    }
    left.pieces -= page.pieces.length
    left.tables -= page.pieces.length * (page.coding.tables?.length ?? 0)
    left.bytes -= bytesOf(page)
    if (Math.min(...Object.values(left)) < 0) return err('damaged')
    pages.push(page)
  }
  return pages.length > 0 ? ok(pages) : err(problem)
}

const bytesOf = ({ pieces }: TiffPage): number =>
  pieces.flatMap(({ parts }) => parts).reduce((sum, { from, to }) => sum + to - from, 0)

/** The catalogue, the list of pages, and for each page its entry, its content and its pictures. */
function objectsOf(pages: readonly TiffPage[], file: Uint8Array): readonly PdfObject[] {
  const objects: PdfObject[] = [{ entries: '/Type /Catalog /Pages 2 0 R' }, { entries: '' }]
  const kids: string[] = []
  for (const page of pages) {
    const at = objects.length + 1
    kids.push(`${at} 0 R`)
    const tint = page.colours.tint === undefined ? undefined : at + 2
    const first = at + (tint ? 3 : 2)
    const names = page.pieces.map((_, n) => `/P${n} ${first + n} 0 R`)
    const box = `/MediaBox [0 0 ${page.width} ${page.height * page.stretch}]`
    objects.push({
      entries:
        `/Type /Page /Parent 2 0 R ${box} /Rotate ${page.turned} /Contents ${at + 1} 0 R ` +
        `/Resources << /XObject << ${names.join(' ')} >> >>`,
    })
    objects.push({ entries: '', stream: [ascii(drawing(page))] })
    if (tint) objects.push(tintObject(page))
    objects.push(...page.pieces.map(piece => picture(page, piece, { file, tint })))
  }
  objects[1] = { entries: `/Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}]` }
  return objects
}

/** Each piece reaches a point under the next one, which is drawn over it: no line shows between them. */
function drawing({ pieces, width, height, stretch }: TiffPage): string {
  const lines = pieces.map((piece, n) => {
    const wide = piece.width + (piece.left + piece.width < width ? 1 : 0)
    const high = piece.height + (piece.top + piece.height < height ? 1 : 0)
    const bottom = (height - piece.top - high) * stretch
    return `q ${wide} 0 0 ${high * stretch} ${piece.left} ${bottom} cm /P${n} Do Q`
  })
  return lines.join('\n')
}

const range = (values: number): string => `[${'0 1 '.repeat(values)}]`

function tintObject({ colours }: TiffPage): PdfObject {
  const values = { '/DeviceGray': 1, '/DeviceRGB': 3, '/DeviceCMYK': 4 }[colours.space] ?? 1
  return {
    entries: `/FunctionType 4 /Domain ${range(colours.samples)} /Range ${range(values)}`,
    stream: [ascii(colours.tint ?? '')],
  }
}

type From = { readonly file: Uint8Array; readonly tint: number | undefined }

function picture(page: TiffPage, piece: Piece, { file, tint }: From): PdfObject {
  const { colours, coding } = page
  const names = Array.from({ length: colours.samples }, (_, n) => `/S${n}`).join(' ')
  const space = tint ? `[/DeviceN [${names}] ${colours.space} ${tint} 0 R]` : colours.space
  const decode = coding.inverted ? `/Decode [1 0${' 0 1'.repeat(colours.samples - 1)}]` : ''
  return {
    entries:
      `/Type /XObject /Subtype /Image /Width ${piece.width} /Height ${piece.height} ` +
      `/BitsPerComponent ${colours.bits} /ColorSpace ${space} ${decode} ${coding.entries(piece)}`,
    stream: bytesIn(page, piece, file),
  }
}

function bytesIn({ coding }: TiffPage, { parts }: Piece, file: Uint8Array): readonly Uint8Array[] {
  const bytes = parts.map(({ from, to }: Part) => file.subarray(from, to))
  if (coding.mirrored) return bytes.map(mirrored)
  const [only] = bytes
  if (!coding.tables || !only) return bytes
  // Without the end mark of the one and the start mark of the other they are one JPEG file.
  return [coding.tables.subarray(0, -2), only.subarray(2)]
}

const mirror = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0
  for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) turned |= 0x80 >> bit
  return turned
})

const mirrored = (bytes: Uint8Array): Uint8Array => bytes.map(byte => mirror[byte] ?? 0)
