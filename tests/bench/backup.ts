import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@core/assert'
import { valueOf } from '@core/failure'
import { documentId } from '@core/ids'
import { ok } from '@core/result'
import { transact } from '@db/connection'
import { insertDocument } from '@db/documents'
import type { OpenVault } from '@main/handlers/context'
import { seedVault } from '@main/handlers/seed-cases'
import { findAssets } from '@main/services/assets'
import { createBackupService } from '@main/services/backup/backup'
import { createVaultService } from '@main/services/vault/vault'

export type BackupFigures = {
  readonly cases: number
  readonly documentsMb: number
  readonly databaseMb: number
  readonly backupSeconds: number
  /** Copying the same database file, flushed to the disk, and hashing the copy. */
  readonly copyAndHashSeconds: number
  readonly ratio: number
  /** The same of the processor's time alone: what other programs take of the machine is not in it. */
  readonly cpuRatio: number
  /** Peak memory of the process before the backup, and after it. */
  readonly peakMbBefore: number
  readonly peakMbAfter: number
}

const at = '2026-12-18T01:00:00.000Z'
const megabyte = 1024 * 1024

/** A backup of a vault of this size, next to copying and hashing its file in the same run. */
export async function backupFigures(cases: number, documentsMb: number): Promise<BackupFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-bench-'))
  const service = createVaultService({
    ...findAssets(),
    suggestedPath: folder,
    rememberPath: () => undefined,
    now: () => at,
    newId: randomUUID,
    scryptWorkFactor: 4,
  })
  try {
    const path = join(folder, 'vault')
    const person = { organisation: 'x', name: 'x', login: 'bench', password: 'a long password' }
    valueOf(await service.create({ path, ...person }))
    const vault = must(service.current(), 'open vault')
    fill(vault, cases, documentsMb)
    vault.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    const vaultThread = join(import.meta.dirname, 'vault-thread.js')
    const backups = createBackupService(service, {
      ...findAssets(),
      appVersion: 'bench',
      vaultThread,
    })
    const request = { folder: join(folder, 'backups'), now: at, verified: new Set<string>() }

    const file = join(path, 'cases.db')
    const plain = copyAndHash(file, join(folder, 'copy'))
    const peakMbBefore = peakMb()
    const began = performance.now()
    const cpuBefore = worked()
    const made = valueOf(await backups.make(vault, { ...request, rotate: false }))
    const backupSeconds = (performance.now() - began) / 1000
    const backupCpu = worked() - cpuBefore
    if (!made.verification.ok) throw new Error('The backup does not verify')
    const plainAgain = copyAndHash(file, join(folder, 'copy'))
    const copyAndHashSeconds = (plain.seconds + plainAgain.seconds) / 2
    return {
      cases,
      documentsMb,
      databaseMb: Math.round(plain.bytes / megabyte),
      backupSeconds,
      copyAndHashSeconds,
      ratio: backupSeconds / copyAndHashSeconds,
      cpuRatio: backupCpu / ((plain.cpu + plainAgain.cpu) / 2),
      peakMbBefore,
      peakMbAfter: peakMb(),
    }
  } finally {
    service.lock()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Seconds that this process has worked, all its threads together. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

function fill(vault: OpenVault, cases: number, documentsMb: number): void {
  valueOf(seedVault(vault, at, { cases, seed: 1 }))
  const { db } = vault
  const size = 8
  for (let done = 0; done < documentsMb; done += size) {
    transact(db, tx => {
      const facts = { caseId: null, kind: 'other', name: 'x', createdAt: at } as const
      const id = documentId.parse(randomUUID())
      const mediaType = 'application/octet-stream'
      insertDocument(tx, { ...facts, id, mediaType }, randomBytes(size * megabyte))
      return ok(null)
    })
  }
}

function copyAndHash(file: string, target: string) {
  const began = performance.now()
  const cpuBefore = worked()
  copyFileSync(file, target)
  const handle = openSync(target, 'r')
  fsyncSync(handle)
  const hash = createHash('sha256')
  const piece = Buffer.alloc(4 * megabyte)
  let bytes = 0
  for (;;) {
    const count = readSync(handle, piece)
    if (count === 0) break
    hash.update(piece.subarray(0, count))
    bytes += count
  }
  hash.digest()
  closeSync(handle)
  rmSync(target)
  const cpu = worked() - cpuBefore
  return { seconds: (performance.now() - began) / 1000, cpu, bytes }
}
