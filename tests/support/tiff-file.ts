/** A field of a page: its tag and its values, each as a LONG. */
export type TiffField = readonly [tag: number, ...values: number[]]

/** A TIFF of these pages, whose fields stand before `data`. */
export function tiffFile(pages: readonly (readonly TiffField[])[], data = Buffer.alloc(0)): Buffer {
  const head = Buffer.from('II*\0\u0008\0\0\0', 'latin1')
  const lengths = pages.map(fields => 2 + fields.length * 12 + 4)
  const end = 8 + lengths.reduce((sum, length) => sum + length, 0)
  let values = Buffer.alloc(0)
  let at = 8
  const directories = pages.map((fields, page) => {
    const out = Buffer.alloc(lengths[page] ?? 0)
    out.writeUInt16LE(fields.length, 0)
    fields.forEach(([tag, ...numbers], n) => {
      const place = 2 + n * 12
      out.writeUInt16LE(tag, place)
      out.writeUInt16LE(4, place + 2)
      out.writeUInt32LE(numbers.length, place + 4)
      const [only = 0] = numbers
      out.writeUInt32LE(numbers.length === 1 ? only : end + data.length + values.length, place + 8)
      if (numbers.length === 1) return
      const long = Buffer.alloc(numbers.length * 4)
      numbers.forEach((number, index) => long.writeUInt32LE(number, index * 4))
      values = Buffer.concat([values, long])
    })
    at += out.length
    out.writeUInt32LE(page === pages.length - 1 ? 0 : at, out.length - 4)
    return out
  })
  return Buffer.concat([head, ...directories, data, values])
}
