import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupError } from '@core/backup/backup'
import { err, type Result } from '@core/result'
import { diskProblem, makeFolder } from '../files'

const prefix = '.kaiji-work-'
const dayMs = 86_400_000

/**
 * Runs `work` in a fresh folder inside `parent` (made if missing) that is gone afterwards, whatever
 * happens. A full or forbidden disk is an answer, not an exception.
 */
export async function inWorkFolder<T, E>(
  parent: string,
  work: (folder: string) => Promise<Result<T, E>>,
): Promise<Result<T, E | BackupError>> {
  let folder: string | undefined
  try {
    makeFolder(parent)
    removeLeftovers(parent)
    folder = mkdtempSync(join(parent, prefix))
    return await work(folder)
  } catch (cause) {
    const problem = diskProblem(cause)
    if (!problem) throw cause
    const code = problem === 'full' ? 'backup/disk-full' : 'backup/folder-not-writable'
    return err({ code, path: parent })
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

/** A power cut leaves its work folder; a day later nobody is working in it any more. */
function removeLeftovers(parent: string): void {
  const names = readdirSync(parent).filter(name => name.startsWith(prefix))
  for (const path of names.map(name => join(parent, name))) {
    try {
      if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true })
    } catch {
      // Somebody else's, or gone already: no reason not to make a backup.
    }
  }
}
