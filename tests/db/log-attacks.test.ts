import { describe, expect, test } from 'vitest'
import type { KnownHead } from '@core/audit/known-heads'
import { ok } from '@core/result'
import { transact, type Db } from '@db/connection'
import { chainHead, recordEvent, verifyChain } from '@db/events'
import { hashOfEvent, possibleCut, removeEvents } from '@db/log-cuts'
import { aLog, dayNumber, rehash, withShell } from '@tests/support/tampered-log'

const now = '2028-06-01T00:00:00.000Z'

/** What a backup made right after event `n` says. */
const headAt = (db: Db, n: number): KnownHead => ({
  events: n,
  head: hashOfEvent(db, n)!,
  at: dayNumber(n),
})

/** Cuts as the program does, for entries from before `before`. */
function cut(db: Db, upTo: number, before = dayNumber(upTo + 1), at = now): void {
  const hash = hashOfEvent(db, upTo)!
  transact(db, tx => {
    const detail = { upTo, hash, events: upTo, before }
    recordEvent(tx, { at, actor: 'sato', caseId: null, kind: 'log/cut', detail })
    removeEvents(tx, { upTo, hash, at })
    return ok(null)
  })
}

/** A cut by hand: the row in the table of cuts and the events gone, with no event that tells of it. */
const cutByHand = (db: Db, upTo: number) =>
  withShell(
    db,
    `INSERT INTO log_cuts SELECT seq, hash, at FROM events WHERE seq = ${upTo};
     DELETE FROM events WHERE seq <= ${upTo}`,
  )

const restored = (db: Db, detail: object, at = now) =>
  transact(db, tx => {
    recordEvent(tx, {
      at,
      actor: 'sato',
      caseId: null,
      kind: 'backup/restored',
      detail: detail as Record<string, string | number>,
    })
    return ok(null)
  })

describe('somebody with the key and a SQL shell', () => {
  test.each([
    ['alters an event', `UPDATE events SET actor = 'other' WHERE seq = 7`, 7],
    ['alters a time', `UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3`, 3],
    ['takes a case away from an event', `UPDATE events SET case_id = 'x' WHERE seq = 4`, 4],
    ['deletes the first events', 'DELETE FROM events WHERE seq <= 4', 1],
    ['deletes one between', 'DELETE FROM events WHERE seq = 5', 5],
    [
      'swaps two',
      'UPDATE events SET seq = 99 WHERE seq = 5; UPDATE events SET seq = 5 WHERE seq = 6; UPDATE events SET seq = 6 WHERE seq = 99',
      5,
    ],
    [
      'puts one before the first',
      `INSERT INTO events SELECT 0, at, actor, case_id, kind, detail, prev, hash FROM events WHERE seq = 1`,
      0,
    ],
    [
      'appends one that is linked to nothing',
      `INSERT INTO events SELECT 11, at, actor, case_id, kind, detail, prev, hash FROM events WHERE seq = 10`,
      11,
    ],
    ['makes an event unreadable', `UPDATE events SET detail = 'x' WHERE seq = 10`, 10],
    ['makes a kind of their own', `UPDATE events SET kind = 'all/fine' WHERE seq = 2`, 2],
  ])('%s: the chain itself names it', (_what, sql, firstBad) => {
    const db = aLog(10)
    withShell(db, sql)
    expect(verifyChain(db)).toMatchObject({ ok: false, firstBad })
  })

  test('alters one and makes all later hashes anew: the checkpoint and each backup since know better', () => {
    const db = aLog(10)
    const [early, late] = [headAt(db, 4), headAt(db, 8)]
    const checkpoint = headAt(db, 10)
    withShell(db, `UPDATE events SET actor = 'other' WHERE seq = 6`)
    rehash(db, 6)
    expect(verifyChain(db)).toMatchObject({ ok: true })
    expect(verifyChain(db, checkpoint)).toMatchObject({ ok: false, firstBad: 10 })
    // The earliest head that does not agree: what was altered lies between it and the one before.
    expect(verifyChain(db, chainHead(db), [early, late])).toEqual({
      ok: false,
      events: 10,
      firstBad: 8,
    })
    expect(verifyChain(db, chainHead(db), [early])).toMatchObject({ ok: true })
  })

  test('rewrites everything and the checkpoint as well: only a backup kept elsewhere shows it', () => {
    const db = aLog(10)
    const backup = headAt(db, 5)
    withShell(db, `UPDATE events SET actor = 'other' WHERE seq = 1`)
    rehash(db)
    expect(verifyChain(db, chainHead(db))).toMatchObject({ ok: true })
    expect(verifyChain(db, chainHead(db), [backup])).toMatchObject({ ok: false, firstBad: 5 })
  })

  test('cuts off the end, checkpoint and all: a backup from later shows it', () => {
    const db = aLog(10)
    const backup = headAt(db, 9)
    withShell(db, 'DELETE FROM events WHERE seq > 6')
    expect(verifyChain(db, chainHead(db), [backup])).toMatchObject({ ok: false, firstBad: 7 })
  })

  test('cuts off the end and says a restore did it: the checkpoint, which moves with a restore, knows better', () => {
    const db = aLog(10)
    const checkpoint = headAt(db, 10)
    withShell(db, 'DELETE FROM events WHERE seq > 6')
    restored(db, { events: 6, replacedEvents: 10, replacedHead: checkpoint.head })
    expect(verifyChain(db, checkpoint)).toMatchObject({ ok: false })
  })
})

describe('a log that was shortened because its time was over', () => {
  test('verifies from the cut on, and further cuts follow', () => {
    const db = aLog(20)
    const [before, at, after] = [headAt(db, 3), headAt(db, 5), headAt(db, 9)]
    cut(db, 5)
    expect(verifyChain(db, chainHead(db), [before, at, after])).toEqual({
      ok: true,
      events: 21,
      firstBad: null,
    })
    cut(db, 12)
    expect(verifyChain(db, chainHead(db), [before, at, after])).toMatchObject({ ok: true })
    expect(db.$client.prepare('SELECT min(seq) FROM events').pluck().get()).toBe(13)
  })

  test('the database itself refuses to delete what was not cut, and to take a cut back', () => {
    const db = aLog(10)
    cut(db, 5)
    expect(() => db.$client.exec('DELETE FROM events WHERE seq = 6')).toThrow('append-only')
    expect(() => db.$client.exec('DELETE FROM log_cuts')).toThrow('append-only')
    expect(() => db.$client.exec('UPDATE log_cuts SET up_to = 3')).toThrow('append-only')
  })

  test.each([
    ['with no event that tells of it', (db: Db) => cutByHand(db, 5), 1],
    [
      'that the event tells otherwise',
      (db: Db) => {
        cut(db, 5)
        withShell(db, `UPDATE log_cuts SET hash = '${'a'.repeat(64)}'`)
      },
      6,
    ],
    [
      'further than its event tells',
      (db: Db) => {
        cut(db, 5)
        cutByHand(db, 8)
      },
      6,
    ],
    ['of events younger than a year', (db: Db) => cut(db, 5, dayNumber(6), dayNumber(40)), 1],
    [
      'that leaves some of what it says it took',
      (db: Db) =>
        withShell(db, `INSERT INTO log_cuts SELECT seq, hash, at FROM events WHERE seq = 5`),
      5,
    ],
  ])('a cut %s is found', (_what, attack, firstBad) => {
    const db = aLog(20)
    attack(db)
    expect(verifyChain(db)).toMatchObject({ ok: false, firstBad })
  })

  test('a made-up cut of young events contradicts what was written down before they were made', () => {
    const db = aLog(20)
    // A backup of 10 April held four events; the cut claims that all twelve were older than March.
    const backup = { ...headAt(db, 4), at: '2026-04-10T00:00:00.000Z' }
    cut(db, 12, '2026-03-01T00:00:00.000Z')
    expect(verifyChain(db)).toMatchObject({ ok: true })
    expect(verifyChain(db, chainHead(db), [backup])).toMatchObject({ ok: false, firstBad: 5 })
  })

  test('a backup from the cut itself must have its hash', () => {
    const db = aLog(20)
    const backup = { ...headAt(db, 5), head: 'b'.repeat(64) }
    cut(db, 5)
    expect(verifyChain(db, chainHead(db), [backup])).toMatchObject({ ok: false, firstBad: 5 })
  })

  test('nothing of the last years goes, nor anything after the first event of an open or held case', () => {
    const db = aLog(20)
    expect(possibleCut(db, dayNumber(11))).toEqual({ upTo: 10, events: 10, heldBy: null })
    expect(possibleCut(db, dayNumber(1))).toMatchObject({ events: 0 })
    // A clock that was wrong once keeps what follows: better too much than too little.
    withShell(db, `UPDATE events SET at = '2030-01-01T00:00:00.000Z' WHERE seq = 4`)
    expect(possibleCut(db, dayNumber(11))).toMatchObject({ upTo: 3, events: 3 })
    cut(db, 3)
    expect(possibleCut(db, dayNumber(11))).toMatchObject({ upTo: 3, events: 0 })
  })
})

describe('a log that was restored from a backup', () => {
  /** Ten events, of which the last six are replaced by a restore and two new ones. */
  function afterRestore() {
    const db = aLog(10)
    const replaced = headAt(db, 8)
    const last = { ...headAt(db, 10), at: dayNumber(10) }
    const kept = headAt(db, 4)
    withShell(db, 'DELETE FROM events WHERE seq > 4')
    restored(db, { events: 4, replacedEvents: 10, replacedHead: last.head })
    restored(db, { events: 4 }, now)
    return { db, replaced, last, kept }
  }

  test('backups of the replaced state are no contradiction; those of the kept one still agree', () => {
    const { db, replaced, last, kept } = afterRestore()
    expect(verifyChain(db, chainHead(db), [kept, replaced, last])).toMatchObject({ ok: true })
  })

  test('a backup made after the restore must agree', () => {
    const { db } = afterRestore()
    const later = { events: 6, head: 'c'.repeat(64), at: '2028-07-01T00:00:00.000Z' }
    expect(verifyChain(db, chainHead(db), [later])).toMatchObject({ ok: false, firstBad: 6 })
  })

  test('the head that was replaced must be the one that the restore names', () => {
    const db = aLog(10)
    const last = { ...headAt(db, 10), head: 'd'.repeat(64) }
    const head = hashOfEvent(db, 10)!
    withShell(db, 'DELETE FROM events WHERE seq > 4')
    restored(db, { events: 4, replacedEvents: 10, replacedHead: head })
    expect(verifyChain(db, chainHead(db), [last])).toMatchObject({ ok: false })
  })
})
