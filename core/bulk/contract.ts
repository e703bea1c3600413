import { z } from 'zod'
import { language, type Language } from '@core/bilingual'
import {
  caseId,
  letterRecordId,
  requestId,
  type CaseId,
  type LetterRecordId,
  type RequestId,
} from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import type { RegimeRef } from '@core/regimes/index'
import { target } from '@core/marks/contract'
import { release } from '@core/taking-out/release'

/** A request of an open case that calls for a letter now. */
export type BulkCandidate = {
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly requestId: RequestId
  readonly regime: RegimeRef
  readonly type: string
  readonly letterId: string
  readonly language: Language
  /** The addressee with the form of address. */
  readonly addressee: string
  /** It reminds of one of its kind that nobody has replied to. */
  readonly reminder: boolean
}

export type BulkCandidates = {
  readonly candidates: readonly BulkCandidate[]
  /** Cases looked at so far, and how many there are. */
  readonly looked: number
  readonly of: number
}

const letterOfCase = z.object({ caseId, requestId, letterId: z.string(), language })

export const bulkContract = {
  /**
   * Looks through the open cases from the one at `from`, some at a time. 0 begins a look: its parts are
   * of the cases that were open then; one that was closed since has no candidates. `only`: of these cases.
   */
  candidates: query(
    z.object({ from: z.int().nonnegative(), only: target.nullable().default(null) }),
    output<BulkCandidates>(),
  ),
  /** The pages of the letter as it would be issued now, marked as a draft; nothing is kept. */
  preview: query(letterOfCase, output<readonly string[]>()),
  /** Writes and issues one letter, all or nothing. */
  issue: command(
    letterOfCase,
    output<{ readonly letterRecordId: LetterRecordId; readonly documentNumber: string }>(),
  ),
  /** Saves issued letters as one PDF to print, through the OS dialog; null when cancelled. */
  printFile: needs(
    'data/take-out',
    command(
      z.object({
        letterRecordIds: z.array(letterRecordId).min(1).max(1000),
        /** For printers that print on both sides: each letter begins on a new sheet. */
        eachOnFront: z.boolean(),
        release,
      }),
      output<string | null>(),
    ),
  ),
}
