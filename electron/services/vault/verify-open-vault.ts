import type { Depth, Verification } from '@core/backup/backup'
import type { KnownHead } from '@core/audit/known-heads'
import type { OpenVault } from '@main/handlers/context'
import { reading } from '../vault-thread/readers'
import { inThread } from '../vault-thread/thread'
import { checkpointOf } from './checkpoint'
import type { DatabaseOptions } from './options'
import type { VaultService } from './vault'

type Asked = { readonly depth: Depth; readonly heads: readonly KnownHead[] }

/** Looks at all of the open vault in a thread, as far as `depth` says, while it goes on being used. */
export function verifyOpenVault(
  vault: OpenVault,
  { depth, heads }: Asked,
  service: VaultService,
  { sqliteAddon, vaultThread }: DatabaseOptions,
): Promise<Verification> {
  const folder = vault.path
  const key = service.keyOf(vault)
  const checkpoint = checkpointOf(folder)
  const order = { folder, key, sqliteAddon, depth, checkpoint, heads }
  return reading(folder, () => inThread(vaultThread, 'verifyVault', order))
}
