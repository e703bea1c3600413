import type { BackupError } from '@core/backup/backup'
import type { Obstacle } from '@core/cases/stage'
import type { ConfirmationProblem } from '@core/identity/identity'
import type { MailError } from '@core/mail/mail'
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

export type CaseError =
  | { readonly code: 'case/not-found' }
  | { readonly code: 'case/nothing-to-register' }
  | { readonly code: 'case/received-date-missing' }
  | { readonly code: 'case/received-in-future'; readonly today: CalendarDate }
  | { readonly code: 'case/channel-missing' }
  | { readonly code: 'case/name-missing' }
  | { readonly code: 'case/agent-missing' }
  | { readonly code: 'case/not-allowed'; readonly why: Obstacle }
  | { readonly code: 'document/not-found' }
  | { readonly code: 'document/too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'document/not-saved'; readonly path: string }

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
  | { readonly code: 'letter/sent-before-issued'; readonly issuedOn: CalendarDate }

/** Every failure the user can meet. Codes are i18n keys; fields never hold personal data. */
export type AppError =
  | VaultError
  | CaseError
  | ConfirmationProblem
  | ChecklistError
  | LetterError
  | BackupError
  | MailError
  | { readonly code: 'input/invalid'; readonly fields: readonly string[] }
  | { readonly code: 'unexpected'; readonly incident: string }

export type ErrorCode = AppError['code']
