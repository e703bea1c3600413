import type { Instant } from '@core/time/calendar-date'
import type { Db } from '@db/connection'
import { chainHead } from '@db/events'
import { hashOfEvent, lastCut } from '@db/log-cuts'
import { compareHead } from '@core/audit/known-heads'
import { readVaultFile, writeVaultFile, type Checkpoint } from './vault-file'

/** How long the audit chain was when this vault was last seen; undefined when vault.json cannot be read. */
export function checkpointOf(folder: string): Checkpoint | undefined {
  const file = readVaultFile(folder)
  return file.ok ? file.value.checkpoint : undefined
}

/**
 * Whether the chain still contains what it contained then: false when events were cut off its end or
 * replaced. A beginning cut off because its time was over is no contradiction.
 */
export function stillHolds(db: Db, checkpoint: Checkpoint): boolean {
  const chain = {
    events: chainHead(db).events,
    cut: lastCut(db),
    restores: [],
    hashAt: (seq: number) => hashOfEvent(db, seq),
  }
  return compareHead(chain, checkpoint) !== 'differs'
}

/**
 * Moves the checkpoint to the chain's head. Never past a chain that contradicts it: that would
 * wipe out the only proof that events are missing. Throws the disk's own error.
 */
export function advanceCheckpoint(folder: string, db: Db, now: Instant): void {
  const file = readVaultFile(folder)
  if (!file.ok || !stillHolds(db, file.value.checkpoint)) return
  const head = chainHead(db)
  if (head.events === file.value.checkpoint.events) return
  writeVaultFile(folder, { ...file.value, checkpoint: { ...head, at: now } })
}
