import { z } from 'zod'
import { shortText, type Channel } from '@core/cases/case'
import type { AppError } from '@core/errors'
import {
  caseId,
  importId,
  stagedMailId,
  type CaseId,
  type ImportId,
  type StagedMailId,
} from '@core/ids'
import type { MailWarning } from '@core/mail/mail'
import { command, named, output, query } from '@core/ipc/endpoint'
import type { CalendarDate, Instant } from '@core/time/calendar-date'
import { formLabels, type FormLine } from './form-mail'
import type { InThread } from './mails-at-once'
import { mapping, type Mapping } from './mapping'
import type { RowNote } from './note'
import type { KeyKind } from './same-person'
import { encoding, type Encoding } from './table'

/** A file that was brought in, and what became of its cases. */
export type PastImport = {
  readonly id: ImportId
  readonly at: Instant
  readonly actor: string
  readonly fileName: string
  readonly kind: 'table' | 'mails'
  readonly cases: number
  readonly rejected: number
  readonly undoneAt: Instant | null
  readonly kept: number
}

/** A table in memory that nobody has imported yet. It goes when the vault is locked. */
export type TableView = {
  readonly kind: 'table'
  readonly tableId: string
  readonly fileName: string
  readonly encoding: Encoding | null
  /** The encoding is only a guess, to be looked at. */
  readonly isUnsure: boolean
  readonly unreadable: number
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly sheets: readonly string[]
  readonly hiddenSheets: readonly string[]
  readonly rows: number
  /** The first rows, their cells cut short. */
  readonly top: readonly (readonly string[])[]
  /** What the columns are taken for until somebody says otherwise. */
  readonly mapping: Mapping
  /** The profile whose headings these are. */
  readonly profile: string | null
  /** The same file was brought in before. */
  readonly before: PastImport | null
}

/** Mails of a file, kept in the vault until somebody decides about each. */
export type StagedView = {
  readonly kind: 'mails'
  readonly importId: ImportId
  readonly staged: number
  /** Kept as well; they can only be added to a case or put aside. */
  readonly unreadable: number
  /** The same mails that wait already. */
  readonly twice: number
  /** Mails that were deleted in their program, left out. */
  readonly deleted: number
}
export type Opened = TableView | StagedView

/** A mail that waits, and the cases that it may belong to. */
export type MailView = {
  readonly id: StagedMailId
  readonly importId: ImportId
  /** Which of its file's mails it is, from 1. */
  readonly position: number
  readonly fileName: string
  readonly at: Instant
  /** Why it cannot be read; an error's code. */
  readonly problem: string | null
  readonly name: string
  readonly address: string
  readonly subject: string
  /** When it was sent. */
  readonly date: string | null
  readonly receivedOn: CalendarDate | null
  /** A web form filled it in. */
  readonly isForm: boolean
  /** It has lines with labels, so that somebody may say how its form is read. */
  readonly hasLabels: boolean
  /** What it would be registered as. */
  readonly types: readonly string[]
  readonly text: string
  readonly attachments: number
  readonly inThread: InThread
  readonly warnings: readonly MailWarning[]
  readonly cases: readonly {
    readonly caseId: CaseId
    readonly number: string
    readonly same: readonly KeyKind[]
  }[]
}

const settle = z.object({
  /** A new case each, all added to one case, or put aside. */
  how: z.enum(['case', 'add', 'skip']),
  /** For `add`. */
  to: caseId.optional(),
  /** For `case`: what is asked for, where the mail does not say. */
  type: shortText.optional(),
})
export type Settle = z.output<typeof settle>

export type SettledMail = {
  readonly mailId: StagedMailId
  readonly caseId: CaseId | null
  readonly number: string | null
  readonly position: number | null
  /** Why it stays where it is. */
  readonly problem: AppError | null
}

/** How many rows can become cases. */
export type CheckView = {
  readonly rows: number
  readonly good: number
  readonly bad: number
  /** Good rows with something to look at. */
  readonly warned: number
  /** Rows that are cases already, by an earlier import. */
  readonly again: number
  /** How often each note was made, the commonest first. */
  readonly notes: readonly { readonly code: RowNote['code']; readonly count: number }[]
}

export type RowStatus = 'good' | 'bad' | 'again'

export type RowView = {
  /** As a spreadsheet counts them, from 1. */
  readonly row: number
  readonly status: RowStatus
  readonly receivedOn: CalendarDate | null
  readonly name: string
  readonly email: string
  readonly types: readonly string[]
  readonly channel: Channel | null
  /** The beginning of the inquiry, or its subject. */
  readonly text: string
  readonly problems: readonly RowNote[]
  readonly warnings: readonly RowNote[]
}

export type RunView = {
  /** Null where no row became a case. */
  readonly importId: ImportId | null
  readonly cases: number
  readonly first: string | null
  readonly last: string | null
  readonly numbers: readonly { readonly row: number; readonly number: string }[]
  readonly rejected: number
  readonly again: number
  /** It was stopped before the last row; what was written stays, and can be undone. */
  readonly stopped: boolean
}

export type UndoView = {
  readonly removed: number
  /** Numbers of cases that somebody has worked on: they stay. */
  readonly kept: readonly string[]
}

export type Profile = {
  readonly name: string
  readonly kind: 'table' | 'mail'
  readonly columns: number
}

const tableId = z.uuid()
const aTable = z.object({ tableId })
const profileName = shortText.min(1)

export const importsContract = {
  /** Reads a table, or takes mails into the vault, that were dropped on the window. */
  take: command(z.object({ name: shortText, bytes: z.instanceof(Uint8Array) }), output<Opened>()),
  /** The same through the OS dialog; null when it is cancelled. */
  choose: command(z.object({}), output<Opened | null>()),
  open: named({ path: 'import' }, command(z.object({ path: z.string() }), output<Opened>())),
  /** Another sheet of the same workbook. */
  chooseSheet: command(z.object({ tableId, sheet: shortText }), output<TableView>()),
  /** The same text read in another encoding. */
  chooseEncoding: command(z.object({ tableId, encoding }), output<TableView>()),
  close: command(aTable, output<null>()),
  /** Looks at every row without writing a case. */
  check: command(z.object({ tableId, mapping }), output<CheckView>()),
  /** Rows as they were checked. */
  rows: query(
    z.object({
      tableId,
      only: z.enum(['all', 'good', 'bad', 'warned', 'again']).default('all'),
      from: z.int().min(0).default(0),
      count: z.int().min(1).max(500).default(100),
    }),
    output<{ readonly from: number; readonly rows: readonly RowView[]; readonly total: number }>(),
  ),
  /** Makes a case of every good row, numbered in their order. Rows that are cases already only with `again`. */
  run: command(z.object({ tableId, again: z.boolean().default(false) }), output<RunView>()),
  /** What is going on now; null for nothing. */
  progress: query(z.object({}), output<{ readonly done: number; readonly total: number } | null>()),
  stop: command(z.object({}), output<null>()),
  /** Saves the rows that were left out, with a column of reasons, to be mended and imported again. */
  saveRejected: command(aTable, output<string | null>()),
  mails: query(
    z.object({
      from: z.int().min(0).default(0),
      count: z.int().min(1).max(200).default(50),
    }),
    output<{ readonly mails: readonly MailView[]; readonly total: number }>(),
  ),
  /** Decides about mails, each by itself: one that cannot be done stays. New cases in the order of sending. */
  settleMails: command(
    settle.extend({ mailIds: z.array(stagedMailId).min(1).max(1000) }),
    output<readonly SettledMail[]>(),
  ),
  /** The labels in a mail of a web form, and what each is read as. */
  form: query(
    z.object({ mailId: stagedMailId }),
    output<{ readonly lines: readonly FormLine[]; readonly taught: boolean }>(),
  ),
  /** Says what the labels of the organisation's forms are, for every mail from now on that has them. */
  teachForm: command(z.object({ labels: formLabels }), output<null>()),
  /** Reads forms by the program's own words alone again. */
  forgetForm: command(z.object({}), output<null>()),
  list: query(z.object({}), output<readonly PastImport[]>()),
  /** Removes the cases of an import that nobody has worked on. Their numbers are not used again. */
  undo: command(z.object({ importId }), output<UndoView>()),
  profiles: query(z.object({}), output<readonly Profile[]>()),
  /** Keeps how this table's columns are read, to be known again by its headings. */
  saveProfile: command(z.object({ tableId, name: profileName, mapping }), output<null>()),
  useProfile: command(z.object({ tableId, name: profileName }), output<TableView>()),
  removeProfile: command(z.object({ name: profileName }), output<null>()),
}
