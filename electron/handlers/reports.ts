import type { Handlers } from '@core/ipc/contract'
import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import {
  longestOverdueList,
  type MetricsQuery,
  type Report,
  type ReportQuery,
} from '@core/reports/contract'
import { isOfCases, keyOfSet, setsOf } from '@core/reports/counted-set'
import { figuresOf } from '@core/reports/figures'
import { periodBefore } from '@core/reports/period'
import { metricsRows, type YearlyMetrics } from '@core/reports/yearly-metrics'
import { err, ok, type Result } from '@core/result'
import type { AppError } from '@core/errors'
import { calendarDate, dayAt, type CalendarDate } from '@core/time/calendar-date'
import {
  countOpen,
  countRequests,
  metricsCounts,
  overdueRequests,
  sharedRequests,
} from '@db/report-counts'
import { summaryTime } from './case-summaries'
import { bringUpToDate } from './case-summaries-run'
import type { Context } from './context'
import { openVault } from './work'

type Reply<T> = Result<T, AppError>

export const reportReadHandlers: Pick<Handlers<Context>['reports'], 'read' | 'listed' | 'metrics'> =
  {
    read: (query, context) => ok(readReport(context, query)),

    listed({ period, ...filter }, context) {
      const { db } = openVault(context)
      const figures = figuresOf(period, countRequests(db, period, filter))
      const shared = sharedRequests(db, period, filter)
      const sets = setsOf(period, filter, figures).filter(set => isOfCases(set, shared))
      return ok(sets.map(keyOfSet))
    },

    metrics(query, context) {
      const metrics = readMetrics(context, query)
      return metrics.ok ? ok({ ...metrics.value, settled: settle(context) }) : metrics
    },
  }

/** The day of this in the organisation's own law. */
export const ownDay = (context: Context): CalendarDate =>
  dayAt(context.now(), rulePacks[0]?.timeZone ?? 'Asia/Tokyo')

/** Counted in SQL from rows that are kept up to date with the cases; no case is read for it. */
export function readReport(context: Context, { period, ...filter }: ReportQuery): Report {
  const settled = settle(context)
  const { db } = openVault(context)
  const before = periodBefore(period)
  return {
    ...{ period, before, filter, settled },
    figures: figuresOf(period, countRequests(db, period, filter)),
    figuresBefore: figuresOf(before, countRequests(db, before, filter)),
    now: {
      on: ownDay(context),
      ...countOpen(db, filter),
      overdue: overdueRequests(db, filter, longestOverdueList),
    },
  }
}

export function readMetrics(
  context: Context,
  { pack: key, year }: MetricsQuery,
): Reply<YearlyMetrics> {
  const pack = packNamed(key)
  const metrics = pack?.records.metrics
  if (!metrics) return err({ code: 'report/no-metrics' })
  const period = {
    from: calendarDate.parse(`${year}-01-01`),
    to: calendarDate.parse(`${year}-12-31`),
  }
  const counts = metricsCounts(openVault(context).db, period, key)
  return ok({
    ...{ pack: key, year, thresholdConsumers: metrics.thresholdConsumers },
    publishBy: calendarDate.parse(`${year + 1}-${metrics.publishBy}`),
    rows: metricsRows(metrics, counts),
  })
}

export const packNamed = (key: string): RulePack | undefined =>
  rulePacks.find(pack => packKey(pack) === key)

const settle = (context: Context): boolean =>
  bringUpToDate(context, summaryTime(openVault(context).db, context.now()))
