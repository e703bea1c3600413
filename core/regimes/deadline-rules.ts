import { z } from 'zod'
import { bilingual } from '@core/bilingual'
import { applicability, source } from './rule-source'

export const pauseReason = z.enum(['identity', 'authority', 'clarification', 'fee'])
export type PauseReason = z.infer<typeof pauseReason>

/** A date that follows from another by a rule. */
export const deadlineRule = z.object({
  id: z.string(),
  ...applicability,
  /**
   * statutory: binds by law. risk: from this day the person may act. internal: our own target.
   * start: the day from which the law counts. not_before: until this day something must not be done.
   */
  kind: z.enum(['statutory', 'risk', 'internal', 'start', 'not_before']),
  /** What the date is for; the clock leads with the answer's date, and with the extended one once extended. */
  role: z.enum(['answer', 'extended_answer', 'extension_notice', 'acknowledgement', 'other']),
  name: bilingual,
  /** What the date is for, in plain words. */
  meaning: bilingual,
  /**
   * received: the day of receipt. complete: nothing was missing any more. clock_start: the day of receipt,
   * moved by pauses that restart the clock. letter: a letter of ours went out. done: what was asked was done.
   * Otherwise the date of another rule (`after`), run on through one more waiting period (`window`) if named.
   */
  start: z.union([
    z.enum(['received', 'complete', 'clock_start', 'letter', 'done']),
    z.object({ after: z.string(), window: z.string().optional() }),
  ]),
  length: z.int().nonnegative().nullable(),
  unit: z.enum(['calendar_days', 'business_days', 'months', 'none']),
  /** Days that the clock stood still are added, before the date is rolled. */
  addsPauses: z.boolean(),
  roll: z.enum(['none', 'back', 'forward']),
  /** For dates that start with a letter: which letters. */
  letters: z.array(z.string()).optional(),
  /** Letters of which one, once sent, meets the date. Absent for dates met by the answer, or by nothing. */
  metBy: z.array(z.string()).optional(),
  /** The date that the clock leads with where there is no answer's date by law. */
  leading: z.boolean().optional(),
  source,
})
export type DeadlineRule = Readonly<z.infer<typeof deadlineRule>>

/** What waiting for the person does to the clock. Reasons that no rule names change nothing. */
export const pauseRule = z.object({
  id: z.string(),
  ...applicability,
  reasons: z.array(pauseReason).min(1),
  name: bilingual,
  /** What the wait does, in plain words. */
  meaning: bilingual,
  /** suspend: the days are added. restart: the clock starts anew on the day of the reply. */
  effect: z.enum(['suspend', 'restart']),
  /** Of a suspension, whether the day of the reply counts too: ask to reply is 3 days or 4. */
  countsReplyDay: z.boolean(),
  source,
})
export type PauseRule = Readonly<z.infer<typeof pauseRule>>
