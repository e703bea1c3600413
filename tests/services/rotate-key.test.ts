import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { readValue } from '@db/values'
import { verifyDatabase } from '@db/verify'
import { readVaultFile, type VaultFile } from '@main/services/vault/vault-file'
import { temporaryFolder } from '@tests/support/temporary'
import { newVault, password, typeInto, valueOf, vaultService } from './vault-fixture'

const first = 'erstes Kennwort 2026'
const done = { ok: true, value: null }

/** The files of a vault before and after its data key was exchanged because of a leaver. */
async function exchanged() {
  const { service, path, recoveryKey } = await newVault()
  valueOf(
    await service.accounts.add({ login: 'ito', name: '伊藤', role: 'officer', password: first }),
  )
  typeInto(service, '田中さんの件')
  service.current()!.db.$client.exec(
    `UPDATE accounts SET state = 'disabled' WHERE login = 'ito';
       INSERT INTO "values" VALUES ('rotationDue', '"2026-12-18T01:00:00.000Z"', '2026-12-18T01:00:00.000Z')`,
  )
  const oldKey = service.keyOf(service.current()!)
  service.lock()
  const before = keep(path)
  valueOf(await service.unlock('sato', password))
  const newKey = service.keyOf(service.current()!)
  service.lock()
  const after = keep(path)
  const during: VaultFile = {
    ...valueOf(readVaultFile(before)),
    ...{ accounts: valueOf(readVaultFile(after)).accounts },
    ...{ sealedKey: valueOf(readVaultFile(after)).sealedKey },
    previousSealedKey: valueOf(readVaultFile(before)).sealedKey,
  }
  return { before, after, during, oldKey, newKey, recoveryKey }
}

function keep(path: string): string {
  const folder = join(temporaryFolder(), 'kept')
  mkdirSync(folder)
  for (const name of ['vault.json', 'cases.db']) copyFileSync(join(path, name), join(folder, name))
  return folder
}

/** A vault as a power cut left it. */
function leftBehind(database: string, file: VaultFile): string {
  const folder = keep(database)
  writeFileSync(join(folder, 'vault.json'), JSON.stringify(file))
  return folder
}

type Service = ReturnType<typeof vaultService>['service']
function whole(service: Service, folder: string): void {
  const { db } = service.current()!
  expect(readValue(db, 'note', z.string())).toBe('田中さんの件')
  expect(verifyDatabase(db).ok).toBe(true)
  expect(service.accounts.list().rotationDue).toBe(false)
  const file = valueOf(readVaultFile(folder))
  expect(file.previousSealedKey).toBeUndefined()
  expect(file.accounts.map(account => account.login)).toEqual(['sato'])
  expect(readdirSync(folder).filter(name => name.includes('next'))).toEqual([])
}

describe('an exchange of the data key that a power cut interrupted', () => {
  test('before the database was put in its place opens with the key before, and is done again', async () => {
    const { before, during, oldKey, newKey } = await exchanged()
    const folder = leftBehind(before, during)
    writeFileSync(join(folder, 'cases.db.next'), 'half a database')
    writeFileSync(join(folder, 'cases.db.next-journal'), 'half a journal')
    const { service } = vaultService(folder)
    expect(await service.unlock('sato', password)).toEqual(done)
    expect([oldKey, newKey]).not.toContain(service.keyOf(service.current()!))
    whole(service, folder)
  })

  test('after the database was put in its place opens with the new key, and is at its end', async () => {
    const { after, during, newKey } = await exchanged()
    const folder = leftBehind(after, during)
    const { service } = vaultService(folder)
    expect(await service.unlock('sato', password)).toEqual(done)
    expect(service.keyOf(service.current()!)).toBe(newKey)
    whole(service, folder)
  })

  test('opens with the recovery key at both moments', async () => {
    const { before, after, during, recoveryKey } = await exchanged()
    for (const database of [before, after]) {
      const folder = leftBehind(database, during)
      const { service } = vaultService(folder)
      expect(await service.unlockWithRecoveryKey(recoveryKey)).toEqual(done)
      whole(service, folder)
    }
  })

  test('gives the leaver nothing at any moment', async () => {
    const { before, after, during } = await exchanged()
    for (const database of [before, after]) {
      const { service } = vaultService(leftBehind(database, during))
      expect((await service.unlock('ito', first)).ok).toBe(false)
      expect(service.current()).toBeUndefined()
    }
  })
})

test('the key before is kept inside the vault, for the backups of before', async () => {
  const { after, oldKey } = await exchanged()
  const { service } = vaultService(after)
  valueOf(await service.unlock('sato', password))
  const kept = service.current()!.db.$client.prepare('SELECT key FROM data_keys').pluck().all()
  expect(kept).toEqual([oldKey])
  // And nowhere outside it.
  service.lock()
  for (const name of readdirSync(after)) {
    expect(readFileSync(join(after, name)).includes(oldKey)).toBe(false)
  }
})

test('the key can be exchanged again and again, also within a moment', async () => {
  const { service } = await newVault()
  typeInto(service, '田中さんの件')
  const keys = new Set<string>()
  for (let n = 0; n < 3; n += 1) {
    expect(await service.accounts.exchangeKey()).toEqual({ ok: true, value: { rotated: true } })
    keys.add(service.keyOf(service.current()!))
  }
  expect(keys.size).toBe(3)
  const count = service.current()!.db.$client.prepare('SELECT count(*) FROM data_keys').pluck()
  expect(count.get()).toBe(3)
  expect(readValue(service.current()!.db, 'note', z.string())).toBe('田中さんの件')
  service.lock()
  expect(await service.unlock('sato', password)).toEqual(done)
})
