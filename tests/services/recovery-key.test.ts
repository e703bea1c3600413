import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unwrapIdentity } from '@main/services/vault/keys'
import {
  done,
  entryOf,
  error,
  events,
  first,
  rotated,
  unlocked,
  vaultOfTwo,
} from './accounts-fixture'

describe('the recovery key', () => {
  test('can be tried; the trial is on record', async () => {
    const built = await vaultOfTwo()
    const { service, recoveryKey } = built
    const opens = (answer: boolean) => ({ ok: true, value: { opens: answer } })
    expect(await service.accounts.testRecoveryKey('AGE-SECRET-KEY-1')).toEqual(opens(false))
    expect(service.accounts.list().recoveryKey.testedAt).toBeNull()
    expect(await service.accounts.testRecoveryKey(recoveryKey.toLowerCase())).toEqual(opens(true))
    expect(service.accounts.list().recoveryKey.testedAt).not.toBeNull()
    expect(events(built).slice(-2)).toEqual([
      ['recovery-key/tested', 'sato', { opens: false }],
      ['recovery-key/tested', 'sato', { opens: true }],
    ])
  })

  test('is replaced by a new one; the old one opens neither the vault nor a mix with an old vault.json', async () => {
    const built = await vaultOfTwo()
    const { service, path, recoveryKey } = built
    const kept = readFileSync(join(path, 'vault.json'))
    const next = await service.accounts.proposeRecoveryKey()
    // Nothing has changed until it is put in place.
    expect(await service.accounts.testRecoveryKey(recoveryKey)).toMatchObject({
      value: { opens: true },
    })
    expect(await service.accounts.replaceRecoveryKey(next)).toEqual(rotated)
    expect(await service.accounts.testRecoveryKey(recoveryKey)).toMatchObject({
      value: { opens: false },
    })
    service.lock()
    const fresh = readFileSync(join(path, 'vault.json'))
    expect(await service.unlockWithRecoveryKey(recoveryKey)).toEqual(
      error('vault/wrong-recovery-key'),
    )
    writeFileSync(join(path, 'vault.json'), kept)
    expect(await service.unlockWithRecoveryKey(recoveryKey)).toEqual(
      error('vault/damaged', { path }),
    )
    writeFileSync(join(path, 'vault.json'), fresh)
    expect(await service.unlockWithRecoveryKey(next)).toEqual(done)
    expect(service.current()).toMatchObject({ login: '(recovery key)', role: 'administrator' })
    expect(await unlocked(built, 'ito', first)).toEqual(done)
  })

  test('is never an account’s own key, nor something that is no key', async () => {
    const built = await vaultOfTwo()
    const { service } = built
    const opened = await unwrapIdentity(entryOf(built, 'ito').wrappedIdentity, first)
    if (opened.state !== 'open') throw new Error('not open')
    for (const key of [opened.identity, built.recoveryKey, 'key', '']) {
      expect(await service.accounts.replaceRecoveryKey(key)).toEqual(
        error('account/not-a-recovery-key'),
      )
    }
  })
})
