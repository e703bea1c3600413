import { z } from 'zod'
import { longText, shortText } from '@core/cases/case'
import { itemId, requestId } from '@core/ids'

/** A piece or category of data a request is about. Decisions are made per item. */
export const item = z.object({
  id: itemId,
  requestId,
  position: z.int().nonnegative(),
  /** What it is, as the letter will name it. */
  name: shortText,
  /** Where it is held. */
  system: shortText,
  /** From whom it came, when known. */
  source: shortText,
  /** What it holds, or the values themselves; goes into the letter's annex when disclosed. */
  content: longText,
  thirdParty: z.enum(['unknown', 'no', 'yes']),
  specialCare: z.boolean(),
})
export type Item = Readonly<z.infer<typeof item>>
