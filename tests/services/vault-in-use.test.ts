import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, renameSync, truncateSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chainHead, lastEvent } from '@db/events'
import { verifyDatabase } from '@db/verify'
import { VaultGone } from '@main/services/vault/storage-problem'
import { newVault, password, typeInto, valueOf, vaultService } from './vault-fixture'
import { noteIn } from './backup-fixture'

const holder = `
  const Database = require('better-sqlite3')
  const lock = new Database(process.argv[1])
  lock.pragma('journal_mode = MEMORY')
  lock.exec('BEGIN EXCLUSIVE')
  console.log('held')
  setInterval(() => undefined, 1000)
`

describe('one program at a time writes to a vault', () => {
  test('a second one is told who has it, and gets it once that one has locked', async () => {
    const { service, path } = await newVault()
    const second = vaultService(path).service
    expect(await second.unlock('sato', password)).toEqual({
      ok: false,
      error: {
        code: 'vault/in-use',
        host: hostname(),
        process: process.pid,
        since: expect.stringMatching(/^2026-12-18 \d\d:00$/) as unknown,
      },
    })
    typeInto(service, 'still mine')
    service.lock()
    valueOf(await second.unlock('sato', password))
    expect(noteIn(second)).toBe('still mine')
  })

  test('a process that was killed has no vault any more, whatever it left lying there', async () => {
    const { service, path } = await newVault()
    service.lock()
    const child = spawn(process.execPath, ['-e', holder, join(path, 'vault.lock')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    expect(await service.unlock('sato', password)).toMatchObject({
      error: { code: 'vault/in-use', host: '?' },
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    valueOf(await service.unlock('sato', password))
  })

  test('a lock file with something in it is no obstacle', async () => {
    const { service, path } = await newVault()
    service.lock()
    cpSync(join(path, 'vault.json'), join(path, 'vault.lock'))
    valueOf(await service.unlock('sato', password))
  })
})

/** What a power cut leaves: the files as they are while the vault is open. */
async function interrupted() {
  const { service, path, clock } = await newVault()
  typeInto(service, 'one', 'first')
  typeInto(service, 'two')
  const left = join(dirname(path), 'left')
  cpSync(path, left, { recursive: true })
  return { left, clock, events: chainHead(service.current()!.db).events }
}

describe('after a session that did not end cleanly', () => {
  test('everything acknowledged is there; the check and its outcome are an event', async () => {
    const { left, events } = await interrupted()
    const { service } = vaultService(left)
    valueOf(await service.unlock('sato', password))
    expect(noteIn(service)).toBe('two')
    expect(service.openingCheck()?.findings).toEqual([])
    const { db } = service.current()!
    expect(lastEvent(db)).toMatchObject({
      seq: events + 2,
      kind: 'vault/checked',
      detail: { findings: [], complete: true },
    })
    service.lock()
    expect(readdirSync(left).sort()).toEqual(['cases.db', 'vault.json', 'vault.lock'])
    valueOf(await service.unlock('sato', password))
    expect(service.openingCheck()).toBeUndefined()
  })

  test('a log that lost its end is noticed, and how long the history was is kept', async () => {
    const { left, events } = await interrupted()
    // SQLite takes the end of a cut log for the end of the work, and says nothing.
    truncateSync(join(left, 'cases.db-wal'), 12_000)
    const { service } = vaultService(left)
    valueOf(await service.unlock('sato', password))
    expect(service.openingCheck()?.findings).toEqual(['end-missing'])
    expect(lastEvent(service.current()!.db)).toMatchObject({
      kind: 'vault/checked',
      detail: { findings: ['end-missing'], expectedEvents: events },
    })
  })

  test('what interrupted work left is cleared away, and nothing else', async () => {
    const { left } = await interrupted()
    const temporary = join(left, '.vault.json-0123456789ab')
    const other = join(left, 'notes.txt')
    const half = join(dirname(left), '.left-before-update-abc123')
    for (const copy of [temporary, other]) cpSync(join(left, 'vault.json'), copy)
    cpSync(left, half, { recursive: true })
    const { service } = vaultService(left)
    valueOf(await service.unlock('sato', password))
    expect(existsSync(temporary) || existsSync(half)).toBe(false)
    expect(existsSync(other)).toBe(true)
    expect(lastEvent(service.current()!.db)).toMatchObject({ detail: { leftovers: 2 } })
  })

  test('an unreadable mark means a check without a known end', async () => {
    const { left } = await interrupted()
    truncateSync(join(left, 'vault.session'), 10)
    const { service } = vaultService(left)
    valueOf(await service.unlock('sato', password))
    expect(service.openingCheck()?.findings).toEqual([])
  })
})

test('nothing is written into a vault whose folder is gone, and it goes on once it is back', async () => {
  const { service, path } = await newVault()
  renameSync(path, `${path}-away`)
  expect(() => typeInto(service, 'lost')).toThrow(VaultGone)
  renameSync(`${path}-away`, path)
  typeInto(service, 'kept')
  service.lock()
  valueOf(await service.unlock('sato', password))
  expect(noteIn(service)).toBe('kept')
  expect(verifyDatabase(service.current()!.db).ok).toBe(true)
})

test('a clock set back a year loses nothing: the order stays, and the chain holds', async () => {
  const { service, path, clock } = await newVault()
  clock.now = '2025-12-18T01:00:00.000Z'
  service.lock()
  valueOf(await service.unlock('sato', password))
  const { db } = service.current()!
  expect(verifyDatabase(db)).toMatchObject({ ok: true, audit: { ok: true, firstBad: null } })
  expect(lastEvent(db)?.at).toBe(clock.now)
  expect(existsSync(path)).toBe(true)
})
