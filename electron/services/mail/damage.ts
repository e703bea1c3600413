import { decodeWords, type Email } from 'postal-mime'
import { isNameOfUtf7 } from './utf-7'

const asLatin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** True when the closing boundary is missing, or a base64 part ends in the middle of a group. */
export function looksTruncated(raw: Uint8Array, mail: Email): boolean {
  const type = mail.headers.find(header => header.key === 'content-type')?.value ?? ''
  const boundary = /^multipart\/.*boundary=(?:"([^"]+)"|([^\s;]+))/is.exec(type)
  const text = asLatin1(raw)
  const end = boundary && `--${boundary[1] ?? boundary[2] ?? ''}--`
  if (end && !text.includes(end)) return true
  return [...text.matchAll(/^content-transfer-encoding:[ \t]*base64/gim)].some(
    match => base64Length(text, match.index) % 4 !== 0,
  )
}

/** Base64 characters in the part whose headers hold position `at`. */
function base64Length(text: string, at: number): number {
  const blank = /\r?\n\r?\n/g
  blank.lastIndex = at
  if (!blank.test(text)) return 0
  const start = blank.lastIndex
  // "-" is no base64 character: a line that starts with two of them is a boundary.
  const end = text.startsWith('--', start) ? start : text.indexOf('\n--', start)
  let count = 0
  for (let i = start; i < (end < 0 ? text.length : end); i++) if (text.charCodeAt(i) > 0x20) count++
  return count
}

/**
 * True when a charset is named that cannot be decoded, or `texts` hold the mark of bytes that fit
 * no charset.
 */
export function namesUnknownCharset(raw: Uint8Array, texts: readonly string[]): boolean {
  if (texts.some(text => text.includes('\ufffd'))) return true
  const mail = asLatin1(raw)
  const named = [...mail.matchAll(/;\s*charset=["']?([^\s"';]+)|=\?([^?\s*]+)[^?\s]*\?[bq]\?/gi)]
  const charsets = new Set(named.map(match => (match[1] ?? match[2] ?? '').toLowerCase()))
  return [...charsets].some(isUnknown)
}

function isUnknown(charset: string): boolean {
  if (isNameOfUtf7(charset)) return false
  try {
    new TextDecoder(charset)
    return false
  } catch {
    // The parser knows more names than the platform, and reads what it does not know as Latin-1.
    return decodeWords(`=?${charset}?Q?=E9=D0=FE=A4?=`) === 'éÐþ¤'
  }
}
