import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalJson } from '@core/audit/canonical-json'
import type { AuditEvent } from '@core/audit/event'
import { eventHash } from '@db/chain'
import type { Db } from '@db/connection'
import { advanceCheckpoint, checkpointOf } from '@main/services/vault/checkpoint'
import { readVaultFile, writeVaultFile } from '@main/services/vault/vault-file'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded, type Random } from './amount'
import { undisturbed, templateVault } from './kill-support'
import { valueOf, type FaultProgram } from './program'
import { report } from './table'
import { copyVault, openAgain } from './vault-checks'

type Row = Omit<AuditEvent, 'detail'> & { readonly detail: string }

/** Somebody with the key and a SQL shell: the triggers are the first thing to go. */
function shell({ $client }: Db) {
  const triggers = $client
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
    .pluck()
    .all()
  for (const name of triggers) $client.exec(`DROP TRIGGER "${String(name)}"`)
  $client.pragma('foreign_keys = OFF')
  const run = (sql: string, ...values: readonly unknown[]) => $client.prepare(sql).run(...values)
  const last = () => Number($client.prepare('SELECT max(seq) FROM events').pluck().get())
  const rows = () =>
    // The columns are those of the schema, named as the domain names them.
    $client
      .prepare(`SELECT seq, at, actor, case_id AS caseId, kind, detail, prev, hash FROM events`)
      .all() as readonly Row[]
  return { run, last, rows }
}

type Shell = ReturnType<typeof shell>
type Tampering = (sql: Shell, at: number, random: Random) => number | 'checkpoint'

/** Each answers the number of the first event that is not as it was. */
const tamperings: Readonly<Record<string, Tampering>> = {
  'another actor': (sql, at) => {
    sql.run(`UPDATE events SET actor = 'ito' WHERE seq = ?`, at)
    return at
  },
  'another time': (sql, at) => {
    sql.run(`UPDATE events SET at = '2026-12-17T01:00:00.000Z' WHERE seq = ?`, at)
    return at
  },
  'another kind': (sql, at) => {
    sql.run(`UPDATE events SET kind = 'access/refused' WHERE seq = ?`, at)
    return at
  },
  'another case': (sql, at) => {
    sql.run('UPDATE events SET case_id = ? WHERE seq = ?', randomUUID(), at)
    return at
  },
  'another detail': (sql, at) => {
    sql.run(`UPDATE events SET detail = '{"fields":["other"]}' WHERE seq = ?`, at)
    return at
  },
  'a detail that is no JSON': (sql, at) => {
    sql.run(`UPDATE events SET detail = '{' WHERE seq = ?`, at)
    return at
  },
  'a detail nested ten thousand deep': (sql, at) => {
    sql.run('UPDATE events SET detail = ? WHERE seq = ?', '['.repeat(10_000), at)
    return at
  },
  'one byte of a hash': (sql, at, random) => {
    const hash = `${random.below(16).toString(16)}${'f'.repeat(63)}`
    sql.run('UPDATE events SET hash = ? WHERE seq = ?', hash, at)
    return at
  },
  deleted: (sql, at) => {
    sql.run('DELETE FROM events WHERE seq = ?', at)
    return at
  },
  'deleted, and the rest numbered anew': (sql, at) => {
    sql.run('DELETE FROM events WHERE seq = ?', at)
    sql.run('UPDATE events SET seq = -seq WHERE seq > ?', at)
    sql.run('UPDATE events SET seq = -seq - 1 WHERE seq < 0')
    return at
  },
  'two exchanged': (sql, at) => {
    sql.run('UPDATE events SET seq = -1 WHERE seq = ?', at)
    sql.run('UPDATE events SET seq = ? WHERE seq = ?', at, at + 1)
    sql.run('UPDATE events SET seq = ? WHERE seq = -1', at + 1)
    return at
  },
  'one put in between': (sql, at) => {
    sql.run('UPDATE events SET seq = -seq WHERE seq >= ?', at)
    sql.run('UPDATE events SET seq = -seq + 1 WHERE seq < 0')
    sql.run(
      `INSERT INTO events SELECT ?, at, actor, case_id, kind, detail, prev, hash FROM events WHERE seq = ?`,
      at,
      at + 1,
    )
    return at + 1
  },
  'one appended that is not linked': sql => {
    const next = sql.last() + 1
    sql.run(
      `INSERT INTO events SELECT ?, at, actor, case_id, kind, detail, prev, hash FROM events WHERE seq = 1`,
      next,
    )
    return next
  },
  'altered, with the hash made to fit': (sql, at) => {
    rewriteFrom(sql, at, at)
    return at + 1
  },
  'the last ones cut off': (sql, at) => {
    sql.run('DELETE FROM events WHERE seq >= ?', at)
    return at
  },
  'altered, and every hash after it made to fit': (sql, at) => {
    rewriteFrom(sql, at, sql.last())
    // Only what is kept outside can tell, and it knows the last event alone.
    return 'checkpoint'
  },
}

/** Alters the event `at` and makes the hashes fit, from there to `until`. */
function rewriteFrom(sql: Shell, at: number, until: number): void {
  const rows = [...sql.rows()].sort((a, b) => a.seq - b.seq).filter(row => row.seq >= at)
  let prev = rows[0]?.prev ?? ''
  for (const row of rows.filter(({ seq }) => seq <= until)) {
    const actor = row.seq === at ? 'ito' : row.actor
    const detail = JSON.parse(row.detail) as AuditEvent['detail']
    const { seq, at: moment, caseId, kind } = row
    const hash = eventHash({ seq, at: moment, caseId, kind, actor, detail, prev })
    sql.run(
      'UPDATE events SET actor = ?, detail = ?, prev = ?, hash = ? WHERE seq = ?',
      ...[actor, canonicalJson(detail), prev, hash, row.seq],
    )
    prev = hash
  }
}

async function worked(place: string): Promise<string> {
  const folder = await templateVault(join(place, 'vault'))
  await undisturbed({ task: 'work', folder, seed: 21 })
  return folder
}

const opened = async (folder: string): Promise<FaultProgram> => {
  const { program, problem } = await openAgain(folder)
  expect(problem).toBeUndefined()
  return program
}

test('whatever is done to the log with the key and a SQL shell, verification names the first bad event', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 10)
  const template = await worked(place)
  const names = Object.keys(tamperings)
  const times = amount(names.length, names.length * 25)
  const lost: string[] = []
  for (let number = 0; number < times; number += 1) {
    const name = names[number % names.length]!
    const program = await opened(copyVault(template, join(place, `${number}`)))
    const vault = program.context.vault.current()!
    const sql = shell(vault.db)
    const at = 1 + random.below(sql.last() - 2)
    const answer = tamperings[name]!(sql, at, random)
    const expected = answer === 'checkpoint' ? checkpointOf(vault.path)?.events : answer
    const { audit, ok } = valueOf(await program.api.backup.verifyVault({}))
    if (ok || audit.firstBad !== expected) {
      lost.push(`${name} at ${at}: ${JSON.stringify(audit)} instead of ${expected ?? '?'}`)
    }
    program.context.vault.lock()
  }
  report({
    suite: 'log altered, deleted, reordered, appended, cut',
    tried: times,
    survived: times - lost.length,
    lost: lost.length,
    note: `${names.length} ways; the first bad event named each time`,
  })
  expect(lost).toEqual([])
})

test('a chain written anew as a whole, with vault.json, contradicts the head in a backup', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 11)
  const template = await worked(place)
  const times = amount(3, 20)
  let found = 0
  for (let number = 0; number < times; number += 1) {
    const folder = copyVault(template, join(place, `${number}`, 'vault'))
    const program = await opened(folder)
    valueOf(await program.api.backup.make({}))
    const { db } = program.context.vault.current()!
    const sql = shell(db)
    rewriteFrom(sql, 1 + random.below(sql.last() - 10), sql.last())
    const file = valueOf(readVaultFile(folder))
    const at = file.checkpoint.at
    writeVaultFile(folder, { ...file, checkpoint: { events: 0, head: '0'.repeat(64), at } })
    advanceCheckpoint(folder, db, at)
    const check = valueOf(await program.api.log.verify({}))
    if (!check.ok && check.backups.differ.length === 1) found += 1
    program.context.vault.lock()
  }
  report({
    suite: 'whole log and vault.json written anew',
    tried: times,
    survived: found,
    lost: times - found,
    note: 'found by the head in a backup; without a backup nothing could tell',
  })
  expect(found).toBe(times)
})
