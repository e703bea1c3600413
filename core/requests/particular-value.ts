import { z } from 'zod'
import { longText } from '@core/cases/case'
import { itemId, requestId } from '@core/ids'

/** One fact that the answer has to state, for the whole request (`itemId` null) or for one item. */
export const particularValue = z.object({
  requestId,
  itemId: itemId.nullable(),
  /** A particular of the rule pack. */
  particularId: z.string(),
  /** A text, a day as YYYY-MM-DD, or the id of a choice. */
  value: longText,
})
export type ParticularValue = Readonly<z.infer<typeof particularValue>>
