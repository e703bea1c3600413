import type { AuditEvent } from '@core/audit/event'
import type { Allowed } from '@core/cases/obstacles'
import { mayWrite } from '@core/cases/stage'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import {
  approvalState,
  approvedEnough,
  approverProblem,
  needsApproval,
  writersOf,
  type ApprovalView,
} from '@core/letters/approval'
import { err, ok } from '@core/result'
import type { Reader } from '@db/connection'
import { eventsOfCase } from '@db/events'
import { updateLetter } from '@db/letters'
import { readPolicy } from '@db/policy'
import { someoneElseApproves } from './approvers'
import type { Context } from './context'
import { letterFingerprint } from './letter-fingerprint'
import { missingIn, onDraft, type LetterInCase, type LetterWork } from './letter-work'

type Looking = {
  readonly db: Reader
  /** Who looks. */
  readonly login: string
  readonly history: readonly AuditEvent[]
}

/** Where a letter stands with its approval. One that is issued needs none any more. */
export function approvalView(
  { db, login, history }: Looking,
  { letter, pack, input }: LetterInCase,
): ApprovalView {
  const rule = readPolicy(db).letters.approval
  const { secondReviewer } = input.decision
  const alone = !someoneElseApproves(db, login)
  const { letterId } = letter
  const isDraft = letter.status === 'draft'
  return {
    needed: isDraft && needsApproval({ rule, pack, letterId, secondReviewer, alone }),
    // What was issued is what was approved: an issued letter keeps its approval unchanged.
    state: isDraft
      ? approvalState(letter, letterFingerprint(letter, input))
      : letter.approval
        ? 'given'
        : 'none',
    problem: approverProblem(login, writersOf(letter.id, history)) ?? null,
  }
}

/** Whether a draft may go out now: its case still calls for it, and whoever must approve it has. */
export function mayIssue(found: LetterInCase, approval: ApprovalView): Allowed {
  const { letter, pack, file, input } = found
  const { letterId } = letter
  const allowed = mayWrite({ pack, file, requestFile: input.requestFile, letterId })
  return allowed.allowed ? approvedEnough(approval) : allowed
}

/** The same for whoever is at work. */
export function mayIssueNow(work: LetterWork): Allowed {
  const history = eventsOfCase(work.tx, work.file.case.id)
  return mayIssue(work, approvalView({ db: work.tx, login: work.vault.login, history }, work))
}

export const approvalHandlers: Pick<Handlers<Context>['letters'], 'approve' | 'withdrawApproval'> =
  {
    approve: ({ letterRecordId: id, remark }, context) =>
      onDraft(context, id, work => {
        const problem = approvingProblem(work)
        if (problem) return err(problem)
        const { tx, at, vault, letter, input, record } = work
        const fingerprint = letterFingerprint(letter, input)
        const approval = { accountId: vault.login, by: vault.name, at, remark, fingerprint }
        updateLetter(tx, id, { approval })
        record('letter/approved', { letter: id, letterId: letter.letterId, fingerprint })
        return ok(null)
      }),

    withdrawApproval: ({ letterRecordId: id, why }, context) =>
      onDraft(context, id, ({ tx, letter, record }) => {
        if (!letter.approval)
          return err({ code: 'case/not-allowed', why: 'obstacle/approval-missing' })
        updateLetter(tx, id, { approval: null })
        record('letter/approval-withdrawn', { letter: id, letterId: letter.letterId }, why)
        return ok(null)
      }),
  }

/** Only a letter that could be issued otherwise is approved, and never by whoever wrote it. */
function approvingProblem(work: LetterWork): AppError | undefined {
  const { tx, vault, letter, pack, file, input } = work
  const writers = writersOf(letter.id, eventsOfCase(tx, file.case.id))
  const problem = approverProblem(vault.login, writers)
  if (problem) return problem
  const { letterId } = letter
  const allowed = mayWrite({ pack, file, requestFile: input.requestFile, letterId })
  if (!allowed.allowed) return { code: 'case/not-allowed', why: allowed.why }
  const parts = missingIn(input, letter.body)
  return parts.length > 0 ? { code: 'letter/missing-content', parts } : undefined
}
