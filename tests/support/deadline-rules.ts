import type { DeadlineRule, RulePack } from '@core/regimes/rule-pack'
import { day } from './a-case-file'

/** One month from receipt, a length that the Japanese rules do not use. */
export const aMonthRule = (change: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id: 'test.month',
  kind: 'internal',
  role: 'other',
  meaning: { ja: '試し', en: 'test' },
  name: { ja: '1か月', en: 'One month' },
  start: 'received',
  length: 1,
  unit: 'months',
  addsPauses: false,
  roll: 'none',
  types: 'all',
  source: { law: { ja: '試験', en: 'Test' }, tag: 'D', reviewedOn: day('2026-11-22') },
  ...change,
})

export const withRules = (pack: RulePack, ...deadlines: DeadlineRule[]): RulePack => ({
  ...pack,
  deadlines,
})
