import { hash as hashOf } from 'node:crypto'
import { asc, gt } from 'drizzle-orm'
import { canonicalJson } from '@core/audit/canonical-json'
import { auditEvent, type AuditEvent } from '@core/audit/event'
import {
  compareHead,
  firstBadOf,
  type ChainRestore,
  type HeadFinding,
  type KnownChain,
  type KnownHead,
} from '@core/audit/known-heads'
import type { Reader } from './connection'
import { cutToldBy, lastCutRow, type CutRow } from './log-cuts'
import { events } from './schema'

/** What the first event of all is linked to. */
export const genesis = '0'.repeat(64)

export type EventRow = typeof events.$inferSelect

/** SHA-256 over the previous hash and the event's canonical JSON (RFC 8785), in hexadecimal. */
export function eventHash(event: Omit<AuditEvent, 'hash'>): string {
  const { prev, ...facts } = event
  return hashOf('sha256', prev + canonicalJson(facts))
}

/**
 * The same of a row as it is stored, whose `detail` is canonical JSON already: a walk through the log
 * makes hundreds of thousands of them. The row must hold an event.
 */
function rowHash({ seq, at, actor, caseId, kind, detail, prev }: EventRow): string {
  const [who, when, where, what] = [actor, at, caseId, kind].map(text => JSON.stringify(text))
  const facts = `{"actor":${who},"at":${when},"caseId":${where},"detail":${detail},"kind":${what},"seq":${seq}}`
  return hashOf('sha256', prev + facts)
}

/** A row as the event it holds. Throws where it holds none: somebody altered it. */
export const parsedEvent = (row: EventRow): AuditEvent =>
  // `detail` is written by recordEvent as JSON; parse() checks what it holds.
  auditEvent.parse({ ...row, detail: JSON.parse(row.detail) as unknown })

/** The same; undefined where the row holds no event. */
export function readableEvent(row: EventRow): AuditEvent | undefined {
  try {
    return parsedEvent(row)
  } catch {
    return undefined
  }
}

export type ChainReport = {
  readonly ok: boolean
  /** Number of the last event that was looked at. */
  readonly events: number
  /** Number of the first event that is altered, missing or out of order. */
  readonly firstBad: number | null
  /** Number of the first event that is there, and when it was. */
  readonly from: { readonly seq: number; readonly at: string } | null
  readonly head: string
  /** What was found for each of the heads, in their order; null where the walk ended before it. */
  readonly findings: readonly (HeadFinding | null)[]
}

const batch = 2000

type Walk = {
  seq: number
  prev: string
  from: ChainReport['from']
  cutTold: boolean
  before: string | null
  readonly cut: CutRow | undefined
  readonly restores: ChainRestore[]
  /** Hashes of the events that a head was written down for. */
  readonly hashes: Map<number, string>
}

/**
 * Walks the whole chain, or what the last cut left of it, and compares it with heads kept elsewhere.
 * Yields after each two thousand events, so that a window stays alive; see `verifyChain`.
 */
export function* walkChain(
  db: Reader,
  heads: readonly KnownHead[],
): Generator<undefined, ChainReport> {
  const cut = lastCutRow(db)
  const walk = walkFrom(cut)
  const wanted = new Set(heads.map(known => known.events))
  const left = firstNumber(db)
  if (left !== undefined && left <= walk.seq) return report(walk, heads, walk.seq)
  for (;;) {
    const rows = db
      .select()
      .from(events)
      .where(gt(events.seq, walk.seq))
      .orderBy(asc(events.seq))
      .limit(batch)
      .all()
    for (const row of rows) {
      if (!takeLink(walk, row)) return report(walk, heads, walk.seq + 1)
      if (wanted.has(row.seq)) walk.hashes.set(row.seq, row.hash)
    }
    if (rows.length < batch) break
    yield
  }
  return report(walk, heads, untoldCut(walk))
}

/** Where a walk begins: at the first event, or after the last that was cut. */
const walkFrom = (cut: CutRow | undefined): Walk => ({
  ...(cut ? { seq: cut.upTo, prev: cut.hash } : { seq: 0, prev: genesis }),
  from: null,
  cutTold: !cut,
  before: null,
  cut,
  restores: [],
  hashes: new Map(),
})

const firstNumber = (db: Reader): number | undefined =>
  db.select({ seq: events.seq }).from(events).orderBy(asc(events.seq)).limit(1).get()?.seq

/** The first event of a cut that no event tells of. */
const untoldCut = ({ cut, cutTold }: Walk): number | null =>
  cut && !cutTold ? cut.previous + 1 : null

/** Follows one link; false where it is altered, or not the next one. */
function takeLink(walk: Walk, row: EventRow): boolean {
  if (row.seq !== walk.seq + 1 || row.prev !== walk.prev) return false
  const event = readableEvent(row)
  if (!event) return false
  if (row.hash !== rowHash(row)) return false
  walk.seq = row.seq
  walk.prev = row.hash
  walk.from ??= { seq: row.seq, at: row.at }
  notice(walk, event)
  return true
}

function notice(walk: Walk, event: AuditEvent): void {
  // A repair too goes on from where the chain could still be read.
  if (event.kind === 'backup/restored' || event.kind === 'vault/repaired') {
    walk.restores.push(restoreTold(event))
  }
  const told = walk.cut && cutToldBy(event, walk.cut)
  if (!told) return
  walk.cutTold = true
  walk.before = told.before
}

function restoreTold({ seq, at, detail }: AuditEvent): ChainRestore {
  const { events: from, replacedEvents, replacedHead } = detail
  return {
    at,
    events: typeof from === 'number' ? from : seq - 1,
    replacedEvents: typeof replacedEvents === 'number' ? replacedEvents : null,
    replacedHead: typeof replacedHead === 'string' ? replacedHead : null,
  }
}

/** `broken`: the first event that the walk itself found wrong. */
function report(walk: Walk, heads: readonly KnownHead[], broken: number | null): ChainReport {
  const chain: KnownChain = {
    events: walk.seq,
    cut: walk.cut && { ...walk.cut, before: walk.before },
    restores: walk.restores,
    hashAt: seq => walk.hashes.get(seq),
  }
  const reached = (known: KnownHead) => broken === null || known.events < broken
  const findings = heads.map(known => (reached(known) ? compareHead(chain, known) : null))
  const bad = heads.flatMap((known, index) =>
    findings[index] === 'differs' ? [firstBadOf(chain, known)] : [],
  )
  const all = broken === null ? bad : [...bad, broken]
  return {
    ok: all.length === 0,
    events: walk.seq,
    firstBad: all.length === 0 ? null : Math.min(...all),
    from: walk.from,
    head: walk.prev,
    findings,
  }
}
