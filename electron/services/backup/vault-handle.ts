import { closeSync, fstatSync, openSync, statSync } from 'node:fs'
import { takeTurns } from '../vault/turns'

/*
 * POSIX takes all of a process's locks on a file away when the process closes any of its handles
 * on it, SQLite's own among them. So the handle stays open as long as it is the vault's file, and is
 * used again for the next backup; one of a file that has been replaced can be closed.
 */
let kept: number | undefined

/** One copy at a time, so that no handle is exchanged while it is read. */
const turns = takeTurns()

/** Runs `work` with a handle on the database's bytes; threads may read it, and must not close it. */
export const withHandle = <T>(source: string, work: (handle: number) => Promise<T>): Promise<T> =>
  turns.inTurn(async () => {
    const handle = openForReading(source)
    try {
      return await work(handle)
    } finally {
      // Windows keeps its locks by handle, and would keep the file from being replaced.
      if (handle !== kept) closeSync(handle)
    }
  })

function openForReading(source: string): number {
  const { dev, ino } = statSync(source)
  if (kept !== undefined) {
    const known = fstatSync(kept)
    if (known.dev === dev && known.ino === ino) return kept
    closeSync(kept)
    kept = undefined
  }
  const handle = openSync(source, 'r')
  if (process.platform !== 'win32') kept = handle
  return handle
}
