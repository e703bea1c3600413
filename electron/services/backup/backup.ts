import { basename, dirname, join } from 'node:path'
import type { BackupPort } from '@main/handlers/context'
import { sameDisk } from '../files'
import type { VaultService } from '../vault/vault'
import { listBackups } from './list-backups'
import { makeBackup } from './make-backup'
import type { BackupOptions } from './options'
import { restoreBackup } from './restore-backup'
import { verifyBackup } from './verify-backup'

/** Backup files of the open vault: see design.md section 8. */
export function createBackupService(vaults: VaultService, options: BackupOptions): BackupPort {
  return {
    defaultFolder: path => join(dirname(path), `${basename(path)}-backups`),
    make: (vault, folder, now) =>
      makeBackup({ vault, folder, now, key: vaults.keyOf(vault) }, options),
    list: listBackups,
    verify: (vault, file) =>
      verifyBackup(file, { ...options, key: vaults.keyOf(vault), vaultId: vault.vaultId }),
    restore: (vault, file, now) => restoreBackup({ vault, file, now }, vaults, options),
    sameDisk,
  }
}
