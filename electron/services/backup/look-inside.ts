import type { BackupError, BackupManifest } from '@core/backup/backup'
import { err, type Result } from '@core/result'
import type { Db } from '@db/connection'
import type { OpenVault } from '@main/handlers/context'
import type { VaultService } from '../vault/vault'
import { withCopy } from './inspect'
import type { BackupOptions } from './options'
import { keysOf } from './vault-keys'
import { inTemporaryPlace, unpackBackup } from './verify-backup'

export type Inside = { readonly db: Db; readonly manifest: BackupManifest }

/**
 * Runs `work` on the database of a backup of this vault, unpacked in a temporary place that is gone
 * afterwards. What `work` writes into it is gone too.
 */
export function lookInside<T, E>(
  { vault, file }: { readonly vault: OpenVault; readonly file: string },
  service: VaultService,
  options: BackupOptions,
  work: (inside: Inside) => Result<T, E>,
): Promise<Result<T, E | BackupError>> {
  const keys = keysOf(service, vault)
  return inTemporaryPlace<T, E | BackupError>(file, options, async folder => {
    const manifest = await unpackBackup(file, folder, vault.vaultId)
    if (!manifest.ok) return manifest
    const copy = { folder, keys, file, options }
    return withCopy<T, E | BackupError>(copy, db => {
      const { events, head } = manifest.value.audit
      return holds(db, { events, head })
        ? work({ db, manifest: manifest.value })
        : err({ code: 'backup/damaged', file })
    })
  })
}

/** The chain in it ends as the manifest says. */
const holds = (db: Db, { events, head }: BackupManifest['audit']): boolean =>
  events === 0 ||
  db.$client.prepare('SELECT hash FROM events WHERE seq = ?').pluck().get(events) === head
