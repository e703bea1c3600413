import { closeSync, existsSync, openSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { NewVault } from '@core/accounts/contract'
import type { VaultError } from '@core/errors'
import { must } from '@core/assert'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { initialSettings } from '@core/settings/settings'
import { transact, type Db } from '@db/connection'
import { chainHead, recordEvent } from '@db/events'
import { closeDatabase, openDatabase } from '@db/open'
import { insertAccount, newAccount, saveRecoveryKey } from '@db/accounts'
import { writeValue } from '@db/values'
import { diskProblem, makeFolder, replaceFile, syncToDisk } from '../files'
import { newDataKey, newKeyPair, sealKey, wrapIdentity } from './keys'
import type { VaultOptions } from './options'
import {
  beingMade,
  databasePath,
  vaultFilePath,
  writeVaultFile,
  type VaultFile,
} from './vault-file'

export type CreatedVault = {
  readonly db: Db
  readonly key: Buffer
  readonly vaultId: string
  /** Shown once, kept nowhere. */
  readonly recoveryKey: string
}

type Keys = { readonly key: Buffer; readonly file: Omit<VaultFile, 'checkpoint'> }

/** Makes a vault in `folder` and leaves it open. vault.json comes last, so a power cut leaves no half vault. */
export async function createVault(
  folder: string,
  input: NewVault,
  options: VaultOptions,
): Promise<Result<CreatedVault, VaultError>> {
  const inTheWay = obstacle(folder)
  if (inTheWay) return err(inTheWay)

  const recovery = await newKeyPair()
  const keys = await makeKeys(input, recovery.recipient, options)
  try {
    const db = writeVault(folder, { input, keys, options })
    const { vaultId } = keys.file
    return ok({ db, key: keys.key, vaultId, recoveryKey: recovery.identity })
  } catch (cause) {
    keys.key.fill(0)
    const problem = creationProblem(cause, folder)
    if (problem) return err(problem)
    throw cause
  }
}

/**
 * Neither a vault nor what is left of one is ever written over. Only what a power cut left while a
 * vault was being made is: nobody can ever have opened it.
 */
function obstacle(folder: string): VaultError | undefined {
  if (existsSync(vaultFilePath(folder))) return { code: 'vault/already-exists', path: folder }
  if (isAbandoned(folder)) removeHalfMade(folder, undefined)
  const left = [databasePath(folder), `${databasePath(folder)}-wal`].some(file => existsSync(file))
  return left ? { code: 'vault/damaged', path: folder } : undefined
}

/** Half made, and whoever made it is gone; or not even begun: an empty file holds nothing. */
function isAbandoned(folder: string): boolean {
  const mark = beingMade(folder)
  if (existsSync(mark)) return !isRunning(Number(readFileSync(mark, 'utf8')))
  const database = databasePath(folder)
  const isEmpty = statSync(database, { throwIfNoEntry: false })?.size === 0
  return isEmpty && !existsSync(`${database}-wal`)
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false // This process makes one vault at a time.
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

async function makeKeys(
  input: NewVault,
  recoveryRecipient: string,
  options: VaultOptions,
): Promise<Keys> {
  const { identity, recipient } = await newKeyPair()
  const key = newDataKey()
  return {
    key,
    file: {
      format: 'kaiji-vault',
      formatVersion: 1,
      vaultId: options.newId(),
      accounts: [
        {
          login: input.login,
          recipient,
          wrappedIdentity: await wrapIdentity(identity, input.password, options.scryptWorkFactor),
        },
      ],
      recovery: { recipient: recoveryRecipient },
      sealedKey: await sealKey(key, [recipient, recoveryRecipient]),
      lastVerifiedBackup: null,
    },
  }
}

type Work = { readonly input: NewVault; readonly keys: Keys; readonly options: VaultOptions }

/** Throws the disk's own error, after removing what it made. */
function writeVault(folder: string, work: Work): Db {
  const now = work.options.now()
  const madeFolder = makeFolder(folder)
  // Fails when somebody else is making a vault here at this moment.
  closeSync(openSync(databasePath(folder), 'wx', 0o600))
  replaceFile(beingMade(folder), String(process.pid))
  let db: Db | undefined
  try {
    db = openDatabase({
      file: databasePath(folder),
      key: work.keys.key.toString('hex'),
      create: false,
      migrationsFolder: work.options.migrationsFolder,
      sqliteAddon: work.options.sqliteAddon,
    })
    writeFirstRecords(db, work, now)
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    syncToDisk(databasePath(folder))
    writeVaultFile(folder, { ...work.keys.file, checkpoint: { ...chainHead(db), at: now } })
    syncToDisk(dirname(folder))
    rmSync(beingMade(folder))
    syncToDisk(folder)
    return db
  } catch (cause) {
    if (db) closeDatabase(db)
    removeHalfMade(folder, madeFolder)
    throw cause
  }
}

function writeFirstRecords(db: Db, { input, keys }: Work, at: Instant): void {
  const { organisation, name, login } = input
  const recipient = must(keys.file.accounts[0], 'first account').recipient
  transact(db, tx => {
    writeValue(tx, 'settings', initialSettings(organisation, name), at)
    insertAccount(tx, newAccount({ login, name, role: 'administrator', recipient }, at))
    saveRecoveryKey(tx, keys.file.recovery.recipient, at)
    recordEvent(tx, { at, actor: login, caseId: null, kind: 'vault/created', detail: {} })
    return ok(null)
  })
}

function removeHalfMade(folder: string, madeFolder: string | undefined): void {
  const database = databasePath(folder)
  for (const file of [vaultFilePath(folder), database, `${database}-wal`, `${database}-shm`]) {
    rmSync(file, { force: true })
  }
  rmSync(beingMade(folder), { force: true })
  if (madeFolder) rmdirSync(folder)
}

function creationProblem(cause: unknown, path: string): VaultError | undefined {
  switch (diskProblem(cause)) {
    case 'full':
      return { code: 'vault/disk-full' }
    case 'refused':
      return { code: 'vault/folder-not-writable', path }
    case undefined:
      return undefined
  }
}
