/** Bytes of UTF-16 without a mark: of delimiters, digits and line ends every second one is zero. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 4096)
  const zerosAt = (rest: number) => start.filter((byte, at) => byte === 0 && at % 2 === rest).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  const few = Math.max(2, start.length / 50)
  // A few characters such as 一 (U+4E00) have their zero in the other byte.
  if (odd > few && odd > even * 3) return 'utf-16le'
  return even > few && even > odd * 3 ? 'utf-16be' : undefined
}

/** What turns a file in UTF-16 into UTF-8, piece by piece; undefined for any other. */
export function narrowing(begin: Uint8Array): ((piece: Uint8Array) => Buffer) | undefined {
  const [first, second] = begin
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isMarked ? (first === 0xff ? 'utf-16le' : 'utf-16be') : wideEncoding(begin)
  if (encoding === undefined) return undefined
  const decoder = new TextDecoder(encoding)
  return piece => Buffer.from(decoder.decode(piece, { stream: true }), 'utf8')
}

/** The bytes, in UTF-8 where they are in UTF-16. */
export const narrowed = (bytes: Uint8Array): Uint8Array => narrowing(bytes)?.(bytes) ?? bytes
