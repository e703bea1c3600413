import type { AuditEvent } from '@core/audit/event'
import { no, yes, type Allowed } from '@core/cases/obstacles'
import { isAnswer } from '@core/cases/stage'
import type { RulePack } from '@core/regimes/rule-pack'
import type { ApprovalRule } from './approval-rule'
import type { LetterRecord } from './letter'
import type { WayOutError } from './way-out'

/** `outdated`: something that is printed has changed since, in the letter or in the case. */
export type ApprovalState = 'none' | 'given' | 'outdated'

/** Where a draft stands with its approval, for whoever looks at it. */
export type ApprovalView = {
  /** It cannot be issued without one. */
  readonly needed: boolean
  readonly state: ApprovalState
  /** Why the one who looks cannot approve it; null where they can. */
  readonly problem: WayOutError | null
}

/**
 * Whether a second person must approve a letter. `alone`: nobody else has an account that could. The
 * ordinary rule then holds nothing up, since the second person who reviewed the decision sits beside
 * the first and is named there; who asks for approval always, has to have somebody who gives it.
 */
export function needsApproval(input: {
  readonly rule: ApprovalRule
  readonly pack: RulePack
  readonly letterId: string
  readonly secondReviewer: boolean
  readonly alone: boolean
}): boolean {
  const { rule, pack, letterId, secondReviewer } = input
  if (!mayNeedApproval(input)) return false
  return rule === 'always' || (secondReviewer && isAnswer(pack, letterId))
}

/** False where no letter at all needs one, whatever it is and says. */
export const mayNeedApproval = ({ rule, alone }: { rule: ApprovalRule; alone: boolean }): boolean =>
  rule === 'always' || (rule === 'where_reviewed' && !alone)

/** The approval counts for what it was given for, and for nothing else. */
export function approvalState(
  { approval }: Pick<LetterRecord, 'approval'>,
  fingerprint: string,
): ApprovalState {
  if (!approval) return 'none'
  return approval.fingerprint === fingerprint ? 'given' : 'outdated'
}

/** Whether a letter may be issued, as far as its approval goes. */
export function approvedEnough({ needed, state }: Omit<ApprovalView, 'problem'>): Allowed {
  if (!needed || state === 'given') return yes
  return no(state === 'none' ? 'obstacle/approval-missing' : 'obstacle/approval-outdated')
}

const writing: readonly AuditEvent['kind'][] = [
  'letter/drafted',
  'letter/edited',
  'letter/rewritten',
  'letter/text-brought-back',
  'letter/enclosed',
  'letter/letterhead-chosen',
]

/**
 * The logins of those who drafted a letter and who wrote in it last; neither is the second person.
 * `history`: the case's events, newest first.
 */
export function writersOf(letterId: string, history: readonly AuditEvent[]): readonly string[] {
  const written = history.filter(
    ({ kind, detail }) => writing.includes(kind) && detail['letter'] === letterId,
  )
  const drafted = written.find(({ kind }) => kind === 'letter/drafted')
  return [written[0], drafted].flatMap(event => event?.actor ?? [])
}

/** Why this account cannot approve the letter; undefined where it can. */
export const approverProblem = (
  login: string,
  writers: readonly string[],
): WayOutError | undefined =>
  writers.includes(login) ? { code: 'letter/approver-wrote-it' } : undefined
