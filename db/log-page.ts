import { eventDetail, eventKind, type EventKind } from '@core/audit/event'
import type { LogEntry } from '@core/audit/contract'
import type { Instant } from '@core/time/calendar-date'
import type { Db } from './connection'

/** What of the log is wanted; null for all of it. Moments from (included) and to (not included). */
export type LogQuery = {
  readonly actor: string | null
  readonly kinds: readonly EventKind[] | null
  readonly caseId: string | null
  readonly from: Instant | null
  readonly to: Instant | null
}

type Row = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly caseId: string | null
  readonly kind: string
  readonly detail: string
  readonly reason: string | null
}

type Part = { readonly sql: string; readonly values: readonly (string | number)[] }
type Page = { readonly before: number | null; readonly limit: number }

/**
 * At most `limit` entries before the one with the number `before`, newest first: by their numbers,
 * and within a period by their times, which are another order only where a clock was set back.
 * Whatever is rarest is looked up by its own index, so that a page takes as long among a million.
 */
export function readLog(db: Db, wanted: LogQuery, page: Page): readonly LogEntry[] {
  if (wanted.kinds?.length === 0) return []
  const parts = partsOf(db, wanted, page)
  const rows = db.$client
    .prepare(
      `SELECT e.seq, e.at, e.actor, e.case_id AS caseId, e.kind, e.detail, r.reason
       FROM events AS e LEFT JOIN event_reasons AS r ON r.seq = e.seq
       WHERE e.seq IN (${parts.map(part => part.sql).join(' UNION ALL ')})
       ORDER BY ${hasPeriod(wanted) ? 'e.at DESC, ' : ''}e.seq DESC LIMIT ?`,
    )
    .all(...parts.flatMap(part => part.values), page.limit)
  // The columns are those of the statement above.
  return (rows as readonly Row[]).map(entryOf)
}

const hasPeriod = ({ from, to }: LogQuery): boolean => from !== null || to !== null

const orderOf = (wanted: LogQuery): string => (hasPeriod(wanted) ? 'at DESC, seq DESC' : 'seq DESC')

/** The numbers that are wanted: from one index, or from the index of kinds once for each kind. */
function partsOf(db: Db, wanted: LogQuery, page: Page): readonly Part[] {
  const index = indexFor(db, wanted)
  const kinds = wanted.kinds ?? []
  const each = index === 'events_by_kind' && !isRare(db, 'kind', kinds) && !hasPeriod(wanted)
  const queries = each ? kinds.map(kind => ({ ...wanted, kinds: [kind] })) : [wanted]
  return queries.map(query => {
    const { sql, values } = wantedWhere(query, cursorOf(db, wanted, page.before))
    const how = index ? `INDEXED BY ${index}` : 'NOT INDEXED'
    return {
      sql: `SELECT seq FROM (SELECT seq FROM events ${how} WHERE ${sql} ORDER BY ${orderOf(wanted)} LIMIT ?)`,
      values: [...values, page.limit],
    }
  })
}

/** Undefined for the table's own order. The planner knows nothing of how rare a value is. */
function indexFor(db: Db, wanted: LogQuery): string | undefined {
  const { caseId, actor, kinds } = wanted
  if (caseId !== null) return 'events_by_case'
  if (actor !== null && isRare(db, 'actor', [actor])) return 'events_by_actor'
  if (kinds !== null && isRare(db, 'kind', kinds)) return 'events_by_kind'
  if (hasPeriod(wanted)) return 'events_by_time'
  if (kinds !== null) return 'events_by_kind'
  return actor === null ? undefined : 'events_by_actor'
}

/** Few enough to look at all of them. */
const few = 1000

function isRare(db: Db, column: 'actor' | 'kind', values: readonly string[]): boolean {
  const gaps = values.map(() => '?').join(', ')
  const count = db.$client
    .prepare(
      `SELECT count(*) FROM (SELECT 1 FROM events INDEXED BY events_by_${column}
       WHERE ${column} IN (${gaps}) LIMIT ?)`,
    )
    .pluck()
    .get(...values, few + 1)
  return Number(count) <= few
}

/** Where the page before this one ended; a period is gone through by time. */
function cursorOf(db: Db, wanted: LogQuery, before: number | null): Part | undefined {
  if (before === null) return undefined
  if (!hasPeriod(wanted)) return { sql: 'seq < ?', values: [before] }
  const at: unknown = db.$client.prepare('SELECT at FROM events WHERE seq = ?').pluck().get(before)
  return { sql: '(at, seq) < (?, ?)', values: [typeof at === 'string' ? at : '', before] }
}

/** What is wanted as a condition, with the values for its gaps. */
export function wantedWhere(wanted: LogQuery, cursor?: Part): Part {
  const { actor, caseId, from, to, kinds } = wanted
  const one = (sql: string, value: string | null): readonly Part[] =>
    value === null ? [] : [{ sql, values: [value] }]
  const parts: readonly Part[] = [
    { sql: '1 = 1', values: [] },
    ...(cursor ? [cursor] : []),
    ...one('at >= ?', from),
    ...one('at < ?', to),
    ...one('actor = ?', actor),
    ...one('case_id = ?', caseId),
    ...(kinds ? [{ sql: `kind IN (${kinds.map(() => '?').join(', ')})`, values: kinds }] : []),
  ]
  return {
    sql: parts.map(part => part.sql).join(' AND '),
    values: parts.flatMap(part => part.values),
  }
}

function entryOf({ detail, kind, ...row }: Row): LogEntry {
  const known = eventKind.safeParse(kind)
  const parsed = eventDetail.safeParse(parseJson(detail))
  return known.success && parsed.success
    ? { ...row, kind: known.data, detail: parsed.data }
    : { ...row, kind: null, detail: {} }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
