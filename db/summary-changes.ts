import { databaseOf, type Db, type Writer } from './connection'
import { preparedColumn } from './prepared'

/** A case whose summary was about to be written or removed, and the row that it had. */
export type SummaryChange = { readonly caseId: string; readonly row: number | undefined }

/** What was changed since this was begun; whoever has read it up to somewhere reads on from there. */
export type ChangeLog = readonly SummaryChange[]

type Known = { count: number; log: SummaryChange[] | undefined }
const knownOf = new WeakMap<Db, Known>()
/** When so many have changed, whatever was found is looked for anew. */
const mostChanges = 20_000

function known(db: Db): Known {
  const kept = knownOf.get(db) ?? { count: 0, log: undefined }
  knownOf.set(db, kept)
  return kept
}

/** Told before a summary is written or removed: what was found among them may be otherwise. */
export function noteSummaryChange(tx: Writer, caseId: string): void {
  const db = databaseOf(tx)
  const kept = known(db)
  kept.count += 1
  if (!kept.log) return
  if (kept.log.length >= mostChanges) kept.log = undefined
  else kept.log.push({ caseId, row: rowOf(db, caseId) })
}

/** Told after the file was written anew, where rows may have other numbers. */
export function noteSummariesMoved(db: Db): void {
  const kept = known(db)
  kept.count += 1
  kept.log = undefined
}

/** How often summaries were written since the vault was opened. */
export const summaryChanges = (db: Db): number => known(db).count

/** The log of now; another one where too much has changed to go on with that of before. */
export function changeLog(db: Db): ChangeLog {
  const kept = known(db)
  kept.log ??= []
  return kept.log
}

function rowOf(db: Db, caseId: string): number | undefined {
  const row = preparedColumn(db, 'SELECT rowid FROM case_summaries WHERE case_id = ?').get(caseId)
  return row === undefined ? undefined : Number(row)
}
