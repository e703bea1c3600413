import { tmpdir } from 'node:os'
import type { BackupError, BackupManifest, Verification } from '@core/backup/backup'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { DatabaseOptions } from '../vault/options'
import { keyByPassword } from '../vault/account-key'
import { readVaultFile } from '../vault/vault-file'
import { inspectBackup } from './inspect'
import { checkSeal, extractMembers, readManifest } from './read-archive'
import { inWorkFolder } from './work-folder'

export type Checked = { readonly manifest: BackupManifest; readonly verification: Verification }

type OpenOptions = DatabaseOptions & {
  readonly key: string
  /** The vault it must belong to. */
  readonly vaultId?: string
}

/** Unpacks a backup into `folder` after every byte of it was found as written. */
export async function unpackBackup(
  file: string,
  folder: string,
  vaultId?: string,
): Promise<Result<BackupManifest, BackupError>> {
  const sealed = await checkSeal(file)
  if (!sealed.ok) return sealed
  const manifest = await readManifest(file)
  if (!manifest.ok) return manifest
  if (vaultId !== undefined && manifest.value.vaultId !== vaultId) {
    return err({ code: 'backup/other-vault' })
  }
  const unpacked = await extractMembers(file, manifest.value, folder)
  return unpacked.ok ? manifest : unpacked
}

/** Unpacks a backup into `folder` and looks at all of it. */
export async function openBackup(
  file: string,
  folder: string,
  options: OpenOptions,
): Promise<Result<Checked, BackupError>> {
  const manifest = await unpackBackup(file, folder, options.vaultId)
  if (!manifest.ok) return manifest
  const backup = { file, manifest: manifest.value }
  const verification = inspectBackup(folder, options.key, backup, options)
  return verification.ok
    ? ok({ manifest: manifest.value, verification: verification.value })
    : verification
}

/** The same in a temporary place that is gone afterwards. */
export const verifyBackup = (
  file: string,
  options: OpenOptions,
): Promise<Result<Checked, BackupError>> =>
  inWorkFolder(tmpdir(), folder => openBackup(file, folder, options))

export type Credentials = { readonly login?: string | undefined; readonly password: string }

export type CheckedByPassword = {
  readonly manifest: BackupManifest
  /** Null when no password was given: then nothing inside was looked at. */
  readonly verification: Verification | null
}

/** Checks a backup without its vault: every byte always, what is inside when there is a password. */
export async function unpackWithPassword(
  file: string,
  folder: string,
  credentials: Credentials | undefined,
  options: DatabaseOptions,
): Promise<Result<CheckedByPassword, BackupError | VaultError>> {
  const manifest = await unpackBackup(file, folder)
  if (!manifest.ok) return manifest
  if (!credentials) return ok({ manifest: manifest.value, verification: null })
  const key = await keyInBackup(folder, credentials)
  if (!key.ok) return key
  const backup = { file, manifest: manifest.value }
  const verification = inspectBackup(folder, key.value.toString('hex'), backup, options)
  key.value.fill(0)
  return verification.ok
    ? ok({ manifest: manifest.value, verification: verification.value })
    : verification
}

async function keyInBackup(
  folder: string,
  { login, password }: Credentials,
): Promise<Result<Buffer, VaultError>> {
  const file = readVaultFile(folder)
  if (!file.ok) return file
  const only = file.value.accounts.length === 1 ? file.value.accounts[0]?.login : undefined
  const key = await keyByPassword(file.value, login ?? only ?? '', password)
  if (key === 'wrong-password') return err({ code: 'vault/wrong-password', retryAfterSeconds: 0 })
  return key === 'damaged' ? err({ code: 'vault/damaged', path: folder }) : ok(key)
}

/** As `unpackWithPassword`, in a temporary place that is gone afterwards. */
export const checkBackup = (
  file: string,
  credentials: Credentials | undefined,
  options: DatabaseOptions,
): Promise<Result<CheckedByPassword, BackupError | VaultError>> =>
  inWorkFolder(tmpdir(), folder => unpackWithPassword(file, folder, credentials, options))
