import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { instant } from '@core/time/calendar-date'
import { diskProblem, readJsonFile, replaceFile } from '../files'

const armored = z.string().startsWith('-----BEGIN AGE ENCRYPTED FILE-----')
const recipient = z.string().startsWith('age1')

const account = z.object({
  login: z.string().min(1),
  /** The account's public key; the data key is sealed to it. */
  recipient,
  /** Its private key, encrypted with its password. */
  wrappedIdentity: armored,
})

export const checkpoint = z.object({ events: z.int().nonnegative(), head: z.string(), at: instant })
export type Checkpoint = Readonly<z.infer<typeof checkpoint>>

/** What stands next to the database in clear text: keys wrapped or sealed, and login names. Nothing personal. */
export const vaultFile = z.object({
  format: z.literal('kaiji-vault'),
  formatVersion: z.literal(1),
  vaultId: z.uuid(),
  accounts: z.array(account).min(1),
  recovery: z.object({ recipient }),
  /** The database's key, sealed to every account and to the recovery key. */
  sealedKey: armored,
  /**
   * Only while the data key is being exchanged: the key before, sealed to those who keep access.
   * After a power cut in between, one of the two opens the database.
   */
  previousSealedKey: armored.optional(),
  /** Length and head of the audit chain when it was last seen: finds events cut off its end. */
  checkpoint,
  /** For the unlock screen. */
  lastVerifiedBackup: instant.nullable(),
  /** Of the line above: one wrong digit must not promise a backup that there is not. */
  lastVerifiedBackupSum: z.string().optional(),
})
export type VaultFile = Readonly<z.infer<typeof vaultFile>>

const versioned = z.object({ format: z.literal('kaiji-vault'), formatVersion: z.int() })

export const vaultFilePath = (folder: string): string => join(folder, 'vault.json')
/** There from the first moment of making a vault to its last, and gone before anybody works in it. */
export const beingMade = (folder: string): string => join(folder, '.vault-being-made')
export const databasePath = (folder: string): string => join(folder, 'cases.db')

/** Says what is wrong with `content` as a vault.json, or what it holds. */
export function parseVaultFile(content: unknown, path: string): Result<VaultFile, VaultError> {
  const version = versioned.safeParse(content)
  if (!version.success) return err({ code: 'vault/damaged', path })
  if (version.data.formatVersion > 1) return err({ code: 'vault/newer-app' })
  const parsed = vaultFile.safeParse(content)
  if (!parsed.success) return err({ code: 'vault/damaged', path })
  const { lastVerifiedBackup: at, lastVerifiedBackupSum: sum } = parsed.data
  const isAsWritten = at === null || sum === undefined || sum === sumOf(at)
  return ok(isAsWritten ? parsed.data : { ...parsed.data, lastVerifiedBackup: null })
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Reads a vault's vault.json; both files of a vault must be there. */
export function readVaultFile(folder: string): Result<VaultFile, VaultError> {
  try {
    const content = readJsonFile(vaultFilePath(folder))
    if (content === undefined) return err({ code: notThere(folder), path: folder })
    if (!existsSync(databasePath(folder))) return err({ code: 'vault/damaged', path: folder })
    return parseVaultFile(content, folder)
  } catch (cause) {
    if (diskProblem(cause)) return err({ code: notThere(folder), path: folder })
    throw cause
  }
}

/** Where the folder may not be looked into, nobody can say that there is no vault in it. */
function notThere(folder: string): 'vault/not-a-vault' | 'vault/no-access' {
  try {
    closeSync(openSync(vaultFilePath(folder), 'r'))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EACCES' || code === 'EPERM') return 'vault/no-access'
  }
  return 'vault/not-a-vault'
}

export function vaultFileText({ lastVerifiedBackup, ...rest }: VaultFile): string {
  const lastVerifiedBackupSum = lastVerifiedBackup ? sumOf(lastVerifiedBackup) : undefined
  return `${JSON.stringify({ ...rest, lastVerifiedBackup, lastVerifiedBackupSum }, null, 2)}\n`
}

/** Throws the disk's own error; the old file stays until the new one is on the disk. */
export const writeVaultFile = (folder: string, file: VaultFile): void =>
  replaceFile(vaultFilePath(folder), vaultFileText(file))
