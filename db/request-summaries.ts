import { asc, eq } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import type { Reader, Writer } from './connection'
import { requestSummaries } from './schema'

export type RequestSummary = Readonly<typeof requestSummaries.$inferSelect>

/** Puts these in the place of all that there were of the case. */
export function saveRequestSummaries(
  tx: Writer,
  id: CaseId,
  summaries: readonly RequestSummary[],
): void {
  tx.delete(requestSummaries).where(eq(requestSummaries.caseId, id)).run()
  for (const summary of summaries) tx.insert(requestSummaries).values(summary).run()
}

export const requestSummariesIn = (db: Reader, id: CaseId): readonly RequestSummary[] =>
  db
    .select()
    .from(requestSummaries)
    .where(eq(requestSummaries.caseId, id))
    .orderBy(asc(requestSummaries.requestId))
    .all()
