import type { ParsedMail } from '@main/handlers/context'
import { attachmentName } from './attachment-name'

const unknownType = 'application/octet-stream'

/** `begin`, the rights and the name of a file, its lines, and `end`. */
const encoded = /^begin [0-7]{3,4} ([^\r\n]+)\r?\n((?:[ -`]{0,90}\r?\n)+?)end[ \t]*$/gm

/** A text and the files that old programs wrote into it (uuencode); their names stay where they stood. */
export function withoutUuencoded(text: string): {
  readonly text: string
  readonly files: ParsedMail['files']
} {
  const files: ParsedMail['files'][number][] = []
  const rest = text.replace(encoded, (whole, given: string, lines: string) => {
    const bytes = lines.split(/\r?\n/).map(bytesOfLine)
    if (bytes.includes(undefined)) return whole
    const name = attachmentName(given, unknownType, files.length + 1)
    const content = Buffer.concat(bytes.flatMap(line => line ?? []))
    files.push({ name, type: unknownType, bytes: new Uint8Array(content) })
    return `[${name}]`
  })
  return { text: rest, files }
}

const sixBits = (code: number): number => (code - 0x20) & 63

/** The first character says how many bytes follow; blanks at the end may be lost. Undefined for what is none. */
function bytesOfLine(line: string): Buffer | undefined {
  if (line === '') return Buffer.alloc(0)
  const length = sixBits(line.charCodeAt(0))
  const wanted = Math.ceil(length / 3) * 4
  const body = line.slice(1).padEnd(wanted, ' ')
  // Some programs add one character that counts for nothing.
  if (body.trimEnd().length > wanted + 1) return undefined
  const bytes = Buffer.alloc((wanted / 4) * 3)
  for (let group = 0; group * 4 < wanted; group += 1) {
    const bits = [0, 1, 2, 3].reduce(
      (all, at) => (all << 6) | sixBits(body.charCodeAt(group * 4 + at)),
      0,
    )
    bytes.writeUIntBE(bits, group * 3, 3)
  }
  return bytes.subarray(0, length)
}
