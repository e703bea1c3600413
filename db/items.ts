import { asc, eq, max } from 'drizzle-orm'
import type { ItemId, RequestId } from '@core/ids'
import { item, type Item } from '@core/items/item'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { removeParticularsOfItem } from './requests'
import { answers, items } from './schema'

export const itemsOf = (db: Reader, requestId: RequestId): readonly Item[] =>
  db
    .select()
    .from(items)
    .where(eq(items.requestId, requestId))
    .orderBy(asc(items.position))
    .all()
    .flatMap(row => readable('items', item, row))

export function findItem(db: Reader, id: ItemId): Item | undefined {
  const row = db.select().from(items).where(eq(items.id, id)).get()
  return readable('items', item, row)[0]
}

export function nextItemPosition(db: Reader, requestId: RequestId): number {
  const last = db
    .select({ position: max(items.position) })
    .from(items)
    .where(eq(items.requestId, requestId))
    .get()
  return (last?.position ?? -1) + 1
}

/** Writes an item anew or for the first time. */
export function saveItem(tx: Writer, saved: Item): void {
  tx.insert(items).values(saved).onConflictDoUpdate({ target: items.id, set: saved }).run()
}

/** Removes an item with the answers given and the particulars written down about it. */
export function removeItem(tx: Writer, id: ItemId): void {
  tx.delete(answers).where(eq(answers.itemId, id)).run()
  removeParticularsOfItem(tx, id)
  tx.delete(items).where(eq(items.id, id)).run()
}
