import type { Role } from '@core/accounts/access'
import type { NewVault } from '@core/accounts/contract'
import type { BackupFile, BackupManifest, Verification } from '@core/backup/backup'
import type { AppError } from '@core/errors'
import type { LetterBody, LetterFrame } from '@core/letters/letter'
import type { MailMessage } from '@core/mail/mail'
import type { Result } from '@core/result'
import type { Settings } from '@core/settings/settings'
import type { Instant } from '@core/time/calendar-date'
import type { Db } from '@db/connection'

type Reply<T> = Result<T, AppError>

/** An unlocked vault: its database and who unlocked it. */
export type OpenVault = {
  readonly path: string
  readonly db: Db
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly vaultId: string
}

/** The vault folder and its keys. Implemented by electron/services/vault. */
export type VaultPort = {
  readonly suggestedPath: () => string
  /** Where the vault in use lies; undefined before one was created or located. */
  readonly path: () => string | undefined
  readonly current: () => OpenVault | undefined
  readonly logins: () => readonly string[]
  readonly locate: (path: string) => Reply<null>
  readonly create: (input: NewVault) => Promise<Reply<{ readonly recoveryKey: string }>>
  readonly unlock: (login: string, password: string) => Promise<Reply<null>>
  readonly unlockWithRecoveryKey: (recoveryKey: string) => Promise<Reply<null>>
  /** Kept in vault.json, so that the unlock screen can say it. */
  readonly lastVerifiedBackup: () => Instant | null
  readonly noteVerifiedBackup: (at: Instant) => void
  /** Closes the database and forgets the keys. */
  readonly lock: () => void
}

/** Backup files. Implemented by electron/services/backup. */
export type BackupPort = {
  readonly defaultFolder: (vaultPath: string) => string
  readonly make: (
    vault: OpenVault,
    folder: string,
    now: Instant,
  ) => Promise<
    Reply<{
      readonly path: string
      readonly manifest: BackupManifest
      readonly verification: Verification
    }>
  >
  readonly list: (folder: string) => Promise<readonly BackupFile[]>
  /** Opens the backup with the open vault's key, in a temporary place, and looks at all of it. */
  readonly verify: (
    vault: OpenVault,
    file: string,
  ) => Promise<Reply<{ readonly manifest: BackupManifest; readonly verification: Verification }>>
  /** Swaps a verified backup into the vault's place; closes and re-opens the vault around it. */
  readonly restore: (
    vault: OpenVault,
    file: string,
    now: Instant,
  ) => Promise<
    Reply<{ readonly keptAt: string; readonly counts: Readonly<Record<string, number>> }>
  >
  readonly sameDisk: (a: string, b: string) => boolean
}

export type FileFilter = 'mail' | 'backup'

/** The operating system's dialogs; a path or bytes, or null when the officer cancels. */
export type DesktopPort = {
  readonly chooseFolder: (purpose: 'new-vault' | 'open-vault' | 'backups') => Promise<string | null>
  readonly chooseFile: (filter: FileFilter) => Promise<string | null>
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>
}

/** Plain file access for what the officer chose in a dialog. Implemented by electron/services/files. */
export type FilesPort = {
  readonly read: (path: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>
  /** Writes all of it or nothing: temporary name, fsync, rename. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Reply<null>>
}

export type PrintableLetter = {
  readonly frame: LetterFrame
  readonly body: LetterBody
  readonly font: Settings['font']
  /** No document number yet: says DRAFT on every page. */
  readonly draft: boolean
  readonly createdAt: Instant
}

/** Typesetting. Implemented by electron/services/letter-pdf. */
export type PrinterPort = {
  readonly pdf: (letter: PrintableLetter) => Uint8Array
  readonly pages: (letter: PrintableLetter) => readonly string[]
}

export type ParsedMail = {
  readonly message: MailMessage
  /** Of the mail itself. */
  readonly mediaType: string
  readonly files: readonly {
    readonly name: string
    readonly type: string
    readonly bytes: Uint8Array
  }[]
}

/** Mail parsing. Implemented by electron/services/mail. */
export type MailPort = {
  readonly parse: (bytes: Uint8Array) => Promise<Reply<ParsedMail>>
}

/** Everything a handler may reach. Tests build one with a temporary vault and a fixed clock. */
export type Context = {
  readonly vault: VaultPort
  readonly backups: BackupPort
  readonly desktop: DesktopPort
  readonly files: FilesPort
  readonly printer: PrinterPort
  readonly mail: MailPort
  readonly now: () => Instant
  readonly newId: () => string
}
