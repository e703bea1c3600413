import type { ParsedMail } from '@main/handlers/context'
import { attachmentName } from './attachment-name'

const unknownType = 'application/octet-stream'

const begins = /^begin [0-7]{3,4} (\S.*)$/m

/** A text and the files that old programs wrote into it (uuencode); their names stay where they stood. */
export function withoutUuencoded(text: string): {
  readonly text: string
  readonly files: ParsedMail['files']
} {
  if (!begins.test(text)) return { text, files: [] }
  const lines = text.split(/\r?\n/)
  const files: ParsedMail['files'][number][] = []
  const rest: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const found = fileAt(lines, at)
    if (found) {
      const name = attachmentName(found.name, unknownType, files.length + 1)
      files.push({ name, type: unknownType, bytes: found.bytes })
      rest.push(`[${name}]`)
      at = found.end
    } else rest.push(lines[at] ?? '')
  }
  return { text: rest.join('\n'), files }
}

/** `begin`, the rights and the name of a file, its lines, and `end`; undefined where that is not so. */
function fileAt(lines: readonly string[], begin: number) {
  const [, name] = begins.exec(lines[begin] ?? '') ?? []
  if (name === undefined) return undefined
  const pieces: Buffer[] = []
  for (let at = begin + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trimEnd() === 'end') {
      return { name, end: at, bytes: new Uint8Array(Buffer.concat(pieces)) }
    }
    const piece = bytesOfLine(line)
    if (!piece) return undefined
    pieces.push(piece)
  }
  return undefined
}

const sixBits = (code: number): number => (code - 0x20) & 63

/** The first character says how many bytes follow; blanks at the end may be lost. Undefined for what is none. */
function bytesOfLine(line: string): Buffer | undefined {
  if (line === '') return Buffer.alloc(0)
  if (!/^[ -`]{1,90}$/.test(line)) return undefined
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
