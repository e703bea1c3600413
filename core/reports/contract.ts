import { z } from 'zod'
import { language } from '@core/bilingual'
import { channel } from '@core/cases/case'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Figures } from './figures'
import { period, type Period } from './period'
import type { YearlyMetrics } from './yearly-metrics'

/** Which requests are counted; null for no limit. */
export const reportFilter = z.object({
  /** A law in its form, as `packKey` names it. */
  pack: z.string().max(100).nullable().default(null),
  type: z.string().max(100).nullable().default(null),
  channel: channel.nullable().default(null),
})
export type ReportFilter = Readonly<z.infer<typeof reportFilter>>

export const everyRequest: ReportFilter = { pack: null, type: null, channel: null }

export const reportQuery = reportFilter.extend({ period })
export type ReportQuery = Readonly<z.infer<typeof reportQuery>>

/** A request that is open and past its day, by the number of its case alone. */
export type OverdueRequest = {
  readonly number: string
  readonly type: string
  readonly pack: string
  readonly by: 'law' | 'own'
  readonly days: number
}

export type Report = {
  readonly period: Period
  readonly before: Period
  readonly filter: ReportFilter
  readonly figures: Figures
  readonly figuresBefore: Figures
  /** As things stand now, whatever the period. */
  readonly now: {
    /** The day of this in the organisation's own law. */
    readonly on: CalendarDate
    readonly open: number
    readonly overdueLaw: number
    readonly overdueOwn: number
    /** The most overdue first; no more than fifty. */
    readonly overdue: readonly OverdueRequest[]
  }
  /** False while rows that this counts are still worked out anew. */
  readonly settled: boolean
}

/** The most overdue requests that a report names. */
export const longestOverdueList = 50

const metricsOf = z.object({ pack: z.string().max(100), year: z.int().min(1900).max(2999) })
export type MetricsQuery = Readonly<z.infer<typeof metricsOf>>

const saved = output<{ readonly path: string } | null>()

export const reportsContract = {
  read: query(reportQuery, output<Report>()),
  /** Keys of the sets, of those that the numbers of a report count, that have a case for each request. */
  listed: query(reportQuery, output<readonly string[]>()),
  /** The report as a PDF to hand on: numbers only, no names. Null when the officer cancels. */
  savePdf: needs('data/take-out', command(reportQuery.extend({ language, release }), saved)),
  /** Figures that a law wants published for a calendar year. */
  metrics: query(metricsOf, output<YearlyMetrics & { readonly settled: boolean }>()),
  saveMetrics: needs(
    'data/take-out',
    command(metricsOf.extend({ format: z.enum(['pdf', 'csv']), language, release }), saved),
  ),
}

export type ReportError =
  /** The law's file asks for no yearly figures. */
  { readonly code: 'report/no-metrics' }
