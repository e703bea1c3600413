import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { countAttempts, delayAfter } from '@main/services/vault/attempts'
import { newVault, password, valueOf, vaultService } from './vault-fixture'

const wait = (seconds: number) => ({
  ok: false,
  error: { code: 'vault/wrong-password', retryAfterSeconds: seconds },
})
const done = { ok: true, value: null }
const at = '2026-12-18T01:00:00.000Z'

const row = z.object({ kind: z.string(), detail: z.string() })
const failures = ({ service }: Awaited<ReturnType<typeof newVault>>) =>
  service
    .current()!
    .db.$client.prepare(`SELECT * FROM events WHERE kind = 'vault/unlock-failed' ORDER BY seq`)
    .all()
    .map(r => JSON.parse(row.parse(r).detail) as unknown)

async function guessedAt(times: number) {
  const built = await newVault()
  built.service.lock()
  for (let n = 0; n < times; n += 1) await built.service.unlock('sato', 'wrong')
  return built
}

describe('the delay after failed attempts', () => {
  test('survives a restart of the program', async () => {
    const { path } = await guessedAt(4)
    const { service, clock } = vaultService(path)
    expect(await service.unlock('sato', password)).toEqual(wait(2))
    clock.now = '2026-12-18T01:00:02.000Z'
    expect(await service.unlock('sato', password)).toEqual(done)
    expect(existsSync(join(path, 'attempts.json'))).toBe(false)
  })

  test('is never longer than the longest, also when the clock is set back a year', async () => {
    const { path } = await guessedAt(4)
    const { service, clock } = vaultService(path)
    clock.now = '2025-12-18T01:00:00.000Z'
    expect(await service.unlock('sato', password)).toEqual(wait(delayAfter(4)))
    clock.now = '2025-12-18T01:00:02.000Z'
    expect(await service.unlock('sato', password)).toEqual(done)
  })

  test.each([
    ['empty', ''],
    ['not JSON', '{'],
    ['of another kind', '{"format":"kaiji-vault"}'],
    ['full of nonsense', '{"format":"kaiji-attempts","inARow":-1,"notBefore":"never"}'],
    ['huge', 'x'.repeat(2_000_000)],
  ])('locks nobody out when its file is %s', async (_what, content) => {
    const { path } = await guessedAt(4)
    writeFileSync(join(path, 'attempts.json'), content)
    const { service } = vaultService(path)
    expect(await service.unlock('sato', password)).toEqual(done)
  })

  test('says at most a minute, whatever the file says', async () => {
    const { path } = await guessedAt(1)
    const far = { format: 'kaiji-attempts', inARow: 999_999_999, byLogin: [], unknownLogin: 0 }
    const file = JSON.stringify({ ...far, notBefore: '2999-01-01T00:00:00.000Z' })
    writeFileSync(join(path, 'attempts.json'), file)
    const { service, clock } = vaultService(path)
    expect(await service.unlock('sato', password)).toEqual(wait(60))
    clock.now = '2026-12-18T01:01:00.000Z'
    expect(await service.unlock('sato', password)).toEqual(done)
  })

  test('holds within the program also where the folder cannot be written, or the file is deleted', () => {
    const attempts = countAttempts('/proc/nowhere')
    for (let n = 0; n < 5; n += 1) attempts.failed('sato', at)
    expect(attempts.wait(at)).toBe(4)
    attempts.forget()
    expect(attempts.wait(at)).toBe(0)
  })

  test('is not there for a mistyped recovery key, which is recorded all the same', async () => {
    const built = await newVault()
    const { service, recoveryKey } = built
    service.lock()
    for (let n = 0; n < 6; n += 1) await service.unlockWithRecoveryKey('AGE-SECRET-KEY-1')
    expect(await service.unlockWithRecoveryKey(recoveryKey)).toEqual(done)
    expect(failures(built)).toEqual([{ login: '(recovery key)', count: 6 }])
  })
})

describe('failed attempts', () => {
  test('are in the chain at the next unlocking: which login, how many', async () => {
    const built = await newVault()
    const { service, clock } = built
    valueOf(
      await service.accounts.add({
        login: 'ito',
        name: '伊藤',
        role: 'officer',
        password: 'erstes Kennwort 2026',
      }),
    )
    service.lock()
    const tries = ['sato', 'ito', 'sato', 'my password, typed in the wrong field']
    for (const login of tries) await service.unlock(login, 'wrong')
    clock.now = '2026-12-18T01:01:00.000Z'
    expect(readFileSync(join(built.path, 'attempts.json'), 'utf8')).not.toContain('my password')
    expect(await service.unlock('sato', password)).toEqual(done)
    expect(failures(built)).toEqual([
      { login: 'ito', count: 1 },
      { login: 'sato', count: 2 },
      { login: null, count: 1 },
    ])
  })

  test('look alike for a login that there is not', async () => {
    const { service } = await newVault()
    service.lock()
    expect(await service.unlock('nobody', 'wrong')).toEqual(await service.unlock('sato', 'wrong'))
    // And the decoy is no way in.
    expect(await service.unlock('nobody', password)).toEqual(wait(0))
  })

  test('ten thousand stay cheap: a short file, and one event', async () => {
    const built = await newVault()
    built.service.lock()
    const attempts = countAttempts(built.path)
    for (let n = 0; n < 10; n += 1) attempts.failed('sato', at)
    const short = readFileSync(join(built.path, 'attempts.json'), 'utf8')
    writeFileSync(join(built.path, 'attempts.json'), short.replaceAll('10', '9990'))
    const later = countAttempts(built.path)
    for (let n = 0; n < 10; n += 1) later.failed('sato', at)
    expect(readFileSync(join(built.path, 'attempts.json')).length).toBeLessThan(300)
    const next = vaultService(built.path, { now: '2026-12-18T01:01:00.000Z' })
    expect(await next.service.unlock('sato', password)).toEqual(done)
    expect(failures({ ...built, ...next })).toEqual([{ login: 'sato', count: 10_000 }])
  })

  test('while the vault is open, such as a wrong old password, are in the chain at once', async () => {
    const built = await newVault()
    const { service } = built
    expect((await service.accounts.changePassword('wrong', 'etwas Neues 77')).ok).toBe(false)
    expect((await service.accounts.changePassword(password, 'etwas Neues 77')).ok).toBe(true)
    expect(failures(built)).toEqual([{ login: 'sato', count: 1 }])
  })
})
