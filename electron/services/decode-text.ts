import { decodeBytes } from './tables/decode-table'

/**
 * The text in a file of unknown charset: UTF-8, UTF-16 with its byte order mark, those of Japan and its
 * neighbours, and Western European last. Undefined where the file holds no plain text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  // The decoder leaves the mark out.
  if (marked) return new TextDecoder(marked.charset).decode(bytes)
  return isBinary(bytes) ? undefined : decodeBytes(bytes).text
}

const byteOrderMarks = [
  { mark: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { mark: [0xff, 0xfe], charset: 'utf-16le' },
  { mark: [0xfe, 0xff], charset: 'utf-16be' },
] as const

const startOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 5))

const isBinary = (bytes: Uint8Array): boolean => bytes.includes(0) || startOf(bytes) === '%PDF-'
