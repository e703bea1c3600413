import { knownCharset } from './outlook-properties'
import { expandRtf, rtfToText } from './rich-text'

/** What Outlook packs a mail into for other Outlooks (MS-OXTNEF), mostly called winmail.dat. */
export type Tnef = {
  readonly text: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const signature = 0x223e9f78
/** Attributes, each of the message or of the attachment that began last. */
const attribute = {
  codePage: 0x0006_9007,
  body: 0x0002_800c,
  messageProperties: 0x0006_9003,
  attachmentBegins: 0x0006_9002,
  title: 0x0001_8010,
  data: 0x0006_800f,
  attachmentProperties: 0x0006_9005,
} as const
const property = { body: 0x1000, rtf: 0x1009, longName: 0x3707 } as const

/** Some twenty of the message, and some five of each attachment. */
const mostAttributes = 10_000

type Attribute = { readonly id: number; readonly bytes: Buffer }

/** Undefined for what is none, or is cut off. */
export function readTnef(bytes: Uint8Array): Tnef | undefined {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return file.length > 6 && file.readUInt32LE(0) === signature ? unpacked(file) : undefined
  } catch (error) {
    // What points outside the file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function attributesOf(file: Buffer): readonly Attribute[] {
  const found: Attribute[] = []
  // A byte says whether it is the message's; two after it are a sum of the others.
  for (let at = 6; at < file.length;) {
    const length = file.readUInt32LE(at + 5)
    if (found.length === mostAttributes) throw new RangeError('made to fill the memory')
    found.push({ id: file.readUInt32LE(at + 1), bytes: pieceOf(file, at + 9, length) })
    at += 9 + length + 2
  }
  return found
}

function pieceOf(file: Buffer, at: number, length: number): Buffer {
  if (at + length > file.length) throw new RangeError('longer than the file')
  return file.subarray(at, at + length)
}

type Part = { name: string; bytes: Uint8Array | undefined }

function unpacked(file: Buffer): Tnef {
  const attributes = attributesOf(file)
  const page = attributes.find(({ id }) => id === attribute.codePage)?.bytes.readUInt32LE(0) ?? 932
  const ansi = new TextDecoder(knownCharset(page) ?? 'shift_jis')
  const parts: Part[] = []
  for (const one of attributes) {
    const part = parts.at(-1)
    if (one.id === attribute.attachmentBegins) parts.push({ name: '', bytes: undefined })
    else if (part) describe(part, one, ansi)
  }
  const text = attributes.map(one => textIn(one, ansi)).find(Boolean) ?? ''
  const files = parts.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []))
  return { text, files }
}

type Decoder = InstanceType<typeof TextDecoder>

function describe(part: Part, { id, bytes }: Attribute, ansi: Decoder): void {
  if (id === attribute.title) part.name ||= untilNull(ansi.decode(bytes))
  else if (id === attribute.data) part.bytes = new Uint8Array(bytes)
  else if (id === attribute.attachmentProperties) {
    part.name = stringIn(propertiesOf(bytes), property.longName, ansi) || part.name
  }
}

const untilNull = (text: string): string => text.split('\0', 1)[0] ?? ''

function textIn({ id, bytes }: Attribute, ansi: Decoder): string {
  if (id === attribute.body) return untilNull(ansi.decode(bytes))
  return id === attribute.messageProperties ? textAmong(propertiesOf(bytes), ansi) : ''
}

function textAmong(properties: Properties, ansi: Decoder): string {
  const text = stringIn(properties, property.body, ansi)
  const packed = properties.get(property.rtf)?.bytes
  const rtf = text === '' && packed ? expandRtf(packed) : undefined
  if (rtf === undefined) return text
  const written = rtfToText(rtf)
  return written.isHtml ? '' : written.text
}

type Properties = ReadonlyMap<number, { readonly type: number; readonly bytes: Buffer }>
const unicode = 0x001f
/** Texts, objects and bytes say how long they are. */
const ofAnyLength: ReadonlySet<number> = new Set([0x000d, 0x001e, unicode, 0x0102])
const lengths: Readonly<Record<number, number>> = {
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x14: 8,
  0x40: 8,
  0x48: 16,
}
const firstNamed = 0x8000
const many = 0x1000

function stringIn(properties: Properties, id: number, ansi: Decoder): string {
  const found = properties.get(id)
  if (!found) return ''
  const decoder = found.type === unicode ? new TextDecoder('utf-16le') : ansi
  return untilNull(decoder.decode(found.bytes))
}

/** Properties as a message has them, one after the other, each of a multiple of four bytes. */
function propertiesOf(list: Buffer): Properties {
  const found = new Map<number, { readonly type: number; readonly bytes: Buffer }>()
  const count = list.readUInt32LE(0)
  let at = 4
  const number = (): number => {
    at += 4
    return list.readUInt32LE(at - 4)
  }
  const piece = (length: number): Buffer => {
    const bytes = pieceOf(list, at, length)
    at += Math.ceil(length / 4) * 4
    return bytes
  }
  for (let index = 0; index < count; index += 1) {
    const tag = number()
    const [type, id] = [tag & 0xffff, tag >>> 16]
    if (id >= firstNamed) {
      piece(16)
      // Named by a number, or by words.
      if (number() === 0) number()
      else piece(number())
    }
    const single = type & ~many
    const values = type !== single || ofAnyLength.has(single) ? number() : 1
    for (let value = 0; value < values; value += 1) {
      const length = ofAnyLength.has(single) ? number() : (lengths[single] ?? 4)
      const bytes = piece(length)
      if (value === 0) found.set(id, { type: single, bytes })
    }
  }
  return found
}
