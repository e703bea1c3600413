import { basename } from 'node:path'
import type { BackupError, BackupFile, Counts } from '@core/backup/backup'
import { compareCases } from '@core/backup/comparison'
import type { DrillReport } from '@core/backup/run'
import { ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { OpenVault } from '@main/handlers/context'
import type { VaultService } from '../vault/vault'
import { reading } from '../vault-thread/readers'
import { inThread } from '../vault-thread/thread'
import type { Copy } from './inspect'
import { forThread, type BackupOptions } from './options'
import { keysOf } from './vault-keys'
import { inTemporaryPlace, openBackup } from './verify-backup'

export type DrillRequest = {
  readonly vault: OpenVault
  readonly backup: BackupFile
  readonly now: Instant
}

/** Restores a backup into a temporary place, reads all of it, counts, and clears the place away. */
export async function drill(
  { vault, backup, now }: DrillRequest,
  service: VaultService,
  options: BackupOptions,
): Promise<DrillReport> {
  const began = performance.now()
  const keys = keysOf(service, vault)
  const file = backup.path
  const found = await inTemporaryPlace<Found, BackupError>(file, options, async folder => {
    const opening = { ...options, keys, vaultId: vault.vaultId, depth: 'deep' } as const
    const opened = await openBackup(file, folder, opening)
    if (!opened.ok) return opened
    const copy = { folder, keys, file, options: forThread(options) }
    const { manifest, verification } = opened.value
    const marks = (of: Copy) => inThread(options.vaultThread, 'marksOf', of)
    const then = await marks(copy)
    if (!then.ok) return then
    const now = await reading(vault.path, () => marks({ ...copy, folder: vault.path }))
    if (!now.ok) return now
    const { onlyNow, changed } = compareCases(now.value, then.value, new Set())
    return ok({
      whole: verification.ok,
      countsAgree: agree(manifest.counts, verification.counts),
      counts: verification.counts,
      casesSince: onlyNow.count + changed.count,
    })
  })
  const seconds = Math.ceil((performance.now() - began) / 1000)
  const said = { at: now, file: basename(file), madeAt: backup.madeAt, seconds }
  return { ...said, ...reported(found) }
}

type Found = {
  readonly whole: boolean
  readonly countsAgree: boolean
  readonly counts: Counts
  readonly casesSince: number
}

/** An older backup has tables fewer than the program knows by now, and those are empty. */
const agree = (promised: Counts, found: Counts): boolean =>
  Object.entries(promised).every(([table, count]) => found[table] === count)

function reported(found: Result<Found, BackupError>) {
  if (!found.ok) {
    const nothing = { countsAgree: false, cases: 0, documents: 0, letters: 0, casesSince: 0 }
    return { ok: false, problem: found.error.code, ...nothing }
  }
  const { whole, countsAgree, counts, casesSince } = found.value
  const holds = whole && countsAgree
  return {
    ok: holds,
    problem: holds ? null : ('backup/damaged' as const),
    countsAgree,
    casesSince,
    cases: counts['cases'] ?? 0,
    documents: counts['documents'] ?? 0,
    letters: counts['letters'] ?? 0,
  }
}
