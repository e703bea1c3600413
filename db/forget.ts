import { and, eq, notInArray, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { CaseId, DocumentId } from '@core/ids'
import type { Instant } from '@core/time/calendar-date'
import type { Db, Writer } from './connection'
import {
  answers,
  caseKeys,
  caseLinks,
  caseTransfers,
  caseDates,
  caseLabels,
  cases,
  caseSummaries,
  dismissals,
  documentChunks,
  documents,
  documentTexts,
  eventReasons,
  evidence,
  extensions,
  identityChecks,
  importedCases,
  imports,
  items,
  legalHolds,
  letters,
  particulars,
  parties,
  pauses,
  requests,
  requestSummaries,
  reviews,
  systemSearches,
  tasks,
  values,
} from './schema'
import { noteSummariesMoved, noteSummaryChange } from './summary-changes'
import { rewriteIndex, unindexCase } from './search-index'

/** How much went. */
export type Forgotten = { readonly records: number; readonly bytes: number }

/**
 * Removes a document's content from every place that has any of it: its pieces, and whatever was
 * read out of it. That it existed, its name, size and fingerprint stay for as long as the case.
 */
export function forgetDocument(tx: Writer, id: DocumentId, at: Instant): Forgotten {
  const bytes = sizeOf(tx, [id])
  const records = removeContent(tx, [id])
  tx.update(documents).set({ destroyedAt: at, note: '' }).where(eq(documents.id, id)).run()
  return { records, bytes }
}

/** Removes what is known of the content of documents; returns how many records it took. */
function removeContent(tx: Writer, ids: readonly DocumentId[]): number {
  return (
    remove(tx, documentChunks, documentChunks.documentId, ids) +
    remove(tx, documentTexts, documentTexts.documentId, ids)
  )
}

/**
 * Removes every record of a case but the audit chain, which holds ids only. Its row in
 * destroyed_cases must be there already, or the database keeps issued letters.
 */
export const forgetCase = (tx: Writer, id: CaseId): Forgotten => forgetCases(tx, [id])

/** The same of several, each table gone to once. */
export function forgetCases(tx: Writer, ids: readonly CaseId[]): Forgotten {
  const documentIds = idsIn(tx, documents, ids)
  const requestIds = idsIn(tx, requests, ids)
  const letterIds = idsIn(tx, letters, ids)
  const bytes = sizeOf(tx, documentIds)
  for (const id of ids) noteSummaryChange(tx, id)
  const records = [
    remove(tx, caseLabels, caseLabels.caseId, ids),
    ids.reduce((sum, id) => sum + unindexCase(tx, id), 0),
    remove(tx, caseSummaries, caseSummaries.caseId, ids),
    remove(tx, caseKeys, caseKeys.caseId, ids),
    remove(tx, caseLinks, caseLinks.caseId, ids),
    remove(tx, caseLinks, caseLinks.otherId, ids),
    remove(tx, caseTransfers, caseTransfers.fromId, ids),
    remove(tx, caseTransfers, caseTransfers.intoId, ids),
    removeOrigin(tx, ids),
    remove(tx, caseDates, caseDates.caseId, ids),
    remove(tx, tasks, tasks.caseId, ids),
    remove(tx, requestSummaries, requestSummaries.caseId, ids),
    remove(tx, dismissals, dismissals.caseId, ids),
    remove(tx, extensions, extensions.requestId, requestIds),
    remove(tx, pauses, pauses.requestId, requestIds),
    remove(tx, particulars, particulars.requestId, requestIds),
    remove(tx, reviews, reviews.requestId, requestIds),
    remove(tx, answers, answers.requestId, requestIds),
    remove(tx, items, items.requestId, requestIds),
    remove(tx, systemSearches, systemSearches.caseId, ids),
    remove(tx, letters, letters.caseId, ids),
    remove(tx, evidence, evidence.caseId, ids),
    remove(tx, identityChecks, identityChecks.caseId, ids),
    removeContent(tx, documentIds),
    remove(tx, documents, documents.caseId, ids),
    remove(tx, requests, requests.caseId, ids),
    remove(tx, parties, parties.caseId, ids),
    remove(tx, legalHolds, legalHolds.caseId, ids),
    remove(tx, eventReasons, eventReasons.caseId, ids),
    removeValuesAbout(tx, [...ids, ...documentIds, ...requestIds, ...letterIds]),
    remove(tx, cases, cases.id, ids),
  ]
  return { records: records.reduce((sum, count) => sum + count, 0), bytes }
}

/** From which file the cases came. A file may be named after somebody: its name goes with the last of its cases. */
function removeOrigin(tx: Writer, ids: readonly CaseId[]): number {
  const from = tx.selectDistinct({ id: importedCases.importId }).from(importedCases)
  const origins = from.where(among(importedCases.caseId, ids)).all()
  const gone = remove(tx, importedCases, importedCases.caseId, ids)
  for (const { id } of origins) {
    const left = tx
      .select()
      .from(importedCases)
      .where(eq(importedCases.importId, id))
      .limit(1)
      .get()
    if (!left) tx.update(imports).set({ fileName: '' }).where(eq(imports.id, id)).run()
  }
  return gone
}

type TableOfCase = typeof documents | typeof requests | typeof letters

const idsIn = (tx: Writer, table: TableOfCase, ids: readonly CaseId[]): readonly DocumentId[] =>
  tx
    .select({ id: table.id })
    .from(table)
    .where(among(table.caseId, ids))
    .all()
    // Ids of any table are the same text; only documents' are used as more than text.
    .map(row => row.id as DocumentId)

function sizeOf(tx: Writer, ids: readonly DocumentId[]): number {
  const found = tx
    .select({ bytes: sql<number>`coalesce(sum(length(${documentChunks.bytes})), 0)` })
    .from(documentChunks)
    .where(among(documentChunks.documentId, ids))
    .get()
  return found?.bytes ?? 0
}

function remove(
  tx: Writer,
  table: SQLiteTable,
  column: SQLiteColumn,
  ids: readonly string[],
): number {
  return ids.length === 0 ? 0 : tx.delete(table).where(among(column, ids)).run().changes
}

/** However many: one value of the statement. */
const among = (column: SQLiteColumn, ids: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Values that are about the vault, and never about a case. */
const ofTheVault = ['settings', 'settings-before-import', 'policy', 'case-labels', 'case-views']

/** Drafts and the like that name the case or something in it, by their name or anywhere in their text. */
function removeValuesAbout(tx: Writer, ids: readonly string[]): number {
  const mentions = sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(ids)}) AS id
    WHERE instr(${values.name}, id.value) + instr(${values.value}, id.value) > 0)`
  return tx
    .delete(values)
    .where(and(notInArray(values.name, ofTheVault), mentions))
    .run().changes
}

/**
 * Overwrites the places that removed records had: the write-ahead log is folded in and emptied, and
 * the file written anew. False where another reader or a full disk stood in the way; nothing is lost
 * then, and it can be tried again.
 */
export const overwriteFreedPages = (db: Db): boolean =>
  whereNothingIsInTheWay(() => {
    rewriteIndex(db)
    db.$client.exec('VACUUM')
    noteSummariesMoved(db)
    return emptyLog(db)
  })

/** Folds the write-ahead log in and empties it: `secure_delete` has overwritten the rest. False as above. */
export const emptyWriteAheadLog = (db: Db): boolean => whereNothingIsInTheWay(() => emptyLog(db))

const emptyLog = ({ $client }: Db): boolean => isFolded($client.pragma('wal_checkpoint(TRUNCATE)'))

function whereNothingIsInTheWay(work: () => boolean): boolean {
  try {
    return work()
  } catch (cause) {
    if (isBusyOrFull(cause)) return false
    throw cause
  }
}

/** SQLite answers one row: busy, pages in the log, pages folded in. */
const isFolded = (answer: unknown): boolean =>
  Array.isArray(answer) &&
  answer.every(
    (row: unknown) => typeof row === 'object' && row !== null && 'busy' in row && row.busy === 0,
  )

const isBusyOrFull = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  typeof cause.code === 'string' &&
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR)/.test(cause.code)
