import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { caseId, importId, type CaseId, type ImportId } from '@core/ids'
import { instant } from '@core/time/calendar-date'
import type { Db, Reader, Writer } from './connection'
import { readable } from './records'
import { cases, importedCases, imports } from './schema'

export const storedImport = z.object({
  id: importId,
  at: instant,
  actor: z.string(),
  fileName: z.string(),
  kind: z.enum(['table', 'mails']),
  sha256: z.string(),
  cases: z.int(),
  rejected: z.int(),
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
  kept: z.int(),
})
export type StoredImport = Readonly<z.infer<typeof storedImport>>

export function saveImport(tx: Writer, saved: StoredImport): void {
  tx.insert(imports).values(saved).onConflictDoUpdate({ target: imports.id, set: saved }).run()
}

/** Newest first. */
export const listImports = (db: Reader, count: number): readonly StoredImport[] =>
  db
    .select()
    .from(imports)
    .orderBy(desc(imports.at))
    .limit(count)
    .all()
    .flatMap(row => readable('imports', storedImport, row))

export const findImport = (db: Reader, id: ImportId): StoredImport | undefined =>
  readable('imports', storedImport, db.select().from(imports).where(eq(imports.id, id)).get())[0]

/** The last import of the same bytes whose cases are still there. */
export const importOfFile = (db: Reader, sha256: string): StoredImport | undefined =>
  readable(
    'imports',
    storedImport,
    db
      .select()
      .from(imports)
      .where(and(eq(imports.sha256, sha256), isNull(imports.undoneAt)))
      .orderBy(desc(imports.at))
      .limit(1)
      .get(),
  )[0]

export type ImportedCase = {
  readonly caseId: CaseId
  readonly number: string
  readonly row: number
}

/** The cases of an import that are still there, by their rows. */
export const casesOfImport = (db: Reader, id: ImportId): readonly ImportedCase[] =>
  db
    .select({ caseId: importedCases.caseId, number: cases.number, row: importedCases.row })
    .from(importedCases)
    .innerJoin(cases, eq(cases.id, importedCases.caseId))
    .where(eq(importedCases.importId, id))
    .orderBy(asc(importedCases.row))
    .all()
    .flatMap(row => {
      const parsed = caseId.safeParse(row.caseId)
      return parsed.success ? [{ ...row, caseId: parsed.data }] : []
    })

/** Says of the hash of a row which case it became, if it did. */
export function rowFinder(db: Db): (rowHash: string) => string | undefined {
  const statement = db.$client
    .prepare(
      'SELECT c.number FROM imported_cases i JOIN cases c ON c.id = i.case_id WHERE i.row_hash = ? LIMIT 1',
    )
    .pluck()
  return rowHash => {
    const found: unknown = statement.get(rowHash)
    return typeof found === 'string' ? found : undefined
  }
}

/** Where more has happened to a case than being registered and looked at. */
export function hasWork(db: Db, looks: readonly string[]): (caseId: CaseId) => boolean {
  const kinds = looks.map(() => '?').join(', ')
  const statement = db.$client
    .prepare(
      `SELECT 1 FROM events WHERE case_id = ? AND kind NOT IN (${kinds})
       AND NOT (kind = 'case/registered' AND seq = (SELECT min(seq) FROM events e WHERE e.case_id = events.case_id)) LIMIT 1`,
    )
    .pluck()
  return id => statement.get(id, ...looks) !== undefined
}

/** How many cases each of these imports still has. */
export function casesLeft(db: Reader, ids: readonly ImportId[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ id: importedCases.importId, count: sql<number>`count(*)` })
    .from(importedCases)
    .where(inArray(importedCases.importId, [...ids]))
    .groupBy(importedCases.importId)
    .all()
  return new Map(rows.map(row => [row.id, row.count]))
}
