import { z } from 'zod'
import { bilingual } from '@core/bilingual'
import { calendarDate } from '@core/time/calendar-date'
import { source } from './rule-source'

const evidenceMethod = z.object({
  id: z.string(),
  variants: z.array(z.string()).min(1).optional(),
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

const agentKind = z.object({
  id: z.string(),
  variants: z.array(z.string()).min(1).optional(),
  name: bilingual,
  papers: bilingual,
  /** Form of address in a Japanese letter, where it is not 様. */
  honorific: z.string().min(1).optional(),
  /** Methods that show the authority; empty for somebody outside the law. */
  methods: z.array(z.string()),
  /** Not an agent under this law, such as the heir of the dead: why, and what to do instead. */
  outside: bilingual.optional(),
})

export const identityRules = z.object({
  methods: z.array(evidenceMethod).min(1),
  /** What each level means, from the lowest. */
  levels: z
    .array(z.object({ level: z.int().min(0).max(3), name: bilingual, meaning: bilingual }))
    .min(1),
  /** A level is reached when one of its combinations of strengths is all there. */
  assurance: z.array(
    z.object({ level: z.int().min(1).max(3), anyOf: z.array(z.array(z.string()).min(1)) }),
  ),
  /** Where papers may be asked for only on a reasonable doubt: what has to be written down about it first. */
  doubtBeforePapers: bilingual.optional(),
  /** Copies of identity papers are destroyed this many days after the final letter at the latest. */
  destroyCopiesAfterDays: z.int().positive(),
  /** The same where the request ended because identity was not confirmed: a complaint or suit may follow. */
  destroyCopiesAfterRefusalDays: z.int().positive(),
  agentKinds: z.array(agentKind),
  source,
})
export type IdentityRules = Readonly<z.infer<typeof identityRules>>
