import { basename } from 'node:path'
import type { KnownHead } from '@core/audit/known-heads'
import { readFolder } from '../backup/list-backups'

export type BackupHead = KnownHead & { readonly name: string }

/** What the backups of a vault say of its chain: their manifests are read, not what is inside. */
export async function backupHeads(
  folders: readonly string[],
  vaultId: string,
): Promise<readonly BackupHead[]> {
  const found = await Promise.all([...new Set(folders)].map(folder => readFolder(folder)))
  return found.flat().flatMap(({ path, manifest }) =>
    manifest?.vaultId === vaultId
      ? [
          {
            name: basename(path),
            at: manifest.madeAt,
            events: manifest.audit.events,
            head: manifest.audit.head,
          },
        ]
      : [],
  )
}
