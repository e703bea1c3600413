import { createHash } from 'node:crypto'
import { asc, desc, eq, getTableColumns } from 'drizzle-orm'
import { canonicalJson } from '@core/audit/canonical-json'
import { auditEvent, type AuditEvent, type EventDetail, type EventKind } from '@core/audit/event'
import type { PastEvent } from '@core/cases/contract'
import type { CaseId } from '@core/ids'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { eventReasons, events } from './schema'

const genesis = '0'.repeat(64)

export type NewEvent = {
  readonly at: Instant
  readonly actor: string
  readonly caseId: string | null
  readonly kind: EventKind
  readonly detail: EventDetail
}

type Row = typeof events.$inferSelect

/** Adds the next link of the chain and returns its number. There is deliberately no update or delete in this file. */
export function recordEvent(tx: Writer, event: NewEvent): number {
  const { events: count, head } = chainHead(tx)
  const link = { ...event, seq: count + 1, prev: head }
  tx.insert(events)
    .values({ ...link, detail: canonicalJson(event.detail), hash: hashOf(link) })
    .run()
  return link.seq
}

/** Keeps why a step was made beside the chain: what a person wrote may have to be erased one day. */
export function insertEventReason(
  tx: Writer,
  reason: { readonly seq: number; readonly caseId: CaseId; readonly reason: string },
): void {
  tx.insert(eventReasons).values(reason).run()
}

/** SHA-256 over the previous hash and the event's canonical JSON (RFC 8785), in hexadecimal. */
function hashOf(event: Omit<AuditEvent, 'hash'>): string {
  const { prev, ...facts } = event
  return createHash('sha256').update(prev).update(canonicalJson(facts)).digest('hex')
}

/** How long the chain is and its last hash. */
export function chainHead(db: Reader): { readonly events: number; readonly head: string } {
  const last = lastEvent(db)
  return last ? { events: last.seq, head: last.hash } : { events: 0, head: genesis }
}

const parsed = (row: Row): AuditEvent =>
  // `detail` is written by recordEvent as JSON; parse() checks what it holds.
  auditEvent.parse({ ...row, detail: JSON.parse(row.detail) as unknown })

/** The newest event of the whole chain. */
export function lastEvent(db: Reader): AuditEvent | undefined {
  const row = db.select().from(events).orderBy(desc(events.seq)).limit(1).get()
  return row && parsed(row)
}

/** The events of a case, newest first, each with why it was done where somebody wrote that down. */
export const eventsOfCase = (db: Reader, caseId: CaseId): readonly PastEvent[] =>
  db
    .select({ ...getTableColumns(events), reason: eventReasons.reason })
    .from(events)
    .leftJoin(eventReasons, eq(eventReasons.seq, events.seq))
    .where(eq(events.caseId, caseId))
    .orderBy(desc(events.seq))
    .all()
    .map(row => ({ ...parsed(row), reason: row.reason }))

export type ChainCheck = {
  readonly ok: boolean
  readonly events: number
  /** Sequence number of the first event that is altered, missing or out of order. */
  readonly firstBad: number | null
}

/** Walks the whole chain. A checkpoint kept outside the database also finds events cut off its end. */
export function verifyChain(
  db: Reader,
  checkpoint?: { readonly events: number; readonly head: string },
): ChainCheck {
  let prev = genesis
  let seq = 0
  for (const row of db.select().from(events).orderBy(asc(events.seq)).all()) {
    seq += 1
    if (!isNext(row, seq, prev)) return { ok: false, events: seq, firstBad: seq }
    if (checkpoint?.events === seq && checkpoint.head !== row.hash) {
      return { ok: false, events: seq, firstBad: seq }
    }
    prev = row.hash
  }
  if (checkpoint && checkpoint.events > seq) return { ok: false, events: seq, firstBad: seq + 1 }
  return { ok: true, events: seq, firstBad: null }
}

function isNext(row: Row, seq: number, prev: string): boolean {
  if (row.seq !== seq || row.prev !== prev) return false
  try {
    const { hash, ...facts } = parsed(row)
    return hash === hashOf(facts)
  } catch {
    return false // Not even readable as an event: altered.
  }
}
