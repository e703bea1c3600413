import { z } from 'zod'
import { longText, shortText } from '@core/cases/case'
import { caseId, documentId, evidenceId } from '@core/ids'
import type { RulePack } from '@core/regimes/rule-pack'
import { addMonths, calendarDate, instant, type CalendarDate } from '@core/time/calendar-date'

/** Two separate questions: is it really them, and may the agent act for them. */
export const checkSubject = z.enum(['identity', 'authority'])
export type CheckSubject = z.infer<typeof checkSubject>

export const checkResult = z.enum(['open', 'confirmed', 'not_confirmed'])
export type CheckResult = z.infer<typeof checkResult>

/** Something that was looked at or done to make sure who is asking. */
export const evidence = z.object({
  id: evidenceId,
  caseId,
  subject: checkSubject,
  /** A method of the rule pack. */
  method: z.string(),
  issuedOn: calendarDate.nullable(),
  seenOn: calendarDate,
  checkedBy: shortText,
  /** Matches what we know, in the checker's judgement. */
  accepted: z.boolean(),
  note: longText,
  documentId: documentId.nullable(),
})
export type Evidence = Readonly<z.infer<typeof evidence>>

export const identityCheck = z.object({
  caseId,
  subject: checkSubject,
  /** What was compared with data already held, and what came of it. */
  comparison: longText,
  result: checkResult,
  /** Assurance level reached when it was decided. */
  level: z.int().min(0).max(3),
  /** Why, in a sentence; required where the level needed was not reached. */
  reason: longText,
  decidedOn: calendarDate.nullable(),
  decidedBy: shortText,
  decidedAt: instant.nullable(),
})
export type IdentityCheck = Readonly<z.infer<typeof identityCheck>>

export type EvidenceProblem =
  | { readonly code: 'identity/paper-too-old'; readonly maxAgeMonths: number }
  | { readonly code: 'identity/paper-no-longer-valid'; readonly since: CalendarDate }
  | { readonly code: 'identity/issue-date-missing' }
  | { readonly code: 'identity/issued-after-seen' }

/** What is wrong with a piece of evidence on the day it was seen; empty when nothing is. */
export function evidenceProblems(pack: RulePack, piece: Evidence): readonly EvidenceProblem[] {
  const method = pack.identity.methods.find(m => m.id === piece.method)
  if (!method) return []
  const problems: EvidenceProblem[] = []
  if (method.invalidFrom && piece.seenOn >= method.invalidFrom) {
    problems.push({ code: 'identity/paper-no-longer-valid', since: method.invalidFrom })
  }
  if (piece.issuedOn && piece.issuedOn > piece.seenOn) {
    problems.push({ code: 'identity/issued-after-seen' })
  }
  if (!method.maxAgeMonths) return problems
  if (!piece.issuedOn) problems.push({ code: 'identity/issue-date-missing' })
  else if (addMonths(piece.issuedOn, method.maxAgeMonths) < piece.seenOn) {
    problems.push({ code: 'identity/paper-too-old', maxAgeMonths: method.maxAgeMonths })
  }
  return problems
}

/**
 * The highest assurance level that the accepted, faultless evidence reaches; 0 when none.
 * Each strength of a combination must come from another method: one card is never two papers.
 */
export function assuranceLevel(pack: RulePack, pieces: readonly Evidence[]): number {
  const counted = new Set(
    pieces
      .filter(piece => piece.accepted && evidenceProblems(pack, piece).length === 0)
      .map(piece => piece.method),
  )
  const lent = pack.identity.methods.filter(m => counted.has(m.id)).map(m => m.strengths)
  const reached = pack.identity.assurance
    .filter(step => step.anyOf.some(wanted => canLend(lent, wanted)))
    .map(step => step.level)
  return Math.max(0, ...reached)
}

/** Whether every wanted strength can be lent by a method of its own. */
function canLend(lent: readonly (readonly string[])[], wanted: readonly string[]): boolean {
  const [first, ...others] = wanted
  if (first === undefined) return true
  return lent.some(
    (strengths, index) => strengths.includes(first) && canLend(lent.toSpliced(index, 1), others),
  )
}

export type ConfirmationProblem =
  | { readonly code: 'identity/nothing-compared' }
  | { readonly code: 'identity/no-evidence' }
  | { readonly code: 'identity/reason-needed'; readonly reached: number; readonly needed: number }
  | { readonly code: 'identity/authority-not-shown' }

/** Whether an accepted, faultless paper shows by itself that the agent may act. */
export const showsAuthority = (pack: RulePack, pieces: readonly Evidence[]): boolean =>
  pieces.some(
    piece =>
      piece.accepted &&
      evidenceProblems(pack, piece).length === 0 &&
      pack.identity.methods.some(m => m.id === piece.method && m.strengths.includes('authority')),
  )

/** Why identity or authority cannot be called confirmed yet; undefined when it can. */
export function confirmationProblem(input: {
  readonly pack: RulePack
  readonly check: Pick<IdentityCheck, 'subject' | 'comparison' | 'reason'>
  readonly pieces: readonly Evidence[]
  readonly reached: number
  readonly needed: number
}): ConfirmationProblem | undefined {
  const { pack, check, pieces, reached, needed } = input
  if (!pieces.some(p => p.accepted)) return { code: 'identity/no-evidence' }
  if (check.subject === 'authority') {
    const shown = showsAuthority(pack, pieces) || check.reason.trim() !== ''
    return shown ? undefined : { code: 'identity/authority-not-shown' }
  }
  if (!check.comparison.trim()) return { code: 'identity/nothing-compared' }
  if (reached < needed && !check.reason.trim()) {
    return { code: 'identity/reason-needed', reached, needed }
  }
  return undefined
}
