import { desc, eq } from 'drizzle-orm'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { dataKeys } from './schema'

/** Keeps a key that opens nothing of now. `retiredAt` moves on where the clock says the same twice. */
export function retireKey(tx: Writer, key: string, at: Instant): void {
  let moment = Date.parse(at)
  const taken = (ms: number) =>
    tx
      .select()
      .from(dataKeys)
      .where(eq(dataKeys.retiredAt, stamp(ms)))
      .get() !== undefined
  while (taken(moment)) moment += 1
  tx.insert(dataKeys)
    .values({ retiredAt: stamp(moment), key })
    .run()
}

/** The keys of before, newest first. */
export const retiredKeys = (db: Reader): readonly string[] =>
  db
    .select()
    .from(dataKeys)
    .orderBy(desc(dataKeys.retiredAt))
    .all()
    .map(({ key }) => key)

const stamp = (ms: number): Instant => new Date(ms).toISOString()
