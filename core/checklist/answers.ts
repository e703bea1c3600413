import { z } from 'zod'
import { longText } from '@core/cases/case'
import { itemId, requestId } from '@core/ids'
import { instant } from '@core/time/calendar-date'

export const yesNo = z.enum(['yes', 'no'])
export type YesNo = z.infer<typeof yesNo>

/** One answer to one question, for the whole request (`itemId` null) or for one item. */
export const answer = z.object({
  requestId,
  itemId: itemId.nullable(),
  questionId: z.string(),
  value: yesNo,
  /** What supports a yes; for the file, never for the letter. */
  facts: longText,
  /** The reason as the person may read it, where the officer words it. */
  reason: longText,
  /** The part withheld, where only a part is; empty means all of the item. */
  part: longText,
  answeredBy: z.string(),
  answeredAt: instant,
})
export type Answer = Readonly<z.infer<typeof answer>>

/** A second person looked at the decision as it stood: `decision` is its fingerprint. */
export const review = z.object({
  requestId,
  reviewer: z.string().min(1),
  remark: longText,
  decision: z.string(),
  reviewedAt: instant,
})
export type Review = Readonly<z.infer<typeof review>>
