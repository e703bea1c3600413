import { eq, sql } from 'drizzle-orm'
import type { OfficeImageId } from '@core/ids'
import { officeImageId } from '@core/ids'
import { officeImageType, type OfficeImage } from '@core/letters/letterhead'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { letters, officeImages } from './schema'

export function findOfficeImage(db: Reader, id: OfficeImageId): OfficeImage | undefined {
  const row = db.select().from(officeImages).where(eq(officeImages.id, id)).get()
  return row && imageOf(row)
}

/** All pictures, the oldest first. */
export const officeImagesIn = (db: Reader): readonly OfficeImage[] =>
  db.select().from(officeImages).orderBy(officeImages.createdAt, officeImages.id).all().map(imageOf)

const imageOf = (row: typeof officeImages.$inferSelect): OfficeImage => ({
  id: officeImageId.parse(row.id),
  mediaType: officeImageType.parse(row.mediaType),
  bytes: row.bytes,
})

/** Keeps a picture; one that is there already stays as it is. */
export function insertOfficeImage(tx: Writer, image: OfficeImage, createdAt: Instant): void {
  const { id, mediaType, bytes } = image
  tx.insert(officeImages)
    .values({ id, mediaType, bytes: Buffer.from(bytes), createdAt })
    .onConflictDoNothing()
    .run()
}

export function removeOfficeImage(tx: Writer, id: OfficeImageId): void {
  tx.delete(officeImages).where(eq(officeImages.id, id)).run()
}

/** Whether a letter that was issued shows a picture. */
export function isShownInLetter(db: Reader, id: OfficeImageId): boolean {
  const look = (member: string) => sql`json_extract(${letters.frame}, ${`$.letterhead.${member}`})`
  const shown = sql`${look('logo')} = ${id} or ${look('seal')} = ${id}`
  return db.select({ id: letters.id }).from(letters).where(shown).limit(1).get() !== undefined
}
