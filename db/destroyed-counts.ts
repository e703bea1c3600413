import { eq, sql } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import type { Writer } from './connection'
import { destroyedCounts, requestSummaries } from './schema'

/**
 * Adds the requests of a case that is about to be destroyed to the counts of their months: what a year
 * was asked and how it was answered has to be told when the cases are gone. Returns how many were
 * added. The summaries have to be up to date.
 */
export function countDestroyed(tx: Writer, id: CaseId): number {
  const rows = tx.select().from(requestSummaries).where(eq(requestSummaries.caseId, id)).all()
  for (const row of rows) {
    const { pack, type, channel, result, extended } = row
    tx.insert(destroyedCounts)
      .values({
        ...{ pack, type, channel, result, extended, count: 1 },
        receivedMonth: row.receivedOn.slice(0, 7),
        endedMonth: row.endedOn?.slice(0, 7) ?? '',
        days: row.days ?? -1,
        daysCounted: row.daysCounted ?? -1,
        lateLaw: lateness(row.lateLaw),
        lateOwn: lateness(row.lateOwn),
      })
      .onConflictDoUpdate({ target: keys, set: { count: sql`${destroyedCounts.count} + 1` } })
      .run()
  }
  return rows.length
}

const lateness = (days: number | null): number => (days === null ? -1 : Number(days > 0))

const keys = [
  destroyedCounts.pack,
  destroyedCounts.type,
  destroyedCounts.channel,
  destroyedCounts.receivedMonth,
  destroyedCounts.endedMonth,
  destroyedCounts.result,
  destroyedCounts.days,
  destroyedCounts.daysCounted,
  destroyedCounts.lateLaw,
  destroyedCounts.lateOwn,
  destroyedCounts.extended,
]
