import { databaseOf, type Db, type Writer } from './connection'

const changes = new WeakMap<Db, number>()

/** Told before a summary is written or removed: what was found among them may be otherwise. */
export function noteSummaryChange(tx: Writer): void {
  const db = databaseOf(tx)
  changes.set(db, summaryChanges(db) + 1)
}

/** How often summaries were written since the vault was opened. */
export const summaryChanges = (db: Db): number => changes.get(db) ?? 0
