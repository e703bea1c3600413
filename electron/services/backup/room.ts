import type { BackupError } from '@core/backup/backup'
import { err, ok, type Result } from '@core/result'
import { freeBytes } from '../files'

/** Manifest, vault.json, and the file system's own needs. */
const slack = 8_000_000
const million = 1_000_000

/** Said before the work begins, with numbers: half a backup on a full disk helps nobody. */
export function roomFor(
  bytes: number,
  folder: string,
  free: (folder: string) => number = freeBytes,
): Result<null, BackupError> {
  const needed = bytes + slack
  const available = free(folder)
  if (available >= needed) return ok(null)
  return err({
    code: 'backup/no-space',
    path: folder,
    neededMegabytes: Math.ceil(needed / million),
    freeMegabytes: Math.floor(available / million),
  })
}

/** The first of these folders with room enough; an error that names the first where none has it. */
export function placeWithRoom(
  bytes: number,
  [first, ...others]: readonly [string, ...string[]],
  free: (folder: string) => number = freeBytes,
): Result<string, BackupError> {
  const room = roomFor(bytes, first, free)
  if (room.ok) return ok(first)
  const other = others.find(folder => roomFor(bytes, folder, free).ok)
  return other === undefined ? room : ok(other)
}
