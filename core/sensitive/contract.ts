import { z } from 'zod'
import { undoReason } from '@core/audit/undo-reason'
import type { Bilingual } from '@core/bilingual'
import { caseId, dismissalId, documentId, type DismissalId, type DocumentId } from '@core/ids'
import type { TextGap } from '@core/document-text/text-gap'
import { command, output, query } from '@core/ipc/endpoint'
import type { Instant } from '@core/time/calendar-date'
import type { TextField } from './case-texts'
import type { Excerpt } from './excerpt'
import { sensitiveKind, type Finding, type SensitiveKind } from './finding'
import type { SensitiveAction, SensitivePlace } from './policy'

/** A number that nobody has dismissed, and what is to be done about it. */
export type OpenFinding = Finding & {
  readonly action: SensitiveAction
  readonly reason: Bilingual
  readonly law: Bilingual
}

/** A finding somewhere in a case. The number itself is not in it. */
export type CaseFinding = OpenFinding & {
  readonly excerpt: Excerpt
  /** `at`: which of the case's texts, by its place in `textsOf`. */
  readonly where:
    | { readonly in: 'text'; readonly field: TextField; readonly at: number }
    | { readonly in: 'document'; readonly documentId: DocumentId; readonly name: string }
}

/** That a number may stay, as it was recorded. */
export type PastDismissal = {
  readonly id: DismissalId
  readonly kind: SensitiveKind
  readonly reason: string
  readonly dismissedAt: Instant
  readonly dismissedBy: string
}

/** A document that could not be searched, or not all of it: somebody has to look at it. */
export type UnreadDocument = {
  readonly documentId: DocumentId
  readonly name: string
  readonly gap: TextGap
}

/** A document of an inquiry that is not yet a case, and the kinds of numbers it holds. */
export type DraftFinding = {
  readonly documentId: DocumentId
  readonly name: string
  readonly kinds: readonly SensitiveKind[]
  /** Why it, or a part of it, could not be searched. */
  readonly gap: TextGap | null
}

/** As long as a letter of two thousand blocks may be; a field holds less. */
const scannedText = z.string().max(2_000_000)

const place = z.enum(['note', 'mail', 'attachment', 'letter']) satisfies z.ZodType<SensitivePlace>

const found = { kind: sensitiveKind, start: z.int().nonnegative(), end: z.int().positive() }

const where = z.union([
  z.object({ in: z.literal('text'), at: z.int().nonnegative() }),
  z.object({ in: z.literal('document'), documentId }),
])
export type FoundWhere = z.infer<typeof where>

/**
 * Why a number may stay: it is not what it looks like, or (only for kinds that may have their place
 * in a case, such as an account for a refund) it is needed.
 */
const because = z.enum(['false-alarm', 'needed'])
export type DismissedBecause = z.infer<typeof because>

export const sensitiveContract = {
  /** The open findings in a text. Before there is a case, nothing was dismissed. */
  scan: query(
    z.object({ caseId: caseId.nullable(), text: scannedText, place }),
    output<readonly OpenFinding[]>(),
  ),
  /** The open findings in everything a case holds, and what was dismissed in it. */
  scanCase: query(
    z.object({ caseId }),
    output<{
      readonly findings: readonly CaseFinding[]
      readonly dismissals: readonly PastDismissal[]
      readonly unread: readonly UnreadDocument[]
    }>(),
  ),
  /** The documents of the inquiry being written down that hold numbers, or could not be searched. */
  scanDraft: query(z.object({}), output<readonly DraftFinding[]>()),
  /** Keeps a fingerprint of the number and the reason; neither the number nor the text. */
  dismiss: command(
    z.object({ caseId, ...found, text: scannedText, reason: undoReason, because }),
    output<DismissalId>(),
  ),
  /** The same for a number that `scanCase` found; the text stays in the main process. */
  dismissFound: command(
    z.object({ caseId, ...found, where, reason: undoReason, because }),
    output<DismissalId>(),
  ),
  undoDismissal: command(z.object({ caseId, dismissalId, why: undoReason }), output<null>()),
}
