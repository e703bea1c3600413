import type { Instant } from '@core/time/calendar-date'

/** How long the chain was at some time and its last hash, as written down outside the database. */
export type KnownHead = {
  readonly events: number
  readonly head: string
  /** When it was written down; left out where nobody knows. */
  readonly at?: Instant | undefined
  /** The vault's own checkpoint: it moves with every restore, so that no restore explains it away. */
  readonly own?: boolean
}

/** Where the beginning of the chain was cut off, as its own event tells it. */
export type LogCut = {
  /** Number and hash of the last event that is gone. */
  readonly upTo: number
  readonly hash: string
  /** Everything that went was recorded before this moment. */
  readonly before: Instant | null
}

/** After a restore the chain goes on from an older head; what came after that was replaced. */
export type ChainRestore = {
  readonly at: Instant
  /** The chain goes on from here … */
  readonly events: number
  /** … and had been this long; null where the event does not say it. */
  readonly replacedEvents: number | null
  readonly replacedHead: string | null
}

export type KnownChain = {
  readonly events: number
  readonly cut: LogCut | undefined
  readonly restores: readonly ChainRestore[]
  /** The hash of an event that is there. */
  readonly hashAt: (seq: number) => string | undefined
}

/**
 * agrees: the chain still holds what it held then. cut: it began later than that. replaced: it was
 * of a state that a restore replaced. differs: events were altered or are missing.
 */
export type HeadFinding = 'agrees' | 'cut' | 'replaced' | 'differs'

/** What the chain says to a head that was written down elsewhere. */
export function compareHead(chain: KnownChain, known: KnownHead): HeadFinding {
  const { cut } = chain
  if (known.events === 0) return 'agrees'
  if (cut && known.events <= cut.upTo) return isBeforeCut(cut, known) ? 'cut' : 'differs'
  if (chain.hashAt(known.events) === known.head) return 'agrees'
  if (!known.own && chain.restores.some(restore => isReplaced(restore, known))) return 'replaced'
  // The restore that would explain it has gone with the cut.
  return isOlderThan(cut?.before, known) ? 'cut' : 'differs'
}

const isOlderThan = (moment: string | null | undefined, { at }: KnownHead): boolean =>
  Boolean(moment && at && at < moment)

/** A cut takes old events only: what was written down later cannot be shorter than what was cut. */
function isBeforeCut({ upTo, hash, before }: LogCut, known: KnownHead): boolean {
  if (known.events === upTo) return known.head === hash
  return !known.at || !before || known.at < before
}

function isReplaced(restore: ChainRestore, { events, head, at }: KnownHead): boolean {
  if (events <= restore.events || (at && at > restore.at)) return false
  const { replacedEvents, replacedHead } = restore
  if (replacedEvents === null) return true
  return events === replacedEvents ? head === replacedHead : events < replacedEvents
}

/** The first event that cannot be as it was, given a head the chain does not agree with. */
export function firstBadOf({ events, cut }: KnownChain, known: KnownHead): number {
  if (cut && known.events < cut.upTo) return known.events + 1
  return Math.min(known.events, events + 1)
}
