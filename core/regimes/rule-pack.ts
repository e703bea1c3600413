import { z } from 'zod'
import { bilingual } from '@core/bilingual'
import { calendarDate } from '@core/time/calendar-date'
import { deadlineRule, pauseRule } from './deadline-rules'
import { identityRules } from './identity-rules'
import { letterSpec, lettersByStep, particular } from './letter-rules'
import { applicability, source } from './rule-source'

export type { RuleSource } from './rule-source'
export type { DeadlineRule, PauseReason, PauseRule } from './deadline-rules'
export type { EvidenceMethod, IdentityRules } from './identity-rules'
export type { LetterSpec, Outcome, Particular } from './letter-rules'
export { outcome } from './letter-rules'

export const requestType = z.object({
  id: z.string(),
  variants: z.array(z.string()).min(1).optional(),
  /** What the right is for, to group the choices an officer has. */
  theme: z.enum(['see', 'change', 'stop', 'talk']),
  name: bilingual,
  /** What the person wants, as the officer would say it. */
  plain: bilingual,
  /** Ordinary words by which a person asks for this; shown as help when logging an inquiry. */
  hint: bilingual,
  /** Where the grounds for saying no to this right are listed; said of a ground that is not among them. */
  groundsFrom: bilingual,
  identityLevel: z.int().min(0).max(3),
  /** A higher level where one of these holds. */
  raisedIdentity: z
    .object({
      level: z.int().min(1).max(3),
      when: z.array(z.enum(['special_care', 'agent'])).min(1),
    })
    .optional(),
  /** required: decided item by item. optional: items may be listed. none: there are no items. */
  items: z.enum(['required', 'optional', 'none']),
  feeAllowed: z.boolean(),
  /** Offered for requests received from this day; the law is known but not yet in force. */
  enabledFrom: calendarDate.optional(),
  /** A gate that holds this right up without ending it: the letter that asks goes out instead. */
  delayedBy: z.array(z.object({ question: z.string(), letter: z.string() })).optional(),
  /** A gate answered yes that turns the request into another, narrower right. */
  turnsInto: z.object({ question: z.string(), type: z.string() }).optional(),
  source,
})
export type RequestType = Readonly<z.infer<typeof requestType>>

export const question = z.object({
  id: z.string(),
  ...applicability,
  /**
   * gate: ends the request unprocessed. scope: nothing held that the right covers. refusal: a ground to
   * say no. entitlement: yes gives the person the right; without one the item is refused. derived:
   * computed, yes when every entitlement is no. limiter: only a part can be done. mode: another way of doing it.
   */
  kind: z.enum(['gate', 'scope', 'refusal', 'entitlement', 'derived', 'limiter', 'mode']),
  /** full: one answer for the whole request. Otherwise each item is asked. */
  extent: z.enum(['full', 'full_or_part', 'part_first', 'mode']),
  /** Short name of the reason, for lists. */
  label: bilingual,
  question: bilingual,
  /** What it is about in plain words, for somebody who meets it for the first time. */
  meaning: bilingual,
  /** A case of a yes and one of a no; made up, and no rule of law. */
  example: bilingual,
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
  /**
   * A letter of its own. Items out of scope by this question, or a request that it settles as a whole,
   * get it instead of the outcome's letter; a mode gets it in addition.
   */
  ownLetter: z.string().optional(),
  /** What the person asked for before bears on it, and is shown beside it. */
  showsEarlierRequests: z.literal(true).optional(),
  /** A mode that is an alternative measure: the item is done in part by it, and by no other letter. */
  alternativeMeasure: z.boolean().optional(),
  source,
})
export type Question = Readonly<z.infer<typeof question>>

/** A law's form for one territory: its own calendar, regulator and rules. */
const variant = z.object({
  id: z.string(),
  name: bilingual,
  appliesTo: bilingual,
  /** How grounds shared by all variants cite the law in this one, in place of the law's own `citedAs`. */
  citedAs: bilingual.optional(),
  calendars: z.array(z.string()).min(1),
  timeZone: z.string(),
  regulator: bilingual,
})

/** Law that is known but not in force: shown with its date, never applied. */
const pendingChange = z.object({
  id: z.string(),
  variants: z.array(z.string()).min(1).optional(),
  name: bilingual,
  summary: bilingual,
  /** Null where the day is not known. */
  effectiveFrom: calendarDate.nullable(),
  source,
})

/** What a regime asks the handler to keep about its requests. */
const records = z.object({
  retentionMonthsMin: z.int().positive(),
  logFields: z.array(z.string()),
  /** Yearly figures that a large business publishes. */
  metrics: z
    .object({
      thresholdConsumers: z.int().positive(),
      publishBy: z.string().regex(/^\d{2}-\d{2}$/),
      requests: z.array(z.object({ id: z.string(), types: z.array(z.string()).min(1) })),
      perRequest: z.array(z.string()),
      days: z.string(),
    })
    .optional(),
  source,
})

const englishUsage = z.enum(['british', 'american'])
export type EnglishUsage = z.infer<typeof englishUsage>

/** Everything the product knows about one law, as its files have it. Data only: no code decides by a regime's name. */
export const rulePackFile = z.object({
  regime: z.string(),
  version: calendarDate,
  effectiveFrom: calendarDate.nullable(),
  name: bilingual,
  /** Whose requests come under it, in a line. */
  appliesTo: bilingual,
  /** The law's name as its grounds cite it, where a variant has another. */
  citedAs: bilingual.optional(),
  /** The authority that a person may complain to. */
  regulator: bilingual,
  /** The first is the one taken until another is chosen. */
  calendars: z.array(z.string()).min(1),
  timeZone: z.string(),
  /** How English letters under this law are written: 18 December 2026, Telephone; or December 18, 2026, Phone. */
  english: englishUsage,
  /** The first is the one taken where none is named; empty where the law has one form only. */
  variants: z.array(variant),
  requestTypes: z.array(requestType).min(1),
  deadlines: z.array(deadlineRule).min(1),
  pauses: z.array(pauseRule),
  checklist: z.array(question).min(1),
  identity: identityRules,
  letters: z.array(letterSpec).min(1),
  lettersByStep,
  particulars: z.array(particular),
  pending: z.array(pendingChange),
  records,
})

/** The rules of one law in one form: variants are resolved, nothing of another variant is left in it. */
export type RulePack = Readonly<Omit<z.infer<typeof rulePackFile>, 'variants'>> & {
  readonly variant: string | null
  /** The holiday calendar where no other is chosen. */
  readonly calendar: string
}

/** Whether a rule that names request types speaks of this one. */
export const appliesToType = (
  types: RulePack['checklist'][number]['types'],
  type: string,
): boolean => types === 'all' || types.includes(type)
