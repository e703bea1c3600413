const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Mail programs fill the lines of an encoded file: 76 characters, or 64 (RFC 2045, RFC 1421). */
const encodedFrom = 60

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** By byte: 1 where base64 has it. A table, since up to sixty million are looked up. */
const base64 = new Uint8Array(256)
for (const byte of Buffer.from(`${letters}0123456789+/=`)) base64[byte] = 1

/** How many lines of a mail are not those of a file in base64, which is what makes a real mail large. */
export function linesOfText(raw: Uint8Array): number {
  let count = 0
  let start = 0
  while (start < raw.length) {
    const found = raw.indexOf(lineFeed, start)
    const end = found < 0 ? raw.length : found
    if (!isEncoded(raw, start, end)) count += 1
    start = end + 1
  }
  return count
}

function isEncoded(raw: Uint8Array, start: number, end: number): boolean {
  const last = raw[end - 1] === carriageReturn ? end - 1 : end
  if (last - start < encodedFrom) return false
  for (let at = start; at < last; at += 1) if (base64[raw[at] ?? 0] !== 1) return false
  return true
}
