import { and, asc, eq, sql } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import { systemSearch, type SystemSearch } from '@core/systems/system-search'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { systemSearches } from './schema'

export const searchesOf = (db: Reader, caseId: CaseId): readonly SystemSearch[] =>
  db
    .select()
    .from(systemSearches)
    .where(eq(systemSearches.caseId, caseId))
    .orderBy(asc(sql`rowid`))
    .all()
    .flatMap(row => readable('system_searches', systemSearch, row))

/** Says it for the first time, or anew. */
export function saveSearch(tx: Writer, search: SystemSearch): void {
  const target = [systemSearches.caseId, systemSearches.systemId]
  tx.insert(systemSearches).values(search).onConflictDoUpdate({ target, set: search }).run()
}

export function removeSearch(
  tx: Writer,
  { caseId, systemId }: Pick<SystemSearch, 'caseId' | 'systemId'>,
): void {
  const one = and(eq(systemSearches.caseId, caseId), eq(systemSearches.systemId, systemId))
  tx.delete(systemSearches).where(one).run()
}
