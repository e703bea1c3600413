import { photometric, type Colours } from './colours'
import type { Directory } from './directory'

type Size = { readonly width: number; readonly height: number }

/** How the bytes of a picture are packed, in the words of PDF, which took its filters from TIFF. */
export type Coding = {
  /** The filter and its parameters for a piece, as entries of its dictionary. */
  readonly entries: (piece: Size) => string
  /** Whether the bytes of several strips, one after another, are the bytes of one picture. */
  readonly joins: boolean
  /** 0 is white, and the filter does not turn that round by itself. */
  readonly inverted: boolean
  /** The bits of each byte stand the other way round. */
  readonly mirrored: boolean
  /** Of JPEG: what all pieces have in common, with the marks around it. */
  readonly tables: Uint8Array | undefined
}

const tag = { compression: 259, fillOrder: 266, fax: 292, predictor: 317, tables: 347 } as const

type Packed = (about: Directory, colours: Colours) => Partial<Coding> | undefined

/** By the number of the way of packing. */
const packings: Readonly<Record<number, Packed>> = {
  1: plain(() => ({ entries: () => '', joins: true })),
  2: fax(() => '/K 0 /EncodedByteAlign true'),
  3: fax(about => `/K ${about.number(tag.fax, 0) & 1}`),
  4: fax(() => '/K -1'),
  5: plain((about, colours) => ({ entries: predicted(about, colours, 'LZW') })),
  7: jpeg,
  8: plain((about, colours) => ({ entries: predicted(about, colours, 'Flate') })),
  32_773: plain(() => ({ entries: filter('RunLength'), joins: true })),
  32_946: plain((about, colours) => ({ entries: predicted(about, colours, 'Flate') })),
}

/** Undefined for what is packed in a way that is not read here, such as JPEG of before 1995. */
export function codingOf(about: Directory, colours: Colours): Coding | undefined {
  const packed = packings[about.number(tag.compression, 1)]?.(about, colours)
  if (!packed) return undefined
  const mirrored = about.number(tag.fillOrder, 1) === 2
  const usual = { entries: () => '', joins: false, inverted: colours.inverted, mirrored }
  return { ...usual, tables: undefined, ...packed }
}

/** For all colours but those that only JPEG makes from others. */
function plain(packed: Packed): Packed {
  return (about, colours) =>
    colours.photometric === photometric.yCbCr ? undefined : packed(about, colours)
}

function filter(name: string, parameters = ''): () => string {
  const entries = `/Filter /${name}Decode${parameters && ` /DecodeParms << ${parameters} >>`}`
  return () => entries
}

function predicted(about: Directory, { bits, samples }: Colours, name: string) {
  if (about.number(tag.predictor, 1) !== 2) return filter(name)
  const same = `/Predictor 2 /Colors ${samples} /BitsPerComponent ${bits}`
  return ({ width }: Size) => filter(name, `${same} /Columns ${width}`)()
}

function fax(kind: (about: Directory) => string): Packed {
  return (about, { bits, samples, inverted }) => {
    if (bits !== 1 || samples !== 1) return undefined
    // A fax has its own idea of white, and the filter gives black for 0.
    const entries = ({ width, height }: Size) =>
      filter(
        'CCITTFax',
        `${kind(about)} /Columns ${width} /Rows ${height} /BlackIs1 ${!inverted}`,
      )()
    return { entries, inverted: false }
  }
}

function jpeg(about: Directory, colours: Colours): Partial<Coding> | undefined {
  if (colours.bits !== 8 || colours.tint || colours.photometric === photometric.palette) {
    return undefined
  }
  const transform = colours.photometric === photometric.yCbCr ? 1 : 0
  const tables = about.bytes(tag.tables)
  const entries = filter('DCT', `/ColorTransform ${transform}`)
  return { entries, mirrored: false, tables: tables.length > 4 ? tables : undefined }
}
