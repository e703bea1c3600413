/**
 * The text in a file of unknown charset: UTF-8, UTF-16 with its byte order mark, ISO-2022-JP,
 * Shift_JIS, EUC-JP, and Western European last. Undefined where the file holds no plain text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  // The decoder leaves the mark out.
  if (marked) return new TextDecoder(marked.charset).decode(bytes)
  if (isBinary(bytes)) return undefined
  if (isJis(bytes)) return new TextDecoder('iso-2022-jp').decode(bytes)
  return (
    strictly('utf-8', bytes) ?? japanese(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  )
}

const byteOrderMarks = [
  { mark: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { mark: [0xff, 0xfe], charset: 'utf-16le' },
  { mark: [0xfe, 0xff], charset: 'utf-16be' },
] as const

const startOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 5))

const isBinary = (bytes: Uint8Array): boolean => bytes.includes(0) || startOf(bytes) === '%PDF-'

const escape = 0x1b
const shifts = new Set([0x24, 0x28])

/** Seven bits only, with a sequence that shifts to another set of characters. */
function isJis(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte, i) => byte === escape && shifts.has(bytes[i + 1] ?? 0))
  return at >= 0 && bytes.every(byte => byte < 0x80)
}

function strictly(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text in EUC-JP often decodes as Shift_JIS too, but as rows of half-width katakana. */
function japanese(bytes: Uint8Array): string | undefined {
  const [first, second] = ['shift_jis', 'euc-jp'].flatMap(charset => strictly(charset, bytes) ?? [])
  if (first === undefined || second === undefined) return first
  return halfWidth(second) < halfWidth(first) ? second : first
}

const halfWidth = (text: string): number => text.match(/[｡-ﾟ]/g)?.length ?? 0
