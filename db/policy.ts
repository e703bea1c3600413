import { initialPolicy, policy, type Policy } from '@core/settings/policy'
import type { PeriodRules } from '@core/retention/period-rules'
import type { Reader } from './connection'
import { readParts } from './values'

/** How the vault is protected. A part that cannot be read is as in a new vault; the others hold. */
export const readPolicy = (db: Reader): Policy => readParts(db, 'policy', policy, initialPolicy)

/** How long things are kept, and which cases go by periods of before. */
export function readPeriodRules(db: Reader): PeriodRules {
  const { retention, retentionEarlier } = readPolicy(db)
  return { now: retention, earlier: retentionEarlier }
}
