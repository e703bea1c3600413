import { asc, eq, gt, inArray } from 'drizzle-orm'
import { eventDetail, eventKind, type EventKind } from '@core/audit/event'
import type { LogEntry, LogNames } from '@core/audit/contract'
import type { Instant } from '@core/time/calendar-date'
import type { EventRow } from './chain'
import type { Db, Reader } from './connection'
import { cases, destroyedCases, documents, events, items, requests } from './schema'

/** What of the log is wanted; null for all of it. Moments from (included) and to (not included). */
export type LogQuery = {
  readonly actor: string | null
  readonly kinds: readonly EventKind[] | null
  readonly caseId: string | null
  readonly from: Instant | null
  readonly to: Instant | null
}

export const wholeLog: LogQuery = { actor: null, kinds: null, caseId: null, from: null, to: null }

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

/**
 * At most `limit` entries with numbers below `before`, newest first. Each kind is looked up by its
 * own index, so that a rare one among a million is found at once.
 */
export function readLog(
  db: Db,
  wanted: LogQuery,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): readonly LogEntry[] {
  if (wanted.kinds?.length === 0) return []
  const filter = conditions(db, wanted, before)
  const one = (kind: EventKind | null): Part => {
    const where = kind === null ? filter.sql : `${filter.sql} AND kind = ?`
    return {
      sql: `SELECT seq FROM (SELECT seq FROM events ${indexFor(wanted)} WHERE ${where} ORDER BY seq DESC LIMIT ?)`,
      values: [...filter.values, ...(kind === null ? [] : [kind]), limit],
    }
  }
  const parts = wanted.kinds ? wanted.kinds.map(one) : [one(null)]
  const rows = db.$client
    .prepare(
      `SELECT e.seq, e.at, e.actor, e.case_id AS caseId, e.kind, e.detail, r.reason
       FROM events AS e LEFT JOIN event_reasons AS r ON r.seq = e.seq
       WHERE e.seq IN (${parts.map(part => part.sql).join(' UNION ALL ')})
       ORDER BY e.seq DESC LIMIT ?`,
    )
    .all(...parts.flatMap(part => part.values), limit)
  // The columns are those of the statement above.
  return (rows as readonly Row[]).map(entryOf)
}

/** How many entries there are of what is wanted. */
export function countLog(db: Db, wanted: LogQuery): number {
  const filter = conditions(db, wanted, null)
  const kinds = wanted.kinds ?? []
  const ofKinds = wanted.kinds ? ` AND kind IN (${kinds.map(() => '?').join(', ')})` : ''
  const count = db.$client
    .prepare(`SELECT count(*) FROM events WHERE ${filter.sql}${ofKinds}`)
    .pluck()
    .get(...filter.values, ...kinds)
  return Number(count)
}

/** Which index holds what is wanted in the order of numbers; the planner would rather sort. */
function indexFor({ caseId, kinds, actor }: LogQuery): string {
  if (caseId !== null) return 'INDEXED BY events_by_case'
  if (kinds !== null) return 'INDEXED BY events_by_kind'
  return actor === null ? 'NOT INDEXED' : 'INDEXED BY events_by_actor'
}

function conditions(db: Db, wanted: LogQuery, before: number | null): Part {
  const { actor, caseId, from, to } = wanted
  const within = seqsWithin(db, wanted)
  const all: readonly (readonly [string, string | number] | null)[] = [
    before === null ? null : ['seq < ?', before],
    within.from === null ? null : ['seq >= ?', within.from],
    within.to === null ? null : ['seq <= ?', within.to],
    from === null ? null : ['at >= ?', from],
    to === null ? null : ['at < ?', to],
    actor === null ? null : ['actor = ?', actor],
    caseId === null ? null : ['case_id = ?', caseId],
  ]
  const given = all.filter(one => one !== null)
  return {
    sql: ['1 = 1', ...given.map(([sql]) => sql)].join(' AND '),
    values: given.map(([, value]) => value),
  }
}

/**
 * Numbers of the first and last event in a period; null where it has no such end. The first is
 * beyond all numbers, or the last is 0, where nothing lies in it. A clock may have been set back, so
 * all of the period is asked.
 */
export function seqsWithin(
  db: Db,
  { from, to }: Pick<LogQuery, 'from' | 'to'>,
): { readonly from: number | null; readonly to: number | null } {
  const seqOf = (sql: string, at: Instant | null, none: number): number | null =>
    at === null ? null : Number(db.$client.prepare(sql).pluck().get(at) ?? none)
  return {
    from: seqOf('SELECT min(seq) FROM events WHERE at >= ?', from, Number.MAX_SAFE_INTEGER),
    to: seqOf('SELECT max(seq) FROM events WHERE at < ?', to, 0),
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

/** Logins that appear in the log, each found by one step through the index. */
export const actorsInLog = (db: Db): readonly string[] =>
  db.$client
    .prepare(
      `WITH RECURSIVE each(actor) AS (
         SELECT min(actor) FROM events
         UNION ALL
         SELECT (SELECT min(actor) FROM events WHERE actor > each.actor) FROM each
         WHERE each.actor IS NOT NULL
       ) SELECT actor FROM each WHERE actor IS NOT NULL`,
    )
    .pluck()
    .all()
    .map(String)

/** First event that is there. */
export function firstEvent(db: Db): { readonly seq: number; readonly at: Instant } | null {
  const row = db.$client.prepare('SELECT seq, at FROM events ORDER BY seq LIMIT 1').get()
  // The columns are those of the statement above.
  return (row as { seq: number; at: Instant } | undefined) ?? null
}

/** The case with this number, also where it has been destroyed. */
export function caseIdOfNumber(db: Reader, number: string): string | undefined {
  const there = db.select({ id: cases.id }).from(cases).where(eq(cases.number, number)).get()
  if (there) return there.id
  const gone = db.select().from(destroyedCases).where(eq(destroyedCases.number, number)).get()
  return gone?.id
}

/** What the ids in some entries stand for now. */
export function namesIn(db: Reader, entries: readonly LogEntry[]): LogNames {
  const idsOf = (key: string) => [
    ...new Set(entries.flatMap(({ detail }) => [detail[key] ?? []].flat().map(String))),
  ]
  const caseIds = [...new Set(entries.flatMap(entry => entry.caseId ?? []))]
  return {
    cases: { ...destroyedNames(db, caseIds), ...caseNames(db, caseIds) },
    documents: namesById(
      db
        .select({ id: documents.id, name: documents.name })
        .from(documents)
        .where(inArray(documents.id, idsOf('document')))
        .all(),
    ),
    items: namesById(
      db
        .select({ id: items.id, name: items.name })
        .from(items)
        .where(inArray(items.id, [...idsOf('item'), ...idsOf('items')]))
        .all(),
    ),
  }
}

const namesById = (rows: readonly { readonly id: string; readonly name: string }[]) =>
  Object.fromEntries(rows.map(({ id, name }) => [id, name.trim()]))

function caseNames(db: Reader, ids: readonly string[]): LogNames['cases'] {
  const rows = db
    .select({
      id: cases.id,
      number: cases.number,
      regime: requests.regime,
      variant: requests.variant,
    })
    .from(cases)
    .innerJoin(requests, eq(requests.caseId, cases.id))
    .where(inArray(cases.id, [...ids]))
    .all()
  return Object.fromEntries(
    rows.map(({ id, number, regime, variant }) => [id, { number, law: { regime, variant } }]),
  )
}

function destroyedNames(db: Reader, ids: readonly string[]): LogNames['cases'] {
  const rows = db
    .select({ id: destroyedCases.id, number: destroyedCases.number })
    .from(destroyedCases)
    .where(inArray(destroyedCases.id, [...ids]))
    .all()
  return Object.fromEntries(rows.map(({ id, number }) => [id, { number, law: null }]))
}

const batch = 2000

/** The next events after a number, as they are stored. */
export const eventsAfter = (db: Reader, seq: number): readonly EventRow[] =>
  db.select().from(events).where(gt(events.seq, seq)).orderBy(asc(events.seq)).limit(batch).all()
