import { between, count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { caseId, type CaseId } from '@core/ids'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import type { Db, Reader, Writer } from './connection'
import { preparedColumn } from './prepared'
import { readable } from './records'
import { caseDates } from './schema'

const flag = z.union([z.literal(0), z.literal(1)])
const caseDate = z.object({
  caseId,
  rule: z.string(),
  onDay: calendarDate,
  /** 0 where it is the person's to meet, and not ours. */
  isOurs: flag,
  isProvisional: flag,
})

/** A date of a case as a calendar has it. */
export type CaseDate = Readonly<z.infer<typeof caseDate>>

/** The dates of a case are these and no others. */
export function saveCaseDates(tx: Writer, id: CaseId, dates: readonly CaseDate[]): void {
  tx.delete(caseDates).where(eq(caseDates.caseId, id)).run()
  if (dates.length > 0)
    tx.insert(caseDates)
      .values([...dates])
      .run()
}

const ofCase = 'destroy'

/** In the place of a rule: the day on which the case, or a document of it, is to go. */
export const destruction = (documentId: string | null): string =>
  documentId === null ? ofCase : `${ofCase}/${documentId}`

export const isDestruction = (rule: string): boolean =>
  rule === ofCase || rule.startsWith(`${ofCase}/`)

export type DatedCase = CaseDate & { readonly number: string; readonly pack: string }

type Days = { readonly from: CalendarDate; readonly to: CalendarDate }

/**
 * The dates of these days, both included, in their order, each with its case's number and law; of
 * every day the first `each` only. Ours come first, so that they are not the ones left out.
 */
export function caseDatesBetween(
  db: Db,
  { from, to, each }: Days & { readonly each: number },
): readonly DatedCase[] {
  const rows = db.$client
    .prepare(
      `SELECT d.case_id AS caseId, d.rule, d.on_day AS onDay, d.is_ours AS isOurs,
         d.is_provisional AS isProvisional, s.number, s.pack
       FROM (
         SELECT *, row_number() OVER (PARTITION BY on_day ORDER BY is_ours DESC, case_id, rule) AS place
         FROM case_dates INDEXED BY case_dates_by_day WHERE on_day BETWEEN ? AND ?
       ) AS d
       JOIN case_summaries AS s ON s.case_id = d.case_id
       WHERE d.place <= ?
       ORDER BY d.on_day, d.is_ours DESC, s.number_key, d.rule`,
    )
    .all(from, to, each)
  return rows.flatMap(row =>
    readable('case_dates', datedCase, typeof row === 'object' ? (row ?? undefined) : undefined),
  )
}

const datedCase = caseDate.extend({ number: z.string(), pack: z.string() })

/** How many dates each of these days has. */
export const countCaseDates = (db: Reader, { from, to }: Days): ReadonlyMap<string, number> =>
  new Map(
    db
      .select({ day: caseDates.onDay, n: count() })
      .from(caseDates)
      .where(between(caseDates.onDay, from, to))
      .groupBy(caseDates.onDay)
      .all()
      .map(({ day, n }) => [day, n]),
  )

/**
 * How many cases have something that has been kept for long enough by this day. The rule of whole cases
 * is looked up with the day, so that those which are to go in years are not gone through; asked with
 * `=`, SQLite would not see that the index has them, and of two bounds it takes the one named first.
 */
export const countDestructions = (db: Db, by: CalendarDate): number =>
  Number(
    preparedColumn(
      db,
      `SELECT count(*) FROM (
         SELECT case_id FROM case_dates INDEXED BY case_dates_destroyed
         WHERE rule IN (SELECT 'destroy') AND on_day <= @by AND rule >= 'destroy' AND rule < 'destroy0'
         UNION SELECT case_id FROM case_dates INDEXED BY case_dates_destroyed
         WHERE rule > 'destroy' AND on_day <= @by AND rule >= 'destroy' AND rule < 'destroy0')`,
    ).get({ by }),
  )

/** How many dates of open cases are ours on this day. */
export const countOurDates = (db: Db, day: CalendarDate): number =>
  Number(
    db.$client
      .prepare(
        `SELECT count(*) FROM case_dates INDEXED BY case_dates_by_day
         WHERE on_day = ? AND is_ours = 1 AND NOT (rule >= 'destroy' AND rule < 'destroy0')`,
      )
      .pluck()
      .get(day),
  )
