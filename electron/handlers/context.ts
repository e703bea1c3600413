import type { NewVault } from '@core/accounts/contract'
import type { Secret } from '@core/backup/contract'
import type { DocumentText } from '@core/document-text/text-gap'
import type { AppError } from '@core/errors'
import type { RescueOffer } from '@core/health/contract'
import type { BadRecord, OpeningFinding } from '@core/health/finding'
import type { RepairReport } from '@core/health/repair'
import type { UpdateCopy } from '@core/health/update-copy'
import type { Table, TableChoice } from '@core/imports/table'
import type { PathUse } from '@core/ipc/endpoint'
import type { KeyStoreState } from '@core/lock/contract'
import type { MailMessage } from '@core/mail/mail'
import type { Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { AccountsPort } from './accounts-port'
import type { BackupPort } from './backup-port'
import type { LetterFilesPort } from './letter-files-port'
import type { OpenVault } from './open-vault'
import type { PracticePort } from './practice-port'
import type { PrinterPort, ReportPort } from './printer-port'

export type { AccountsPort } from './accounts-port'
export type { BackupPort, BackupRequest } from './backup-port'
export type {
  LetterFilesPort,
  MailDraft,
  PrintableImage,
  PrintPart,
  WordLetter,
} from './letter-files-port'
export type { OpenVault } from './open-vault'
export type { Beginner, PracticePort } from './practice-port'
export type {
  AddressSheet,
  PrintableLetter,
  PrintableReport,
  PrinterPort,
  ReportPort,
} from './printer-port'

type Reply<T> = Result<T, AppError>

/** The vault folder and its keys. Implemented by electron/services/vault. */
export type VaultPort = {
  readonly suggestedPath: () => string
  /** Where the vault in use lies; undefined before one was created or located. */
  readonly path: () => string | undefined
  readonly current: () => OpenVault | undefined
  readonly logins: () => readonly string[]
  /** Of those, who opened the vault last on this machine; the recovery key is nobody. */
  readonly lastLogin: () => string | null
  readonly locate: (path: string) => Reply<null>
  readonly create: (input: NewVault) => Promise<Reply<{ readonly recoveryKey: string }>>
  readonly unlock: (login: string, password: string) => Promise<Reply<null>>
  readonly unlockWithRecoveryKey: (recoveryKey: string) => Promise<Reply<null>>
  /**
   * Whether this is the password of an active account of the open vault, and what the account may
   * do. Delayed and counted like an attempt to unlock; who has the vault open does not change.
   */
  readonly confirmPerson: (
    login: string,
    password: string,
  ) => Promise<Reply<Pick<OpenVault, 'role' | 'passwordDue'>>>
  /** Who may go on without a password after the lock; undefined where a password is needed. */
  readonly resumable: () => string | undefined
  readonly resume: () => Promise<Reply<null>>
  readonly keyStore: () => KeyStoreState
  /** Kept in vault.json, so that the unlock screen can say it. */
  readonly lastVerifiedBackup: () => Instant | null
  readonly noteVerifiedBackup: (at: Instant) => void
  /** Who may open the open vault, and with what. Throws where none is open. */
  readonly accounts: AccountsPort
  readonly practice: PracticePort
  /** Closes the database and forgets the keys. */
  readonly lock: () => void
}

/** The operating system's place for keys. Implemented by electron/shell/key-store. */
export type KeyStore = {
  readonly state: () => KeyStoreState
  /** Encrypted for this user of this computer. */
  readonly wrap: (text: string) => Uint8Array
  /** Throws where it cannot be opened any more. */
  readonly unwrap: (wrapped: Uint8Array) => string
}

export type FileFilter = 'mail' | 'backup' | 'template' | 'settings' | 'picture' | 'table'

/** The operating system's dialogs; a path or bytes, or null when the officer cancels. */
export type DesktopPort = {
  readonly chooseFolder: (purpose: 'new-vault' | 'open-vault' | 'backups') => Promise<string | null>
  readonly chooseFile: (filter: FileFilter) => Promise<string | null>
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>
}

/**
 * The same dialogs as handlers use them. One that stood open while the vault was locked answers
 * `vault/locked`, whatever was chosen in it: who chose may not be who has the vault open now.
 */
export type ChoosingPort = {
  readonly [Dialog in keyof DesktopPort]: (
    ...asked: Parameters<DesktopPort[Dialog]>
  ) => Promise<Reply<string | null>>
}

/** Plain file access for what the officer chose in a dialog. Implemented by electron/services/files. */
export type FilesPort = {
  readonly read: (path: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>
  /** The same in pieces of a few megabytes, for a file of any size. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>
  /** Writes all of it or nothing: temporary name, fsync, rename. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Reply<null>>
  /** Whether what is written to this path lands on a USB stick or the like; not every system says. */
  readonly isRemovable: (path: string) => Promise<boolean | 'unknown'>
}

export type ParsedMail = {
  readonly message: MailMessage
  /** Of the mail itself. */
  readonly mediaType: string
  /** Message-IDs of the mails that it answers, the nearest first. */
  readonly answers: readonly string[]
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

/** Reading tables of text and workbooks. Implemented by electron/services/file-thread. */
export type TablesPort = {
  readonly read: (bytes: Uint8Array, choice: TableChoice) => Promise<Reply<Table>>
}

/** What is known of a file before it is opened. */
export type DocumentFile = {
  readonly name: string
  readonly mediaType: string
  /** The files in a mail are documents of their own, and are not read with it. */
  readonly attachmentsApart?: boolean
}

/** The text in any kind of file. Implemented by electron/services/document-text. */
export type DocumentTextPort = {
  readonly read: (bytes: Uint8Array, file: DocumentFile) => Promise<DocumentText>
}

/** Files and folders that somebody chose in a dialog of the operating system, and what for. */
export type ChosenPathsPort = {
  readonly note: (use: PathUse, path: string) => void
  readonly has: (use: PathUse, path: string) => boolean
}

/** What is known of the vault's files, and what helps where they are damaged. */
export type HealthPort = {
  /** What was found at opening, where the session before had not ended cleanly. */
  readonly openingFindings: () => readonly OpeningFinding[]
  /** Bytes free on the vault's disk. */
  readonly freeBytes: (vault: OpenVault) => number
  /** Looks at pages, references and records, and at the documents' bytes where that is asked for. */
  readonly examine: (
    vault: OpenVault,
    documents: boolean,
  ) => Promise<{
    readonly integrity: boolean
    readonly foreignKeys: boolean
    readonly badRecords: readonly BadRecord[]
    readonly damagedDocuments: readonly string[]
  }>
  /** Looks at all of the index of the words; where it is not sound, it can be made anew. */
  readonly isIndexSound: (vault: OpenVault) => Promise<boolean>
  readonly offer: (folder: string) => Promise<RescueOffer>
  /** Both are for a vault that is not open. */
  readonly restore: (
    folder: string,
    backup: string,
    secret: Secret,
  ) => Promise<Reply<{ readonly keptAt: string }>>
  readonly repair: (folder: string, secret: Secret) => Promise<Reply<RepairReport>>
  /** Locks the open vault and repairs it. */
  readonly repairOpen: (vault: OpenVault) => Promise<Reply<RepairReport>>
  readonly lastRepair: () => RepairReport | undefined
  /** Copies that updates have put beside the vault, newest first. */
  readonly updateCopies: (vault: OpenVault) => readonly Omit<UpdateCopy, 'destroyedSince'>[]
  /** `copy` is the path of one of them. Throws the disk's own errors. */
  readonly removeUpdateCopy: (copy: string) => void
}

/** Everything a handler may reach. Tests build one with a temporary vault and a fixed clock. */
export type Context = {
  readonly vault: VaultPort
  readonly backups: BackupPort
  readonly health: HealthPort
  readonly desktop: ChoosingPort
  readonly files: FilesPort
  readonly printer: PrinterPort
  readonly letterFiles: LetterFilesPort
  readonly reports: ReportPort
  readonly mail: MailPort
  readonly tables: TablesPort
  readonly documentText: DocumentTextPort
  readonly chosenPaths: ChosenPathsPort
  /** Whether the operating system shows notifications of ours. */
  readonly canRemind: () => boolean
  /** Says that what is on screen may be out of date, where no call of the page has changed it. */
  readonly announceChange: () => void
  /** Whether nobody is touching a window just now: work in the background may take longer steps. */
  readonly handsRest: () => boolean
  readonly now: () => Instant
  readonly newId: () => string
}
