import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DatabaseUnreadable, openDatabase } from '@db/open'
import { keyByPassword } from '@main/services/vault/account-key'
import { delayAfter } from '@main/services/vault/attempts'
import { readVaultFile } from '@main/services/vault/vault-file'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded } from './amount'
import { templateVault } from './kill-support'
import { faultProgram, login, password, valueOf } from './program'
import { report } from './table'
import { openAgain } from './vault-checks'

const megabyte = 1024 * 1024

test('ten thousand wrong passwords are delayed as promised, recorded, and take no memory', async () => {
  const folder = await templateVault(join(temporaryFolder(), 'vault'))
  const random = seeded(runSeed + 20)
  const program = faultProgram({ folder, seed: 3 })
  const times = amount(300, 10_000)
  const moment = (seconds: number) =>
    new Date(Date.parse('2026-12-19T00:00:00.000Z') + seconds * 1000).toISOString()
  let seconds = 0
  let wrong = 0
  let most = 0
  const before = process.memoryUsage().rss
  for (let number = 1; number <= times; number += 1) {
    program.setNow(moment(seconds))
    const guess = `guess ${random.below(1_000_000_000)}`
    const reply = await program.api.accounts.unlock({ login, password: guess })
    const delay = delayAfter(number)
    const asPromised = { code: 'vault/wrong-password', retryAfterSeconds: delay }
    if (reply.ok || JSON.stringify(reply.error) !== JSON.stringify(asPromised)) wrong += 1
    if (delay > 0 && number % 100 === 0) {
      // The right password too has to wait: otherwise the answer would tell.
      const early = await program.api.accounts.unlock({ login, password })
      if (early.ok) wrong += 1
    }
    seconds += delay
    most = Math.max(most, process.memoryUsage().rss)
  }
  program.setNow(moment(seconds + 60))
  valueOf(await program.api.accounts.unlock({ login, password }))
  const events = program.context.vault
    .current()!
    .db.$client.prepare(`SELECT detail FROM events WHERE kind = 'vault/unlock-failed'`)
    .pluck()
    .all()
    .map(String)
  expect(events).toEqual([JSON.stringify({ count: times, login })])
  program.context.vault.lock()
  const grown = Math.round((most - before) / megabyte)
  report({
    suite: 'wrong passwords',
    tried: times,
    survived: times - wrong,
    lost: wrong,
    note: `delays 0, 0, 0, 2, 4 … 60 s; ${grown} MB more memory at most; one event with the count`,
  })
  expect(wrong).toBe(0)
  expect(grown).toBeLessThan(400)
})

test('a disabled account with an old copy of vault.json cannot open the database after the key was exchanged', async () => {
  const folder = await templateVault(join(temporaryFolder(), 'vault'))
  const times = amount(3, 20)
  let held = 0
  for (let number = 0; number < times; number += 1) {
    const leaver = `leaver-${number}`
    const { program } = await openAgain(folder)
    const first = 'first password 1234'
    const own = `own password ${number} 5678`
    const role = number % 2 === 0 ? 'officer' : 'administrator'
    const account = { login: leaver, name: '退職 予定', role, password: first } as const
    valueOf(await program.api.accounts.add(account))
    program.tick()
    program.context.vault.lock()
    valueOf(await program.api.accounts.unlock({ login: leaver, password: first }))
    const change = { oldPassword: first, newPassword: own }
    valueOf(await program.api.accounts.changePassword(change))
    const kept = join(folder, '..', `kept-${number}.json`)
    copyFileSync(join(folder, 'vault.json'), kept)
    program.context.vault.lock()
    program.tick()
    valueOf(await program.api.accounts.unlock({ login, password }))
    const { rotated } = valueOf(await program.api.accounts.disable({ login: leaver }))
    program.context.vault.lock()
    if (rotated && (await isShutOut(folder, kept, { login: leaver, password: own }))) held += 1
  }
  report({
    suite: 'old copy of vault.json after the account was disabled',
    tried: times,
    survived: held,
    lost: times - held,
    note: 'the old key opens the old seal, and no longer the database',
  })
  expect(held).toBe(times)
})

type Known = { readonly login: string; readonly password: string }

/** With the old vault.json, and with the data key that it still opens, put to the new database. */
async function isShutOut(folder: string, kept: string, known: Known): Promise<boolean> {
  const now = readFileSync(join(folder, 'vault.json'))
  copyFileSync(kept, join(folder, 'vault.json'))
  const old = valueOf(readVaultFile(folder))
  const program = faultProgram({ folder, seed: 5 })
  program.setNow('2027-02-01T00:00:00.000Z')
  const unlocked = await program.api.accounts.unlock(known)
  program.context.vault.lock()
  const found = await keyByPassword(old, known.login, known.password)
  writeFileSync(join(folder, 'vault.json'), now)
  return !unlocked.ok && Buffer.isBuffer(found) && !opens(folder, found)
}

function opens(folder: string, key: Buffer): boolean {
  try {
    const file = join(folder, 'cases.db')
    const options = { create: false, migrationsFolder: 'db/migrations' }
    openDatabase({ file, key: key.toString('hex'), ...options }).$client.close()
    return true
  } catch (cause) {
    if (cause instanceof DatabaseUnreadable) return false
    throw cause
  }
}

test('a second process is told that the vault is in use, or works beside the first without losing anything', async () => {
  const folder = await templateVault(join(temporaryFolder(), 'vault'))
  const first = await openAgain(folder)
  const second = await openAgain(folder)
  expect(second.problem).toBe('does not open: vault/in-use')
  first.program.context.vault.lock()
  const third = await openAgain(folder)
  expect(third.problem).toBeUndefined()
  expect(valueOf(await third.program.api.backup.verifyVault({})).ok).toBe(true)
  third.program.context.vault.lock()
  report({ suite: 'two processes', tried: 1, survived: 1, lost: 0, note: 'the second is refused' })
})

test('a clock set back a year locks nobody out, and the chain keeps its order', async () => {
  const folder = await templateVault(join(temporaryFolder(), 'vault'))
  const { program } = await openAgain(folder)
  program.context.vault.lock()
  for (let guess = 0; guess < 8; guess += 1) {
    await program.api.accounts.unlock({ login, password: 'wrong' })
    program.setNow(new Date(Date.parse('2026-12-20T02:00:00.000Z') + guess * 70_000).toISOString())
  }
  program.setNow('2025-12-20T02:00:00.000Z')
  const first = await program.api.accounts.unlock({ login, password })
  if (!first.ok) {
    expect(first.error).toMatchObject({ code: 'vault/wrong-password' })
    program.setNow('2025-12-20T02:01:01.000Z')
    valueOf(await program.api.accounts.unlock({ login, password }))
  }
  valueOf(await program.api.backup.make({}))
  expect(valueOf(await program.api.backup.verifyVault({})).audit.ok).toBe(true)
  expect(valueOf(await program.api.log.verify({})).ok).toBe(true)
  program.context.vault.lock()
  report({
    suite: 'clock set back a year',
    tried: 1,
    survived: 1,
    lost: 0,
    note: 'the delay starts anew, at most a minute',
  })
})
