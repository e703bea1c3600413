import { z } from 'zod'
import type { DeadlineRule, RulePack } from '@core/regimes/rule-pack'

/** The organisation's own lengths of its own targets, by the id of the rule and in the rule's unit. */
export const targets = z.record(z.string().max(100), z.int().min(1).max(365))
export type Targets = Readonly<z.infer<typeof targets>>

/** The dates of a law's rules that are targets of our own, whose length the organisation may choose. */
export const targetRules = (pack: RulePack): readonly DeadlineRule[] =>
  pack.deadlines.filter(
    ({ kind, length, unit }) => kind === 'internal' && length !== null && unit !== 'none',
  )
