import { asc, inArray } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import type { Reader } from './connection'
import { caseLabels } from './schema'

/** The labels of cases, by their ids in a fixed order. */
export function labelsOf(db: Reader, ids: readonly CaseId[]): (id: CaseId) => readonly string[] {
  const rows = db
    .select()
    .from(caseLabels)
    .where(inArray(caseLabels.caseId, [...ids]))
    .orderBy(asc(caseLabels.caseId), asc(caseLabels.label))
    .all()
  return id => rows.filter(({ caseId }) => caseId === id).map(({ label }) => label)
}
