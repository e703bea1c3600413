import { basename, dirname, join } from 'node:path'
import type { Secret } from '@core/backup/contract'
import { recoveryLogin } from '@core/accounts/account'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { readFolder, type FoundFile } from '../backup/list-backups'
import { readMember } from '../backup/read-archive'
import { readJsonFile } from '../files'
import { keysByPassword, openedBy, type OpenedKeys } from './account-key'
import { countAttempts } from './attempts'
import { typedIdentity } from './keys'
import { updateCopies } from './update-copy'
import { parseVaultFile, vaultFilePath, type VaultFile } from './vault-file'

/** What opens a vault whose database does not open. */
export type RescueKeys = {
  readonly file: VaultFile
  readonly keys: readonly string[]
  readonly login: string
  /** Where vault.json was taken from, where the vault's own cannot be read. */
  readonly from: string | null
}

export const backupsBeside = (folder: string): string =>
  join(dirname(folder), `${basename(folder)}-backups`)

/** The data keys that a password or the recovery key opens; delayed and counted like any attempt. */
export async function rescueKeys(
  folder: string,
  secret: Secret,
  now: Instant,
): Promise<Result<RescueKeys, VaultError>> {
  const counted = countAttempts(folder)
  const wait = 'login' in secret ? counted.wait(now) : 0
  if (wait > 0) return err({ code: 'vault/wrong-password', retryAfterSeconds: wait })
  const found = await readableVaultFile(folder)
  if (!found) return err({ code: 'vault/beyond-repair', path: folder })
  if (found.newer) return err({ code: 'vault/newer-app' })
  const { file, from } = found
  const opened = await open(file, secret)
  if (opened === 'damaged') return err({ code: 'vault/damaged', path: folder })
  if (opened === 'wrong') {
    return err(refusal(secret, login => counted.failed(hasLogin(file, login), now)))
  }
  const keys = opened.keys.map(({ bytes }) => bytes.toString('hex'))
  for (const { bytes } of opened.keys) bytes.fill(0)
  return ok({ file, keys, login: 'login' in secret ? secret.login : recoveryLogin, from })
}

const hasLogin = (file: VaultFile, login: string) =>
  file.accounts.some(one => one.login === login) ? login : undefined

const refusal = (secret: Secret, failed: (login: string) => number): VaultError =>
  'login' in secret
    ? { code: 'vault/wrong-password', retryAfterSeconds: failed(secret.login) }
    : { code: 'vault/wrong-recovery-key' }

async function open(file: VaultFile, secret: Secret): Promise<OpenedKeys | 'wrong' | 'damaged'> {
  if (!('login' in secret)) {
    return (await openedBy(file, typedIdentity(secret.recoveryKey))) ?? 'wrong'
  }
  const opened = await keysByPassword(file, secret.login, secret.password)
  return opened === 'wrong-password' ? 'wrong' : opened
}

type Readable =
  | { readonly newer: true }
  | { readonly newer: false; readonly file: VaultFile; readonly from: string | null }

/** The vault's own vault.json, or else the newest one that a backup or a copy beside it holds. */
async function readableVaultFile(folder: string): Promise<Readable | undefined> {
  const own = parseVaultFile(jsonOf(vaultFilePath(folder)), folder)
  if (own.ok) return { newer: false, file: own.value, from: null }
  if (own.error.code === 'vault/newer-app') return { newer: true }
  return (await inBackups(folder)) ?? inCopies(folder)
}

async function inBackups(folder: string): Promise<Readable | undefined> {
  const found = await readFolder(backupsBeside(folder))
  const newestFirst = found.toSorted((a, b) => madeAt(b).localeCompare(madeAt(a)))
  for (const { path } of newestFirst) {
    const text = await readMember(path, 'vault.json').catch(() => undefined)
    const file = text?.ok ? parseVaultFile(parsed(text.value ?? ''), path) : undefined
    if (file?.ok) return { newer: false, file: file.value, from: path }
  }
  return undefined
}

const madeAt = ({ manifest }: FoundFile): string => manifest?.madeAt ?? ''

function inCopies(folder: string): Readable | undefined {
  for (const copy of updateCopies(folder)) {
    const file = parseVaultFile(jsonOf(vaultFilePath(copy)), copy)
    if (file.ok) return { newer: false, file: file.value, from: copy }
  }
  return undefined
}

function jsonOf(path: string): unknown {
  try {
    return readJsonFile(path)
  } catch {
    return undefined
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Logins that a password can be typed for, whatever state the vault is in. */
export async function rescueLogins(folder: string): Promise<readonly string[]> {
  const found = await readableVaultFile(folder)
  return found && !found.newer ? found.file.accounts.map(account => account.login) : []
}
