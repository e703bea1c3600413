import { asc, eq } from 'drizzle-orm'
import type { CaseId, LetterRecordId } from '@core/ids'
import { letterRecord, type LetterRecord } from '@core/letters/letter'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { letters } from './schema'

export const lettersOf = (db: Reader, caseId: CaseId): readonly LetterRecord[] =>
  db
    .select()
    .from(letters)
    .where(eq(letters.caseId, caseId))
    .orderBy(asc(letters.createdAt))
    .all()
    .map(row => letterRecord.parse(row))

export function findLetter(db: Reader, id: LetterRecordId): LetterRecord | undefined {
  const row = db.select().from(letters).where(eq(letters.id, id)).get()
  return row && letterRecord.parse(row)
}

export function insertLetter(tx: Writer, letter: LetterRecord, createdAt: Instant): void {
  tx.insert(letters)
    .values({ ...letter, createdAt })
    .run()
}

/** Changes a letter; a trigger refuses any change to what an issued one says. */
export function updateLetter(
  tx: Writer,
  id: LetterRecordId,
  change: Partial<Omit<LetterRecord, 'id' | 'caseId'>>,
): void {
  tx.update(letters).set(change).where(eq(letters.id, id)).run()
}

export function removeLetter(tx: Writer, id: LetterRecordId): void {
  tx.delete(letters).where(eq(letters.id, id)).run()
}
