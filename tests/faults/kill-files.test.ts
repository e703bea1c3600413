import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newerMigrations } from '@tests/support/migrations'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded } from './amount'
import { differences, type Dump } from './dump'
import { killTrials, templateVault, undisturbed, type Trial } from './kill-support'
import { faultProgram, founder, valueOf } from './program'
import { copyVault, dumpFolder, faultsOf, openAgain } from './vault-checks'

const migrationsFolder = 'db/migrations'
const times = amount(2, 100)

/** A vault with work of an officer in it, a few megabytes large. */
async function workedVault(place: string): Promise<string> {
  const folder = await templateVault(join(place, 'worked'))
  await undisturbed({ task: 'work', folder, seed: 11 })
  return folder
}

/** What the cases are made of; the traces of opening the vault are not looked at. */
const casesIn = (dump: Dump): Dump =>
  Object.fromEntries(
    ['cases', 'parties', 'requests', 'items', 'answers', 'letters', 'documents', 'document_chunks']
      .filter(name => name in dump)
      .map(name => [name, dump[name]!]),
  )

test('a backup killed at any moment leaves the vault whole and no half backup under a name', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 1)
  const template = await workedVault(place)
  const timed = copyVault(template, join(place, 'timed', 'vault'))
  const { ms } = await undisturbed({ task: 'backup', folder: timed, seed: 1 })
  const count = { made: 0 }

  async function trial({ folder, child }: Trial): Promise<readonly string[]> {
    const order = { task: 'backup', folder, seed: 1 } as const
    const { steps } = await child.run(order, random.next() * ms)
    const faults = await faultsOf(folder)
    const { program, problem } = await openAgain(folder)
    if (problem) return [...faults, problem]
    const { folder: backups, backups: files } = valueOf(await program.api.backup.overview({}))
    for (const { path } of files) {
      const checked = await program.api.backup.verify({ path })
      if (!checked.ok || !checked.value.verification.ok) faults.push('a backup is damaged')
    }
    const acknowledged = steps.flatMap(step => (step.path ? [step.path] : []))
    count.made += acknowledged.length
    // Of one day the newest is kept; names are dated, so a later name is a newer backup.
    const newest = acknowledged.at(-1)
    if (newest && !files.some(({ path }) => path >= newest)) faults.push('a backup is gone')
    const again = await program.api.backup.make({})
    if (!again.ok) faults.push(`no further backup: ${again.error.code} in ${backups}`)
    program.context.vault.lock()
    return faults
  }
  const note = () => `${count.made} backups that were called made, all whole`
  const suite = 'kill -9 during a backup'
  expect(await killTrials({ suite, times, random, template, trial, note }, place)).toEqual([])
})

test('a restore killed at any moment leaves the vault as it was or as it was restored', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 2)
  const template = await workedVault(place)
  const older = await openAgain(template)
  const { path: file } = valueOf(await older.program.api.backup.make({}))
  older.program.context.vault.lock()
  const before = await dumpFolder(template, join(place, 'older'), migrationsFolder)
  await undisturbed({ task: 'work', folder: template, seed: 12 })
  const now = await dumpFolder(template, join(place, 'now'), migrationsFolder)
  expect(differences(casesIn(before), casesIn(now))).not.toEqual([])
  const timed = copyVault(template, join(place, 'timed', 'vault'))
  const { ms } = await undisturbed({ task: 'restore', folder: timed, seed: 1, file })
  const count = { restored: 0, asItWas: 0 }

  async function trial({ folder, place: own, child }: Trial): Promise<readonly string[]> {
    const order = { task: 'restore', folder, seed: 1, file } as const
    const { done } = await child.run(order, random.next() * ms)
    const found = await dumpFolder(folder, join(own, 'read'), migrationsFolder)
    const faults = await faultsOf(folder)
    const isOlder = differences(casesIn(before), casesIn(found)).length === 0
    const isNow = differences(casesIn(now), casesIn(found)).length === 0
    count.restored += isOlder ? 1 : 0
    count.asItWas += isNow ? 1 : 0
    if (!isOlder && !isNow) faults.push('neither as it was nor as it was restored')
    if (done && !isOlder) faults.push('called restored and is not')
    return faults
  }
  const note = () => `${count.asItWas} as it was, ${count.restored} restored`
  const suite = 'kill -9 during a restore'
  expect(await killTrials({ suite, times, random, template, trial, note }, place)).toEqual([])
})

test('a migration killed at any moment is made again at the next start, and nothing is lost', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 3)
  const template = await workedVault(place)
  const newer = newerMigrations(place)
  const before = await dumpFolder(template, join(place, 'before'), migrationsFolder)
  const timed = copyVault(template, join(place, 'timed', 'vault'))
  const { ms } = await undisturbed({ task: 'migrate', folder: timed, seed: 1, file: newer })

  async function trial({ folder, place: own, child }: Trial): Promise<readonly string[]> {
    const order = { task: 'migrate', folder, seed: 1, file: newer } as const
    await child.run(order, random.next() * ms)
    const faults = await faultsOf(folder, newer)
    const found = await dumpFolder(folder, join(own, 'read'), newer)
    const lost = differences(casesIn(before), casesIn(found))
    return lost.length === 0 ? faults : [...faults, `differs in ${lost.join('+')}`]
  }
  const suite = 'kill -9 during a migration'
  const note = () => 'with a copy of the vault before each'
  expect(await killTrials({ suite, times, random, template, trial, note }, place)).toEqual([])
})

test('an exchange of the key killed at any moment leaves a vault that opens with every password', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 5)
  const template = await workedVault(place)
  const before = await dumpFolder(template, join(place, 'before'), migrationsFolder)
  const timed = copyVault(template, join(place, 'timed', 'vault'))
  const { ms } = await undisturbed({ task: 'rotate', folder: timed, seed: 1 })
  const count = { exchanged: 0 }

  async function trial({ folder, place: own, child }: Trial): Promise<readonly string[]> {
    const order = { task: 'rotate', folder, seed: 1 } as const
    const { steps } = await child.run(order, random.next() * ms)
    count.exchanged += steps.filter(step => step.name === 'accounts.exchangeKey').length
    const faults = await faultsOf(folder)
    const found = await dumpFolder(folder, join(own, 'read'), migrationsFolder)
    const lost = differences(casesIn(before), casesIn(found))
    return lost.length === 0 ? faults : [...faults, `differs in ${lost.join('+')}`]
  }
  const note = () => `${count.exchanged} exchanges that were called done`
  const suite = 'kill -9 while the data key is exchanged'
  expect(await killTrials({ suite, times, random, template, trial, note }, place)).toEqual([])
})

test('a vault killed while it is made is a vault, or none and can be made again', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 4)
  const { ms } = await undisturbed({ task: 'create', folder: join(place, 'timed'), seed: 1 })
  const count = { vaults: 0 }

  async function trial({ folder, child }: Trial): Promise<readonly string[]> {
    const order = { task: 'create', folder, seed: 1 } as const
    const { done } = await child.run(order, random.next() * ms)
    if (existsSync(join(folder, 'vault.json'))) {
      count.vaults += 1
      return faultsOf(folder)
    }
    const left = existsSync(folder) ? readdirSync(folder).join(' ') : ''
    if (done) return [`called made, and there is ${left}`]
    const again = faultProgram({ folder, seed: 2 })
    const made = await again.api.accounts.create({ path: folder, ...founder })
    again.context.vault.lock()
    return made.ok ? faultsOf(folder) : [`cannot be made again: ${made.error.code} over ${left}`]
  }
  const note = () => `${count.vaults} were a vault already`
  const suite = 'kill -9 while a vault is made'
  const trials = { suite, times, random, template: undefined, trial, note }
  expect(await killTrials(trials, place)).toEqual([])
})
