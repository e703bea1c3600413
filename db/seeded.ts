import { eq, sql } from 'drizzle-orm'
import type { Reader } from './connection'
import { numberSeries } from './schema'

const isSeeded = sql`EXISTS (SELECT 1 FROM events e WHERE e.case_id = c.id
  AND e.kind = 'case/registered' AND json_extract(e.detail, '$.seed') IS NOT NULL)`

/** Whether the vault has a case that somebody registered, rather than one that was made up. */
export const hasRealCases = (db: Reader): boolean =>
  db.get(sql`SELECT 1 FROM cases c WHERE NOT ${isSeeded} LIMIT 1`) !== undefined

/** How many cases the vault has. */
export const countAllCases = (db: Reader): number =>
  db.get<{ readonly n: number }>(sql`SELECT count(*) AS n FROM cases`).n

export const lastInSeries = (db: Reader, name: string): number =>
  db.select().from(numberSeries).where(eq(numberSeries.name, name)).get()?.last ?? 0

/** How much is in the vault, as somebody who throws it away is told. */
export const countHoldings = (
  db: Reader,
): { readonly cases: number; readonly letters: number; readonly documents: number } =>
  db.get(sql`SELECT (SELECT count(*) FROM cases) AS cases,
    (SELECT count(*) FROM letters) AS letters, (SELECT count(*) FROM documents) AS documents`)
