import type { RequestFile } from '@core/cases/case-file'
import { requestState } from '@core/cases/request-state'
import type { Answer } from '@core/checklist/answers'
import { hasDecided } from '@core/checklist/deciders'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import type { AppError } from '@core/errors'
import type { ItemId, RequestId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { listAccounts } from '@db/accounts'
import { insertReview, removeAnswer, removeLastReview, saveAnswer } from '@db/checklists'
import { eventsOfCase } from '@db/events'
import type { Context } from './context'
import { given, inOpenCase, requestIn, type CaseWork } from './work'

type Place = {
  readonly requestId: RequestId
  readonly itemIds: readonly ItemId[] | null
  readonly questionId: string
}

export const checklistHandlers: Handlers<Context>['checklist'] = {
  answer: ({ caseId, value, facts, reason, part, ...place }, context) =>
    inOpenCase(context, caseId, work => {
      const found = findPlace(work, place)
      if (!found.ok) return found
      for (const itemId of place.itemIds ?? [null]) {
        saveAnswer(work.tx, {
          ...(answerAt(found.value, itemId, place.questionId) ?? {
            facts: '',
            reason: '',
            part: '',
          }),
          ...given({ facts, reason, part }),
          requestId: place.requestId,
          itemId,
          questionId: place.questionId,
          value,
          answeredBy: work.vault.name,
          answeredAt: work.at,
        })
      }
      recordAnswers(work, found.value, place, value)
      return ok(null)
    }),

  clear: ({ caseId, why, ...place }, context) =>
    inOpenCase(context, caseId, work => {
      const found = findPlace(work, place)
      if (!found.ok) return found
      for (const itemId of place.itemIds ?? [null]) removeAnswer(work.tx, { ...place, itemId })
      const { questionId, itemIds } = place
      work.record('checklist/cleared', { question: questionId, items: [...(itemIds ?? [])] }, why)
      return ok(null)
    }),

  review: ({ caseId, requestId, reviewer, remark }, context) =>
    inOpenCase(context, caseId, work => {
      const requestFile = work.file.requests.find(r => r.request.id === requestId)
      if (!requestFile) return err({ code: 'case/not-found' })
      const state = requestState(work.pack, work.file, requestFile)
      if (state.decision.unanswered.length > 0) return err({ code: 'checklist/nothing-to-review' })
      const person = reviewerOf(work, requestFile, reviewer)
      if (!person.ok) return person
      insertReview(work.tx, {
        requestId,
        reviewer: person.value,
        remark,
        decision: state.fingerprint,
        reviewedAt: work.at,
      })
      work.record('checklist/reviewed', { request: requestId, outcome: state.decision.outcome })
      return ok(null)
    }),

  undoReview: ({ caseId, requestId, why }, context) =>
    inOpenCase(context, caseId, work => {
      const found = requestIn(work, requestId)
      if (!found.ok) return found
      if (found.value.reviews.length === 0) return err({ code: 'checklist/not-reviewed' })
      removeLastReview(work.tx, requestId)
      work.record('checklist/review-undone', { request: requestId }, why)
      return ok(null)
    }),
}

/**
 * Who reviews: where there are several accounts, the one at work, and no name that somebody typed.
 * Where there is one, the second person sits beside it and is named. Nobody reviews what they decided.
 */
function reviewerOf(
  { tx, vault, file }: CaseWork,
  { answers }: RequestFile,
  typed: string,
): Result<string, AppError> {
  const active = listAccounts(tx).filter(account => account.state === 'active')
  const several = active.length > 1
  const reviewer = several ? vault.name : typed.trim()
  if (!reviewer) {
    return several
      ? err({ code: 'account/not-allowed', action: 'decision/review' })
      : err({ code: 'input/invalid', fields: ['reviewer'] })
  }
  const isDecider = several
    ? hasDecided(vault, answers, eventsOfCase(tx, file.case.id))
    : [vault.name, ...answers.map(answer => answer.answeredBy)].includes(reviewer)
  return isDecider ? err({ code: 'checklist/reviewer-is-decider' }) : ok(reviewer)
}

/** The request a question is asked in, once it is sure that the question is asked there and of these items. */
function findPlace(work: CaseWork, place: Place): Result<RequestFile, AppError> {
  const requestFile = work.file.requests.find(r => r.request.id === place.requestId)
  if (!requestFile) return err({ code: 'case/not-found' })
  const asked = questionsFor(work.pack, requestFile.request.type)
  const question = asked.find(q => q.id === place.questionId)
  if (!question || isForWholeRequest(question) !== (place.itemIds === null)) {
    return err({ code: 'checklist/unknown-question' })
  }
  const known = new Set(requestFile.items.map(item => item.id))
  if (place.itemIds?.some(id => !known.has(id))) return err({ code: 'case/not-found' })
  return ok(requestFile)
}

const answerAt = (
  { answers }: RequestFile,
  itemId: ItemId | null,
  questionId: string,
): Answer | undefined => answers.find(a => a.itemId === itemId && a.questionId === questionId)

/** A change of the answer itself is a step of its own; rewording its facts goes on with the last one. */
function recordAnswers(
  work: CaseWork,
  requestFile: RequestFile,
  place: Place,
  value: Answer['value'],
): void {
  const items = place.itemIds ?? [null]
  const reworded = items.every(
    itemId => answerAt(requestFile, itemId, place.questionId)?.value === value,
  )
  const { questionId: question, requestId: request } = place
  const detail = { request, question, items: [...(place.itemIds ?? [])], value }
  work.record(reworded ? 'checklist/reworded' : 'checklist/answered', detail)
}
