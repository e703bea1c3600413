import { and, desc, eq, like } from 'drizzle-orm'
import type { Instant } from '@core/time/calendar-date'
import type { Reader } from './connection'
import { events } from './schema'

/** When the recovery key was last tried and did open the vault; null where it never was. */
export function recoveryKeyTestedAt(db: Reader): Instant | null {
  const good = db
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.kind, 'recovery-key/tested'), like(events.detail, '%"opens":true%')))
    .orderBy(desc(events.seq))
    .limit(1)
    .get()
  return good?.at ?? null
}
