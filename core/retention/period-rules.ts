import { z } from 'zod'
import type { CalendarDate } from '@core/time/calendar-date'
import { calendarDate } from '@core/time/calendar-date'
import { retentionPolicy, type RetentionPolicy } from './retention-policy'

/** Periods of before a change that was made from then on only: of the cases closed by that day. */
export const earlierPeriods = z.object({ closedBy: calendarDate, periods: retentionPolicy })
export type EarlierPeriods = Readonly<z.infer<typeof earlierPeriods>>

/** To every case there is, or only to those closed after the day of the change. */
export const appliesTo = z.enum(['all', 'later'])
export type AppliesTo = z.infer<typeof appliesTo>

export type PeriodRules = {
  readonly now: RetentionPolicy
  /** By their days, oldest first. */
  readonly earlier: readonly EarlierPeriods[]
}

/** The periods of a case: those that were in force when it was closed; of an open one, those of now. */
export function periodsOf({ now, earlier }: PeriodRules, closedOn: CalendarDate | null) {
  if (closedOn === null) return now
  return earlier.find(({ closedBy }) => closedOn <= closedBy)?.periods ?? now
}

type Change = {
  readonly periods: RetentionPolicy
  readonly to: AppliesTo
  readonly today: CalendarDate
}

/** The rules after a change; one for all leaves nothing of those before it. */
export function changedRules(rules: PeriodRules, { periods, to, today }: Change): PeriodRules {
  if (to === 'all') return { now: periods, earlier: [] }
  const { now, earlier } = rules
  // What was changed twice in a day never was in force for a case closed on another.
  const isNew = !earlier.some(({ closedBy }) => closedBy >= today) && !isSame(now, periods)
  return {
    now: periods,
    earlier: isNew ? [...earlier, { closedBy: today, periods: now }] : earlier,
  }
}

const isSame = (a: RetentionPolicy, b: RetentionPolicy): boolean =>
  JSON.stringify(retentionPolicy.parse(a)) === JSON.stringify(retentionPolicy.parse(b))
