import type { Action } from '@core/accounts/access'
import type { BackupError } from '@core/backup/backup'
import type { Obstacle } from '@core/cases/obstacles'
import type { ConfirmationProblem } from '@core/identity/identity'
import type { MailError } from '@core/mail/mail'
import type { SensitiveKind } from '@core/sensitive/finding'
import type { CalendarDate } from '@core/time/calendar-date'

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
  | { readonly code: 'vault/in-use' }

export type AccountError =
  /** The account's role does not allow it. */
  { readonly code: 'account/not-allowed'; readonly action: Action }

export type CaseError =
  | { readonly code: 'case/not-found' }
  | { readonly code: 'case/nothing-to-register' }
  | { readonly code: 'case/received-date-missing' }
  | { readonly code: 'case/received-in-future'; readonly today: CalendarDate }
  | { readonly code: 'case/channel-missing' }
  | { readonly code: 'case/name-missing' }
  | { readonly code: 'case/agent-missing' }
  /** The request's regime or type is in no rule pack. */
  | { readonly code: 'intake/unknown-type' }
  | { readonly code: 'case/not-allowed'; readonly why: Obstacle }
  | { readonly code: 'document/not-found' }
  | { readonly code: 'document/too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'document/not-saved'; readonly path: string }

export type RequestError =
  | { readonly code: 'request/already-there' }
  | { readonly code: 'request/last-one' }
  | { readonly code: 'request/letter-issued' }
  | { readonly code: 'particular/unknown' }
  | { readonly code: 'particular/not-a-date' }
  | { readonly code: 'particular/unknown-choice' }
  | { readonly code: 'pause/not-found' }
  | { readonly code: 'pause/already-open' }
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

export type LetterError =
  | { readonly code: 'letter/unknown'; readonly letterId: string }
  | { readonly code: 'letter/missing-content'; readonly parts: readonly string[] }
  | { readonly code: 'letter/not-found' }
  | { readonly code: 'letter/already-issued' }
  | { readonly code: 'letter/not-issued' }
  | { readonly code: 'letter/not-sent' }
  | { readonly code: 'letter/sent-before-issued'; readonly issuedOn: CalendarDate }
  | { readonly code: 'letter/sent-in-future'; readonly today: CalendarDate }

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
  | ConfirmationProblem
  | RequestError
  | SettingsError
  | ChecklistError
  | LetterError
  | SensitiveError
  | BackupError
  | MailError
  | { readonly code: 'input/invalid'; readonly fields: readonly string[] }
  | { readonly code: 'unexpected'; readonly incident: string }

export type ErrorCode = AppError['code']
