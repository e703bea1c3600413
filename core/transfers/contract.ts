import { z } from 'zod'
import { undoReason as why } from '@core/audit/undo-reason'
import { shortText } from '@core/cases/case'
import type { Clock } from '@core/deadlines/deadlines'
import { caseId, documentId, requestId, type CaseId } from '@core/ids'
import type { KeyKind } from '@core/imports/same-person'
import { command, output, query } from '@core/ipc/endpoint'
import type { OtherCase } from '@core/persons/contract'
import type { CalendarDate, Instant } from '@core/time/calendar-date'
import type { TransferError } from './errors'
import type { MergeNotes } from './merge'

/** One of the two cases, as it stands before they are merged. */
export type MergeSide = OtherCase & {
  readonly subject: string
  readonly identity: 'open' | 'confirmed' | 'not_confirmed'
  readonly documents: number
  readonly letters: number
  readonly items: number
  readonly openTasks: number
}

/** What merging would do. Changes nothing. */
export type MergePreview = {
  readonly from: MergeSide
  readonly into: MergeSide
  /** Everything that stands against it; empty where it can be done. */
  readonly problems: readonly TransferError[]
  /** What tells that both are of one person; empty where nothing does. */
  readonly same: readonly KeyKind[]
  readonly goes: {
    /** Request types that only `from` asks for, and those that both do. */
    readonly requests: readonly string[]
    readonly sameRequests: readonly string[]
    /** How many requests of `into` get the words of the other. */
    readonly asked: number
    readonly items: number
    readonly documents: readonly string[]
    readonly letters: number
    readonly evidence: number
    readonly tasks: number
  }
  readonly stays: MergeNotes
  /** The day that counts from then on. */
  readonly receivedOn: CalendarDate
  /** The dates of the requests of `into`, as they are and as they would be. */
  readonly clocks: readonly {
    readonly type: string
    readonly before: Clock
    readonly after: Clock
  }[]
}

/** A case at the other end of a merge or split. */
export type TransferLine = {
  readonly way: 'merged-into' | 'merged-with' | 'split-off' | 'split-from'
  readonly caseId: CaseId
  readonly number: string
  readonly at: Instant
  readonly actor: string
  /** False once something was done in one of the two cases since, or a later merge or split stands. */
  readonly mayUndo: boolean
}

/** Two cases become one, or one becomes two. Never done by itself; both histories stay. */
export const transfersContract = {
  ofCase: query(z.object({ caseId }), output<readonly TransferLine[]>()),
  previewMerge: query(z.object({ caseId, intoId: caseId }), output<MergePreview>()),
  /** `caseId` goes on in `intoId`, and is closed. */
  merge: command(z.object({ caseId, intoId: caseId, why }), output<null>()),
  split: command(
    z.object({
      caseId,
      requestIds: z.array(requestId).min(1).max(50),
      documentIds: z.array(documentId).max(500),
      otherPerson: shortText.nullable(),
      why,
    }),
    output<{ readonly caseId: CaseId; readonly number: string }>(),
  ),
  /** Takes back the merge or split between two cases, where nothing was done in either since. */
  undo: command(z.object({ caseId, otherId: caseId, why }), output<null>()),
}
