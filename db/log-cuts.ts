import { asc, desc, eq, gte, inArray, isNotNull, isNull, lte, min, sql } from 'drizzle-orm'
import type { AuditEvent } from '@core/audit/event'
import type { LogCut } from '@core/audit/known-heads'
import { instant, type Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { cases, eventReasons, events, legalHolds, logCuts } from './schema'

export type CutRow = {
  readonly upTo: number
  readonly hash: string
  /** Where the cut before this one was; 0 for the first. */
  readonly previous: number
}

/** The last cut as the table of cuts has it; whether the chain tells of it too is for the walk to see. */
export function lastCutRow(db: Reader): CutRow | undefined {
  const [last, before] = db.select().from(logCuts).orderBy(desc(logCuts.upTo)).limit(2).all()
  return last && { upTo: last.upTo, hash: last.hash, previous: before?.upTo ?? 0 }
}

const yearMs = 365 * 24 * 60 * 60 * 1000

/**
 * What an event tells of this cut; undefined where it tells of none. The policy keeps at least a
 * year, so a cut of anything younger was made by nobody's leave.
 */
export function cutToldBy(
  { kind, at, detail }: Pick<AuditEvent, 'kind' | 'at' | 'detail'>,
  cut: CutRow,
): LogCut | undefined {
  if (kind !== 'log/cut' || detail['upTo'] !== cut.upTo || detail['hash'] !== cut.hash) {
    return undefined
  }
  const before = instant.safeParse(detail['before'])
  if (!before.success || Date.parse(before.data) > Date.parse(at) - yearMs) return undefined
  return { ...cut, before: before.data }
}

/** The last cut with what its event says; undefined where there was none or no event tells of it. */
export function lastCut(db: Reader): LogCut | undefined {
  const cut = lastCutRow(db)
  if (!cut) return undefined
  const rows = db
    .select({ at: events.at, detail: events.detail })
    .from(events)
    .where(eq(events.kind, 'log/cut'))
    .orderBy(desc(events.seq))
    .limit(20)
    .all()
  for (const { at, detail } of rows) {
    const told = cutToldBy({ kind: 'log/cut', at, detail: detailOf(detail) }, cut)
    if (told) return told
  }
  return undefined
}

function detailOf(text: string): AuditEvent['detail'] {
  try {
    // Only compared with numbers and texts, member by member.
    return JSON.parse(text) as AuditEvent['detail']
  } catch {
    return {}
  }
}

export type PossibleCut = {
  readonly upTo: number
  readonly events: number
  /** The case whose events may not go yet, where there is one that keeps the rest. */
  readonly heldBy: string | null
}

/**
 * What may be cut off the beginning: everything before the first event that is not older than
 * `before`, and before the first event of a case that is open or under a legal hold. Events 0 means
 * nothing.
 */
export function possibleCut(db: Reader, before: Instant): PossibleCut {
  const base = lastCutRow(db)?.upTo ?? 0
  const old = lastBefore(db, before) ?? base
  const held = firstOfUnfinishedCase(db)
  const upTo = Math.max(base, Math.min(old, (held?.seq ?? Infinity) - 1))
  return { upTo, events: upTo - base, heldBy: held && held.seq <= old ? held.number : null }
}

/** The number of the last event before the first that is not older; undefined where there is no event. */
function lastBefore(db: Reader, before: Instant): number | undefined {
  const younger = db
    .select({ seq: min(events.seq) })
    .from(events)
    .where(gte(events.at, before))
    .get()?.seq
  if (younger !== undefined && younger !== null) return younger - 1
  return db.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1).get()?.seq
}

function firstOfUnfinishedCase(
  db: Reader,
): { readonly seq: number; readonly number: string } | null {
  const heldCases = db
    .select({ id: legalHolds.caseId })
    .from(legalHolds)
    .where(isNull(legalHolds.liftedAt))
  // Of each case one step through the index, and not all its events.
  const oldest = sql<
    number | null
  >`(SELECT ${min(events.seq)} FROM ${events} WHERE ${eq(events.caseId, cases.id)})`.as('first')
  const first = db
    .select({ seq: oldest, number: cases.number })
    .from(cases)
    .where(
      sql`(${isNull(cases.closedOn)} OR ${inArray(cases.id, heldCases)}) AND ${isNotNull(sql`first`)}`,
    )
    .orderBy(asc(sql`first`))
    .limit(1)
    .get()
  return first?.seq ? { seq: first.seq, number: first.number } : null
}

/**
 * Removes the events up to a number with the reasons written beside them. The event that tells of
 * it has been recorded before, in the same transaction.
 */
export function removeEvents(
  tx: Writer,
  cut: { readonly upTo: number; readonly hash: string; readonly at: Instant },
): void {
  const { upTo, hash, at } = cut
  tx.insert(logCuts).values({ upTo, hash, cutAt: at }).run()
  tx.delete(eventReasons).where(lte(eventReasons.seq, upTo)).run()
  tx.delete(events).where(lte(events.seq, upTo)).run()
}

/** The hash of an event that is there. */
export const hashOfEvent = (db: Reader, seq: number): string | undefined =>
  db.select({ hash: events.hash }).from(events).where(eq(events.seq, seq)).get()?.hash
