import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { addMonths, type CalendarDate } from '@core/time/calendar-date'

/** Pack keys of the laws in use; the first is the law of a new inquiry. */
type Keys = readonly string[]

const byKey = new Map(rulePacks.map(pack => [packKey(pack), pack]))

/** The laws in use, the default first. Where this version knows none of them, the first law there is. */
export function lawsInUse(keys: Keys): readonly RulePack[] {
  const known = keys.flatMap(key => byKey.get(key) ?? [])
  return known.length > 0 ? known : rulePacks.slice(0, 1)
}

/** Takes a law into use or out of it. The default stays first, the others follow in the packs' order; one law always stays. */
export function withLaw(keys: Keys, key: string, used: boolean): Keys {
  const next = new Set(keys)
  if (used) next.add(key)
  else next.delete(key)
  if (next.size === 0) return keys
  const first = keys.find(other => next.has(other)) ?? key
  return inOrder(next, first)
}

/** Makes one of the laws in use the default. */
export const withDefaultLaw = (keys: Keys, key: string): Keys =>
  keys.includes(key) ? inOrder(new Set(keys), key) : keys

const inOrder = (keys: ReadonlySet<string>, first: string): Keys => [
  first,
  ...[...byKey.keys()].filter(key => keys.has(key) && key !== first),
]

export type CalendarReach = 'good' | 'ending' | 'ended'

/** Whether a calendar's holidays reach far enough: periods of a few months are counted from today. */
export function calendarReach(validThrough: CalendarDate, today: CalendarDate): CalendarReach {
  if (validThrough < today) return 'ended'
  return validThrough < addMonths(today, 6) ? 'ending' : 'good'
}
