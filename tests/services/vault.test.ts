import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { settings } from '@core/settings/settings'
import { readValue } from '@db/values'
import { delayAfter } from '@main/services/vault/attempts'
import { newerMigrations } from '@tests/support/migrations'
import { temporaryFolder } from '@tests/support/temporary'
import { founder, newVault, password, typeInto, valueOf, vaultService } from './vault-fixture'

const error = (code: string, rest: object = {}) => ({ ok: false, error: { code, ...rest } })
const filesIn = (folder: string) => readdirSync(folder).map(name => join(folder, name))

describe('a new vault', () => {
  test('opens for its founder, with settings, a first event, and a path that is remembered', async () => {
    const { service, path, remembered } = await newVault()
    expect(service.current()).toMatchObject({ path, login: 'sato', name: '佐藤 恵' })
    expect(remembered).toEqual([path])
    expect(service.logins()).toEqual(['sato'])
    const { db } = service.current()!
    expect(readValue(db, 'settings', settings)?.organisation.name.ja).toBe('株式会社あおぞらホーム')
    expect(kinds(service)).toEqual(['vault/created'])
  })

  test('opens again with the password, and with the recovery key as typed from paper', async () => {
    const { service, path, recoveryKey } = await newVault()
    typeInto(service, '田中さんの件')
    service.lock()
    expect(service.current()).toBeUndefined()

    expect(await service.unlock('sato', password)).toEqual({ ok: true, value: null })
    expect(readValue(service.current()!.db, 'note', z.string())).toBe('田中さんの件')
    service.lock()

    const bare = recoveryKey.replaceAll('-', '')
    const typed = ` ${bare.toLowerCase().slice(0, 30)}\n${bare.slice(30)} `
    const elsewhere = vaultService(path).service
    expect(await elsewhere.unlockWithRecoveryKey(typed)).toEqual({ ok: true, value: null })
    expect(readValue(elsewhere.current()!.db, 'note', z.string())).toBe('田中さんの件')
  })

  test('holds nothing readable: no typed word, no password, no key, no SQLite header', async () => {
    const { service, path, recoveryKey } = await newVault()
    typeInto(service, '髙橋みなみ minami@mail.example 090-0000-0000')
    // With its write-ahead log, while it is open.
    const names = readdirSync(path)
    expect(names).toContain('cases.db-wal')
    const check = () => {
      for (const file of filesIn(path)) {
        const bytes = readFileSync(file)
        for (const word of [...words, recoveryKey]) {
          expect(bytes.includes(Buffer.from(word, 'utf8'))).toBe(false)
          expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false)
        }
        expect(bytes.includes('SQLite format 3')).toBe(false)
      }
    }
    const words = [
      '髙橋みなみ',
      'minami',
      '090-0000',
      'あおぞら',
      '佐藤 恵',
      password,
      'organisation',
    ]
    check()
    service.lock()
    check()
  })

  test('is never made over a vault, nor over what is left of one', async () => {
    const { service, path } = await newVault()
    service.lock()
    const before = readFileSync(join(path, 'cases.db'))
    const other = vaultService().service
    expect(await other.create(founder(path))).toEqual(error('vault/already-exists', { path }))

    // A power cut before vault.json was written.
    rmSync(join(path, 'vault.json'))
    expect(await other.create(founder(path))).toEqual(error('vault/damaged', { path }))
    expect(other.locate(path)).toEqual(error('vault/not-a-vault', { path }))
    expect(readFileSync(join(path, 'cases.db'))).toEqual(before)
  })

  test('is refused in a place that cannot be written, and leaves nothing there', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const { service, remembered } = vaultService()
    for (const path of [join(folder, 'file', 'vault'), '/proc/kaiji/vault']) {
      expect(await service.create(founder(path))).toEqual(
        error('vault/folder-not-writable', { path }),
      )
    }
    expect(readdirSync(folder)).toEqual(['file'])
    expect(remembered).toEqual([])
    expect(service.current()).toBeUndefined()
  })

  test('that fails half-way leaves no half vault behind', async () => {
    const folder = temporaryFolder()
    const { service } = vaultService(undefined, undefined, join(folder, 'no-migrations'))
    await expect(service.create(founder(join(folder, 'vault')))).rejects.toThrow()
    expect(existsSync(join(folder, 'vault'))).toBe(false)
  })

  test('may lie in a folder with other files, which stay as they are', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'readme.txt'), 'mine')
    const { service } = await newVault(folder)
    service.lock()
    expect(readdirSync(folder).sort()).toEqual([
      'cases.db',
      'readme.txt',
      'vault.json',
      'vault.lock',
    ])
  })
})

describe('guessing', () => {
  test('a wrong password, login or recovery key does not open it', async () => {
    const { service } = await newVault()
    service.lock()
    const wrong = error('vault/wrong-password', { retryAfterSeconds: 0 })
    expect(await service.unlock('sato', `${password}x`)).toEqual(wrong)
    expect(await service.unlock('tanaka', password)).toEqual(wrong)
    const otherKey = (await newVault()).recoveryKey
    for (const key of [otherKey, 'AGE-SECRET-KEY-1', '']) {
      expect(await service.unlockWithRecoveryKey(key)).toEqual(error('vault/wrong-recovery-key'))
    }
    expect(service.current()).toBeUndefined()
  })

  test('waits grow: none three times, then 2, 4, 8 … 60 seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map(delayAfter)).toEqual([
      0, 0, 0, 2, 4, 8, 16, 32, 60, 60,
    ])
  })

  test('during a wait even the right password is refused, and the failures are on record afterwards', async () => {
    const { service, clock } = await newVault()
    service.lock()
    for (let n = 0; n < 4; n += 1) await service.unlock('sato', 'wrong')
    const wait = (seconds: number) => error('vault/wrong-password', { retryAfterSeconds: seconds })
    expect(await service.unlock('sato', password)).toEqual(wait(2))
    clock.now = '2026-12-18T01:00:01.500Z'
    expect(await service.unlock('sato', password)).toEqual(wait(1))
    clock.now = '2026-12-18T01:00:02.000Z'
    expect(await service.unlock('sato', password)).toEqual({ ok: true, value: null })
    expect(details(service).slice(-2)).toEqual([
      ['vault/unlock-failed', { login: 'sato', count: 4 }],
      ['vault/unlocked', { failedAttempts: 4, checkpointHolds: true }],
    ])
  })

  test('attempts made at once are still counted one by one', async () => {
    const { service } = await newVault()
    service.lock()
    const attempts = Array.from({ length: 8 }, () => service.unlock('sato', 'wrong'))
    const waits = (await Promise.all(attempts)).map(reply =>
      !reply.ok && 'retryAfterSeconds' in reply.error ? reply.error.retryAfterSeconds : null,
    )
    expect(waits).toEqual([0, 0, 0, 2, 2, 2, 2, 2])
  })
})

describe('locking', () => {
  test('leaves a trace, folds the log into the file, and can be done twice', async () => {
    const { service, path } = await newVault()
    service.lock()
    service.lock()
    expect(readdirSync(path).sort()).toEqual(['cases.db', 'vault.json', 'vault.lock'])
    valueOf(await service.unlock('sato', password))
    expect(kinds(service)).toEqual(['vault/created', 'vault/locked', 'vault/unlocked'])
  })

  test('keeps the end of the audit chain outside the database, so that cutting it off shows', async () => {
    const { service, path } = await newVault()
    service.lock()
    const cut = readFileSync(join(path, 'cases.db'))
    valueOf(await service.unlock('sato', password))
    typeInto(service, 'later')
    service.lock()

    writeFileSync(join(path, 'cases.db'), cut)
    valueOf(await service.unlock('sato', password))
    expect(details(service).at(-1)).toEqual([
      'vault/unlocked',
      { failedAttempts: 0, checkpointHolds: false },
    ])
    // And locking again does not wipe the proof out.
    service.lock()
    valueOf(await service.unlock('sato', password))
    expect(details(service).at(-1)?.[1]).toMatchObject({ checkpointHolds: false })
  })

  test('pointing at another vault locks this one', async () => {
    const first = await newVault()
    const second = await newVault()
    second.service.lock()
    valueOf(first.service.locate(second.path))
    expect(first.service.current()).toBeUndefined()
    expect(first.remembered.at(-1)).toBe(second.path)
  })
})

test('an update copies the vault before it changes the database', async () => {
  const { service, path } = await newVault()
  service.lock()
  const clock = { now: '2026-12-20T01:00:00.000Z' }
  const newer = newerMigrations(temporaryFolder())
  valueOf(await vaultService(path, clock, newer).service.unlock('sato', password))

  const copy = readdirSync(dirname(path)).find(name => name.startsWith('vault-before-update-2026'))
  const copied = vaultService(join(dirname(path), copy!)).service
  expect(copied.logins()).toEqual(['sato'])
  expect(await copied.unlock('sato', password)).toEqual({ ok: true, value: null })
})

test('the last verified backup is kept where the unlock screen can read it', async () => {
  const { service, path } = await newVault()
  expect(service.lastVerifiedBackup()).toBeNull()
  service.noteVerifiedBackup('2026-12-18T05:00:00.000Z')
  service.lock()
  expect(vaultService(path).service.lastVerifiedBackup()).toBe('2026-12-18T05:00:00.000Z')
})

test('a folder may be made on the way', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a'))
  const { service } = await newVault(join(folder, 'a', 'b', 'c'))
  expect(service.current()?.path).toBe(join(folder, 'a', 'b', 'c'))
})

type Service = Awaited<ReturnType<typeof newVault>>['service']
const row = z.object({ kind: z.string(), detail: z.string() })

function details(service: Service) {
  const rows = service.current()!.db.$client.prepare('SELECT * FROM events ORDER BY seq').all()
  return rows.map(r => row.parse(r)).map(r => [r.kind, JSON.parse(r.detail) as unknown] as const)
}
const kinds = (service: Service) => details(service).map(([kind]) => kind)
