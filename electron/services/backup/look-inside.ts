import type { BackupError, BackupManifest, Verification } from '@core/backup/backup'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Db } from '@db/connection'
import type { OpenVault } from '@main/handlers/context'
import type { VaultService } from '../vault/vault'
import { inThread } from '../vault-thread/thread'
import { withCopy } from './inspect'
import { forThread, type BackupOptions } from './options'
import { keysOf } from './vault-keys'
import { inTemporaryPlace, unpackBackup } from './verify-backup'

export type Inside = {
  readonly db: Db
  readonly manifest: BackupManifest
  /** Null unless it was asked for. */
  readonly verification: Verification | null
}

export type Looking = {
  readonly vault: OpenVault
  readonly file: string
  /** Whether it is also verified, as far as the usual depth. */
  readonly verify: boolean
}

/**
 * Runs `work` on the database of a backup of this vault, unpacked in a temporary place that is gone
 * afterwards. What `work` writes into it is gone too.
 */
export function lookInside<T, E>(
  { vault, file, verify }: Looking,
  service: VaultService,
  options: BackupOptions,
  work: (inside: Inside) => Result<T, E>,
): Promise<Result<T, E | BackupError | VaultError>> {
  const keys = keysOf(service, vault)
  type Failure = E | BackupError | VaultError
  return inTemporaryPlace<T, Failure>(file, options, async folder => {
    const read = await unpackBackup({ file, folder, vaultId: vault.vaultId }, options)
    if (!read.ok) return read
    const manifest = read.value
    const copy = { folder, keys, file, options: forThread(options) }
    const verified = verify
      ? await inThread(options.vaultThread, 'inspectBackup', { copy, manifest, depth: 'usual' })
      : ok(null)
    if (!verified.ok) return verified
    if (service.current()?.db !== vault.db) return err({ code: 'vault/locked' })
    return withCopy<T, Failure>(copy, db =>
      holds(db, manifest.audit)
        ? work({ db, manifest, verification: verified.value })
        : err({ code: 'backup/damaged', file }),
    )
  })
}

/** The chain in it ends as the manifest says. */
const holds = (db: Db, { events, head }: BackupManifest['audit']): boolean =>
  events === 0 ||
  db.$client.prepare('SELECT hash FROM events WHERE seq = ?').pluck().get(events) === head
