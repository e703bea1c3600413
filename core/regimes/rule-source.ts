import { z } from 'zod'
import { bilingual } from '@core/bilingual'
import { calendarDate } from '@core/time/calendar-date'

/** Where a rule comes from. `tag`: V seen in the law, S seen in a secondary source, K unverified, D our own default. */
export const source = z.object({
  law: bilingual,
  tag: z.enum(['V', 'S', 'K', 'D']),
  reviewedOn: calendarDate,
  note: bilingual.optional(),
})
export type RuleSource = Readonly<z.infer<typeof source>>

/** Which requests a rule speaks of: their types, and the variants of the law it belongs to (all when absent). */
export const applicability = {
  types: z.union([z.literal('all'), z.array(z.string()).min(1)]),
  variants: z.array(z.string()).min(1).optional(),
}
