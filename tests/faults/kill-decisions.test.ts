import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded } from './amount'
import { colleague } from './children/decisions'
import { differences, type Dump } from './dump'
import { killTrials, templateVault, undisturbed, type Trial } from './kill-support'
import { migrationsFolder } from './references'
import { valueOf } from './program'
import { copyVault, dumpFolder, faultsOf, openAgain } from './vault-checks'

/** Decisions that reach over many records at once, each of them a whole or nothing. */

const times = amount(1, 100)
/** Each work of the officer leaves two cases. */
const seeds = [11, 12].slice(0, amount(1, 2))

/** Closed cases, with the copy of an identity paper in each. */
async function closedCases(place: string) {
  const folder = await templateVault(join(place, 'worked'))
  for (const seed of seeds) await undisturbed({ task: 'work', folder, seed })
  const { program } = await openAgain(folder)
  const { api } = program
  const cases = valueOf(await api.cases.list({ status: 'all' })).rows
  for (const { id: caseId } of cases) {
    // Some have been reopened already.
    await api.cases.reopen({ caseId, why: '写しを添えるため' })
    const copy = { kind: 'identity', name: '免許証.bin', mediaType: 'x/y' } as const
    valueOf(await api.cases.attach({ caseId, ...copy, bytes: new Uint8Array(300_000).fill(7) }))
    valueOf(await api.cases.close({ caseId, reason: 'answered' }))
    program.tick()
  }
  return { folder, program, cases: cases.map(row => row.id) }
}

/** The mark that freed places still have to be overwritten is no decision, and is set and removed with care elsewhere. */
const decided = (dump: Dump): Dump =>
  Object.fromEntries(Object.entries(dump).filter(([name]) => name !== 'values'))

test('a destruction killed at any moment is done and recorded as a whole, or not at all', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 7)
  const { folder: template, program } = await closedCases(place)
  program.context.vault.lock()
  const before = await dumpFolder(template, join(place, 'before'), migrationsFolder)
  const reference = copyVault(template, join(place, 'reference'))
  const order = { task: 'destroy', seed: 1 } as const
  const { steps, ms } = await undisturbed({ ...order, folder: reference, reference: true })
  const states = [before, ...steps.map(step => step.dump ?? before)].map(decided)
  const count = { destructions: 0, unfinished: 0 }
  expect(steps.length).toBeGreaterThan(2)

  async function trial({ folder, place: own, child }: Trial): Promise<readonly string[]> {
    const { steps: done } = await child.run({ ...order, folder }, random.next() * ms)
    count.destructions += done.filter(step => step.name === 'retention.destroy').length
    const found = decided(await dumpFolder(folder, join(own, 'read'), migrationsFolder))
    const apart = states.slice(done.length, done.length + 2).map(state => differences(state, found))
    const faults = await faultsOf(folder)
    if (!apart.some(tables => tables.length === 0)) {
      faults.push(`after ${done.length}, differs in ${apart.map(String).join(' / ')}`)
    }
    const again = await openAgain(folder)
    if (again.problem) return [...faults, again.problem]
    const { api, context } = again.program
    if (valueOf(await api.retention.overview({})).unfinished) count.unfinished += 1
    if (!valueOf(await api.retention.finish({}))) faults.push('cannot be finished')
    if (valueOf(await api.retention.overview({})).unfinished) faults.push('is not finished')
    context.vault.lock()
    return faults
  }
  const note = () =>
    `${count.destructions} that were called done; ${count.unfinished} overwritten at the next start`
  const suite = 'kill -9 while records are destroyed'
  expect(await killTrials({ suite, times, random, template, trial, note }, place)).toEqual([])
})

test('a case that is being brought back when the program is killed is there as a whole, or as before', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 8)
  const template = await templateVault(join(place, 'template'))
  const { program: empty } = await openAgain(template)
  const { path: older } = valueOf(await empty.api.backup.make({}))
  empty.context.vault.lock()
  mkdirSync(join(place, 'full'))
  for (const seed of seeds) await undisturbed({ task: 'work', folder: template, seed })
  const { program } = await openAgain(template)
  const { api, context } = program
  const cases = valueOf(await api.cases.list({ status: 'all' })).rows.map(row => row.id)
  // On another day, or it would take the place of the older one.
  program.setNow('2026-12-21T01:00:00.000Z')
  const { path: file } = valueOf(await api.backup.make({}))
  program.answerDialog(older)
  valueOf(await api.backup.chooseFile({}))
  valueOf(await api.backup.restore({ path: older }))
  context.vault.lock()
  const before = await dumpFolder(template, join(place, 'before'), migrationsFolder)
  const reference = copyVault(template, join(place, 'full', 'vault'))
  const order = { task: 'bring-back', seed: 1, file, cases } as const
  const { steps, ms } = await undisturbed({ ...order, folder: reference, reference: true })
  const states = [before, ...steps.map(step => step.dump ?? before)].map(inCases)
  const count = { back: 0 }

  async function trial({ folder, place: own, child }: Trial): Promise<readonly string[]> {
    const { steps: done } = await child.run({ ...order, folder }, random.next() * ms)
    const back = done.filter(step => step.name === 'backup.restoreCase').length
    count.back += back
    const found = inCases(await dumpFolder(folder, join(own, 'read'), migrationsFolder))
    const apart = states.slice(done.length, done.length + 2).map(state => differences(state, found))
    const faults = await faultsOf(folder)
    if (!apart.some(tables => tables.length === 0)) {
      faults.push(`after ${done.length}, differs in ${apart.map(String).join(' / ')}`)
    }
    const recorded = await restoredCases(folder)
    if (recorded !== back && recorded !== back + 1) faults.push(`${recorded} recorded of ${back}`)
    return faults
  }
  const note = () => `${count.back} cases that were called brought back`
  const suite = 'kill -9 while one case is restored'
  expect(await killTrials({ suite, times, random, template, trial, note }, place)).toEqual([])
})

const tablesOfCases = [
  ...['cases', 'parties', 'requests', 'items', 'answers', 'letters', 'documents'],
  ...['document_chunks', 'evidence', 'identity_checks', 'reviews', 'particulars', 'number_series'],
]
const inCases = (dump: Dump): Dump =>
  Object.fromEntries(Object.entries(dump).filter(([name]) => tablesOfCases.includes(name)))

/** How many times the log says that a case was brought back. */
async function restoredCases(folder: string): Promise<number> {
  const { program } = await openAgain(folder)
  const events = program.context.vault
    .current()!
    .db.$client.prepare(`SELECT count(*) FROM events WHERE kind = 'backup/case-restored'`)
  const count = Number(events.pluck().get())
  program.context.vault.lock()
  return count
}

/** What may be found after so many answers: the colleague's password, the two roles. */
const accountStates = [
  { password: 0, roles: ['officer'] },
  { password: 0, roles: ['officer'] },
  { password: 0, roles: ['auditor', 'officer'] },
  { password: 0, roles: ['auditor', 'reviewer'] },
  { password: 1, roles: ['auditor', 'reviewer'] },
  { password: 2, roles: ['auditor', 'reviewer'] },
  { password: 2, roles: ['officer', 'reviewer'] },
] as const

test('passwords and roles that are being changed when the program is killed are the new ones or the old', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 9)
  const template = await templateVault(join(place, 'template'))
  const { program } = await openAgain(template)
  const [first] = colleague.passwords
  const added = { login: colleague.login, name: '鈴木 学', role: 'officer' } as const
  valueOf(await program.api.accounts.add({ ...added, password: first }))
  program.context.vault.lock()
  const timed = copyVault(template, join(place, 'timed'))
  const { steps, ms } = await undisturbed({ task: 'accounts', folder: timed, seed: 1 })
  expect(steps).toHaveLength(accountStates.length - 1)
  expect(await accountsFound(timed)).toEqual(accountStates.at(-1))
  const count = { answers: 0 }

  async function trial({ folder, child }: Trial): Promise<readonly string[]> {
    const order = { task: 'accounts', folder, seed: 1 } as const
    const { steps: done } = await child.run(order, random.next() * ms)
    count.answers += done.length
    const faults = await faultsOf(folder)
    const found = JSON.stringify(await accountsFound(folder))
    const allowed = accountStates.slice(done.length, done.length + 2).map(s => JSON.stringify(s))
    return allowed.includes(found) ? faults : [...faults, `after ${done.length}: ${found}`]
  }
  const note = () => `${count.answers} acknowledged steps`
  const suite = 'kill -9 while passwords and roles are changed'
  expect(await killTrials({ suite, times, random, template, trial, note }, place)).toEqual([])
})

/** Which one password opens the vault for the colleague, and which roles there are beside the founder's. */
async function accountsFound(folder: string) {
  const { program } = await openAgain(folder)
  const { accounts } = valueOf(await program.api.accounts.list({}))
  const roles = accounts.filter(one => one.login !== 'sato').map(({ login, role }) => [login, role])
  program.context.vault.lock()
  const opens: number[] = []
  for (const [at, password] of colleague.passwords.entries()) {
    program.tick()
    const opened = await program.api.accounts.unlock({ login: colleague.login, password })
    if (opened.ok) opens.push(at)
    program.context.vault.lock()
  }
  const sorted = roles.toSorted(([a = ''], [b = '']) => a.localeCompare(b)).map(([, role]) => role)
  return { password: opens.length === 1 ? opens[0] : opens, roles: sorted }
}
