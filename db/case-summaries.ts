import { eq, getTableColumns, gt, asc, sql } from 'drizzle-orm'
import { caseId, type CaseId } from '@core/ids'
import { saveCaseDates, type CaseDate } from './case-dates'
import type { Db, Reader, Writer } from './connection'
import { caseSummaries, cases, events } from './schema'
import { noteSummaryChange } from './summary-changes'

export type CaseSummary = Readonly<typeof caseSummaries.$inferSelect>

/** When and by what a summary was worked out. */
export type SummaryState = Pick<CaseSummary, 'isOpen' | 'pack' | 'day' | 'mark'>

/** What follows from a case's file, to find it by and to put it into a calendar. */
export type Summary = { readonly summary: CaseSummary; readonly dates: readonly CaseDate[] }

export function saveSummary(tx: Writer, { summary, dates }: Summary): void {
  noteSummaryChange(tx, summary.caseId)
  tx.insert(caseSummaries)
    .values(summary)
    .onConflictDoUpdate({ target: caseSummaries.caseId, set: summary })
    .run()
  saveCaseDates(tx, caseId.parse(summary.caseId), dates)
}

export function removeSummary(tx: Writer, id: CaseId): void {
  noteSummaryChange(tx, id)
  tx.delete(caseSummaries).where(eq(caseSummaries.caseId, id)).run()
  saveCaseDates(tx, id, [])
}

const summariesById = (db: Reader) =>
  db
    .select()
    .from(caseSummaries)
    .where(sql`${caseSummaries.caseId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare()
/** Put together once for an open vault: a search asks at each key. */
const byIds = new WeakMap<Reader, ReturnType<typeof summariesById>>()

/** In the order of `ids`; undefined where a case has none. */
export function summariesOf(
  db: Reader,
  ids: readonly CaseId[],
): readonly (CaseSummary | undefined)[] {
  const statement = byIds.get(db) ?? summariesById(db)
  byIds.set(db, statement)
  const rows = statement.all({ ids: JSON.stringify(ids) })
  const byId = new Map<string, CaseSummary>(rows.map(row => [row.caseId, row]))
  return ids.map(id => byId.get(id))
}

/** The cases that follow this one by their ids, each with its summary's state, null where it has none. */
export const statesAfter = (
  db: Reader,
  last: string,
  count: number,
): readonly { readonly id: string; readonly state: SummaryState | null }[] =>
  db
    .select({ id: cases.id, state: stateColumns })
    .from(cases)
    .leftJoin(caseSummaries, eq(caseSummaries.caseId, cases.id))
    .where(gt(cases.id, last))
    .orderBy(asc(cases.id))
    .limit(count)
    .all()

const { isOpen, pack, day, mark } = getTableColumns(caseSummaries)
const stateColumns = { isOpen, pack, day, mark }

/** The cases that events after `seq` are about; asked for each once, SQLite would go through the cases of all events. */
export const casesSince = (db: Reader, seq: number): readonly string[] => {
  const found = db.select({ id: events.caseId }).from(events).where(gt(events.seq, seq)).all()
  return [...new Set(found.flatMap(({ id }) => id ?? []))]
}

/**
 * Gives every case that has no summary one by what SQLite can tell by itself, so that it is in the
 * list at once; it is worked out afterwards.
 */
export function fillSummaries(db: Db): void {
  db.$client.exec(fill)
}

const columns = Object.values(getTableColumns(caseSummaries)).map(({ name }) => name)

const fill = `INSERT INTO case_summaries (${columns.join(', ')})
  SELECT c.id, c.number, c.year * 10000000 + c.serial, coalesce(p.name, ''),
    lower(coalesce(nullif(p.reading, ''), p.name, '')),
    lower(c.number || ' ' || coalesce(p.name || ' ' || p.reading || ' ' || p.email, '')),
    ' ' || (SELECT group_concat(t.type, ' ') FROM requests t WHERE t.case_id = c.id) || ' ',
    r.regime || coalesce('/' || r.variant, ''), c.received_on, c.channel,
    c.closed_on IS NULL, c.closed_on, '', 0, '', 0, NULL, NULL, NULL,
    coalesce('~' || c.closed_on, '9999-12-31'), NULL, '', '', c.assignee,
    ' ' || coalesce((SELECT group_concat(l.label, ' ') || ' ' FROM case_labels l WHERE l.case_id = c.id), '')
  FROM cases c
  JOIN requests r ON r.rowid = (SELECT min(rowid) FROM requests WHERE case_id = c.id)
  LEFT JOIN parties p
    ON p.rowid = (SELECT min(rowid) FROM parties WHERE case_id = c.id AND role = 'principal')
  WHERE NOT EXISTS (SELECT 1 FROM case_summaries s WHERE s.case_id = c.id)`
