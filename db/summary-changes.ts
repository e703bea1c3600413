import { databaseOf, type Db, type Writer } from './connection'
import type { caseSummaries } from './schema'

export type CaseSummary = Readonly<typeof caseSummaries.$inferSelect>

/** What changed in the summaries since somebody last asked: of each case, how it was before. */
type Changed = Map<string, CaseSummary | undefined>
const journals = new WeakMap<Db, Changed>()

/** Told before a summary is written or removed. */
export function noteSummaryChange(
  tx: Writer,
  id: string,
  before: () => CaseSummary | undefined,
): void {
  const journal = journalOf(databaseOf(tx))
  // The first of several changes knows what was there when it was last asked.
  if (!journal.has(id)) journal.set(id, before())
}

/** The changes since the last call, and begins anew. */
export function takeSummaryChanges(db: Db): ReadonlyMap<string, CaseSummary | undefined> {
  const journal = journalOf(db)
  journals.set(db, new Map())
  return journal
}

function journalOf(db: Db): Changed {
  const journal = journals.get(db) ?? new Map<string, CaseSummary | undefined>()
  journals.set(db, journal)
  return journal
}
