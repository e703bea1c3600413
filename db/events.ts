import { desc, eq, getTableColumns } from 'drizzle-orm'
import { canonicalJson } from '@core/audit/canonical-json'
import type { AuditEvent, EventDetail, EventKind } from '@core/audit/event'
import type { KnownHead } from '@core/audit/known-heads'
import type { PastEvent } from '@core/cases/contract'
import type { CaseId } from '@core/ids'
import type { Instant } from '@core/time/calendar-date'
import { eventHash, genesis, readableEvent, walkChain } from './chain'
import type { Db, Reader, Writer } from './connection'
import { eventReasons, events } from './schema'

export type NewEvent = {
  readonly at: Instant
  readonly actor: string
  readonly caseId: string | null
  readonly kind: EventKind
  readonly detail: EventDetail
}

/** Adds the next link of the chain and returns its number. There is deliberately no update or delete in this file. */
export function recordEvent(tx: Writer, event: NewEvent): number {
  const { events: count, head } = chainHead(tx)
  const link = { ...event, seq: count + 1, prev: head }
  tx.insert(events)
    .values({ ...link, detail: canonicalJson(event.detail), hash: eventHash(link) })
    .run()
  return link.seq
}

/** Adds many links inside the caller's transaction: the end of the chain is looked up once. */
export function eventWriter(db: Db): (event: NewEvent) => void {
  const insert = db.$client.prepare(
    `INSERT INTO events (seq, at, actor, case_id, kind, detail, prev, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  let { events: seq, head: prev } = chainHead(db)
  return event => {
    seq += 1
    const { at, actor, caseId, kind, detail } = event
    const hash = eventHash({ ...event, seq, prev })
    insert.run(seq, at, actor, caseId, kind, canonicalJson(detail), prev, hash)
    prev = hash
  }
}

/** Keeps why a step was made beside the chain: what a person wrote may have to be erased one day. */
export function insertEventReason(
  tx: Writer,
  reason: { readonly seq: number; readonly caseId: CaseId | null; readonly reason: string },
): void {
  tx.insert(eventReasons).values(reason).run()
}

/** How long the chain is and its last hash. Reads no more: an altered event must not stop the next one. */
export function chainHead(db: Reader): { readonly events: number; readonly head: string } {
  const last = db
    .select({ events: events.seq, head: events.hash })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(1)
    .get()
  return last ?? { events: 0, head: genesis }
}

/** The newest event of the whole chain; undefined where somebody altered it beyond reading. */
export function lastEvent(db: Reader): AuditEvent | undefined {
  const row = db.select().from(events).orderBy(desc(events.seq)).limit(1).get()
  return row && readableEvent(row)
}

/** The latest time among the last events, which is not the newest event's where the clock was set back. */
export const latestTime = (db: Reader): Instant | undefined =>
  db
    .select({ at: events.at })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(2000)
    .all()
    .reduce<Instant | undefined>(
      (latest, { at }) => (latest && latest > at ? latest : at),
      undefined,
    )

/** The events of a case, newest first, each with why it was done where somebody wrote that down. */
export const eventsOfCase = (db: Reader, caseId: CaseId): readonly PastEvent[] =>
  db
    .select({ ...getTableColumns(events), reason: eventReasons.reason })
    .from(events)
    .leftJoin(eventReasons, eq(eventReasons.seq, events.seq))
    .where(eq(events.caseId, caseId))
    .orderBy(desc(events.seq))
    .all()
    .flatMap(row => {
      // One that somebody altered is not shown as if it were right; the log names it.
      const event = readableEvent(row)
      return event ? [{ ...event, reason: row.reason }] : []
    })

export type ChainCheck = {
  readonly ok: boolean
  readonly events: number
  /** Sequence number of the first event that is altered, missing or out of order. */
  readonly firstBad: number | null
}

/**
 * Walks the whole chain, or what the last cut left of it. Heads kept outside the database, such as
 * the checkpoint and those in backups, also find events cut off its end and a chain made anew.
 */
export function verifyChain(
  db: Reader,
  checkpoint?: KnownHead,
  others: readonly KnownHead[] = [],
): ChainCheck {
  const walk = walkChain(db, checkpoint ? [{ ...checkpoint, own: true }, ...others] : others)
  for (;;) {
    const step = walk.next()
    if (!step.done) continue
    const { ok, events: count, firstBad } = step.value
    return { ok, events: count, firstBad }
  }
}
