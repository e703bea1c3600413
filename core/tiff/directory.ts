/** Where the values of a field stand, and of what kind they are. */
type Field = { readonly type: number; readonly count: number; readonly at: number }

/** What is said of one page, by the tags of TIFF 6.0. */
export type Directory = {
  readonly number: (tag: number, otherwise: number) => number
  /** Empty where the field is missing, or not where it says that it is. */
  readonly numbers: (tag: number) => readonly number[]
  readonly bytes: (tag: number) => Uint8Array
}

export type Directories = {
  readonly pages: readonly Directory[]
  /** There are more than were asked for. */
  readonly more: boolean
}

/** Bytes of one value, by the type of its field; other types say nothing that is needed. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 }

/** No field of a page that can be shown has more values. */
const mostValues = 100_000

const header = 8
const entrySize = 12

/**
 * The pages of a TIFF file as they follow each other; undefined where it is none. Where the chain
 * leads out of the file or back into itself, it ends.
 */
export function readDirectories(file: Uint8Array, most: number): Directories | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < header) return undefined
  const little = view.getUint16(0) === 0x4949
  if (view.getUint16(2, little) !== 42) return undefined
  const pages: Directory[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, little)
  while (at >= header && at + 2 <= file.length && !seen.has(at)) {
    if (pages.length === most) return { pages, more: true }
    seen.add(at)
    const end = at + 2 + view.getUint16(at, little) * entrySize
    if (end > file.length) break
    pages.push(directory({ file, view, little }, at + 2, end))
    at = end + 4 <= file.length ? view.getUint32(end, little) : 0
  }
  return { pages, more: false }
}

type Source = { readonly file: Uint8Array; readonly view: DataView; readonly little: boolean }

function directory(source: Source, from: number, to: number): Directory {
  const { file, view, little } = source
  const fields = new Map<number, Field>()
  for (let at = from; at < to; at += entrySize) {
    const type = view.getUint16(at + 2, little)
    const count = view.getUint32(at + 4, little)
    const length = (sizes[type] ?? 0) * count
    if (length === 0 || count > mostValues) continue
    const place = length <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (place + length <= file.length) {
      fields.set(view.getUint16(at, little), { type, count, at: place })
    }
  }
  const numbers = (tag: number): readonly number[] => {
    const field = fields.get(tag)
    return field ? Array.from({ length: field.count }, (_, n) => valueOf(source, field, n)) : []
  }
  return {
    numbers,
    number(tag, otherwise) {
      const field = fields.get(tag)
      return field ? valueOf(source, field, 0) : otherwise
    },
    bytes(tag) {
      const field = fields.get(tag)
      return file.subarray(field?.at ?? 0, field ? field.at + field.count : 0)
    },
  }
}

function valueOf({ view, little }: Source, { type, at }: Field, n: number): number {
  const place = at + n * (sizes[type] ?? 0)
  if (type === 3) return view.getUint16(place, little)
  if (type === 4) return view.getUint32(place, little)
  if (type !== 5) return view.getUint8(place)
  const over = view.getUint32(place + 4, little)
  return over === 0 ? 0 : view.getUint32(place, little) / over
}
