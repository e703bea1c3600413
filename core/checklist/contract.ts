import { z } from 'zod'
import { undoReason } from '@core/audit/undo-reason'
import { longText, shortText } from '@core/cases/case'
import { caseId, itemId, requestId } from '@core/ids'
import { command, needs, output } from '@core/ipc/endpoint'
import { yesNo } from './answers'

const place = z.object({
  caseId,
  requestId,
  /** Null for a question about the whole request; several to answer alike for several items. */
  itemIds: z.array(itemId).min(1).nullable(),
  questionId: z.string(),
})

export const checklistContract = {
  /** Answers, or words an answer anew: a field left out keeps what it was. */
  answer: command(
    place.extend({
      value: yesNo,
      facts: longText.optional(),
      reason: longText.optional(),
      part: longText.optional(),
    }),
    output<null>(),
  ),
  /** Takes answers back: the question is open again. Another answer instead is a change, not this. */
  clear: command(place.extend({ why: undoReason }), output<null>()),
  /**
   * A second person has looked at the decision as it stands and agrees. With several accounts it is
   * the one at work; `reviewer` is who sits beside it where there is one account only.
   */
  review: needs(
    'decision/review',
    command(
      z.object({ caseId, requestId, reviewer: shortText.default(''), remark: longText }),
      output<null>(),
    ),
  ),
  /** Takes back the last review: it was recorded by mistake, or by the wrong person. */
  undoReview: command(z.object({ caseId, requestId, why: undoReason }), output<null>()),
}
