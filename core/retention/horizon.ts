import type { DocumentKind } from '@core/cases/case'
import { rulePacks } from '@core/regimes/index'
import { addDays, laterOf, type CalendarDate } from '@core/time/calendar-date'
import type { PeriodRules } from './period-rules'
import type { RetentionPolicy } from './retention-policy'
import { soonDays } from './due'

/** Shorter than any month there is. */
const monthAtLeast = 28

/**
 * Which cases may have something due by thirty days from today: those closed by a day, and those
 * with documents of certain kinds. Generous on purpose: who looks at them counts exactly.
 */
export function horizon({ now, earlier }: PeriodRules, today: CalendarDate): Horizon {
  const all = [now, ...earlier.map(({ periods }) => periods)].map(one => horizonOf(one, today))
  return {
    closedBy: all.map(({ closedBy }) => closedBy).reduce(laterOf),
    kinds: [...new Set(all.flatMap(({ kinds }) => kinds))],
  }
}

type Horizon = { readonly closedBy: CalendarDate; readonly kinds: readonly DocumentKind[] }

function horizonOf(policy: RetentionPolicy, today: CalendarDate): Horizon {
  const months = Math.min(...rulePacks.map(pack => pack.records.retentionMonthsMin))
  const shortest = policy.case ? 0 : months * monthAtLeast
  return {
    closedBy: addDays(today, soonDays - shortest),
    kinds: [
      'identity',
      ...(policy.correspondence ? (['inquiry', 'attachment'] as const) : []),
      ...(policy.other ? (['other'] as const) : []),
    ],
  }
}
