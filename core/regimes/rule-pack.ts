import { z } from 'zod'
import { bilingual } from '@core/bilingual'
import { calendarDate } from '@core/time/calendar-date'

/** Where a rule comes from. `tag`: V seen in the law, S seen in a secondary source, K unverified, D our own default. */
const source = z.object({
  law: bilingual,
  tag: z.enum(['V', 'S', 'K', 'D']),
  reviewedOn: calendarDate,
  note: bilingual.optional(),
})
export type RuleSource = Readonly<z.infer<typeof source>>

/** Request types a rule speaks of. */
const appliesTo = z.union([z.literal('all'), z.array(z.string()).min(1)])

export const requestType = z.object({
  id: z.string(),
  name: bilingual,
  /** What the person wants, as the officer would say it. */
  plain: bilingual,
  /** Ordinary words by which a person asks for this; shown as help when logging an inquiry. */
  hint: bilingual,
  identityLevel: z.int().min(0).max(3),
  /** Decided item by item. */
  itemized: z.boolean(),
  feeAllowed: z.boolean(),
  source,
})
export type RequestType = Readonly<z.infer<typeof requestType>>

export const deadlineRule = z.object({
  id: z.string(),
  /** statutory: binds by law. risk: from this day the person may act. internal: our own target. */
  kind: z.enum(['statutory', 'risk', 'internal']),
  name: bilingual,
  start: z.enum(['received', 'complete', 'letter']),
  length: z.int().positive().nullable(),
  unit: z.enum(['calendar_days', 'business_days', 'months', 'none']),
  roll: z.enum(['none', 'back', 'forward']),
  types: appliesTo,
  /** For dates that start with a letter: which letters. */
  letters: z.array(z.string()).optional(),
  /** The date that the clock leads with, of the dates the regime has. */
  leading: z.boolean().optional(),
  source,
})
export type DeadlineRule = Readonly<z.infer<typeof deadlineRule>>

export const question = z.object({
  id: z.string(),
  kind: z.enum(['gate', 'scope', 'refusal', 'entitlement', 'derived', 'limiter', 'mode']),
  types: appliesTo,
  /** full: one answer for the whole request. Otherwise each item is asked. */
  extent: z.enum(['full', 'full_or_part', 'part_first', 'mode']),
  /** Short name of the reason, for lists. */
  label: bilingual,
  question: bilingual,
  /** What counts as a yes and what does not. */
  hint: bilingual,
  /** The sentence that stands in the letter when the answer is yes. */
  sentence: bilingual,
  /** How the ground is cited in a letter. */
  citation: bilingual,
  /** The reason's number in the organisation's published policy, where it has one. */
  policyReason: bilingual.optional(),
  secondReviewer: z.boolean(),
  neitherConfirmNorDeny: z.boolean(),
  /** A fact of the case that answers this question with no. */
  settledBy: z.enum(['identity_confirmed', 'authority_confirmed_or_not_needed']).optional(),
  /** A letter of its own: for items out of scope by this question instead of the outcome's letter, for a mode in addition to it. */
  ownLetter: z.string().optional(),
  source,
})
export type Question = Readonly<z.infer<typeof question>>

export const outcome = z.enum(['full', 'partial', 'none', 'refused', 'not_processed'])
export type Outcome = z.infer<typeof outcome>

export const letterSpec = z.object({
  id: z.string(),
  title: bilingual,
  /** When to send it, in a line. */
  purpose: bilingual,
  /** Parts the letter must have, by the names its template gives them. */
  contents: z.array(z.string()).min(1),
  /** Says something of substance: locked until identity and authority are confirmed. */
  substantive: z.boolean(),
  /** Starts a wait for the person's reply. */
  asksFor: z.enum(['identity', 'authority', 'clarification', 'fee']).optional(),
})
export type LetterSpec = Readonly<z.infer<typeof letterSpec>>

const evidenceMethod = z.object({
  id: z.string(),
  name: bilingual,
  group: z.enum(['match', 'document', 'electronic', 'authority']),
  /** What it shows, and what it does not. */
  proves: bilingual,
  /** What must be masked or never kept, if anything. */
  mustNotKeep: bilingual.optional(),
  /** Strengths it lends, combined by `assurance`. */
  strengths: z.array(z.string()),
  /** Papers older than this at receipt do not count. */
  maxAgeMonths: z.int().positive().optional(),
  /** No longer valid from this day. */
  invalidFrom: calendarDate.optional(),
  source,
})
export type EvidenceMethod = Readonly<z.infer<typeof evidenceMethod>>

const identityRules = z.object({
  methods: z.array(evidenceMethod).min(1),
  /** A level is reached when one of its combinations of strengths is all there. */
  assurance: z.array(
    z.object({ level: z.int().min(1).max(3), anyOf: z.array(z.array(z.string()).min(1)) }),
  ),
  /** Copies of identity papers are destroyed this many days after the final letter at the latest. */
  destroyCopiesAfterDays: z.int().positive(),
  agentKinds: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      papers: bilingual,
      /** Form of address in a Japanese letter, where it is not 様. */
      honorific: z.string().min(1).optional(),
      methods: z.array(z.string()).min(1),
    }),
  ),
  source,
})

/** Everything the product knows about one law. Data only: no code decides by a regime's name. */
export const rulePack = z.object({
  regime: z.string(),
  version: calendarDate,
  effectiveFrom: calendarDate.nullable(),
  name: bilingual,
  calendar: z.string(),
  timeZone: z.string(),
  requestTypes: z.array(requestType).min(1),
  deadlines: z.array(deadlineRule).min(1),
  identity: identityRules,
  checklist: z.array(question).min(1),
  letters: z.array(letterSpec).min(1),
  lettersByStep: z.object({
    receipt: z.array(z.string()),
    missing: z.object({ identity: z.string(), authority: z.string() }),
    notProcessed: z.string(),
    noReply: z.string(),
    outcomes: z.record(z.string(), z.partialRecord(outcome, z.array(z.string()).min(1))),
  }),
})
export type RulePack = Readonly<z.infer<typeof rulePack>>

/** Whether a rule that names request types speaks of this one. */
export const appliesToType = (
  types: RulePack['checklist'][number]['types'],
  type: string,
): boolean => types === 'all' || types.includes(type)
