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
  for await (const line of linesOf(file)) {
    const text = textOf(line, first)
    first = false
    // An empty line at the end is what editors add.
    if (text === '') continue
    if (!checker.take(text)) break
  }
  return checker.end()
}

/** Undefined where it is not UTF-8 or too long. */
function textOf(line: Buffer | 'too-long', first: boolean): string | undefined {
  if (line === 'too-long') return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line)
    return (first ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '')
  } catch {
    return undefined
  }
}

async function* linesOf(file: string): AsyncGenerator<Buffer | 'too-long'> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    // Without an encoding a read stream gives buffers.
    let data = Buffer.concat([rest, chunk as Buffer])
    for (let end = data.indexOf(newline); end >= 0; end = data.indexOf(newline)) {
      yield data.subarray(0, end)
      data = data.subarray(end + 1)
    }
    if (data.length > longestLine) {
      yield 'too-long'
      return
    }
    rest = Buffer.from(data)
  }
  if (rest.length > 0) yield rest
}
