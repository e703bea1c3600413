import { asc, eq } from 'drizzle-orm'
import { letterRecordId, type CaseId, type LetterRecordId } from '@core/ids'
import { earlierTexts, type EarlierText } from '@core/letters/earlier-text'
import { letterRecord, type LetterRecord } from '@core/letters/letter'
import type { Instant } from '@core/time/calendar-date'
import type { Db, Reader, Writer } from './connection'
import { findReadable, readable, rowsOneByOne } from './records'
import { letters } from './schema'

const rowOf = (db: Reader, id: string) => db.select().from(letters).where(eq(letters.id, id)).get()

export const lettersOf = (db: Reader, caseId: CaseId): readonly LetterRecord[] => {
  const ofCase = eq(letters.caseId, caseId)
  const order = asc(letters.createdAt)
  const rows = rowsOneByOne('letters', {
    all: () => db.select().from(letters).where(ofCase).orderBy(order).all(),
    ids: () =>
      db
        .select({ id: letters.id })
        .from(letters)
        .where(ofCase)
        .orderBy(order)
        .all()
        .map(row => row.id),
    find: id => rowOf(db, id),
  })
  return rows.flatMap(row => readable('letters', letterRecord, row))
}

export function findLetter(db: Reader, id: LetterRecordId): LetterRecord | undefined {
  return findReadable('letters', id, () => rowOf(db, id)).flatMap(row =>
    readable('letters', letterRecord, row),
  )[0]
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

/** Sets by which letters that something is to be done with are found, and the indexes of just those. */
export const letterSets = {
  drafted: `SELECT id FROM letters INDEXED BY letters_drafted
    WHERE status = 'draft' ORDER BY created_at LIMIT ?`,
  returned: `SELECT id FROM letters INDEXED BY letters_returned
    WHERE instr(delivery, '"outcome":"returned"') > 0 ORDER BY issued_at LIMIT ?`,
} as const

/** The first letters of such a set, those that have waited longest. */
export const lettersIn = (
  db: Db,
  set: keyof typeof letterSets,
  count: number,
): readonly LetterRecord[] =>
  db.$client
    .prepare(letterSets[set])
    .pluck()
    .all(count)
    .flatMap(id => {
      const known = letterRecordId.safeParse(id)
      return known.success ? (findLetter(db, known.data) ?? []) : []
    })

/** Whether a letter has been issued with this number; no two may have the same. */
export const isDocumentNumberGiven = (db: Reader, number: string): boolean =>
  db.select({ id: letters.id }).from(letters).where(eq(letters.documentNumber, number)).get() !==
  undefined

/** Texts that a draft had before, oldest first. */
export function earlierTextsOf(db: Reader, id: LetterRecordId): readonly EarlierText[] {
  const row = db.select({ earlier: letters.earlier }).from(letters).where(eq(letters.id, id)).get()
  return earlierTexts.parse(row?.earlier ?? [])
}

export function keepEarlierTexts(
  tx: Writer,
  id: LetterRecordId,
  earlier: readonly EarlierText[],
): void {
  const kept = earlier.length > 0 ? earlier : null
  tx.update(letters).set({ earlier: kept }).where(eq(letters.id, id)).run()
}
