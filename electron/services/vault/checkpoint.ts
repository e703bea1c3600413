import type { Instant } from '@core/time/calendar-date'
import type { Db } from '@db/connection'
import { chainHead } from '@db/events'
import { readVaultFile, writeVaultFile, type Checkpoint } from './vault-file'

/** How long the audit chain was when this vault was last seen; undefined when vault.json cannot be read. */
export function checkpointOf(folder: string): Checkpoint | undefined {
  const file = readVaultFile(folder)
  return file.ok ? file.value.checkpoint : undefined
}

/** Whether the chain still contains what it contained then: false when events were cut off or replaced. */
export function stillHolds(db: Db, { events, head }: Checkpoint): boolean {
  if (events === 0) return true
  return db.$client.prepare('SELECT hash FROM events WHERE seq = ?').pluck().get(events) === head
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
