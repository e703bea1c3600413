import { and, asc, eq, notInArray } from 'drizzle-orm'
import { pause, type Pause } from '@core/deadlines/pauses'
import type { ItemId, PauseId, RequestId } from '@core/ids'
import { extension, type Extension } from '@core/requests/extension'
import { particularValue, type ParticularValue } from '@core/requests/particular-value'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import {
  answers,
  extensions,
  items,
  letters,
  particulars,
  pauses,
  requests,
  reviews,
} from './schema'

type Place = {
  readonly requestId: RequestId
  readonly itemId: ItemId | null
  readonly particularId: string
}

const at = ({ requestId, itemId, particularId }: Place) =>
  and(
    eq(particulars.requestId, requestId),
    eq(particulars.itemId, itemId ?? ''),
    eq(particulars.particularId, particularId),
  )

export const particularsOf = (db: Reader, requestId: RequestId): readonly ParticularValue[] =>
  db
    .select()
    .from(particulars)
    .where(eq(particulars.requestId, requestId))
    .all()
    .flatMap(row =>
      readable('particulars', particularValue, {
        ...row,
        itemId: row.itemId === '' ? null : row.itemId,
      }),
    )

/** Saves one; an empty value is none. */
export function saveParticular(tx: Writer, saved: ParticularValue): void {
  if (saved.value === '') {
    tx.delete(particulars).where(at(saved)).run()
    return
  }
  const row = { ...saved, itemId: saved.itemId ?? '' }
  tx.insert(particulars)
    .values(row)
    .onConflictDoUpdate({
      target: [particulars.requestId, particulars.itemId, particulars.particularId],
      set: { value: row.value },
    })
    .run()
}

export function removeParticularsOfItem(tx: Writer, itemId: ItemId): void {
  tx.delete(particulars).where(eq(particulars.itemId, itemId)).run()
}

export const pausesOf = (db: Reader, requestId: RequestId): readonly Pause[] =>
  db
    .select()
    .from(pauses)
    .where(eq(pauses.requestId, requestId))
    .orderBy(asc(pauses.askedOn))
    .all()
    .flatMap(row => readable('pauses', pause, row))

export function insertPause(tx: Writer, newPause: Pause): void {
  tx.insert(pauses).values(newPause).run()
}

export function updatePause(
  tx: Writer,
  id: PauseId,
  change: Partial<Omit<Pause, 'id' | 'requestId'>>,
): void {
  tx.update(pauses).set(change).where(eq(pauses.id, id)).run()
}

export function removePause(tx: Writer, id: PauseId): void {
  tx.delete(pauses).where(eq(pauses.id, id)).run()
}

export function extensionOf(db: Reader, requestId: RequestId): Extension | null {
  const row = db.select().from(extensions).where(eq(extensions.requestId, requestId)).get()
  return readable('extensions', extension, row)[0] ?? null
}

export function saveExtension(tx: Writer, saved: Extension): void {
  tx.insert(extensions)
    .values(saved)
    .onConflictDoUpdate({ target: extensions.requestId, set: saved })
    .run()
}

export function removeExtension(tx: Writer, requestId: RequestId): void {
  tx.delete(extensions).where(eq(extensions.requestId, requestId)).run()
}

/** Keeps of a request's checklist and particulars only what its new type asks; reviews were of the old decision. */
export function keepAsked(
  tx: Writer,
  requestId: RequestId,
  asked: { readonly questions: readonly string[]; readonly particulars: readonly string[] },
): void {
  tx.delete(answers)
    .where(
      and(eq(answers.requestId, requestId), notInArray(answers.questionId, [...asked.questions])),
    )
    .run()
  tx.delete(particulars)
    .where(
      and(
        eq(particulars.requestId, requestId),
        notInArray(particulars.particularId, [...asked.particulars]),
      ),
    )
    .run()
  tx.delete(reviews).where(eq(reviews.requestId, requestId)).run()
}

/** Removes a request with all that is only about it; the database refuses one with an issued letter. */
export function removeRequest(tx: Writer, requestId: RequestId): void {
  for (const table of [answers, reviews, particulars, pauses, extensions, items, letters]) {
    tx.delete(table).where(eq(table.requestId, requestId)).run()
  }
  tx.delete(requests).where(eq(requests.id, requestId)).run()
}
