import type { RepairReport } from '@core/health/repair'
import type { AppError } from '@core/errors'
import type { Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { HealthPort } from '@main/handlers/context'
import type { BackupOptions } from '../backup/options'
import { keysOf } from '../backup/vault-keys'
import { freeBytes } from '../files'
import { reading } from '../vault-thread/readers'
import { inThread } from '../vault-thread/thread'
import { offerOf, repairInPlace, repairWith, restoreDamaged } from './rescue'
import { namedUpdateCopies, removeUpdateCopy } from './update-copy'
import type { VaultService } from './vault'
import { readVaultFile } from './vault-file'

type HealthOptions = BackupOptions & { readonly now: () => Instant }
type Repaired = Promise<Result<RepairReport, AppError>>

/** What is known of the vault's files, and what helps where they are damaged. */
export function createHealthService(vaults: VaultService, options: HealthOptions): HealthPort {
  let last: RepairReport | undefined

  async function remember(repair: Repaired): Repaired {
    const repaired = await repair
    if (repaired.ok) last = repaired.value
    return repaired
  }

  return {
    openingFindings: () => vaults.openingCheck()?.findings ?? [],
    freeBytes: ({ path }) => freeBytes(path),
    examine(vault, documents) {
      const { sqliteAddon, vaultThread } = options
      const order = { folder: vault.path, key: vaults.keyOf(vault), sqliteAddon, documents }
      return reading(vault.path, () => inThread(vaultThread, 'examineVault', order))
    },
    isIndexSound(vault) {
      const { sqliteAddon, vaultThread } = options
      const order = { folder: vault.path, key: vaults.keyOf(vault), sqliteAddon }
      return reading(vault.path, () => inThread(vaultThread, 'examineIndex', order))
    },
    offer: offerOf,
    restore: (folder, backup, secret) =>
      restoreDamaged({ folder, backup, secret, now: options.now() }, options),
    repair: (folder, secret) =>
      remember(repairInPlace({ folder, secret, now: options.now() }, options)),
    async repairOpen(vault) {
      const { path, login } = vault
      const file = readVaultFile(path)
      if (!file.ok) return file
      const keys = keysOf(vaults, vault)
      vaults.lock()
      const own = { file: file.value, keys, login, from: null }
      return remember(repairWith(path, own, options.now(), options))
    },
    lastRepair: () => last,
    updateCopies: namedUpdateCopies,
    removeUpdateCopy,
  }
}
