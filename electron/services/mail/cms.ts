/** What a file of S/MIME (RFC 5652, mostly called smime.p7m) holds. */
export type Cms =
  { readonly kind: 'signed'; readonly content: Buffer } | { readonly kind: 'encrypted' }

const signedData = '2a864886f70d010702'
const encrypted: ReadonlySet<string> = new Set([
  '2a864886f70d010703',
  '2a864886f70d010706',
  '2a864886f70d0109100117',
])

const tags = { octets: 0x04, octetsInPieces: 0x24, identifier: 0x06, sequence: 0x30 }
const deepest = 40

type Element = { readonly tag: number; readonly start: number; readonly end: number }
type Read = Element & { readonly next: number }

/** The text and files that somebody signed, as they were sent; undefined for what is no such file. No signature is checked. */
export function readCms(bytes: Uint8Array): Cms | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const [kind, content] = childrenOf(file, elementAt(file, 0))
    const name = kind?.tag === tags.identifier ? bytesIn(file, kind).toString('hex') : ''
    if (encrypted.has(name)) return { kind: 'encrypted' }
    return name === signedData ? { kind: 'signed', content: signedIn(file, content) } : undefined
  } catch (error) {
    // What is cut off, or points outside the file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A version, the ways of signing, then what is signed: its kind, and the octets in an element of its own. */
function signedIn(file: Buffer, content: Element | undefined): Buffer {
  const inside = (element: Element | undefined) => (element ? childrenOf(file, element) : [])
  const [data] = inside(content)
  const wrapped = inside(data).find(({ tag }) => tag === tags.sequence)
  const [octets] = inside(inside(wrapped)[1])
  if (!octets) throw new RangeError('no octets')
  return octetsIn(file, octets, 0)
}

const bytesIn = (file: Buffer, { start, end }: Element): Buffer => file.subarray(start, end)

/** An element that does not say its length ends with two zeros after the last one inside it. */
function elementAt(file: Buffer, at: number, depth = 0): Read {
  if (depth > deepest) throw new RangeError('elements in elements')
  const tag = file.readUInt8(at)
  const first = file.readUInt8(at + 1)
  if (first === 0x80) {
    const start = at + 2
    let next = start
    while (file.readUInt16BE(next) !== 0) next = elementAt(file, next, depth + 1).next
    return { tag, start, end: next, next: next + 2 }
  }
  const count = first < 0x80 ? 0 : first & 0x7f
  const start = at + 2 + count
  const length = count === 0 ? first : file.readUIntBE(at + 2, Math.min(count, 6))
  if (count > 6 || start + length > file.length) throw new RangeError('longer than the file')
  return { tag, start, end: start + length, next: start + length }
}

function childrenOf(file: Buffer, { start, end }: Element): readonly Element[] {
  const found: Element[] = []
  for (let at = start; at < end;) {
    const one = elementAt(file, at)
    found.push(one)
    at = one.next
  }
  return found
}

function octetsIn(file: Buffer, element: Element, depth: number): Buffer {
  if (element.tag === tags.octets) return bytesIn(file, element)
  if (element.tag !== tags.octetsInPieces || depth > deepest) throw new RangeError('no octets')
  return Buffer.concat(childrenOf(file, element).map(one => octetsIn(file, one, depth + 1)))
}
