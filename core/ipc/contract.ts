import type { z } from 'zod'
import { accountsContract } from '@core/accounts/contract'
import { logContract } from '@core/audit/contract'
import { backupContract } from '@core/backup/contract'
import { bulkContract } from '@core/bulk/contract'
import { calendarContract } from '@core/calendar/contract'
import { casesContract } from '@core/cases/contract'
import { checklistContract } from '@core/checklist/contract'
import type { CommandId } from '@core/commands/commands'
import { documentsContract } from '@core/documents/contract'
import type { AppError } from '@core/errors'
import { healthContract } from '@core/health/contract'
import { identityContract } from '@core/identity/contract'
import { importsContract } from '@core/imports/contract'
import { itemsContract } from '@core/items/contract'
import { draftsContract } from '@core/drafts/contract'
import { lettersContract } from '@core/letters/contract'
import { lockContract } from '@core/lock/contract'
import { reportsContract } from '@core/reports/contract'
import { personsContract } from '@core/persons/contract'
import { marksContract } from '@core/marks/contract'
import { practiceContract } from '@core/practice/contract'
import { requestsContract } from '@core/requests/contract'
import type { Result } from '@core/result'
import { retentionContract } from '@core/retention/contract'
import { searchContract } from '@core/search/contract'
import { sensitiveContract } from '@core/sensitive/contract'
import { settingsContract } from '@core/settings/contract'
import { settingsFileContract } from '@core/settings-file/contract'
import { systemsContract } from '@core/systems/contract'
import { tasksContract } from '@core/tasks/contract'
import { templatesContract } from '@core/templates/contract'
import { transfersContract } from '@core/transfers/contract'
import type { Endpoint } from './endpoint'

/** The whole surface between renderer and main, one entry per feature. */
export const contract = {
  accounts: accountsContract,
  backup: backupContract,
  bulk: bulkContract,
  calendar: calendarContract,
  cases: casesContract,
  checklist: checklistContract,
  documents: documentsContract,
  drafts: draftsContract,
  health: healthContract,
  identity: identityContract,
  imports: importsContract,
  items: itemsContract,
  letters: lettersContract,
  lock: lockContract,
  log: logContract,
  reports: reportsContract,
  persons: personsContract,
  marks: marksContract,
  practice: practiceContract,
  requests: requestsContract,
  retention: retentionContract,
  search: searchContract,
  sensitive: sensitiveContract,
  settings: settingsContract,
  settingsFile: settingsFileContract,
  systems: systemsContract,
  tasks: tasksContract,
  templates: templatesContract,
  transfers: transfersContract,
}

export type { CommandId } from '@core/commands/commands'

type Contract = typeof contract
export type Reply<O> = Result<O, AppError>

export type Handlers<Context> = {
  readonly [F in keyof Contract]: {
    readonly [E in keyof Contract[F]]: Contract[F][E] extends Endpoint<infer I, infer O>
      ? (input: z.output<I>, context: Context) => Reply<O> | Promise<Reply<O>>
      : never
  }
}

/** What the main process tells the page. */
export type ShellNews =
  | 'changed'
  | 'locked'
  /** Save what is being typed; the main process waits for it a moment. */
  | 'save-asked'
  /** Nobody has touched the window for long: half a minute until it is locked. */
  | 'lock-soon'
  | 'lock-put-off'
  /** A reminder was clicked: what there is to do today is wanted. */
  | 'show-day'
  /** The program is ending; nothing more is taken down. */
  | 'leaving'

/** What the preload script puts on `window.kaiji`. */
export type Bridge = {
  readonly call: (endpoint: string, input: unknown) => Promise<unknown>
  readonly onNews: (listener: (news: ShellNews) => void | Promise<void>) => () => void
  /** The menus of the window have the page's commands. */
  readonly commands: {
    /** What can be done now; the others stand in the menus, grey. */
    readonly offer: (ids: readonly CommandId[]) => Promise<void>
    readonly onChosen: (listener: (id: CommandId) => void) => () => void
  }
  /** The interface language and colour scheme are the machine's, not the vault's. */
  readonly preferences: {
    readonly read: () => Promise<Preferences>
    readonly write: (preferences: Preferences) => Promise<void>
  }
}

export type Preferences = {
  readonly language: 'ja' | 'en'
  readonly colorScheme: 'light' | 'dark' | 'auto'
  /** How much room lines take. */
  readonly density: 'comfortable' | 'compact'
  /** Of calendars; `language`: Sunday in Japanese, Monday in English. */
  readonly weekStart: 'language' | 'monday' | 'sunday'
  readonly reminders: {
    /** HH:MM on this computer's clock; null: nothing is said. */
    readonly at: string | null
    /** Whether it is said while the vault is locked that dates may be waiting. */
    readonly whenLocked: boolean
  }
}
