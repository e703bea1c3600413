type Value = string | Uint8Array | number

const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A list of properties by number: texts in UTF-16, bytes, numbers. */
export function tnefProperties(values: Readonly<Record<number, Value>>): Buffer {
  const written = Object.entries(values).map(([id, value]) => {
    const tag = Number(id) * 0x1_0000
    if (typeof value === 'number') return Buffer.concat([number(tag + 3), number(value)])
    const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf16le') : value
    const head = [number(tag + (typeof value === 'string' ? 0x1f : 0x102)), number(1)]
    return Buffer.concat([...head, number(bytes.length), padded(bytes)])
  })
  return Buffer.concat([number(written.length), ...written])
}

/** What Outlook packs a mail into (MS-OXTNEF): attributes of the message (1) and of its attachments (2). */
export function aTnefFile(attributes: readonly (readonly [1 | 2, number, Uint8Array])[]): Buffer {
  const written = attributes.map(([level, id, bytes]) => {
    const sum = Buffer.alloc(2)
    sum.writeUInt16LE(bytes.reduce((all, byte) => all + byte, 0) & 0xffff)
    return Buffer.concat([Buffer.from([level]), number(id), number(bytes.length), bytes, sum])
  })
  return Buffer.concat([number(0x223e9f78), Buffer.alloc(2), ...written])
}
