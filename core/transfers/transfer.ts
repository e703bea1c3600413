import { z } from 'zod'
import { closeReason, longText } from '@core/cases/case'
import {
  caseId,
  caseTransferId,
  dismissalId,
  documentId,
  evidenceId,
  itemId,
  letterRecordId,
  requestId,
  taskId,
} from '@core/ids'
import { calendarDate, instant } from '@core/time/calendar-date'

/** Everything that went from one case to the other, so that it can be shown and taken back exactly. */
export const moved = z.object({
  /** Requests that went whole, with all that is about them. */
  requests: z.array(requestId),
  /** What a merged case keeps of them: the right and the words it was asked for in. */
  kept: z.array(requestId),
  /** Items of a right that both cases ask for, by the request they were in and their place there. */
  items: z.array(
    z.object({ id: itemId, from: requestId, into: requestId, position: z.int().nonnegative() }),
  ),
  /** What was asked for, as it stood before the other case's words were added. */
  asked: z.array(z.object({ id: requestId, before: longText })),
  documents: z.array(documentId),
  /** Copies made for a case that was split off. */
  copies: z.array(documentId),
  letters: z.array(letterRecordId),
  tasks: z.array(taskId),
  evidence: z.array(evidenceId),
  dismissals: z.array(dismissalId),
  /** Systems whose search for this person is noted in the case that stays as well. */
  systems: z.array(z.uuid()),
  /** Message-IDs by which mails of the thread find the case that stays. */
  messages: z.array(z.string()),
  /** Of the case that stays, before an earlier receipt counted. */
  receivedOn: calendarDate,
  /** How the other case was closed before it was merged; null where it was open. */
  closed: z.object({ on: calendarDate, reason: closeReason }).nullable(),
})
export type Moved = Readonly<z.infer<typeof moved>>

/** Two cases that were merged, or a case that was split, as long as nobody has undone it. */
export const caseTransfer = z.object({
  id: caseTransferId,
  kind: z.enum(['merge', 'split']),
  /** The case that was merged into the other, or that requests were split off from. */
  fromId: caseId,
  /** The case that stays after a merge, or the new one after a split. */
  intoId: caseId,
  at: instant,
  actor: z.string(),
  /** The last event of the chain when it was done: what both cases share is up to it. */
  seq: z.int().nonnegative(),
  moved,
})
export type CaseTransfer = Readonly<z.infer<typeof caseTransfer>>
