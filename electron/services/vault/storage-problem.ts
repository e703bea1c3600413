import type { VaultError } from '@core/errors'
import { MigrationFailed } from '@db/migrate'
import { DatabaseFromTheFuture, DatabaseUnreadable } from '@db/open'
import { diskProblem } from '../files'

/** The vault's files are not where they were when it was opened. */
export class VaultGone extends Error {
  override readonly name = 'VaultGone'
}

/** Too little room to copy the vault before an update. */
export class NoRoomForUpdate extends Error {
  override readonly name = 'NoRoomForUpdate'
  readonly megabytes: number
  constructor(megabytes: number) {
    super('No room')
    this.megabytes = megabytes
  }
}

/** What an exception from opening, reading or writing a vault means; undefined for a bug. */
export const openingProblem = (cause: unknown, path: string): VaultError | undefined =>
  ownProblem(cause, path) ?? sqliteProblem(cause, path) ?? problemOfDisk(cause, path)

/** What the program itself has found. */
function ownProblem(cause: unknown, path: string): VaultError | undefined {
  if (cause instanceof DatabaseFromTheFuture) return { code: 'vault/newer-app' }
  if (cause instanceof MigrationFailed) return { code: 'vault/update-failed', path }
  if (cause instanceof VaultGone) return { code: 'vault/gone', path }
  if (!(cause instanceof NoRoomForUpdate)) return undefined
  return { code: 'vault/no-room-for-update', megabytes: cause.megabytes }
}

function sqliteProblem(cause: unknown, path: string): VaultError | undefined {
  if (cause instanceof DatabaseUnreadable || isCorrupt(cause)) {
    return { code: 'vault/damaged', path }
  }
  if (!codeOf(cause).startsWith('SQLITE_BUSY')) return undefined
  return { code: 'vault/in-use', host: '?', process: 0, since: '?' }
}

function problemOfDisk(cause: unknown, path: string): VaultError | undefined {
  switch (diskProblem(cause)) {
    case 'full':
      return { code: 'vault/disk-full' }
    case 'refused':
      return { code: 'vault/read-only' }
    case undefined:
      // What the disk says of itself, such as SQLITE_IOERR_READ or EIO: pulled out, or dying.
      return /^(SQLITE_IOERR|EIO$|ENXIO$|ENODEV$|ESTALE$)/.test(codeOf(cause))
        ? { code: 'vault/disk-fails', path }
        : undefined
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : ''

const isCorrupt = (cause: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR_(SHORT_READ|DATA))/.test(codeOf(cause))
