import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

const limit = 1024 * 1024

/** Appends a line; the file before it is kept once. Never takes text that could hold personal data. */
function writeLine(line: string): void {
  const folder = join(app.getPath('userData'), 'logs')
  const file = join(folder, 'kaiji.log')
  try {
    mkdirSync(folder, { recursive: true })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > limit) renameSync(file, `${file}.1`)
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
  } catch {
    // A log that cannot be written must not stop the work it tells of.
  }
}

/** Logs where a bug happened, never its message, and returns the number the user can quote. */
export function reportIncident(cause: unknown): string {
  const incident = randomBytes(4).toString('hex')
  writeLine(`incident ${incident} ${describe(cause)}`)
  return incident
}

/** Name, code and code positions of an error. Its message could quote what somebody typed. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause ? ` ${String(cause.code)}` : ''
  const positions = (cause.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [`${cause.name}${code}`, ...positions.slice(0, 12).map(line => line.trim())].join(' | ')
}
