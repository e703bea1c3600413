import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { instant, type Instant } from '@core/time/calendar-date'
import { lockFile } from '@db/exclusive'
import { localTime } from '../stamp'
import { openingProblem } from './storage-problem'

/** Which program has a vault open, and how long the audit chain was after its last write. */
const sessionMark = z.object({
  host: z.string(),
  pid: z.int(),
  since: instant,
  events: z.int().nonnegative(),
  head: z.string(),
})
export type SessionMark = Readonly<z.infer<typeof sessionMark>>
type ChainEnd = Pick<SessionMark, 'events' | 'head'>

/** The right to write to a vault, held by one process at a time. */
export type Hold = {
  /** What a session that did not end cleanly left behind; `'unreadable'` where it cannot be read. */
  readonly leftBehind: SessionMark | 'unreadable' | undefined
  /** Writes down that this session is at work, and how far the chain has come. */
  readonly note: (end: ChainEnd) => void
  /** Gives the vault back. A clean end takes the mark away; otherwise the next opening looks closer. */
  readonly release: (end: 'clean' | 'as-found') => void
}

export const lockPath = (folder: string): string => join(folder, 'vault.lock')
export const markPath = (folder: string): string => join(folder, 'vault.session')

type Holding = { readonly now: Instant; readonly sqliteAddon?: string | undefined }

/** Takes the vault for this process; says who has it where that does not work. */
export function holdVault(folder: string, { now, sqliteAddon }: Holding): Result<Hold, VaultError> {
  try {
    const release = takeLock(lockPath(folder), sqliteAddon)
    if (!release) return err(inUse(readMark(folder)))
    const leftBehind = readMark(folder)
    return ok({ leftBehind, ...markWriter(folder, now, release) })
  } catch (cause) {
    const problem = openingProblem(cause, folder)
    if (problem) return err(problem)
    throw cause
  }
}

/** Nobody ever writes to this file, so whatever is in it is no loss. */
function takeLock(file: string, sqliteAddon: string | undefined) {
  try {
    return lockFile(file, sqliteAddon)
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(String(cause.code))) throw cause
    truncateSync(file)
    return lockFile(file, sqliteAddon)
  }
}

/** Without the seconds of `2026-12-18 10:00:30`. */
const toTheMinute = 16

function inUse(mark: Hold['leftBehind']): VaultError {
  const known = mark && mark !== 'unreadable' ? mark : undefined
  return {
    code: 'vault/in-use',
    host: known?.host ?? '?',
    process: known?.pid ?? 0,
    since: known ? localTime(known.since).slice(0, toTheMinute) : '?',
  }
}

function readMark(folder: string): Hold['leftBehind'] {
  if (!existsSync(markPath(folder))) return undefined
  try {
    return sessionMark.parse(JSON.parse(readFileSync(markPath(folder), 'utf8')))
  } catch {
    return 'unreadable'
  }
}

/** Longer than any mark, so that each is written over the one before in one piece. */
const markLength = 512

function markWriter(folder: string, since: Instant, unlock: () => void) {
  let file: number | undefined
  let noted = false
  const own = { host: hostname().slice(0, 100), pid: process.pid, since }
  return {
    note(end: ChainEnd): void {
      file ??= openSync(markPath(folder), 'w', 0o600)
      writeSync(file, `${JSON.stringify({ ...own, ...end }).padEnd(markLength)}\n`, 0)
      noted = true
    },
    release(end: 'clean' | 'as-found'): void {
      try {
        if (file !== undefined) closeSync(file)
        if (noted && end === 'clean') rmSync(markPath(folder), { force: true })
      } catch {
        // The folder is gone or forbidden: the mark stays, and the next opening looks closer.
      } finally {
        unlock()
      }
    },
  }
}
