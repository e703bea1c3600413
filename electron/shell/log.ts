import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { describeError } from './describe-error'

const limit = 1024 * 1024
const kept = 3

/** Where the log is; a user may be asked for it. */
export const logFile = () => join(app.getPath('userData'), 'logs', 'kaiji.log')

/** Appends a line. Never takes text that could hold personal data. */
function writeLine(line: string): void {
  const file = logFile()
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > limit) rotate(file)
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 })
  } catch {
    // A log that cannot be written must not stop the work it tells of.
  }
}

/** kaiji.log.2 becomes kaiji.log.3, and so on; the oldest goes. */
function rotate(file: string): void {
  for (let number = kept; number > 1; number--) {
    const older = `${file}.${number - 1}`
    if (statSync(older, { throwIfNoEntry: false })) renameSync(older, `${file}.${number}`)
  }
  renameSync(file, `${file}.1`)
}

/** Logs where a bug happened, never its message, and returns the number the user can quote. */
export function reportIncident(cause: unknown): string {
  const incident = randomBytes(4).toString('hex')
  writeLine(`incident ${incident} ${describeError(cause)}`)
  return incident
}

/** Logs in which table a record was left out; the health page names it. */
export function reportBadRecord({ table }: { readonly table: string }): void {
  writeLine(`bad record in ${table}`)
}

/** Logs that a process of ours ended by itself: `what` and `why` are words of Chromium's own. */
export function reportCrash(what: string, why: string): void {
  writeLine(`crash ${what} ${why}`)
}
