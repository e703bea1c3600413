import { createHash } from 'node:crypto'
import { asc, desc, eq } from 'drizzle-orm'
import { canonicalJson } from '@core/audit/canonical-json'
import { auditEvent, type AuditEvent, type EventDetail, type EventKind } from '@core/audit/event'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { events } from './schema'

const genesis = '0'.repeat(64)

export type NewEvent = {
  readonly at: Instant
  readonly actor: string
  readonly caseId: string | null
  readonly kind: EventKind
  readonly detail: EventDetail
}

type Row = typeof events.$inferSelect

/** Adds the next link of the chain. There is deliberately no update or delete in this file. */
export function recordEvent(tx: Writer, event: NewEvent): void {
  const { events: count, head } = chainHead(tx)
  const link = { ...event, seq: count + 1, prev: head }
  tx.insert(events)
    .values({ ...link, detail: canonicalJson(event.detail), hash: hashOf(link) })
    .run()
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

export const eventsOfCase = (db: Reader, caseId: string): readonly AuditEvent[] =>
  db
    .select()
    .from(events)
    .where(eq(events.caseId, caseId))
    .orderBy(desc(events.seq))
    .all()
    .map(parsed)

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
