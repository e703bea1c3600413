import { dirname } from 'node:path'
import { tmpdir } from 'node:os'
import type { BackupError, BackupManifest, Depth, Verification } from '@core/backup/backup'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { keysByPassword, openedBy } from '../vault/account-key'
import { typedIdentity } from '../vault/keys'
import { readVaultFile } from '../vault/vault-file'
import type { DatabaseOptions } from '../vault/options'
import { inThread } from '../vault-thread/thread'
import type { Inspecting } from './inspect'
import { forThread, type BackupOptions } from './options'
import { readManifest } from './read-archive'
import { placeWithRoom } from './room'
import { inWorkFolder } from './work-folder'

export type Checked = { readonly manifest: BackupManifest; readonly verification: Verification }

type Space = Pick<BackupOptions, 'freeBytes'>
type Opening = Omit<BackupOptions, 'appVersion'> & {
  readonly depth: Depth
  /** Every key the vault has or had. */
  readonly keys: readonly string[]
  /** The vault it must belong to. */
  readonly vaultId?: string
}

type Unpacking = {
  readonly file: string
  readonly folder: string
  /** The vault it must belong to. */
  readonly vaultId?: string | undefined
}

/** Unpacks a backup into `folder` after every byte of it was found as written. */
export const unpackBackup = (
  unpacking: Unpacking,
  { vaultThread }: Pick<DatabaseOptions, 'vaultThread'>,
): Promise<Result<BackupManifest, BackupError>> => inThread(vaultThread, 'readBackup', unpacking)

/** Unpacks a backup into `folder` and looks at it as far as `depth` says. */
export async function openBackup(
  file: string,
  folder: string,
  { keys, depth, vaultId, ...options }: Opening,
): Promise<Result<Checked, BackupError>> {
  const manifest = await unpackBackup({ file, folder, vaultId }, options)
  if (!manifest.ok) return manifest
  const copy = { folder, keys, file, options: forThread(options) }
  return lookedAt({ copy, manifest: manifest.value, depth }, options)
}

async function lookedAt(
  inspecting: Inspecting,
  { vaultThread }: DatabaseOptions,
): Promise<Result<Checked, BackupError>> {
  const verification = await inThread(vaultThread, 'inspectBackup', inspecting)
  if (!verification.ok) return verification
  return ok({ manifest: inspecting.manifest, verification: verification.value })
}

/** Runs `work` in a temporary folder that has room for what a backup unpacks to. */
export async function inTemporaryPlace<T, E>(
  file: string,
  { freeBytes }: Space,
  work: (folder: string) => Promise<Result<T, E>>,
): Promise<Result<T, E | BackupError>> {
  const manifest = await manifestOrNothing(file)
  const bytes = manifest?.files.reduce((sum, member) => sum + member.size, 0) ?? 0
  // A machine's temporary folder may be small, or lie in memory; beside the backup there was room once.
  const place = placeWithRoom(bytes, [tmpdir(), dirname(file)], freeBytes)
  return place.ok ? inWorkFolder<T, E>(place.value, work) : place
}

/** A file that is no backup needs no room; what is wrong with it is said where it is read in full. */
async function manifestOrNothing(file: string): Promise<BackupManifest | undefined> {
  const manifest = await readManifest(file).catch(() => undefined)
  return manifest?.ok ? manifest.value : undefined
}

/** `openBackup` in a temporary place that is gone afterwards. */
export const verifyBackup = (
  file: string,
  opening: Opening,
): Promise<Result<Checked, BackupError>> =>
  inTemporaryPlace(file, opening, folder => openBackup(file, folder, opening))

/** What opens a backup without its vault. */
export type Credentials =
  | { readonly login?: string | undefined; readonly password: string }
  | { readonly recoveryKey: string }

export type CheckedByPassword = {
  readonly manifest: BackupManifest
  /** Null when nothing was given that opens it: then nothing inside was looked at. */
  readonly verification: Verification | null
}

type Checking = Omit<BackupOptions, 'appVersion'> & { readonly depth?: Depth }

/** Checks a backup without its vault: every byte always, what is inside when there is a way to open it. */
export async function unpackWithPassword(
  file: string,
  folder: string,
  credentials: Credentials | undefined,
  { depth = 'usual', ...options }: Checking,
): Promise<Result<CheckedByPassword, BackupError | VaultError>> {
  const manifest = await unpackBackup({ file, folder }, options)
  if (!manifest.ok) return manifest
  if (!credentials) return ok({ manifest: manifest.value, verification: null })
  const keys = await keysInBackup(folder, credentials)
  if (!keys.ok) return keys
  const copy = { folder, keys: keys.value, file, options: forThread(options) }
  return lookedAt({ copy, manifest: manifest.value, depth }, options)
}

async function keysInBackup(
  folder: string,
  credentials: Credentials,
): Promise<Result<readonly string[], VaultError>> {
  const file = readVaultFile(folder)
  if (!file.ok) return file
  const hex = (opened: { readonly keys: readonly { readonly bytes: Buffer }[] }) => {
    const keys = opened.keys.map(({ bytes }) => bytes.toString('hex'))
    for (const { bytes } of opened.keys) bytes.fill(0)
    return ok(keys)
  }
  if ('recoveryKey' in credentials) {
    const opened = await openedBy(file.value, typedIdentity(credentials.recoveryKey))
    return opened ? hex(opened) : err({ code: 'vault/wrong-recovery-key' })
  }
  const { accounts } = file.value
  const only = accounts.length === 1 ? accounts[0]?.login : undefined
  const login = credentials.login ?? only ?? ''
  const opened = await keysByPassword(file.value, login, credentials.password)
  if (opened === 'wrong-password')
    return err({ code: 'vault/wrong-password', retryAfterSeconds: 0 })
  return opened === 'damaged' ? err({ code: 'vault/damaged', path: folder }) : hex(opened)
}

/** As `unpackWithPassword`, in a temporary place that is gone afterwards. */
export const checkBackup = (
  file: string,
  credentials: Credentials | undefined,
  options: Checking,
): Promise<Result<CheckedByPassword, BackupError | VaultError>> =>
  inTemporaryPlace<CheckedByPassword, BackupError | VaultError>(file, options, folder =>
    unpackWithPassword(file, folder, credentials, options),
  )
