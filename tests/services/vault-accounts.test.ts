import { initialPolicy } from '@core/settings/policy'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { ok } from '@core/result'
import { transact } from '@db/connection'
import { readValue, writeValue } from '@db/values'
import {
  add,
  done,
  entryOf,
  error,
  events,
  first,
  own,
  unlocked,
  vaultOfTwo,
} from './accounts-fixture'
import { newVault, password, valueOf } from './vault-fixture'

describe('a new account', () => {
  test('opens the vault with its own password, as what it is, and never with another’s', async () => {
    const built = await vaultOfTwo()
    const { service } = built
    expect(service.logins()).toEqual(['sato', 'ito'])
    expect(await unlocked(built, 'ito', first)).toEqual(done)
    expect(service.current()).toMatchObject({ login: 'ito', name: '伊藤 薫', role: 'reviewer' })
    expect(await unlocked(built, 'ito', password)).toEqual(
      error('vault/wrong-password', { retryAfterSeconds: 0 }),
    )
    expect(await service.unlock('sato', password)).toEqual(done)
    expect(service.current()).toMatchObject({ login: 'sato', role: 'administrator' })
  })

  test('must choose an own password; the given one then opens nothing', async () => {
    const built = await vaultOfTwo()
    const { service } = built
    valueOf(await unlocked(built, 'ito', first))
    expect(service.current()?.passwordDue).toBe('given')
    expect(await service.accounts.changePassword('wrong', own)).toEqual(
      error('account/wrong-old-password', { retryAfterSeconds: 0 }),
    )
    expect(await service.accounts.changePassword(first, first)).toEqual(
      error('account/same-password'),
    )
    expect(await service.accounts.changePassword(first, own)).toEqual(done)
    expect(service.current()?.passwordDue).toBeNull()
    expect(await unlocked(built, 'ito', first)).toMatchObject(error('vault/wrong-password'))
    expect(await service.unlock('ito', own)).toEqual(done)
    expect(service.current()?.passwordDue).toBeNull()
  })

  test('never takes a login that anybody ever had', async () => {
    const built = await vaultOfTwo()
    expect(await add(built)).toEqual(error('account/login-taken'))
    valueOf(await built.service.accounts.remove('ito'))
    expect(await add(built)).toEqual(error('account/login-taken'))
  })

  test('made twice at once is made once', async () => {
    const built = await newVault()
    const replies = await Promise.all([add(built), add(built), add(built, 'abe')])
    expect(replies.map(reply => reply.ok)).toEqual([true, false, true])
    expect(await unlocked(built, 'ito', first)).toEqual(done)
    expect(await unlocked(built, 'abe', first)).toEqual(done)
  })

  test('leaves names and passwords in no file', async () => {
    const { path, service } = await vaultOfTwo()
    service.lock()
    for (const name of readdirSync(path)) {
      const bytes = readFileSync(join(path, name))
      for (const word of ['伊藤', first]) expect(bytes.includes(word)).toBe(false)
    }
  })
})

describe('a password’s age', () => {
  test('closes the vault to everything but a new password once it is over', async () => {
    const built = await newVault()
    const { service, clock } = built
    const policy = { ...initialPolicy, passwords: { maxDays: 30 } }
    transact(service.current()!.db, tx => {
      writeValue(tx, 'policy', policy, clock.now)
      return ok(null)
    })
    service.lock()
    clock.now = '2027-01-17T00:59:59.000Z'
    valueOf(await service.unlock('sato', password))
    expect(service.current()?.passwordDue).toBeNull()
    clock.now = '2027-01-17T01:00:00.000Z'
    valueOf(await unlocked(built, 'sato', password))
    expect(service.current()?.passwordDue).toBe('expired')
    expect(service.accounts.list().accounts[0]?.passwordDue).toBe('expired')
    valueOf(await service.accounts.changePassword(password, own))
    valueOf(await unlocked(built, 'sato', own))
    expect(service.current()?.passwordDue).toBeNull()
  })
})

describe('a password reset', () => {
  test('gives new keys: the old password opens nothing, the new one must be changed', async () => {
    const built = await vaultOfTwo()
    const { service } = built
    const before = entryOf(built, 'ito')
    expect(await service.accounts.resetPassword('ito', own)).toEqual(done)
    expect(entryOf(built, 'ito').recipient).not.toBe(before.recipient)
    expect(await unlocked(built, 'ito', first)).toMatchObject(error('vault/wrong-password'))
    expect(await service.unlock('ito', own)).toEqual(done)
    expect(service.current()?.passwordDue).toBe('given')
  })

  test('is for others, and for accounts that are active', async () => {
    const built = await vaultOfTwo()
    const { accounts } = built.service
    expect(await accounts.resetPassword('sato', own)).toEqual(error('account/own'))
    expect(await accounts.resetPassword('nobody', own)).toEqual(error('account/not-found'))
    valueOf(await accounts.disable('ito'))
    expect(await accounts.resetPassword('ito', own)).toEqual(error('account/not-active'))
  })

  test('after the recovery key brings the owner back in, who need not change it again', async () => {
    const built = await newVault()
    const { service, recoveryKey } = built
    service.lock()
    valueOf(await service.unlockWithRecoveryKey(recoveryKey))
    expect(await service.accounts.changePassword(password, own)).toEqual(
      error('account/has-no-password'),
    )
    expect(await service.accounts.resetPassword('sato', own)).toEqual(done)
    expect(await unlocked(built, 'sato', own)).toEqual(done)
    expect(service.current()).toMatchObject({ passwordDue: null, role: 'administrator' })
    expect(events(built)).toContainEqual([
      'account/password-reset',
      '(recovery key)',
      { login: 'sato' },
    ])
  })

  test.each(['before vault.json has the new key', 'after'])(
    'interrupted %s, one of the two passwords still opens the vault',
    async moment => {
      const built = await vaultOfTwo()
      const { service, path } = built
      const before = entryOf(built, 'ito')
      const fileBefore = readFileSync(join(path, 'vault.json'))
      valueOf(await service.accounts.resetPassword('ito', own))
      const after = entryOf(built, 'ito')
      // The database as it was between the two steps: the old key, and the new one announced.
      service.current()!.db.$client.transaction(() => {
        const { $client } = service.current()!.db
        $client
          .prepare('UPDATE accounts SET recipient = ? WHERE login = ?')
          .run(before.recipient, 'ito')
        const pending = { login: 'ito', recipient: after.recipient, actor: 'sato' }
        const at = '2026-12-18T01:00:00.000Z'
        $client
          .prepare('INSERT INTO "values" VALUES (?, ?, ?)')
          .run('pendingKey', JSON.stringify({ ...pending, at, mustChangePassword: true }), at)
      })()
      service.lock()
      const reached = moment === 'after'
      if (!reached) writeFileSync(join(path, 'vault.json'), fileBefore)
      valueOf(await service.unlock('sato', password))
      expect(await unlocked(built, 'ito', reached ? own : first)).toEqual(done)
      expect(readValue(service.current()!.db, 'pendingKey', z.unknown())).toBeUndefined()
    },
  )
})
