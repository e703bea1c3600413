import { databaseOf, type Db, type Writer } from './connection'

const changes = new WeakMap<Db, number>()

/** Told before a summary is written or removed: what was found among them may be otherwise. */
export const noteSummaryChange = (tx: Writer): void => noteSummariesMoved(databaseOf(tx))

/** Told after the file was written anew, where rows may have other numbers. */
export function noteSummariesMoved(db: Db): void {
  changes.set(db, summaryChanges(db) + 1)
}

/** How often summaries were written since the vault was opened. */
export const summaryChanges = (db: Db): number => changes.get(db) ?? 0
