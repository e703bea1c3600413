import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { LogFileCheck } from '@core/audit/log-file'
import { logFileChecker, type Sha256 } from '@core/audit/log-file-check'

/** Bytes. An event takes some hundreds; what has no line ends is no log. */
const longestLine = 1024 * 1024
const newline = 0x0a

export const sha256: Sha256 = (...texts) => {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}

/**
 * Checks an exported log of any size, a piece at a time. Line ends and a byte order mark, as mail
 * and editors change them, do not matter; every other byte does. Throws the disk's own errors.
 */
export async function checkLogFile(file: string): Promise<LogFileCheck> {
  const checker = logFileChecker(sha256)
  let first = true
  for await (const lines of linesOf(file)) {
    for (const line of lines) {
      const text = textOf(line, first)
      first = false
      // An empty line at the end is what editors add.
      if (text !== '' && !checker.take(text)) return checker.end()
    }
  }
  return checker.end()
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Undefined where it is not UTF-8 or too long. */
function textOf(line: Buffer | 'too-long', first: boolean): string | undefined {
  if (line === 'too-long') return undefined
  // Without asking the decoder: there may be millions of them.
  if (line.length === 0) return ''
  try {
    const text = strict.decode(line)
    return (first ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '')
  } catch {
    return undefined
  }
}

/** The lines that end in each piece of the file. */
async function* linesOf(file: string): AsyncGenerator<readonly (Buffer | 'too-long')[]> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    // Without an encoding a read stream gives buffers.
    const data = Buffer.concat([rest, chunk as Buffer])
    const lines: Buffer[] = []
    let start = 0
    for (let end = data.indexOf(newline); end >= 0; end = data.indexOf(newline, start)) {
      lines.push(data.subarray(start, end))
      start = end + 1
    }
    yield lines
    rest = Buffer.from(data.subarray(start))
    if (rest.length > longestLine) {
      yield ['too-long']
      return
    }
  }
  if (rest.length > 0) yield [rest]
}
