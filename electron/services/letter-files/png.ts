import { crc32, deflateSync } from 'node:zlib'

/**
 * A PNG (ISO/IEC 15948) of red, green and blue, eight bits each, row by row; `opacity` has one byte for
 * each point and is left out where all of it is opaque. The same points give the same bytes.
 */
export function pngOf(picture: {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
  readonly opacity?: Uint8Array | undefined
}): Uint8Array {
  const { width, height, points, opacity } = picture
  // Each row begins with the filter that its bytes went through: none.
  const row = 1 + width * 4
  const rows = Buffer.alloc(row * height)
  for (let at = 0; at < width * height; at += 1) {
    const to = row * Math.floor(at / width) + 1 + (at % width) * 4
    rows.set(points.subarray(at * 3, at * 3 + 3), to)
    rows[to + 3] = opacity?.[at] ?? 255
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a sample, colours with opacity.
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
