import { rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '@core/time/calendar-date'
import { namesIn } from '../files'
import { halfMadeCopies } from './update-copy'
import { readVaultFile } from './vault-file'

/** A new vault.json that never got its name: what it would have replaced is in force. */
const unfinished = /^\.(vault|attempts)\.json-[0-9a-f]{12}$/
const workFolder = '.kaiji-work-'
const hourMs = 3_600_000

/**
 * Removes what interrupted work on this vault left: files that never got their name, copies that
 * were not finished, and work folders of this vault in which nobody has worked for an hour. All of
 * them are seconds of something that is whole elsewhere. Returns how many there were.
 */
export function removeLeftovers(folder: string, vaultId: string, now: Instant): number {
  const parent = dirname(folder)
  const own = namesIn(folder).filter(name => unfinished.test(name))
  const work = namesIn(parent)
    .filter(name => name.startsWith(workFolder))
    .map(name => join(parent, name))
    .filter(path => isOld(path, now) && belongsTo(path, vaultId))
  const all = [...own.map(name => join(folder, name)), ...halfMadeCopies(folder), ...work]
  return all.filter(remove).length
}

function isOld(path: string, now: Instant): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && Date.parse(now) - stat.mtimeMs > hourMs
}

function belongsTo(path: string, vaultId: string): boolean {
  const file = readVaultFile(path)
  return file.ok && file.value.vaultId === vaultId
}

function remove(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true })
    return true
  } catch {
    // Forbidden: it does no harm where it lies.
    return false
  }
}
