import type { FileHandle } from 'node:fs/promises'
import { canonicalJson, type Json } from '@core/audit/canonical-json'
import type { AppError } from '@core/errors'
import type { LogHeader } from '@core/audit/log-file'
import { err, ok, type Result } from '@core/result'
import type { EventRow } from '@db/chain'
import { writeInPieces } from '../files'
import { sha256 } from './read-log-file'

export type LogSource = {
  readonly header: LogHeader
  /** The next events after a number, in their order; none at the end. */
  readonly after: (seq: number) => readonly EventRow[] | 'locked'
}

type Written = Result<{ readonly events: number; readonly head: string }, AppError>

/** Writes the events of a chain with header and footer, all or nothing, a few thousand at a time. */
export const writeLogFile = (path: string, source: LogSource): Promise<Written> =>
  writeInPieces(path, file => writeAll(file, source))

async function writeAll(file: FileHandle, { header, after }: LogSource): Promise<Written> {
  const first = canonicalJson(header)
  await file.appendFile(`${first}\n`)
  let seq = header.range.from - 1
  let head = header.range.prev
  let events = 0
  while (seq < header.range.to) {
    const next = after(seq)
    if (next === 'locked') return err({ code: 'vault/locked' })
    const rows = next.filter(row => row.seq <= header.range.to)
    const last = rows.at(-1)
    if (!last) break
    await file.appendFile(rows.map(row => `${lineOf(row)}\n`).join(''))
    seq = last.seq
    head = last.hash
    events += rows.length
  }
  await file.appendFile(`${canonicalJson({ count: events, head, header: sha256(first) })}\n`)
  return ok({ events, head })
}

/** The event as its hash was made from it. One that was altered is written as it is, to be found. */
const lineOf = ({ detail, ...row }: EventRow): string =>
  canonicalJson({ ...row, detail: parsedOr(detail) })

function parsedOr(detail: string): Json {
  try {
    // JSON.parse makes nothing else.
    return JSON.parse(detail) as Json
  } catch {
    return detail
  }
}
