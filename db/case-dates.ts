import { and, asc, between, count, eq, gte } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { caseDates, caseSummaries } from './schema'

/** A date of an open case as a calendar has it. */
export type CaseDate = Readonly<typeof caseDates.$inferSelect>

/** The dates of a case are these and no others. */
export function saveCaseDates(tx: Writer, id: CaseId, dates: readonly CaseDate[]): void {
  tx.delete(caseDates).where(eq(caseDates.caseId, id)).run()
  if (dates.length > 0)
    tx.insert(caseDates)
      .values([...dates])
      .run()
}

export type DatedCase = CaseDate & { readonly number: string; readonly pack: string }

/** The dates of these days, both included, in their order, each with its case's number and law. */
export const caseDatesBetween = (
  db: Reader,
  {
    from,
    to,
    limit,
  }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly limit: number },
): readonly DatedCase[] =>
  db
    .select({
      caseId: caseDates.caseId,
      rule: caseDates.rule,
      onDay: caseDates.onDay,
      isOurs: caseDates.isOurs,
      isProvisional: caseDates.isProvisional,
      number: caseSummaries.number,
      pack: caseSummaries.pack,
    })
    .from(caseDates)
    .innerJoin(caseSummaries, eq(caseSummaries.caseId, caseDates.caseId))
    .where(between(caseDates.onDay, from, to))
    .orderBy(asc(caseDates.onDay), asc(caseDates.caseId), asc(caseDates.rule))
    .limit(limit)
    .all()

/** How many dates each of these days has. */
export const countCaseDates = (
  db: Reader,
  from: CalendarDate,
  to: CalendarDate,
): ReadonlyMap<string, number> =>
  new Map(
    db
      .select({ day: caseDates.onDay, n: count() })
      .from(caseDates)
      .where(and(gte(caseDates.onDay, from), between(caseDates.onDay, from, to)))
      .groupBy(caseDates.onDay)
      .all()
      .map(({ day, n }) => [day, n]),
  )
