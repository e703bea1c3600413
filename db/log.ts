import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { LogEntry, LogNames } from '@core/audit/contract'
import type { Instant } from '@core/time/calendar-date'
import type { EventRow } from './chain'
import type { Db, Reader } from './connection'
import { wantedWhere, type LogQuery } from './log-page'
import { cases, destroyedCases, documents, events, items, requests } from './schema'

/** How many entries there are of what is wanted. */
export function countLog(db: Db, wanted: LogQuery): number {
  const { sql, values } = wantedWhere(wanted)
  return Number(
    db.$client
      .prepare(`SELECT count(*) FROM events WHERE ${sql}`)
      .pluck()
      .get(...values),
  )
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
    documents: documentNames(db, idsOf('document')),
    items: namesById(
      db
        .select({ id: items.id, name: items.name })
        .from(items)
        .where(inArray(items.id, [...idsOf('item'), ...idsOf('items')]))
        .all(),
    ),
  }
}

/** Documents that are in a case, or in an inquiry that is not one yet; those taken out have no name. */
const documentNames = (db: Reader, ids: readonly string[]): LogNames['documents'] =>
  Object.fromEntries(
    db
      .select({ id: documents.id, name: documents.name, caseId: documents.caseId })
      .from(documents)
      .where(and(inArray(documents.id, [...ids]), isNull(documents.takenOut)))
      .all()
      .map(({ id, name, caseId }) => [id, { name: name.trim(), caseId }]),
  )

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
