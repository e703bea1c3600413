import { z } from 'zod'
import { period, type Period } from './period'

const own = period.nullable().default(null)

/** Somebody asked us to stop: long enough to show that we must not begin again. */
const stopsPeriod: Period = { amount: 5, unit: 'years', from: 'case-closed' }

/**
 * How long things are kept. Null for the copies of identity papers, and for the case, means as the
 * law's rule pack says; for everything else it means as long as its case.
 */
export const retentionPolicy = z.object({
  identity: own,
  authority: own,
  correspondence: own,
  other: own,
  letters: own,
  decisions: own,
  stops: period.nullable().default(stopsPeriod),
  case: own,
})
export type RetentionPolicy = Readonly<z.infer<typeof retentionPolicy>>

export const initialRetention: RetentionPolicy = retentionPolicy.parse({})
