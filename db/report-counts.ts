import type { OverdueRequest, ReportFilter } from '@core/reports/contract'
import type {
  ChannelDays,
  Counts,
  EndedCount,
  GroundCount,
  ReceivedCount,
} from '@core/reports/figures'
import type { SharedRequest } from '@core/reports/counted-set'
import { fullMonths, type Period } from '@core/reports/period'
import type { DayCount } from '@core/reports/spread'
import type { MetricsCount } from '@core/reports/yearly-metrics'
import type { Db } from './connection'

type Part = { readonly sql: string; readonly values: readonly (string | number)[] }

/**
 * Columns that what is there and what was destroyed have both, as the counts of the latter have them:
 * empty values are made the nulls that they stand for. Only those asked for are read, so that an index
 * answers alone.
 */
const columns = {
  pack: 'pack',
  type: 'type',
  channel: 'channel',
  result: 'result',
  days: 'nullif(days, -1)',
  days_counted: 'nullif(days_counted, -1)',
  late_law: 'nullif(late_law, -1)',
  late_own: 'nullif(late_own, -1)',
  extended: 'extended',
} as const
type Column = keyof typeof columns
// Object.keys forgets which keys it was given.
const everyColumn = Object.keys(columns) as readonly Column[]

function narrowed({ pack, type, channel }: ReportFilter): Part {
  const given = Object.entries({ pack, type, channel }).flatMap(([column, value]) =>
    value === null ? [] : [{ column, value }],
  )
  return {
    sql: given.map(({ column }) => ` AND ${column} = ?`).join(''),
    values: given.map(({ value }) => value),
  }
}

type Wanted = {
  readonly moment: 'received' | 'ended'
  readonly period: Period
  readonly filter: ReportFilter
  readonly of?: readonly Column[]
}

/** Requests received or ended in a period, whether their cases are still there or not. */
function within({ moment, period, filter, of = everyColumn }: Wanted): Part {
  const more = narrowed(filter)
  const months = fullMonths(period)
  const there = `SELECT ${of.join(', ')}, substr(${moment}_on, 1, 7) AS month, 1 AS n
    FROM request_summaries WHERE ${moment}_on BETWEEN ? AND ?${more.sql}`
  const values = [period.from, period.to, ...more.values]
  if (!months) return { sql: there, values }
  return {
    sql: `${there} UNION ALL
      SELECT ${of.map(column => columns[column]).join(', ')}, ${moment}_month, count
      FROM destroyed_counts WHERE ${moment}_month BETWEEN ? AND ?${more.sql}`,
    values: [...values, months.from, months.to, ...more.values],
  }
}

/** Says what its rows are; carries a type and no value. */
type Statement<T> = Part & { readonly row?: T }

/** The rows of a statement, whose columns are those of T by construction. */
const all = <T>(db: Db, { sql, values }: Statement<T>): readonly T[] =>
  db.$client.prepare(sql).all(...values) as readonly T[]

export function countRequests(db: Db, period: Period, filter: ReportFilter): Counts {
  const ended = within({ moment: 'ended', period, filter })
  const kinds = ['pack', 'type', 'channel'] as const
  return {
    received: receivedCounts(db, within({ moment: 'received', period, filter, of: kinds })),
    ended: endedCounts(db, ended),
    days: all<ChannelDays>(db, {
      ...ended,
      sql: `SELECT channel, days, sum(n) AS count FROM (${ended.sql})
        WHERE days IS NOT NULL GROUP BY channel, days`,
    }),
    daysCounted: all<DayCount>(db, {
      ...ended,
      sql: `SELECT days_counted AS days, sum(n) AS count FROM (${ended.sql})
        WHERE days_counted IS NOT NULL GROUP BY days_counted`,
    }),
    grounds: groundCounts(db, period, filter),
    leftOut: leftOut(db, period, filter),
  }
}

const receivedCounts = (db: Db, { sql, values }: Part): readonly ReceivedCount[] =>
  all(db, {
    sql: `SELECT month, pack, type, channel, sum(n) AS count FROM (${sql})
      GROUP BY month, pack, type, channel`,
    values,
  })

function endedCounts(db: Db, { sql, values }: Part): readonly EndedCount[] {
  type Row = Omit<EndedCount, 'isAnswered'> & { readonly isAnswered: number }
  const rows = all<Row>(db, {
    sql: `SELECT month, pack, type, channel, result, days IS NOT NULL AS isAnswered,
        sum(n) AS count,
        sum(n * (late_law IS NOT NULL)) AS lawful, sum(n * (coalesce(late_law, 0) > 0)) AS lateLaw,
        sum(n * (late_own IS NOT NULL)) AS targeted, sum(n * (coalesce(late_own, 0) > 0)) AS lateOwn,
        sum(n * extended) AS extended
      FROM (${sql}) GROUP BY month, pack, type, channel, result, days IS NOT NULL`,
    values,
  })
  return rows.map(row => ({ ...row, isAnswered: row.isAnswered === 1 }))
}

/** Reasons go with the cases: the counts of destroyed ones have none. */
function groundCounts(db: Db, { from, to }: Period, filter: ReportFilter): readonly GroundCount[] {
  const more = narrowed(filter)
  return all(db, {
    sql: `SELECT s.pack AS pack, g.value AS ground, count(*) AS count
      FROM request_summaries s, json_each(s.grounds) g
      WHERE s.ended_on BETWEEN ? AND ? AND s.days IS NOT NULL
        ${more.sql.replaceAll(' AND ', ' AND s.')} GROUP BY s.pack, g.value`,
    values: [from, to, ...more.values],
  })
}

/** Of months that the period has only a part of, nobody knows the days any more. */
function leftOut(db: Db, period: Period, filter: ReportFilter): number {
  const more = narrowed(filter)
  const months = fullMonths(period)
  const whole = months ? [months.from, months.to] : ['9999-99', '0000-00']
  const touched = [period.from.slice(0, 7), period.to.slice(0, 7)]
  const [row] = all<{ readonly n: number | null }>(db, {
    sql: `SELECT sum(count) AS n FROM destroyed_counts WHERE
      ((received_month BETWEEN ? AND ? AND received_month NOT BETWEEN ? AND ?) OR
       (ended_month BETWEEN ? AND ? AND ended_month NOT BETWEEN ? AND ?))${more.sql}`,
    values: [...touched, ...whole, ...touched, ...whole, ...more.values],
  })
  return row?.n ?? 0
}

/** Of what is counted in a period: requests that share their case, and those of destroyed cases. */
export function sharedRequests(
  db: Db,
  { from, to }: Period,
  filter: ReportFilter,
): readonly SharedRequest[] {
  const more = narrowed(filter)
  const of = ['pack', 'type', 'channel', 'result'].join(', ')
  return all(db, {
    sql: `SELECT case_id AS caseId, received_on AS receivedOn, ended_on AS endedOn, ${of},
        days NOTNULL AS answered, coalesce(late_law > 0, 0) AS lateLaw,
        coalesce(late_own > 0, 0) AS lateOwn
      FROM request_summaries
      WHERE case_id IN (SELECT case_id FROM request_summaries GROUP BY case_id HAVING count(*) > 1)
        AND (received_on BETWEEN ? AND ? OR ended_on BETWEEN ? AND ?)${more.sql}
      UNION ALL SELECT NULL, received_month, ended_month, ${of},
        days >= 0, late_law = 1, late_own = 1 FROM destroyed_counts
      WHERE (received_month BETWEEN ? AND ? OR ended_month BETWEEN ? AND ?)${more.sql}`,
    values: [
      ...[from, to, from, to, ...more.values],
      ...[from, to, from, to].map(day => day.slice(0, 7)),
      ...more.values,
    ],
  })
}

/** Open requests: how many, and how many of them are past their days. */
export function countOpen(
  db: Db,
  filter: ReportFilter,
): { readonly open: number; readonly overdueLaw: number; readonly overdueOwn: number } {
  const more = narrowed(filter)
  const [row] = all<{ open: number; overdueLaw: number | null; overdueOwn: number | null }>(db, {
    sql: `SELECT count(*) AS open, sum(coalesce(late_law, 0) > 0) AS overdueLaw,
      sum(coalesce(late_own, 0) > 0) AS overdueOwn
      FROM request_summaries WHERE result = 'open'${more.sql}`,
    values: more.values,
  })
  return {
    open: row?.open ?? 0,
    overdueLaw: row?.overdueLaw ?? 0,
    overdueOwn: row?.overdueOwn ?? 0,
  }
}

/** The open requests that are past a day, the law's before our own, the most overdue first. */
export function overdueRequests(
  db: Db,
  filter: ReportFilter,
  count: number,
): readonly OverdueRequest[] {
  const more = narrowed(filter)
  type Row = Omit<OverdueRequest, 'by'> & { readonly isLaw: number }
  const rows = all<Row>(db, {
    sql: `SELECT c.number AS number, s.type AS type, s.pack AS pack,
        coalesce(s.late_law, 0) > 0 AS isLaw,
        CASE WHEN coalesce(s.late_law, 0) > 0 THEN s.late_law ELSE s.late_own END AS days
      FROM request_summaries s JOIN cases c ON c.id = s.case_id
      WHERE s.result = 'open' AND (s.late_law > 0 OR s.late_own > 0)
        ${more.sql.replaceAll(' AND ', ' AND s.')}
      ORDER BY isLaw DESC, days DESC, number LIMIT ?`,
    values: [...more.values, count],
  })
  return rows.map(({ isLaw, ...row }) => ({ ...row, by: isLaw === 1 ? 'law' : 'own' }))
}

/** Requests received in a period under one law, by how they ended and after how many days. */
export const metricsCounts = (db: Db, period: Period, pack: string): readonly MetricsCount[] => {
  const { sql, values } = within({
    ...{ moment: 'received', period },
    filter: { pack, type: null, channel: null },
  })
  return all(db, {
    sql: `SELECT type, result, days, sum(n) AS count FROM (${sql}) GROUP BY type, result, days`,
    values,
  })
}
