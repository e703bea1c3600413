import type { AccountError } from '@core/accounts/errors'
import type { LogError } from '@core/audit/log-error'
import type { BackupError } from '@core/backup/backup'
import type { DocumentError } from '@core/cases/misplaced'
import type { CalendarError } from '@core/calendar/contract'
import type { Obstacle } from '@core/cases/obstacles'
import type { DocumentAccessError } from '@core/documents/error'
import type { UpdateCopyError } from '@core/health/update-copy'
import type { ConfirmationProblem } from '@core/identity/identity'
import type { ImportError } from '@core/imports/errors'
import type { LockError } from '@core/lock/contract'
import type { LetterExportError } from '@core/letters/export'
import type { WayOutError } from '@core/letters/way-out'
import type { MailError } from '@core/mail/mail'
import type { ReportError } from '@core/reports/contract'
import type { PracticeError } from '@core/practice/contract'
import type { PersonError } from '@core/persons/errors'
import type { MarkError } from '@core/marks/errors'
import type { RetentionError } from '@core/retention/errors'
import type { SensitiveKind } from '@core/sensitive/finding'
import type { SettingsFileError } from '@core/settings-file/settings-file'
import type { SystemError } from '@core/systems/contract'
import type { OfficeImageError } from '@core/settings/office-image'
import type { TakingOutError } from '@core/taking-out/release'
import type { TaskError } from '@core/tasks/task'
import type { TemplateError } from '@core/templates/contract'
import type { CalendarDate } from '@core/time/calendar-date'
import type { TransferError } from '@core/transfers/errors'

export type VaultError =
  | { readonly code: 'vault/locked' }
  | { readonly code: 'vault/not-a-vault'; readonly path: string }
  | { readonly code: 'vault/already-exists'; readonly path: string }
  | { readonly code: 'vault/folder-not-writable'; readonly path: string }
  | { readonly code: 'vault/wrong-password'; readonly retryAfterSeconds: number }
  | { readonly code: 'vault/wrong-recovery-key' }
  | { readonly code: 'vault/newer-app' }
  | { readonly code: 'vault/damaged'; readonly path: string }
  | { readonly code: 'vault/disk-full' }
  | { readonly code: 'vault/read-only' }
  /** The folder is there, and this user may not look into it. */
  | { readonly code: 'vault/no-access'; readonly path: string }
  /** Which computer and process has it open, since when; `?` and 0 where that is not known. */
  | {
      readonly code: 'vault/in-use'
      readonly host: string
      readonly process: number
      readonly since: string
    }
  /** The vault's folder is not where it was when it was opened. */
  | { readonly code: 'vault/gone'; readonly path: string }
  /** The disk itself reports errors. */
  | { readonly code: 'vault/disk-fails'; readonly path: string }
  /** The database could not be brought to this version; it is as it was. */
  | { readonly code: 'vault/update-failed'; readonly path: string }
  | { readonly code: 'vault/no-room-for-update'; readonly megabytes: number }
  /** So much of the file is destroyed that nothing can be read from it. */
  | { readonly code: 'vault/beyond-repair'; readonly path: string }

export type CaseError =
  | { readonly code: 'case/not-found' }
  /** Nothing can be shown of it, because its own record or all its requests cannot be read. */
  | { readonly code: 'case/unreadable' }
  | { readonly code: 'case/nothing-to-register' }
  | { readonly code: 'case/received-date-missing' }
  | { readonly code: 'case/received-in-future'; readonly today: CalendarDate }
  | { readonly code: 'case/channel-missing' }
  | { readonly code: 'case/name-missing' }
  | { readonly code: 'case/agent-missing' }
  /** Made-up cases never go into a vault that has real ones. */
  | { readonly code: 'seed/real-cases' }
  /** A mail is of somebody else than the inquiry that is being written down. */
  | { readonly code: 'intake/another-person'; readonly from: string; readonly asking: string }
  /** The request's regime or type is in no rule pack. */
  | { readonly code: 'intake/unknown-type' }
  | { readonly code: 'case/not-allowed'; readonly why: Obstacle }
  | { readonly code: 'document/not-found' }
  | { readonly code: 'document/too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'document/not-saved'; readonly path: string }
  | { readonly code: 'document/disk-full'; readonly path: string }
  /** Its bytes are not those that were stored. */
  | { readonly code: 'document/damaged' }

export type RequestError =
  | { readonly code: 'request/already-there' }
  | { readonly code: 'request/last-one' }
  | { readonly code: 'request/letter-issued' }
  | { readonly code: 'particular/unknown' }
  | { readonly code: 'particular/not-a-date' }
  | { readonly code: 'particular/unknown-choice' }
  | { readonly code: 'pause/not-found' }
  | { readonly code: 'pause/already-open' }
  | { readonly code: 'pause/not-ended' }
  /** The check that it waited for is confirmed: reopening that lets the wait go on. */
  | { readonly code: 'pause/confirmed' }
  | { readonly code: 'pause/before-receipt'; readonly receivedOn: CalendarDate }
  | { readonly code: 'pause/answered-before-asked'; readonly askedOn: CalendarDate }
  | { readonly code: 'pause/in-future'; readonly today: CalendarDate }
  | { readonly code: 'extension/impossible' }
  | { readonly code: 'extension/too-late'; readonly noticeBy: CalendarDate }
  | { readonly code: 'extension/already-decided' }
  | { readonly code: 'extension/not-decided' }
  | { readonly code: 'extension/already-told' }

export type SettingsError =
  | { readonly code: 'settings/unknown-regime'; readonly regime: string }
  | { readonly code: 'settings/unknown-calendar'; readonly calendar: string }

export type ChecklistError =
  | { readonly code: 'checklist/unknown-question' }
  | { readonly code: 'checklist/reviewer-is-decider' }
  | { readonly code: 'checklist/nothing-to-review' }
  | { readonly code: 'checklist/not-reviewed' }

export type LetterError =
  | { readonly code: 'letter/unknown'; readonly letterId: string }
  | { readonly code: 'letter/missing-content'; readonly parts: readonly string[] }
  | { readonly code: 'letter/template-fails'; readonly letterId: string }
  | { readonly code: 'letter/not-found' }
  | { readonly code: 'letter/already-issued' }
  | { readonly code: 'letter/not-issued' }
  | { readonly code: 'letter/not-sent' }
  | { readonly code: 'letter/already-sent' }
  | { readonly code: 'letter/already-replaced' }
  | { readonly code: 'letter/no-such-text' }
  | { readonly code: 'letter/sent-before-issued'; readonly issuedOn: CalendarDate }
  | { readonly code: 'letter/sent-in-future'; readonly today: CalendarDate }
  | WayOutError
  | LetterExportError

export type SensitiveError =
  /** Numbers that must be masked or dismissed before the letter goes out; which kinds, and how many. */
  | {
      readonly code: 'sensitive/in-letter'
      readonly kinds: readonly SensitiveKind[]
      readonly count: number
    }
  | { readonly code: 'sensitive/not-there' }
  | { readonly code: 'sensitive/never-needed' }

/** Every failure the user can meet. Codes are i18n keys; fields never hold personal data. */
export type AppError =
  | VaultError
  | AccountError
  | CaseError
  | DocumentError
  | DocumentAccessError
  | ConfirmationProblem
  | RequestError
  | SettingsError
  | ChecklistError
  | LetterError
  | SensitiveError
  | BackupError
  | ReportError
  | RetentionError
  | LogError
  | TakingOutError
  | TaskError
  | CalendarError
  | TemplateError
  | OfficeImageError
  | SystemError
  | SettingsFileError
  | LockError
  | UpdateCopyError
  | MarkError
  | MailError
  | ImportError
  | PersonError
  | TransferError
  | PracticeError
  /** A call names a file or folder that nobody has chosen. */
  | { readonly code: 'path/not-chosen'; readonly path: string }
  | { readonly code: 'input/invalid'; readonly fields: readonly string[] }
  | { readonly code: 'unexpected'; readonly incident: string }

export type ErrorCode = AppError['code']
