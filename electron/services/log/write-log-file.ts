import { randomBytes } from 'node:crypto'
import { rename, rm, open, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { canonicalJson, type Json } from '@core/audit/canonical-json'
import type { AppError } from '@core/errors'
import type { LogHeader } from '@core/audit/log-file'
import { err, ok, type Result } from '@core/result'
import type { EventRow } from '@db/chain'
import { diskProblem, syncToDisk } from '../files'
import { sha256 } from './read-log-file'

export type LogSource = {
  readonly header: LogHeader
  /** The next events after a number, in their order; none at the end. */
  readonly after: (seq: number) => readonly EventRow[] | 'locked'
}

/** Writes the events of a chain with header and footer, all or nothing, a few thousand at a time. */
export async function writeLogFile(
  path: string,
  source: LogSource,
): Promise<Result<{ readonly events: number; readonly head: string }, AppError>> {
  const temporary = join(dirname(path), `.${basename(path)}-${randomBytes(6).toString('hex')}`)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    const written = await writeAll(handle, source).finally(() => handle.close())
    if (written === 'locked') {
      await rm(temporary, { force: true })
      return err({ code: 'vault/locked' })
    }
    await rename(temporary, path)
    syncToDisk(dirname(path))
    return ok(written)
  } catch (cause) {
    await rm(temporary, { force: true })
    if (diskProblem(cause)) return err({ code: 'document/not-saved', path })
    throw cause
  }
}

async function writeAll(handle: FileHandle, { header, after }: LogSource) {
  const first = canonicalJson(header)
  await handle.appendFile(`${first}\n`)
  let seq = header.range.from - 1
  let head = header.range.prev
  let events = 0
  while (seq < header.range.to) {
    const next = after(seq)
    if (next === 'locked') return next
    const rows = next.filter(row => row.seq <= header.range.to)
    const last = rows.at(-1)
    if (!last) break
    await handle.appendFile(rows.map(row => `${lineOf(row)}\n`).join(''))
    seq = last.seq
    head = last.hash
    events += rows.length
  }
  await handle.appendFile(`${canonicalJson({ count: events, head, header: sha256(first) })}\n`)
  await handle.sync()
  return { events, head }
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
