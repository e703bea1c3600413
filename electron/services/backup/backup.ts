import { basename, dirname, join } from 'node:path'
import { existsSync, statSync } from 'node:fs'
import { err, ok } from '@core/result'
import type { BackupPort } from '@main/handlers/context'
import { sameDisk } from '../files'
import type { VaultService } from '../vault/vault'
import { verifyOpenVault } from '../vault/verify-open-vault'
import { drill } from './drill'
import { keptVaults } from './exchange'
import { loginsIn } from './logins-in'
import { listBackups } from './list-backups'
import { lookInside } from './look-inside'
import { makeBackup } from './make-backup'
import type { BackupOptions } from './options'
import { readManifest, unreadable } from './read-archive'
import { restoreBackup, restoreTo, undoRestore } from './restore-backup'
import { keysOf } from './vault-keys'
import { verifyBackup } from './verify-backup'

/** Backup files of the open vault: see design.md section 8. */
export function createBackupService(vaults: VaultService, options: BackupOptions): BackupPort {
  return {
    defaultFolder: path => join(dirname(path), `${basename(path)}-backups`),
    make: (vault, request) => makeBackup({ vault, ...request, key: vaults.keyOf(vault) }, options),
    list: listBackups,
    verify: (vault, file, depth) => {
      const keys = keysOf(vaults, vault)
      return verifyBackup(file, { ...options, keys, depth, vaultId: vault.vaultId })
    },
    verifyVault: (vault, depth, heads) => verifyOpenVault(vault, { depth, heads }, vaults, options),
    lookInside: (vault, file, work, verify = false) =>
      lookInside({ vault, file, verify }, vaults, options, work),
    restore: (vault, file, now) => restoreBackup({ vault, file, now }, vaults, options),
    undoRestore: (vault, file, now) => undoRestore({ vault, file, now }, vaults, options),
    kept: vault => keptVaults(vault.path, vault.vaultId),
    drill: (vault, backup, now) => drill({ vault, backup, now }, vaults, options),
    async facts(path) {
      const manifest = await readManifest(path).catch((cause: unknown) =>
        err(unreadable(cause, path)),
      )
      if (!manifest.ok) return manifest
      const logins = await loginsIn(path)
      return logins.ok ? ok({ path, manifest: manifest.value, logins: logins.value }) : logins
    },
    async openElsewhere(file, to, secret) {
      const restored = await restoreTo(file, to, secret, options)
      return restored.ok ? ok(null) : restored
    },
    sameDisk,
    isThere: folder =>
      existsSync(folder) ? statSync(folder).isDirectory() : existsSync(dirname(folder)),
  }
}
