import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { readValue } from '@db/values'
import { verifyDatabase } from '@db/verify'
import { readVaultFile } from '@main/services/vault/vault-file'
import { unwrapIdentity } from '@main/services/vault/keys'
import {
  done,
  entryOf,
  error,
  events,
  first,
  own,
  rotated,
  unlocked,
  vaultOfTwo,
  writeVaultJson,
} from './accounts-fixture'
import { newVault, password, typeInto, valueOf } from './vault-fixture'

describe('a leaver', () => {
  test('is out at once: no entry, another data key, a name that stays in the history', async () => {
    const built = await vaultOfTwo()
    const { service, path } = built
    typeInto(service, '田中さんの件')
    const keyBefore = service.keyOf(service.current()!)
    expect(await service.accounts.disable('ito')).toEqual(rotated)
    expect(service.keyOf(service.current()!)).not.toBe(keyBefore)
    expect(service.logins()).toEqual(['sato'])
    expect(await unlocked(built, 'ito', first)).toMatchObject(error('vault/wrong-password'))
    valueOf(await service.unlock('sato', password))
    expect(readValue(service.current()!.db, 'note', z.string())).toBe('田中さんの件')
    expect(service.accounts.list()).toMatchObject({
      accounts: [{ login: 'ito', name: '伊藤 薫', state: 'disabled' }, { login: 'sato' }],
      rotationDue: false,
    })
    expect(verifyDatabase(service.current()!.db).ok).toBe(true)
    const kinds = events(built).map(([kind]) => kind)
    expect(kinds.slice(-6)).toEqual([
      'settings/changed',
      'account/disabled',
      'key/rotated',
      'vault/locked',
      'vault/unlock-failed',
      'vault/unlocked',
    ])
    expect(readdirSync(path).filter(name => name.startsWith('cases.db.'))).toEqual([])
  })

  test('who kept a copy of vault.json cannot open the database of now', async () => {
    const built = await vaultOfTwo()
    const { service, path } = built
    const kept = join(path, 'kept.json')
    copyFileSync(join(path, 'vault.json'), kept)
    valueOf(await service.accounts.disable('ito'))
    service.lock()
    copyFileSync(kept, join(path, 'vault.json'))
    expect(await service.unlock('ito', first)).toEqual(error('vault/damaged', { path }))
    expect(service.current()).toBeUndefined()
  })

  test('comes back with a new first password, and not with the old one', async () => {
    const built = await vaultOfTwo()
    const { service } = built
    valueOf(await service.accounts.disable('ito'))
    expect(await service.accounts.enable('sato', own)).toEqual(error('account/already-active'))
    expect(await service.accounts.enable('ito', own)).toEqual(done)
    expect(await unlocked(built, 'ito', first)).toMatchObject(error('vault/wrong-password'))
    expect(await service.unlock('ito', own)).toEqual(done)
    expect(service.current()).toMatchObject({ role: 'reviewer', passwordDue: 'given' })
  })

  test('who was removed never comes back', async () => {
    const { service } = await vaultOfTwo()
    expect(await service.accounts.remove('ito')).toEqual(rotated)
    expect(await service.accounts.enable('ito', own)).toEqual(error('account/not-found'))
    expect(service.accounts.list().accounts[0]).toMatchObject({ login: 'ito', state: 'removed' })
  })

  test('is refused even where the data key could not be exchanged yet, and that is made up for', async () => {
    const built = await vaultOfTwo()
    const { service, path } = built
    const keyBefore = service.keyOf(service.current()!)
    // As after a power cut between the decision and the exchange.
    service.current()!.db.$client.exec(
      `UPDATE accounts SET state = 'disabled' WHERE login = 'ito';
         INSERT INTO "values" VALUES ('rotationDue', '"2026-12-18T01:00:00.000Z"', '2026-12-18T01:00:00.000Z')`,
    )
    service.lock()
    const kept = readFileSync(join(path, 'vault.json'))
    expect(await service.unlock('ito', first)).toMatchObject(error('vault/wrong-password'))
    expect(service.current()).toBeUndefined()
    expect(await service.unlock('sato', password)).toEqual(done)
    expect(service.keyOf(service.current()!)).not.toBe(keyBefore)
    expect(service.logins()).toEqual(['sato'])
    service.lock()
    writeFileSync(join(path, 'vault.json'), kept)
    expect(await service.unlock('ito', first)).toEqual(error('vault/damaged', { path }))
  })
})

describe('who somebody is', () => {
  test('does not change by renaming entries in vault.json', async () => {
    const built = await vaultOfTwo()
    const { service, path } = built
    service.lock()
    const file = valueOf(readVaultFile(path))
    const [founder, colleague] = file.accounts
    const swapped = [
      { ...founder!, login: 'ito' },
      { ...colleague!, login: 'sato' },
    ]
    writeVaultJson(path, { ...file, accounts: swapped })
    expect(await service.unlock('sato', first)).toEqual(done)
    expect(service.current()).toMatchObject({ login: 'ito', role: 'reviewer' })
  })

  test('an own private key, taken out of vault.json, is no recovery key', async () => {
    const built = await vaultOfTwo()
    const { service } = built
    service.lock()
    const opened = await unwrapIdentity(entryOf(built, 'ito').wrappedIdentity, first)
    if (opened.state !== 'open') throw new Error('not open')
    expect(await service.unlockWithRecoveryKey(opened.identity)).toEqual(
      error('vault/wrong-recovery-key'),
    )
    // Nor when vault.json says that it is.
    const file = valueOf(readVaultFile(built.path))
    const recovery = { recipient: entryOf(built, 'ito').recipient }
    writeVaultJson(built.path, { ...file, recovery })
    expect(await service.unlockWithRecoveryKey(opened.identity)).toEqual(
      error('vault/wrong-recovery-key'),
    )
    expect(service.current()).toBeUndefined()
  })

  test('an entry that somebody put into vault.json gets nothing when keys are given out', async () => {
    const built = await vaultOfTwo()
    const { service, path } = built
    const file = valueOf(readVaultFile(path))
    const stranger = (await newVault()).path
    const foreign = valueOf(readVaultFile(stranger)).accounts[0]!
    writeVaultJson(path, { ...file, accounts: [...file.accounts, { ...foreign, login: 'eve' }] })
    valueOf(await service.accounts.exchangeKey())
    expect(service.logins()).toEqual(['sato', 'ito'])
  })

  test('an account from before keys were on record is taken as it is, once', async () => {
    const built = await newVault()
    const { service } = built
    const { $client } = service.current()!.db
    $client.exec(`UPDATE accounts SET recipient = NULL; DELETE FROM accounts WHERE login LIKE '(%'`)
    expect(await unlocked(built, 'sato', password)).toEqual(done)
    const recipients = service
      .current()!
      .db.$client.prepare('SELECT recipient FROM accounts ORDER BY login')
      .pluck()
      .all()
    const file = valueOf(readVaultFile(built.path))
    expect(recipients).toEqual([file.recovery.recipient, file.accounts[0]!.recipient])
  })
})

describe('roles', () => {
  test('change from the next call on, also one’s own', async () => {
    const { service } = await vaultOfTwo('administrator')
    expect(await service.accounts.change('sato', { role: 'officer', name: '佐藤' })).toEqual(done)
    expect(service.current()).toMatchObject({ role: 'officer', name: '佐藤' })
  })

  test('the last administrator stays one', async () => {
    const { service } = await vaultOfTwo()
    expect(await service.accounts.change('sato', { role: 'officer' })).toEqual(
      error('account/last-administrator'),
    )
    expect(service.current()?.role).toBe('administrator')
  })
})
