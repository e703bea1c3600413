import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Depth } from '@core/backup/backup'
import { readValue } from '@db/values'
import { createBackupService } from '@main/services/backup/backup'
import type { VaultService } from '@main/services/vault/vault'
import { migrationsFolder, newVault, typeInto, valueOf } from './vault-fixture'

export const backupOptions = { migrationsFolder, appVersion: '9.9.9' }
export const error = (code: string, rest: object = {}) => ({ ok: false, error: { code, ...rest } })
export const noteIn = (service: VaultService) =>
  readValue(service.current()!.db, 'note', z.string())

/** A vault with something in it, and its backup. */
export async function backedUp() {
  const vault = await newVault()
  const backups = createBackupService(vault.service, backupOptions)
  typeInto(vault.service, '髙橋みなみ')
  const folder = join(dirname(vault.path), 'backups')
  const verified = new Set<string>()
  const request = (now: string, place = folder) => ({ folder: place, now, verified, rotate: true })
  const make = async (now = '2026-12-18T03:00:00.000Z') => {
    const done = valueOf(await backups.make(vault.service.current()!, request(now)))
    verified.add(done.path)
    return done
  }
  const made = await make()
  const verify = (file: string, depth: Depth = 'usual') =>
    backups.verify(vault.service.current()!, file, depth)
  const restore = (file: string) =>
    backups.restore(vault.service.current()!, file, '2026-12-19T03:00:00.000Z')
  return { ...vault, backups, folder, request, make, made, verified, verify, restore }
}
