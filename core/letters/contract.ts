import { z } from 'zod'
import { undoReason } from '@core/audit/undo-reason'
import { language, type Language } from '@core/bilingual'
import { longText, shortText } from '@core/cases/case'
import type { Allowed } from '@core/cases/obstacles'
import {
  caseId,
  documentId,
  letterRecordId,
  requestId,
  type CaseId,
  type LetterRecordId,
} from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import type { ApprovalView } from './approval'
import type { CaseNow } from './case-now'
import type { EarlierText } from './earlier-text'
import { savedForm } from './export'
import { filePassword } from './file-password'
import {
  delivery,
  dispatch,
  letterBody,
  type Enclosure,
  type LetterFrame,
  type LetterRecord,
} from './letter'
import { registerCursor, registerFilter, type RegisterPage } from './register'
import type { ReleaseFacts } from './release-warnings'

/** A letter open in the editor. */
export type LetterView = {
  readonly letter: LetterRecord
  readonly frame: LetterFrame
  /** Mandatory contents that are not there; a letter that lacks one cannot be issued. */
  readonly missing: readonly string[]
  readonly mayIssue: Allowed
  /** Texts that this draft had before, newest first. */
  readonly earlier: readonly EarlierText[]
  /** What the case says now; null where the letter is no draft any more. */
  readonly now: CaseNow | null
  readonly approval: ApprovalView
  /** Who receives it, where, and what is to be looked at before it leaves. */
  readonly release: ReleaseFacts
  /** Files of the case that may go out with it. */
  readonly enclosable: readonly Enclosure[]
}

/** A letter that waits for somebody, as My day names it. */
export type WaitingLetter = {
  readonly id: LetterRecordId
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly title: string
  readonly language: Language
  readonly addressee: string
}

/** How many letters of a kind My day names. */
export const lettersToDoLength = 8

/** Drafts that this account may approve or that were approved, and letters that came back and were not sent again. */
export type LettersToDo = {
  readonly toIssue: readonly WaitingLetter[]
  readonly toApprove: readonly WaitingLetter[]
  readonly returned: readonly WaitingLetter[]
  /** There are others than those named. */
  readonly more: boolean
}

/** A letter that could be written for a case now, or why not. */
export type LetterChoice = {
  readonly letterId: string
  readonly calledFor: boolean
  /** It would remind of one of its kind that nobody has replied to. */
  readonly reminder: boolean
  readonly allowed: Allowed
}

export const lettersContract = {
  choices: query(z.object({ caseId, requestId }), output<readonly LetterChoice[]>()),
  draft: command(
    z.object({ caseId, requestId, letterId: z.string(), language }),
    output<LetterRecordId>(),
  ),
  view: query(z.object({ letterRecordId }), output<LetterView>()),
  /** The sender and paper of a draft; null is the organisation's own. */
  setLetterhead: command(
    z.object({ letterRecordId, letterheadId: shortText.nullable() }),
    output<null>(),
  ),
  saveBody: command(z.object({ letterRecordId, body: letterBody }), output<null>()),
  /**
   * Composes the letter anew from the case. Where the officer had changed the text, `why` must say
   * something, and the text before is kept until the letter is issued.
   */
  recompose: command(z.object({ letterRecordId, why: longText }), output<null>()),
  /** Brings a text back that the draft had before; the one it has now is kept in its place. */
  bringBackText: command(
    z.object({ letterRecordId, textId: z.uuid(), why: undoReason }),
    output<null>(),
  ),
  discard: command(z.object({ letterRecordId, why: undoReason }), output<null>()),
  /** The real pages, one SVG each, of the body as given (or as saved). */
  pages: query(
    z.object({ letterRecordId, body: letterBody.optional() }),
    output<readonly string[]>(),
  ),
  /** Numbers, dates, typesets and freezes the letter. */
  issue: command(z.object({ letterRecordId }), output<{ readonly documentNumber: string }>()),
  /** An issued letter that was not sent: it stays as it is, and counts for nothing any more. */
  declareVoid: command(z.object({ letterRecordId, why: undoReason }), output<null>()),
  /** Drafts a letter in the place of an issued one, and names that in it. One that was not sent becomes void. */
  replace: command(
    z.object({ letterRecordId, requestId, letterId: z.string(), language, why: undoReason }),
    output<LetterRecordId>(),
  ),
  /**
   * Saves an issued letter in a form through the OS dialog, or a draft in the one form that drafts
   * have; null when cancelled. `password` locks a PDF, or the PDFs that a mail brings.
   */
  exportAs: needs(
    'data/take-out',
    command(
      z.object({
        letterRecordId,
        form: savedForm,
        password: filePassword.optional(),
        release,
      }),
      output<string | null>(),
    ),
  ),
  /** The pages of a letter for the system's print dialog, after the log says that it is printed. */
  print: needs(
    'data/take-out',
    command(z.object({ letterRecordId, release }), output<readonly string[]>()),
  ),
  /** The files that go out with a draft, in their order: name, size and SHA-256 are kept in the letter. */
  setEnclosures: command(
    z.object({ letterRecordId, documentIds: z.array(documentId).max(50) }),
    output<null>(),
  ),
  /** Somebody else than who wrote it finds the letter right. It must lack nothing. */
  approve: needs(
    'letter/approve',
    command(z.object({ letterRecordId, remark: longText }), output<null>()),
  ),
  withdrawApproval: needs(
    'letter/approve',
    command(z.object({ letterRecordId, why: undoReason }), output<null>()),
  ),
  toDo: query(z.object({}), output<LettersToDo>()),
  /** How and when it went out. One that came back can go out again. */
  recordDispatch: command(
    dispatch.omit({ recordedBy: true }).extend({ letterRecordId, recipient: shortText.min(1) }),
    output<null>(),
  ),
  /** The dispatch was recorded by mistake. The letter stays issued; a wait that it opened goes too. */
  undoDispatch: command(z.object({ letterRecordId, why: undoReason }), output<null>()),
  /** What became of a letter that was sent. Of one that came back, nothing counts any more. */
  recordDelivery: command(
    delivery.omit({ recordedBy: true }).extend({ letterRecordId }),
    output<null>(),
  ),
  undoDelivery: command(z.object({ letterRecordId, why: undoReason }), output<null>()),
  /** The register of numbered letters (発信簿), newest first, a page at a time. */
  register: query(
    z.object({ filter: registerFilter, cursor: registerCursor.nullable() }),
    output<RegisterPage>(),
  ),
  /** Saves what the filter leaves as CSV through the OS dialog; null when cancelled. */
  exportRegister: needs(
    'data/take-out',
    command(
      z.object({ filter: registerFilter, language, release }),
      output<{ readonly path: string; readonly letters: number } | null>(),
    ),
  ),
}
