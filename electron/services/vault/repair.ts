import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultError } from '@core/errors'
import type { RepairReport } from '@core/health/repair'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { fillSummaries } from '@db/case-summaries'
import { transact, type Db } from '@db/connection'
import { chainHead, recordEvent } from '@db/events'
import { appliedMigrations, migrationsIn } from '@db/migrate'
import { closeDatabase, DatabaseUnreadable, openDatabase, openEncrypted } from '@db/open'
import { isDamage } from '@db/quick-check'
import { salvage, type Salvage } from '@db/salvage'
import { syncToDisk } from '../files'
import type { DatabaseOptions } from './options'
import { bringBackAccounts } from './lost-accounts'
import { openingProblem } from './storage-problem'
import { databasePath, writeVaultFile, type VaultFile } from './vault-file'

export type Repair = {
  /** The damaged vault; nothing in it is touched. */
  readonly folder: string
  /** An empty folder for the repaired one. */
  readonly target: string
  /** Tried in turn. */
  readonly keys: readonly string[]
  /** Whose entries and seals the repaired vault has. */
  readonly file: VaultFile
  readonly login: string
  readonly at: Instant
}

type Found = Omit<RepairReport, 'path' | 'keptAt' | 'keysFrom'>
type Sqlite = ReturnType<typeof openEncrypted>

/**
 * Makes a new vault in `target` of everything that can be read of a damaged one: same accounts, same
 * key, the history up to the damage and then what was done here.
 */
export function repairInto(repair: Repair, options: DatabaseOptions): Result<Found, VaultError> {
  const work = join(repair.target, 'damaged')
  try {
    mkdirSync(work, { mode: 0o700 })
    const opened = openDamaged(work, repair, options)
    if (!opened.ok) return opened
    const { source, key } = opened.value
    try {
      return takeOver(source, { ...repair, key }, options)
    } finally {
      source.close()
    }
  } catch (cause) {
    const problem = openingProblem(cause, repair.folder)
    if (!problem) throw cause
    return err(problem.code === 'vault/damaged' ? beyondRepair(repair) : problem)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const beyondRepair = ({ folder }: Repair): VaultError => ({
  code: 'vault/beyond-repair',
  path: folder,
})

/** Opens a copy, so that not even SQLite's own recovery writes into the original. */
function openDamaged(
  work: string,
  repair: Repair,
  { sqliteAddon }: DatabaseOptions,
): Result<{ readonly source: Sqlite; readonly key: string }, VaultError> {
  const original = databasePath(repair.folder)
  if (!existsSync(original)) return err(beyondRepair(repair))
  const file = databasePath(work)
  // A log that cannot be read must not keep the rest from being read.
  for (const ending of ['-wal', '']) {
    rmSync(`${file}-wal`, { force: true })
    rmSync(`${file}-shm`, { force: true })
    copyFileSync(original, file)
    if (ending && existsSync(`${original}-wal`)) copyFileSync(`${original}-wal`, `${file}-wal`)
    for (const key of repair.keys) {
      const source = openOrNot(() => openEncrypted({ file, key, create: false, sqliteAddon }))
      if (source) return ok({ source, key })
    }
  }
  return err(beyondRepair(repair))
}

function openOrNot<T>(open: () => T): T | undefined {
  try {
    return open()
  } catch (cause) {
    if (cause instanceof DatabaseUnreadable || isDamage(cause)) return undefined
    throw cause
  }
}

function takeOver(
  source: Sqlite,
  repair: Repair & { readonly key: string },
  options: DatabaseOptions,
): Result<Found, VaultError> {
  const known = migrationsIn(options.migrationsFolder)
  // Where the list itself is destroyed, the file is taken for one of this version.
  const applied = openOrNot(() => appliedMigrations(source)) ?? known.map(({ hash }) => hash)
  if (applied.some((hash, index) => known[index]?.hash !== hash)) {
    return err({ code: 'vault/newer-app' })
  }
  const file = databasePath(repair.target)
  const opening = { ...options, file, key: repair.key }
  const older = openDatabase({ ...opening, create: true, only: applied.length })
  const salvaged = within(older, db => salvage(source, db))
  if (salvaged.tables.every(({ taken }) => taken === 0)) return err(beyondRepair(repair))
  const found = foundOf(salvaged)
  const head = within(openDatabase({ ...opening, create: false }), db => {
    fillSummaries(db)
    note(db, repair, found)
    return chainHead(db)
  })
  syncToDisk(file)
  writeVaultFile(repair.target, { ...repair.file, checkpoint: { ...head, at: repair.at } })
  return ok(found)
}

function within<T>(db: Db, work: (db: Db) => T): T {
  try {
    return work(db)
  } finally {
    closeDatabase(db)
  }
}

function foundOf({ tables, chain, damagedDocuments }: Salvage): Found {
  const sum = (count: (table: (typeof tables)[number]) => number) =>
    tables.reduce((total, table) => total + count(table), 0)
  return {
    tables: tables.filter(
      ({ lost, lostUnknown, orphans }) => lost.length + orphans.length > 0 || lostUnknown,
    ),
    taken: sum(table => table.taken),
    lost: sum(table => table.lost.length + table.orphans.length),
    lostUnknown: tables.some(table => table.lostUnknown),
    damagedDocuments,
    chain,
  }
}

function note(db: Db, repair: Repair, found: Found): void {
  const { at, login } = repair
  const detail = {
    events: found.chain.kept,
    chainComplete: found.chain.complete,
    taken: found.taken,
    lost: found.lost,
    lostUnknown: found.lostUnknown,
    damagedDocuments: found.damagedDocuments.length,
    tables: found.tables.map(({ table }) => table),
  }
  transact(db, tx => {
    bringBackAccounts(tx, repair)
    recordEvent(tx, { at, actor: login, caseId: null, kind: 'vault/repaired', detail })
    return ok(null)
  })
}
