import { z } from 'zod'
import { undoReason } from '@core/audit/undo-reason'
import { language } from '@core/bilingual'
import { longText, shortText } from '@core/cases/case'
import type { Allowed } from '@core/cases/obstacles'
import { caseId, letterRecordId, requestId, type LetterRecordId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import { calendarDate } from '@core/time/calendar-date'
import { dispatchMethod, letterBody, type LetterFrame, type LetterRecord } from './letter'

/** A letter open in the editor. */
export type LetterView = {
  readonly letter: LetterRecord
  readonly frame: LetterFrame
  /** Mandatory contents that are not there; a letter that lacks one cannot be issued. */
  readonly missing: readonly string[]
  readonly mayIssue: Allowed
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
  saveBody: command(z.object({ letterRecordId, body: letterBody }), output<null>()),
  /** Composes the letter anew from the case; the officer's edits are given up. */
  recompose: command(z.object({ letterRecordId }), output<null>()),
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
  /** Saves the issued PDF through the OS dialog; null when cancelled. */
  exportPdf: needs(
    'data/take-out',
    command(z.object({ letterRecordId, release }), output<string | null>()),
  ),
  recordDispatch: command(
    z.object({
      letterRecordId,
      method: dispatchMethod,
      sentOn: calendarDate,
      recipient: shortText.min(1),
      note: longText,
    }),
    output<null>(),
  ),
  /** The dispatch was recorded by mistake. The letter stays issued; a wait that it opened goes too. */
  undoDispatch: command(z.object({ letterRecordId, why: undoReason }), output<null>()),
}
