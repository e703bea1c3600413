import { z } from 'zod'
import { language } from '@core/bilingual'
import type { AuditEvent } from '@core/audit/event'
import { undoReason } from '@core/audit/undo-reason'
import type { Clock } from '@core/deadlines/deadlines'
import type { ReplyDates } from '@core/deadlines/reply-dates'
import { caseId, documentId, requestId, type CaseId, type DocumentId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import type { MailMessage } from '@core/mail/mail'
import type { Outcome } from '@core/regimes/rule-pack'
import type { ExtensionState } from '@core/requests/extension'
import { release } from '@core/taking-out/release'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import {
  channel,
  closeReason,
  contact,
  longText,
  requesterRole,
  shortText,
  type CaseDocument,
} from './case'
import type { CaseFile } from './case-file'
import { boardQuery, caseQuery, type CaseBoard, type CaseDay, type CasePage } from './case-query'
import type { NextStep } from './case-row'
import type { Allowed, Obstacle } from './obstacles'
import type { RequestState } from './request-state'
import type { Stage } from './stage'

/** An inquiry being written down, before it is a case. Kept in the vault as it is typed. */
export const intakeDraft = z.object({
  receivedOn: calendarDate.nullable(),
  channel: channel.nullable(),
  language,
  requesterRole,
  principal: contact,
  agent: contact,
  agentKind: z.string().nullable(),
  subject: shortText,
  inquiry: longText,
  regime: z.string(),
  variant: z.string().nullable().default(null),
  /** What is asked for: one or several rights under the one law. */
  types: z.array(z.string()).max(20).default([]),
  asked: longText,
  methodWanted: shortText,
  messageId: z.string().nullable(),
  /** Of the thread that its mail is of; see core/mail/thread. Rows of tables have none. */
  threadKey: z.string().optional(),
  /** The mail it came by and its attachments, already in the vault. */
  documentIds: z.array(documentId),
})
export type IntakeDraft = Readonly<z.infer<typeof intakeDraft>>

/** A file of an inquiry that is not yet a case. */
export type DraftDocument = Pick<CaseDocument, 'id' | 'kind' | 'name' | 'size'> & {
  /** What goes with it when it is removed. */
  readonly attached: number
}

const draftOfOneType = z.looseObject({ type: z.string().min(1), types: z.undefined().optional() })

/** The draft as a vault holds it: one from before a case had several requests names a single type. */
export const storedDraft = z.preprocess(draft => {
  const old = draftOfOneType.safeParse(draft)
  return old.success ? { ...old.data, types: [old.data.type] } : draft
}, intakeDraft)

export type RequestView = {
  readonly state: RequestState
  readonly clock: Clock
  readonly extension: ExtensionState
  readonly outcome: Outcome
  /** Questions that a fact of the case has answered with no. */
  readonly settled: readonly string[]
}

/** Everything the case page shows: the facts, and what follows from them today. */
export type CaseView = {
  readonly file: CaseFile
  readonly today: CalendarDate
  readonly stage: Stage
  readonly next: NextStep
  /** Stands between the case and an answer of substance; null when nothing does. */
  readonly gate: Obstacle | null
  readonly closeAsAnswered: Allowed
  /** In the order of `file.requests`. */
  readonly requests: readonly RequestView[]
  /** The reply we wait for, if any. */
  readonly waiting: {
    readonly letterId: string
    /** The last time it was asked. */
    readonly sentOn: CalendarDate
    readonly reminded: boolean
    /** Null where the rules give the letter no time to reply. */
    readonly dates: ReplyDates | null
  } | null
  /** Assurance level reached by the evidence so far, and the level this case needs. */
  readonly assurance: { readonly reached: number; readonly needed: number }
  /** Records of the case that cannot be read, and are missing from `file`. */
  readonly unreadable: readonly { readonly table: string; readonly id: string }[]
  /** Newest first. */
  readonly history: readonly PastEvent[]
}

/** A step of a case; `reason` is what somebody wrote about why, for steps that ask it, such as undoing one. */
export type PastEvent = AuditEvent & {
  readonly reason: string | null
  /** The number of the case it happened in, where that is another that this one goes on from. */
  readonly ofCase?: string
}

const contactPatch = contact.partial()

export const casesContract = {
  draft: query(z.object({}), output<IntakeDraft | null>()),
  saveDraft: command(z.object({ draft: intakeDraft }), output<null>()),
  discardDraft: command(z.object({}), output<null>()),
  /** Reads a dropped mail into the draft: its text, sender, date and attachments. */
  readMail: command(
    z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
    output<{ readonly draft: IntakeDraft; readonly mail: MailMessage }>(),
  ),
  /** The same, through the OS file dialog; null when the officer cancels it. */
  openMail: command(
    z.object({}),
    output<{ readonly draft: IntakeDraft; readonly mail: MailMessage } | null>(),
  ),
  /** The files of the inquiry being written down: mails, each followed by what was attached to it. */
  draftDocuments: query(z.object({}), output<readonly DraftDocument[]>()),
  /** A mail, with what came by it, or one of its attachments goes; what was read into the form stays. */
  removeDraftDocument: command(
    z.object({ documentId, why: undoReason }),
    output<{ readonly draft: IntakeDraft }>(),
  ),
  /** Turns the draft into a numbered case. */
  register: command(z.object({}), output<{ readonly caseId: CaseId; readonly number: string }>()),
  /** Part of a list of cases, in its order. */
  list: query(caseQuery, output<CasePage>()),
  /** The same list by stage, each with its first cards. */
  board: query(boardQuery, output<CaseBoard>()),
  /** What there is to do today. */
  day: query(z.object({}), output<CaseDay>()),
  view: query(z.object({ caseId }), output<CaseView>()),
  /** Records that somebody opened the case; once per opening. */
  opened: needs('case/view', command(z.object({ caseId }), output<null>())),
  change: command(
    z.object({
      caseId,
      change: z
        .object({
          receivedOn: calendarDate,
          channel,
          language,
          subject: shortText,
          inquiry: longText,
        })
        .partial(),
    }),
    output<null>(),
  ),
  changeParty: command(
    z.object({
      caseId,
      role: requesterRole,
      change: contactPatch.extend({ agentKind: z.string().nullable().optional() }),
    }),
    output<null>(),
  ),
  changeRequest: command(
    z.object({
      caseId,
      requestId,
      change: z
        .object({ asked: longText, methodWanted: shortText, searchNote: longText })
        .partial(),
    }),
    output<null>(),
  ),
  close: command(z.object({ caseId, reason: closeReason.exclude(['merged']) }), output<null>()),
  reopen: command(z.object({ caseId, why: undoReason }), output<null>()),
  attach: command(
    z.object({
      caseId,
      kind: z.enum(['attachment', 'identity', 'other']),
      name: shortText,
      mediaType: z.string().max(200),
      bytes: z.instanceof(Uint8Array),
    }),
    output<DocumentId>(),
  ),
  /** It was added to this case by mistake: kept with it, no longer shown or searched. */
  removeDocument: command(z.object({ caseId, documentId, why: undoReason }), output<null>()),
  putBackDocument: command(z.object({ caseId, documentId, why: undoReason }), output<null>()),
  /** It belongs to another case: `to` must be open. Both cases' histories say so; the reason stays with the first. */
  moveDocument: command(
    z.object({ caseId, documentId, to: caseId, why: undoReason }),
    output<null>(),
  ),
  /** A document's bytes, for the window that shows it; recorded as viewed. */
  readDocument: needs('case/view', command(z.object({ documentId }), output<Uint8Array>())),
  /** Saves a copy outside the vault through the OS dialog; null when cancelled. */
  exportDocument: needs(
    'data/take-out',
    command(z.object({ documentId, release }), output<string | null>()),
  ),
}
