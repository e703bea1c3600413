import { retiredKeys } from '@db/data-keys'
import type { OpenVault } from '@main/handlers/context'
import type { VaultService } from '../vault/vault'

/** Every key this vault has or had, newest first: a backup opens with the one of its time. */
export const keysOf = (
  service: Pick<VaultService, 'keyOf'>,
  vault: OpenVault,
): readonly string[] => [service.keyOf(vault), ...retiredKeys(vault.db)]
