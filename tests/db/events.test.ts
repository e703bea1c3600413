import { expect, test } from 'vitest'
import { ok } from '@core/result'
import type { Db } from '@db/connection'
import { transact } from '@db/connection'
import { chainHead, recordEvent, verifyChain } from '@db/events'
import { testDatabase } from '@tests/support/database'

function threeEvents(): Db {
  const db = testDatabase()
  for (const detail of [{ a: 1 }, { b: 'x' }, { c: ['y', 'z'] }]) {
    transact(db, tx => {
      recordEvent(tx, {
        at: '2026-11-22T01:00:00.000Z',
        actor: 'sato',
        caseId: null,
        kind: 'vault/unlocked',
        detail,
      })
      return ok(null)
    })
  }
  return db
}

/** What somebody with the key and a SQLite shell could do. */
function tamper(db: Db, sql: string): void {
  db.$client.exec('DROP TRIGGER events_refuse_update; DROP TRIGGER events_refuse_delete;')
  db.$client.exec(sql)
}

test('an untouched chain verifies and knows its head', () => {
  const db = threeEvents()
  expect(verifyChain(db)).toEqual({ ok: true, events: 3, firstBad: null })
  expect(chainHead(db).events).toBe(3)
  expect(chainHead(db).head).toMatch(/^[0-9a-f]{64}$/)
})

test('the database itself refuses to change or delete an event', () => {
  const db = threeEvents()
  expect(() => db.$client.exec(`UPDATE events SET actor = 'other'`)).toThrow('append-only')
  expect(() => db.$client.exec('DELETE FROM events WHERE seq = 3')).toThrow('append-only')
})

test.each([
  ['an altered detail', `UPDATE events SET detail = '{"b":"w"}' WHERE seq = 2`, 2],
  ['an altered actor', `UPDATE events SET actor = 'other' WHERE seq = 1`, 1],
  ['a detail written in another way', `UPDATE events SET detail = '{ "b": "x" }' WHERE seq = 2`, 2],
  ['a detail that is no longer JSON', `UPDATE events SET detail = '{' WHERE seq = 2`, 2],
  ['a missing event', 'DELETE FROM events WHERE seq = 2', 2],
  [
    'two events swapped',
    'UPDATE events SET seq = 9 WHERE seq = 2; UPDATE events SET seq = 2 WHERE seq = 3; UPDATE events SET seq = 3 WHERE seq = 9',
    2,
  ],
])('%s is found', (_what, sql, firstBad) => {
  const db = threeEvents()
  tamper(db, sql)
  expect(verifyChain(db)).toMatchObject({ ok: false, firstBad })
})

test('events cut off the end are found by the checkpoint kept outside', () => {
  const db = threeEvents()
  const checkpoint = chainHead(db)
  tamper(db, 'DELETE FROM events WHERE seq = 3')
  expect(verifyChain(db).ok).toBe(true)
  expect(verifyChain(db, checkpoint)).toMatchObject({ ok: false, firstBad: 3 })
})

test('a rewritten chain does not match the checkpoint', () => {
  const db = threeEvents()
  expect(verifyChain(db, { events: 2, head: 'f'.repeat(64) })).toMatchObject({
    ok: false,
    firstBad: 2,
  })
})
