import { crc32, deflateRawSync } from 'node:zlib'

export type Member = {
  readonly name: string
  readonly bytes?: Uint8Array
  /** Packed; otherwise stored. */
  readonly packed?: boolean
  /** What the directory says of its size, true or not. */
  readonly saysSize?: number
  readonly saysCrc?: number
  /** The Unix mode in the directory: a symbolic link is 0o120777. */
  readonly mode?: number
  /** Bit 0: encrypted. */
  readonly flags?: number
  readonly method?: number
}

/** A zip as no honest program writes it: any name, any size, any mode. */
export function rawZip(members: readonly Member[], comment = ''): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const { facts, content } = factsOf(member)
    const head = Buffer.concat([header(0x04034b50, facts), facts.name, content])
    directory.push(entry(facts, member.mode ?? 0o100600, offset))
    parts.push(head)
    offset += head.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length & 0xffff, 8)
  end.writeUInt16LE(members.length & 0xffff, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...parts, list, end, Buffer.from(comment)])
}

function factsOf({ name, bytes = new Uint8Array(), packed = false, ...says }: Member) {
  const content = packed ? deflateRawSync(bytes) : Buffer.from(bytes)
  const {
    flags = 0,
    method = packed ? 8 : 0,
    saysCrc = crc32(bytes),
    saysSize = bytes.length,
  } = says
  const facts: Facts = {
    flags: flags | 0x0800,
    method,
    crc: saysCrc,
    packedSize: content.length,
    size: saysSize,
    name: Buffer.from(name),
  }
  return { facts, content }
}

type Facts = {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly name: Buffer
}

function header(mark: number, { flags, method, crc, packedSize, size, name }: Facts): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(mark, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  head.writeUInt32LE(crc >>> 0, 14)
  head.writeUInt32LE(packedSize, 18)
  head.writeUInt32LE(size >>> 0, 22)
  head.writeUInt16LE(name.length, 26)
  return head
}

function entry(facts: Facts, mode: number, offset: number): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE((3 << 8) | 20, 4)
  header(0, facts).copy(head, 6, 4, 30)
  head.writeUInt32LE((mode << 16) >>> 0, 38)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, facts.name])
}
