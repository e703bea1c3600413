import type { Directory } from './directory'

/** How the points of a picture are to be read, in the words of PDF. */
export type Colours = {
  readonly photometric: number
  readonly bits: number
  /** Values of each point, with those that are no colour, such as how transparent it is. */
  readonly samples: number
  readonly space: string
  /** 0 is white. */
  readonly inverted: boolean
  /** What a space with values that are no colour is worked out by. */
  readonly tint: string | undefined
}

const tag = {
  bits: 258,
  photometric: 262,
  samples: 277,
  planes: 284,
  map: 320,
  format: 339,
} as const

export const photometric = {
  whiteIsZero: 0,
  blackIsZero: 1,
  rgb: 2,
  palette: 3,
  cmyk: 5,
  yCbCr: 6,
} as const

const spaces: Readonly<Record<number, { readonly name: string; readonly values: number }>> = {
  [photometric.whiteIsZero]: { name: '/DeviceGray', values: 1 },
  [photometric.blackIsZero]: { name: '/DeviceGray', values: 1 },
  [photometric.rgb]: { name: '/DeviceRGB', values: 3 },
  [photometric.cmyk]: { name: '/DeviceCMYK', values: 4 },
  [photometric.yCbCr]: { name: '/DeviceRGB', values: 3 },
}

const mostExtra = 2

/** Undefined for colours that are not shown here. */
export function coloursOf(about: Directory): Colours | undefined {
  const samples = about.number(tag.samples, 1)
  const bits = bitsOf(about)
  if (bits === undefined || !isUsual(about, samples)) return undefined
  const kind = about.number(tag.photometric, photometric.whiteIsZero)
  const plain = { photometric: kind, bits, samples, inverted: kind === photometric.whiteIsZero }
  const space = kind === photometric.palette ? palette(about, plain) : direct(plain)
  return space && { ...plain, ...space }
}

type Plain = Pick<Colours, 'photometric' | 'bits' | 'samples'>
type Space = Pick<Colours, 'space' | 'tint'>

function direct({ photometric: kind, samples }: Plain): Space | undefined {
  const known = spaces[kind]
  const extra = known ? samples - known.values : -1
  if (!known || extra < 0 || extra > mostExtra) return undefined
  return { space: known.name, tint: extra === 0 ? undefined : `{${' pop'.repeat(extra)} }` }
}

/** TIFF has 16 bits of each colour, and all reds first. */
function palette(about: Directory, { bits, samples }: Plain): Space | undefined {
  const map = about.numbers(tag.map)
  const entries = 2 ** bits
  if (samples !== 1 || map.length < 3 * entries) return undefined
  const hex = (value = 0) => (value >> 8).toString(16).padStart(2, '0')
  const table = Array.from({ length: entries }, (_, n) =>
    [map[n], map[entries + n], map[2 * entries + n]].map(hex).join(''),
  )
  return { space: `[/Indexed /DeviceRGB ${entries - 1} <${table.join('')}>]`, tint: undefined }
}

function bitsOf(about: Directory): number | undefined {
  const [bits = 1, ...others] = about.numbers(tag.bits)
  return [1, 2, 4, 8].includes(bits) && others.every(other => other === bits) ? bits : undefined
}

/** Numbers with a sign or a point, and pictures with a sheet for each colour, come from laboratories. */
const isUsual = (about: Directory, samples: number): boolean =>
  about.number(tag.format, 1) === 1 && (samples === 1 || about.number(tag.planes, 1) === 1)
