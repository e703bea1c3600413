import { and, asc, desc, eq, inArray, isNotNull, isNull, like, lte, or, sql } from 'drizzle-orm'
import type { DocumentKind } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import { caseId, type CaseId } from '@core/ids'
import type { Decided } from '@core/retention/decided'
import {
  destroyedCase,
  destruction,
  type DestroyedCase,
  type Destruction,
} from '@core/retention/destruction'
import { legalHold, type LegalHold } from '@core/retention/hold'
import { dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { raiseSeries } from './cases'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { cases, destroyedCases, destructions, documents, legalHolds } from './schema'

/**
 * Cases of which something may have a day on which it is to go: closed by then, holding documents of
 * these kinds, or decided about before.
 */
export function casesToLookAt(
  db: Reader,
  { closedBy, kinds }: { readonly closedBy: CalendarDate; readonly kinds: readonly DocumentKind[] },
): readonly CaseId[] {
  const closed = db.select({ id: cases.id }).from(cases).where(lte(cases.closedOn, closedBy))
  const holding = db
    .selectDistinct({ id: cases.id })
    .from(documents)
    .innerJoin(cases, eq(documents.caseId, cases.id))
    .where(
      and(
        isNull(documents.destroyedAt),
        or(inArray(documents.kind, [...kinds]), isNotNull(documents.destroyBy)),
      ),
    )
  const decided = db
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.id, db.select({ id: destructions.caseId }).from(destructions)))
  const found = [...closed.all(), ...holding.all(), ...decided.all()].map(({ id }) => id)
  return [...new Set(found)].map(id => caseId.parse(id))
}

/** Unlike other records, a hold that cannot be read stops whoever asks: nothing may be destroyed under it. */
export const holdsOfCase = (db: Reader, id: CaseId): readonly LegalHold[] =>
  db
    .select()
    .from(legalHolds)
    .where(eq(legalHolds.caseId, id))
    .orderBy(desc(legalHolds.setAt))
    .all()
    .map(row => legalHold.parse(row))

/** Holds that nobody has lifted, oldest first. */
export const standingHolds = (db: Reader): readonly LegalHold[] =>
  db
    .select()
    .from(legalHolds)
    .where(isNull(legalHolds.liftedAt))
    .orderBy(asc(legalHolds.setAt))
    .all()
    .map(row => legalHold.parse(row))

export function insertHold(tx: Writer, hold: LegalHold): void {
  tx.insert(legalHolds).values(hold).run()
}

export function endHold(tx: Writer, { id, liftedAt, liftedBy, liftReason }: LegalHold): void {
  tx.update(legalHolds).set({ liftedAt, liftedBy, liftReason }).where(eq(legalHolds.id, id)).run()
}

/** What was decided about things of this case, oldest first, with the day in the zone of its law. */
export const decidedAbout = (db: Reader, id: CaseId, timeZone: string): readonly Decided[] =>
  db
    .select()
    .from(destructions)
    .where(eq(destructions.caseId, id))
    .orderBy(asc(destructions.decidedAt), asc(sql`rowid`))
    .all()
    .flatMap(row => readable('destructions', destruction, row))
    .map(({ documentId, decision, keepUntil, decidedAt }) => ({
      documentId,
      keepUntil,
      destroyedOn: decision === 'destroyed' ? dayAt(decidedAt, timeZone) : null,
    }))

export function insertDestruction(tx: Writer, row: Destruction): void {
  tx.insert(destructions).values(row).run()
}

const longestRegister = 500

/** The register, newest first; `number` filters by the beginning of the case's number. */
export function listDestructions(
  db: Reader,
  filter: { readonly number: string; readonly decision: Destruction['decision'] | 'all' },
): readonly Destruction[] {
  const { number, decision } = filter
  return db
    .select()
    .from(destructions)
    .where(
      and(
        number ? like(destructions.caseNumber, `%${number.replaceAll(/[%_]/g, '')}%`) : undefined,
        decision === 'all' ? undefined : eq(destructions.decision, decision),
      ),
    )
    .orderBy(desc(destructions.decidedAt), desc(sql`rowid`))
    .limit(longestRegister)
    .all()
    .flatMap(row => readable('destructions', destruction, row))
}

/** Cases that were destroyed, for the log, which holds their ids only. */
export const listDestroyedCases = (db: Reader): readonly DestroyedCase[] =>
  db
    .select()
    .from(destroyedCases)
    .orderBy(asc(destroyedCases.number))
    .all()
    .flatMap(row => readable('destroyed_cases', destroyedCase, row))

/** That the case existed and when it went; a case that came back with a backup has its row already. */
export function noteDestroyedCase(
  tx: Writer,
  file: CaseFile,
  by: { readonly at: Instant; readonly login: string; readonly today: CalendarDate },
): void {
  const { id, number, receivedOn, closedOn } = file.case
  const row: DestroyedCase = {
    id,
    number,
    receivedOn,
    // One that came back with an older backup may have been open in it.
    closedOn: closedOn ?? by.today,
    destroyedAt: by.at,
    destroyedBy: by.login,
  }
  tx.insert(destroyedCases).values(row).onConflictDoNothing().run()
}

export type DestructionRecords = {
  readonly destructions: readonly Destruction[]
  readonly destroyedCases: readonly DestroyedCase[]
}

/** Every decision and every destroyed case, to be carried into a vault that an older backup brings back. */
export const destructionRecords = (db: Reader): DestructionRecords => ({
  destructions: db
    .select()
    .from(destructions)
    .orderBy(asc(sql`rowid`))
    .all()
    .flatMap(row => readable('destructions', destruction, row)),
  destroyedCases: listDestroyedCases(db),
})

/**
 * Writes what was decided since a backup into the database restored from it: what came back is due
 * again at once, and no number that a destroyed case had is given out a second time.
 */
export function reapplyDestructions(tx: Writer, records: DestructionRecords): void {
  for (const row of records.destructions) {
    tx.insert(destructions).values(row).onConflictDoNothing().run()
  }
  for (const row of records.destroyedCases) {
    tx.insert(destroyedCases).values(row).onConflictDoNothing().run()
    const [year, serial] = row.number.split('-')
    raiseSeries(tx, `cases:${year}`, Number(serial))
  }
}
