import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import { spreadOf, type DayCount, type Spread } from './spread'

/** So many requests received in the year that are alike; days is null where there was no answer. */
export type MetricsCount = {
  readonly type: string
  readonly result: string
  readonly days: number | null
  readonly count: number
}

/** The figures that a law wants published for one right, of the requests received in the year. */
export type MetricsRow = {
  /** The right, as the law's file names it. */
  readonly id: string
  readonly received: number
  readonly complied: number
  readonly denied: number
  /** Of the denied, those where nothing was held. */
  readonly nothingHeld: number
  /** Ended without an answer: withdrawn, no reply, duplicate. */
  readonly otherwise: number
  readonly open: number
  /** Days to respond of those complied with or denied. */
  readonly days: Spread
}

export type YearlyMetrics = {
  readonly pack: string
  readonly year: number
  /** The day by which they are published, in the following year. */
  readonly publishBy: CalendarDate
  readonly thresholdConsumers: number
  readonly rows: readonly MetricsRow[]
}

const complied: ReadonlySet<string> = new Set(['full', 'partial'])
const denied: ReadonlySet<string> = new Set(['refused', 'none', 'not_processed'])

export function metricsRows(
  metrics: NonNullable<RulePack['records']['metrics']>,
  counts: readonly MetricsCount[],
): readonly MetricsRow[] {
  return metrics.requests.map(({ id, types }) => {
    const own = counts.filter(one => types.includes(one.type))
    const sum = (is: (one: MetricsCount) => boolean) =>
      own.filter(is).reduce((total, one) => total + one.count, 0)
    const known = {
      received: sum(() => true),
      complied: sum(one => complied.has(one.result)),
      denied: sum(one => denied.has(one.result)),
      open: sum(one => one.result === 'open'),
    }
    return {
      id,
      ...known,
      nothingHeld: sum(one => one.result === 'none'),
      otherwise: known.received - known.complied - known.denied - known.open,
      days: spreadOf(own.flatMap(daysOf)),
    }
  })
}

const daysOf = ({ days, count }: MetricsCount): readonly DayCount[] =>
  days === null ? [] : [{ days, count }]
