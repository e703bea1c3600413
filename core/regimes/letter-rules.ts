import { z } from 'zod'
import { bilingual } from '@core/bilingual'
import { pauseReason } from './deadline-rules'
import { applicability } from './rule-source'

/** A thing done or answered is full, an alternative measure partial. */
export const outcome = z.enum(['full', 'partial', 'none', 'refused', 'not_processed'])
export type Outcome = z.infer<typeof outcome>

export const letterSpec = z.object({
  id: z.string(),
  variants: z.array(z.string()).min(1).optional(),
  title: bilingual,
  /** The title for request types where another one is right. */
  titles: z.array(z.object({ types: z.array(z.string()).min(1), title: bilingual })).optional(),
  /** The title of a reminder: an earlier one of its kind asked, and nobody has replied. Absent where it reminds of nothing. */
  reminderTitle: bilingual.optional(),
  /** When to send it, in a line. */
  purpose: bilingual,
  /** Parts the letter must have, by the names its template gives them. */
  contents: z.array(z.string()).min(1),
  /** Says something of substance: locked until identity and authority are confirmed. */
  substantive: z.boolean(),
  /** Starts a wait for the person's reply on these. */
  asksFor: z.array(pauseReason).min(1).optional(),
})
export type LetterSpec = Readonly<z.infer<typeof letterSpec>>

export const lettersByStep = z.object({
  receipt: z.array(z.string()),
  missing: z.partialRecord(pauseReason, z.string()),
  /** Tells the person that the law's longer period is used, and why. */
  extension: z.array(z.string()),
  /** Tells the person that the answer takes longer, where the law has no period to extend. */
  delay: z.array(z.string()),
  /** Asks the person's consent before an inquiry is shared outside. */
  shareInquiry: z.array(z.string()),
  notProcessed: z.string(),
  noReply: z.string(),
  outcomes: z.record(z.string(), z.partialRecord(outcome, z.array(z.string()).min(1))),
})

/** A fact that the answer to a request has to state, such as the value before and after a correction. */
export const particular = z.object({
  /** Named `particulars.<id>` in a letter's template, under the request or under the item. */
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  ...applicability,
  /** One for the whole request, or one for each item. */
  per: z.enum(['request', 'item']),
  kind: z.enum(['line', 'text', 'date', 'choice']),
  choices: z.array(z.object({ id: z.string(), name: bilingual })).optional(),
  /** The register of the organisation from which it can be chosen, several at once, besides what is written. */
  chosenFrom: z.enum(['purposes', 'recipients']).optional(),
  label: bilingual,
  hint: bilingual,
  /**
   * decision: belongs to the investigation, before anything is decided. answer: what was then done.
   * letter: asked for only when one of `letters` is written.
   */
  neededFor: z.enum(['decision', 'answer', 'letter']),
  letters: z.array(z.string()).min(1).optional(),
  required: z.boolean(),
  /** Only where the item, or the request, comes out as one of these; always when absent. */
  outcomes: z.array(outcome).min(1).optional(),
  /** Asked only where no items are listed, because they would say the same. */
  whenNoItems: z.boolean().optional(),
  /** A made-up value for sample letters: a day as YYYY-MM-DD, a choice by its id, otherwise a text. */
  sample: bilingual,
})
export type Particular = Readonly<z.infer<typeof particular>>
