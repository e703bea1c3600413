import { z } from 'zod'
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
  clear: command(place, output<null>()),
  /** A second person has looked at the decision as it stands and agrees. */
  review: needs(
    'decision/review',
    command(
      z.object({ caseId, requestId, reviewer: shortText.min(1), remark: longText }),
      output<null>(),
    ),
  ),
}
