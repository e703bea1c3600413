/** A stored (not packed) member of a zip file; its bytes begin right after its local header. */
export type Member = {
  readonly name: string
  readonly size: number
  readonly crc32: number
}
export type PlacedMember = Member & {
  /** Where its local header begins. */
  readonly offset: number
}

/** What the old fields hold where the number stands in a 64-bit one. */
const elsewhere = 0xffffffff
const isLarge = (value: number): boolean => value >= elsewhere

const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value))
      else field.writeUIntLE(Math.min(value, 256 ** bytes - 1), 0, bytes)
      return field
    }),
  )

/** MS-DOS time and date, in this computer's time zone, to two seconds; the format has no other. */
function dosTime(time: Date): readonly [number, number] {
  const [hour, minute, second] = [time.getHours(), time.getMinutes(), time.getSeconds()]
  const date = ((time.getFullYear() - 1980) << 9) | ((time.getMonth() + 1) << 5) | time.getDate()
  return [(hour << 11) | (minute << 5) | (second >> 1), date]
}

const zip64Version = 45
const utf8Names = 0x0800

/** What both headers of a member say alike. */
function commonFields({ size, crc32 }: Member, time: Date, extraLength: number, name: Buffer) {
  const [clock, date] = dosTime(time)
  return numbers(
    [zip64Version, 2],
    [utf8Names, 2],
    [0, 2],
    [clock, 2],
    [date, 2],
    [crc32, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [extraLength, 2],
  )
}

/** The 64-bit numbers that did not fit, in the order that the format asks for. */
function largeNumbers(values: readonly number[]): Buffer {
  const large = values.filter(isLarge)
  if (large.length === 0) return Buffer.alloc(0)
  return numbers([1, 2], [large.length * 8, 2], ...large.map(value => [value, 8] as const))
}

export function localHeader(member: Member, time: Date): Buffer {
  const name = Buffer.from(member.name)
  const extra = largeNumbers([member.size, member.size])
  const fields = commonFields(member, time, extra.length, name)
  return Buffer.concat([numbers([0x04034b50, 4]), fields, name, extra])
}

/** Unix, and the newest version of the format that this layout follows. */
const madeBy = (3 << 8) | 63
const ownFileOnly = 0o100600

function directoryHeader(member: PlacedMember, time: Date): Buffer {
  const name = Buffer.from(member.name)
  const extra = largeNumbers([member.size, member.size, member.offset])
  return Buffer.concat([
    numbers([0x02014b50, 4], [madeBy, 2]),
    commonFields(member, time, extra.length, name),
    numbers([0, 2], [0, 2], [0, 2], [ownFileOnly * 0x10000, 4], [member.offset, 4]),
    name,
    extra,
  ])
}

type Closing = { readonly at: number; readonly time: Date; readonly comment: string }

/** The directory and the end of the file, which is `comment`; the directory begins `at`. */
export function directory(members: readonly PlacedMember[], { at, time, comment }: Closing) {
  const headers = Buffer.concat(members.map(member => directoryHeader(member, time)))
  const count = members.length
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [headers.length, 4],
    [at, 4],
    [comment.length, 2],
  )
  const large = isLarge(at) ? largeEnd(count, headers.length, at) : Buffer.alloc(0)
  return Buffer.concat([headers, large, end, Buffer.from(comment, 'latin1')])
}

/** For a directory that begins beyond four gigabytes: its place in 64 bits, and where that stands. */
const largeEnd = (count: number, length: number, at: number): Buffer =>
  numbers(
    [0x06064b50, 4],
    [44, 8],
    [madeBy, 2],
    [zip64Version, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [length, 8],
    [at, 8],
    [0x07064b50, 4],
    [0, 4],
    [at + length, 8],
    [1, 4],
  )
