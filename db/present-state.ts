import { eq, sql } from 'drizzle-orm'
import type { Db, Writer } from './connection'
import { destructionRecords, reapplyDestructions } from './retention'
import { accounts, backupRuns, cases, dataKeys, legalHolds, numberSeries } from './schema'

/**
 * What a restored database takes over from the one it replaces: who may open it, the keys of before,
 * the backups tried, what was destroyed and is held, and which numbers were given out.
 */
export function takePresentState(tx: Writer, now: Db): void {
  for (const table of [accounts, dataKeys, backupRuns]) {
    tx.delete(table).run()
    for (const row of now.select().from(table).all()) tx.insert(table).values(row).run()
  }
  reapplyDestructions(tx, destructionRecords(now))
  takeHolds(tx, now)
  // A number given out since is not given out again.
  for (const row of now.select().from(numberSeries).all()) {
    const set = { last: sql`max(${numberSeries.last}, ${row.last})` }
    tx.insert(numberSeries).values(row).onConflictDoUpdate({ target: numberSeries.name, set }).run()
  }
}

/** A hold set or lifted since then is set or lifted; one on a case that is not in the backup has nothing to hold. */
function takeHolds(tx: Writer, now: Db): void {
  for (const hold of now.select().from(legalHolds).all()) {
    const known = tx.select().from(cases).where(eq(cases.id, hold.caseId)).get()
    if (!known) continue
    tx.insert(legalHolds)
      .values(hold)
      .onConflictDoUpdate({ target: legalHolds.id, set: hold })
      .run()
  }
}
