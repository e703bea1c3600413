import { z } from 'zod'
import { eventDetail, eventKind } from '@core/audit/event'
import { ok } from '@core/result'
import { eventHash, genesis } from '@db/chain'
import { transact, type Db } from '@db/connection'
import { recordEvent } from '@db/events'
import { testDatabase } from './database'

/** A chain of plain events, one a day from 1 January 2026. */
export function aLog(length: number, db: Db = testDatabase()): Db {
  transact(db, tx => {
    for (let n = 1; n <= length; n += 1) recordEvent(tx, eventOfDay(n))
    return ok(null)
  })
  return db
}

export const dayNumber = (n: number): string => new Date(Date.UTC(2026, 0, n, 1)).toISOString()

export const eventOfDay = (n: number) =>
  ({
    at: dayNumber(n),
    actor: n % 3 === 0 ? 'tanaka' : 'sato',
    caseId: null,
    kind: n % 2 === 0 ? 'search/made' : 'vault/unlocked',
    detail: { n },
  }) as const

/** What somebody with the key and a SQL shell does. */
export function withShell(db: Db, sql: string): void {
  for (const trigger of [
    'events_refuse_update',
    'events_refuse_delete',
    'log_cuts_refuse_delete',
    'log_cuts_refuse_update',
  ]) {
    db.$client.exec(`DROP TRIGGER IF EXISTS ${trigger}`)
  }
  db.$client.pragma('foreign_keys = OFF')
  db.$client.exec(sql)
}

const row = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  case_id: z.string().nullable(),
  kind: eventKind,
  detail: z.string().transform(text => eventDetail.parse(JSON.parse(text))),
})

/** Makes every hash from `from` on anew, so that the links fit again after a change. */
export function rehash(db: Db, from = 1): void {
  withShell(db, '')
  const rows = db.$client.prepare('SELECT * FROM events WHERE seq >= ? ORDER BY seq').all(from)
  const before = db.$client.prepare('SELECT max(hash) FROM events WHERE seq = ?').pluck()
  let prev =
    z
      .string()
      .nullable()
      .parse(before.get(from - 1)) ?? genesis
  for (const { case_id: caseId, ...facts } of z.array(row).parse(rows)) {
    const hash = eventHash({ ...facts, caseId, prev })
    db.$client
      .prepare('UPDATE events SET prev = ?, hash = ? WHERE seq = ?')
      .run(prev, hash, facts.seq)
    prev = hash
  }
}
