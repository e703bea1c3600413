import { and, asc, desc, eq } from 'drizzle-orm'
import { answer, review, type Answer, type Review } from '@core/checklist/answers'
import type { ItemId, RequestId } from '@core/ids'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { answers, reviews } from './schema'

type Place = {
  readonly requestId: RequestId
  readonly itemId: ItemId | null
  readonly questionId: string
}

type Row = typeof answers.$inferSelect
const parsed = (row: Row | undefined): readonly Answer[] =>
  readable('answers', answer, row && { ...row, itemId: row.itemId === '' ? null : row.itemId })

const at = ({ requestId, itemId, questionId }: Place) =>
  and(
    eq(answers.requestId, requestId),
    eq(answers.itemId, itemId ?? ''),
    eq(answers.questionId, questionId),
  )

export const answersOf = (db: Reader, requestId: RequestId): readonly Answer[] =>
  db.select().from(answers).where(eq(answers.requestId, requestId)).all().flatMap(parsed)

export function findAnswer(db: Reader, place: Place): Answer | undefined {
  const row = db.select().from(answers).where(at(place)).get()
  return parsed(row)[0]
}

export function saveAnswer(tx: Writer, saved: Answer): void {
  const row = { ...saved, itemId: saved.itemId ?? '' }
  tx.insert(answers)
    .values(row)
    .onConflictDoUpdate({
      target: [answers.requestId, answers.itemId, answers.questionId],
      set: row,
    })
    .run()
}

export function removeAnswer(tx: Writer, place: Place): void {
  tx.delete(answers).where(at(place)).run()
}

export const reviewsOf = (db: Reader, requestId: RequestId): readonly Review[] =>
  db
    .select()
    .from(reviews)
    .where(eq(reviews.requestId, requestId))
    .orderBy(asc(reviews.id))
    .all()
    .flatMap(row => readable('reviews', review, row))

export function insertReview(tx: Writer, done: Review): void {
  tx.insert(reviews).values(done).run()
}

/** Takes out the review of a request that was recorded last. */
export function removeLastReview(tx: Writer, requestId: RequestId): void {
  const last = tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(eq(reviews.requestId, requestId))
    .orderBy(desc(reviews.id))
    .get()
  if (last) tx.delete(reviews).where(eq(reviews.id, last.id)).run()
}
