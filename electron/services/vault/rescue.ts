import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Secret } from '@core/backup/contract'
import type { AppError, VaultError } from '@core/errors'
import type { RescueOffer } from '@core/health/contract'
import type { RepairReport } from '@core/health/repair'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { transact } from '@db/connection'
import { chainHead, recordEvent } from '@db/events'
import { closeDatabase } from '@db/open'
import { listBackups } from '../backup/list-backups'
import type { BackupOptions } from '../backup/options'
import { openBackup, unpackWithPassword } from '../backup/verify-backup'
import { inWorkFolder } from '../backup/work-folder'
import { copyOrLink, freePath, makeFolder, syncToDisk } from '../files'
import { stampOf } from '../stamp'
import { holdVault, markPath, type Hold } from './lock-file'
import { openVaultDatabase } from './open-vault'
import { repairInto } from './repair'
import { backupsBeside, rescueKeys, rescueLogins, type RescueKeys } from './rescue-keys'
import { databasePath, readVaultFile, vaultFilePath, writeVaultFile } from './vault-file'

export type RescueRequest = {
  readonly folder: string
  readonly secret: Secret
  readonly now: Instant
}

export type Rescued = { readonly keptAt: string }

/** What can be done for a vault that does not open. */
export async function offerOf(folder: string): Promise<RescueOffer> {
  const backups = await listBackups(backupsBeside(folder))
  const newest = backups.find(backup => backup.appVersion !== null)
  return {
    path: folder,
    logins: await rescueLogins(folder),
    backup: newest ? { path: newest.path, name: newest.name, madeAt: newest.madeAt } : null,
  }
}

/**
 * Puts a backup, opened and verified, in the place of a vault that does not open. What lies there is
 * kept beside it. The vault's own key is tried first, then what the secret opens in the backup itself.
 */
export function restoreDamaged(
  request: RescueRequest & { readonly backup: string },
  options: BackupOptions,
): Promise<Result<Rescued, AppError>> {
  const { folder, backup, now } = request
  return holding(folder, now, options, () =>
    inWorkFolder<Rescued, AppError>(dirname(folder), async staged => {
      const opened = await openStaged(request, staged, options)
      if (!opened.ok) return opened
      const noted = noteRestore(staged, opened.value, { backup, now }, options)
      if (!noted.ok) return noted
      return ok({ keptAt: putInPlace(folder, staged, now) })
    }),
  )
}

type Opened = { readonly keys: readonly string[]; readonly login: string }

type Restore = RescueRequest & { readonly backup: string }

/** Unpacks the backup; leaves in `staged` the vault.json that belongs to the key that opened it. */
async function openStaged(
  request: Restore,
  staged: string,
  options: BackupOptions,
): Promise<Result<Opened, AppError>> {
  const own = await rescueKeys(request.folder, request.secret, request.now)
  if (!own.ok && isRefusal(own.error)) return own
  const opened = own.ok ? await openWithOwn(request.backup, staged, own.value, options) : own
  if (own.ok && (opened.ok || opened.error.code !== 'backup/other-key')) return opened
  // Before the present key, or without a readable vault.json: whoever the backup itself knows.
  emptyOut(staged)
  return openWithTheirs(request, staged, options)
}

async function openWithOwn(
  backup: string,
  staged: string,
  { keys, file, login }: RescueKeys,
  options: BackupOptions,
): Promise<Result<Opened, AppError>> {
  const opening = { ...options, keys, depth: 'usual', vaultId: file.vaultId } as const
  const checked = await openBackup(backup, staged, opening)
  if (!checked.ok) return checked
  if (!checked.value.verification.ok) return damaged(backup)
  writeVaultFile(staged, { ...file, checkpoint: checkpointIn(staged) ?? file.checkpoint })
  return ok({ keys, login })
}

async function openWithTheirs(
  { backup, secret, now }: Restore,
  staged: string,
  options: BackupOptions,
): Promise<Result<Opened, AppError>> {
  const theirs = await unpackWithPassword(backup, staged, secret, options)
  if (!theirs.ok) return theirs
  if (theirs.value.verification?.ok === false) return damaged(backup)
  return rescueKeys(staged, secret, now)
}

const isRefusal = ({ code }: VaultError): boolean =>
  code === 'vault/wrong-password' || code === 'vault/wrong-recovery-key'

const damaged = (file: string) => err({ code: 'backup/damaged', file: basename(file) } as const)

const checkpointIn = (staged: string) => {
  const file = readVaultFile(staged)
  return file.ok ? file.value.checkpoint : undefined
}

function emptyOut(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
}

/** The trace of it goes in before the database is put in its place. */
function noteRestore(
  staged: string,
  { keys, login }: Opened,
  { backup, now }: { readonly backup: string; readonly now: Instant },
  options: BackupOptions,
): Result<null, AppError> {
  for (const key of keys) {
    const opened = openVaultDatabase(staged, key, options)
    if (!opened.ok) continue
    const { db } = opened.value
    const { events } = chainHead(db)
    const event = { at: now, actor: login, caseId: null, kind: 'backup/restored' } as const
    // How long the damaged chain was cannot be known.
    transact(db, tx => {
      recordEvent(tx, { ...event, detail: { events, replacedEvents: null, replacedHead: null } })
      return ok(null)
    })
    const file = readVaultFile(staged)
    if (file.ok) {
      writeVaultFile(staged, { ...file.value, checkpoint: { ...chainHead(db), at: now } })
    }
    closeDatabase(db)
    syncToDisk(databasePath(staged))
    return ok(null)
  }
  return damaged(backup)
}

/** Salvages what can be read of a vault that does not open, and puts that in its place. */
export function repairInPlace(
  request: RescueRequest,
  options: BackupOptions,
): Promise<Result<RepairReport, AppError>> {
  const { folder, now } = request
  return holding(folder, now, options, async () => {
    const own = await rescueKeys(folder, request.secret, now)
    return own.ok ? repairWith(folder, own.value, now, options) : own
  })
}

/** The same for whoever has the keys already. */
export function repairWith(
  folder: string,
  own: RescueKeys,
  now: Instant,
  options: BackupOptions,
): Promise<Result<RepairReport, AppError>> {
  return inWorkFolder<RepairReport, AppError>(dirname(folder), staged => {
    const repaired = repairInto({ folder, target: staged, at: now, ...own }, options)
    if (!repaired.ok) return Promise.resolve(repaired)
    const keptAt = putInPlace(folder, staged, now)
    return Promise.resolve(ok({ ...repaired.value, path: folder, keptAt, keysFrom: own.from }))
  })
}

/** Salvages into another folder, new or empty; the damaged vault stays as it is. */
export async function repairTo(
  request: RescueRequest & { readonly to: string },
  options: BackupOptions,
): Promise<Result<RepairReport, AppError>> {
  const { folder, now } = request
  const to = resolve(request.to)
  if (existsSync(to) && readdirSync(to).length > 0) {
    return err({ code: 'backup/target-not-empty', path: to })
  }
  const own = await rescueKeys(folder, request.secret, now)
  if (!own.ok) return own
  return inWorkFolder<RepairReport, AppError>(dirname(to), staged => {
    const repaired = repairInto({ folder, target: staged, at: now, ...own.value }, options)
    if (!repaired.ok) return Promise.resolve(repaired)
    makeFolder(to)
    moveFiles(staged, to)
    const report = { ...repaired.value, path: to, keptAt: folder, keysFrom: own.value.from }
    return Promise.resolve(ok(report))
  })
}

/** Nobody else may have the vault open meanwhile. */
async function holding<T>(
  folder: string,
  now: Instant,
  { sqliteAddon }: BackupOptions,
  work: () => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const held: Result<Hold, VaultError> = holdVault(folder, { now, sqliteAddon })
  if (!held.ok) return held
  try {
    return await work()
  } finally {
    held.value.release('as-found')
  }
}

/** Keeps every file of the vault in a folder beside it, then puts the staged ones in their place. */
function putInPlace(folder: string, staged: string, now: Instant): string {
  const keptAt = freePath(`${folder}-damaged-${stampOf(now)}`)
  mkdirSync(keptAt, { mode: 0o700 })
  const log = `${databasePath(folder)}-wal`
  for (const file of [vaultFilePath(folder), databasePath(folder), log, markPath(folder)]) {
    if (existsSync(file)) copyOrLink(file, join(keptAt, basename(file)))
  }
  syncToDisk(keptAt)
  // The log belongs to the damaged database: played into another one, it would destroy that too. The
  // mark says how long the damaged chain was.
  for (const file of [log, `${databasePath(folder)}-shm`, markPath(folder)]) {
    rmSync(file, { force: true })
  }
  moveFiles(staged, folder)
  return keptAt
}

/** vault.json last: until then the old one is in force, and opens what lies there or says why not. */
function moveFiles(from: string, to: string): void {
  renameSync(databasePath(from), databasePath(to))
  renameSync(vaultFilePath(from), vaultFilePath(to))
  syncToDisk(to)
  syncToDisk(dirname(to))
}
