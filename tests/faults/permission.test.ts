import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type TestContext } from 'vitest'
import { verifyDatabase } from '@db/verify'
import type { Result } from '@core/result'
import type { AppError } from '@core/errors'
import { createBackupService } from '@main/services/backup/backup'
import { openingProblem } from '@main/services/vault/storage-problem'
import type { VaultService } from '@main/services/vault/vault'
import { backupOptions } from '@tests/services/backup-fixture'
import { newVault, password, typeInto, valueOf } from '@tests/services/vault-fixture'
import { temporaryFolder } from '@tests/support/temporary'
import { notTried, report } from './table'

/** Rights that go away under the program, as when somebody tidies up a shared drive. */

const now = '2026-12-18T03:00:00.000Z'
const nobody = 65_534
const isRoot = process.getuid?.() === 0

/** Where permissions mean nothing, there is nothing to try. */
function needPermissions(context: TestContext, suite: string): void {
  if (process.platform === 'win32') notTried(context, suite, 'permissions work differently here')
}

/** Does the work as a user whom permissions bind: they do not bind root. */
async function bound<T>(work: () => Promise<T> | T): Promise<T> {
  if (!isRoot) return work()
  process.setegid?.(nobody)
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

/** A folder of that user's. */
function ownFolder(): string {
  const folder = temporaryFolder()
  if (isRoot) chownSync(folder, nobody, nobody)
  return folder
}

/** Takes the permission away, does the work, and gives it back. */
async function without<T>(path: string, mode: number, work: () => Promise<T> | T): Promise<T> {
  const before = statSync(path).mode
  chmodSync(path, mode)
  try {
    return await work()
  } finally {
    chmodSync(path, before)
  }
}

/** What of the vault is taken away, and how. */
const losses = [
  ['', 0o555],
  ['', 0o000],
  ['cases.db', 0o444],
  ['cases.db', 0o000],
  ['vault.json', 0o444],
  ['vault.json', 0o000],
] as const
const nameOf = ([file, mode]: readonly [string, number]) =>
  `${file || 'the folder'} ${mode.toString(8).padStart(3, '0')}`

const codeOf = (reply: Result<unknown, AppError>): string => (reply.ok ? 'ok' : reply.error.code)

const notesIn = (service: VaultService): readonly string[] =>
  service
    .current()!
    .db.$client.prepare(`SELECT name FROM "values" WHERE name LIKE 'note-%'`)
    .pluck()
    .all()
    .map(String)

/** What is wrong with the vault, opened again with its rights back. */
async function faultsIn(
  service: VaultService,
  acknowledged: readonly string[],
): Promise<readonly string[]> {
  service.lock()
  const opened = await service.unlock('sato', password)
  if (!opened.ok) return [`does not open again: ${opened.error.code}`]
  const there = new Set(notesIn(service))
  const lost = acknowledged.filter(name => !there.has(name)).map(name => `${name} is lost`)
  const whole = verifyDatabase(service.current()!.db).ok ? [] : ['not whole']
  service.lock()
  return [...lost, ...whole]
}

/** Types until it is refused, at most so often; the code says how it was refused. */
function typeOn(service: VaultService, path: string) {
  const acknowledged: string[] = []
  for (let number = 1; number <= 20; number += 1) {
    try {
      typeInto(service, 'x'.repeat(3000), `note-${number}`)
      acknowledged.push(`note-${number}`)
    } catch (cause) {
      return {
        acknowledged,
        code: openingProblem(cause, path)?.code ?? `unexpected ${String(cause)}`,
      }
    }
  }
  return { acknowledged, code: 'ok' }
}

type Tried = { readonly name: string; readonly code: string; readonly faults: readonly string[] }

function conclude(suite: string, tried: readonly Tried[], known: RegExp): void {
  const bad = tried.filter(({ code, faults }) => faults.length > 0 || !known.test(code))
  const counted = tried.map(({ name, code }) => `${name}: ${code}`).join(', ')
  const lost = bad.length
  report({ suite, tried: tried.length, survived: tried.length - lost, lost, note: counted })
  expect(bad).toEqual([])
}

test('a vault that may not be read or written is not opened, and says why', async context => {
  const suite = 'permission lost before the vault is opened'
  needPermissions(context, suite)
  const tried: Tried[] = []
  for (const loss of losses) {
    const [file, mode] = loss
    const place = ownFolder()
    await bound(async () => {
      const { service, path } = await newVault(join(place, 'vault'))
      typeInto(service, 'kept', 'note-0')
      service.lock()
      const code = await without(join(path, file), mode, async () =>
        codeOf(await service.unlock('sato', password)),
      )
      tried.push({ name: nameOf(loss), code, faults: await faultsIn(service, ['note-0']) })
    })
  }
  conclude(suite, tried, /^(ok|vault\/(read-only|no-access))$/)
})

test('what was acknowledged is there, whatever is taken away while the vault is open', async context => {
  const suite = 'permission lost during work'
  needPermissions(context, suite)
  const tried: Tried[] = []
  for (const loss of losses) {
    const [file, mode] = loss
    const place = ownFolder()
    await bound(async () => {
      const { service, path } = await newVault(join(place, 'vault'))
      const { acknowledged, code } = await without(join(path, file), mode, () => {
        const typed = typeOn(service, path)
        service.lock()
        return typed
      })
      tried.push({ name: nameOf(loss), code, faults: await faultsIn(service, acknowledged) })
    })
  }
  conclude(suite, tried, /^(ok|vault\/(read-only|gone|disk-fails))$/)
})

test('a backup whose folder or file may no longer be used: said, and the vault goes on', async context => {
  const suite = 'permission lost during a backup'
  needPermissions(context, suite)
  const tried: Tried[] = []
  const place = ownFolder()
  await bound(async () => {
    const { service, path } = await newVault(join(place, 'vault'))
    typeInto(service, 'kept', 'note-0')
    const backups = createBackupService(service, backupOptions)
    const folder = join(place, 'backups')
    const request = { folder, now, verified: new Set<string>(), rotate: true }
    const { path: file } = valueOf(await backups.make(service.current()!, request))
    const later = { ...request, now: '2026-12-19T03:00:00.000Z' }
    const make = async () => codeOf(await backups.make(service.current()!, later))
    const verify = async () => codeOf(await backups.verify(service.current()!, file, 'usual'))
    const attempts: readonly (readonly [string, string, number, () => Promise<string>])[] = [
      ['make, folder 555', folder, 0o555, make],
      ['make, folder 000', folder, 0o000, make],
      ['verify, file 000', file, 0o000, verify],
      ['verify, folder 000', folder, 0o000, verify],
      ['make, vault.json 000', join(path, 'vault.json'), 0o000, make],
    ]
    for (const [name, what, mode, attempt] of attempts) {
      const before = readdirSync(folder)
      const code = await without(what, mode, attempt)
      const half = readdirSync(folder).filter(one => !before.includes(one))
      const whole = await verify()
      const faults = [...half.map(one => `left ${one}`), ...(whole === 'ok' ? [] : [whole])]
      tried.push({ name, code, faults })
    }
    const last = tried.pop()
    const faults = [...(last?.faults ?? []), ...(await faultsIn(service, ['note-0']))]
    if (last) tried.push({ ...last, faults })
  })
  conclude(suite, tried, /^(backup\/(folder-not-writable|not-readable)|vault\/[a-z-]+)$/)
})

test('a restore that may not read or write: the vault stays as it was', async context => {
  const suite = 'permission lost during a restore'
  needPermissions(context, suite)
  const tried: Tried[] = []
  for (const what of ['vault', 'beside the vault', 'vault.json', 'the backup'] as const) {
    const place = ownFolder()
    await bound(async () => {
      const home = join(place, 'home')
      mkdirSync(home)
      const { service, path } = await newVault(join(home, 'vault'))
      const backups = createBackupService(service, backupOptions)
      const request = { folder: join(place, 'b'), now, verified: new Set<string>(), rotate: true }
      const { path: file } = valueOf(await backups.make(service.current()!, request))
      typeInto(service, 'after it', 'note-1')
      const taken: Readonly<Record<typeof what, readonly [string, number]>> = {
        vault: [path, 0o555],
        'beside the vault': [home, 0o555],
        'vault.json': [join(path, 'vault.json'), 0o000],
        'the backup': [file, 0o000],
      }
      const [lost, mode] = taken[what]
      const code = await without(lost, mode, async () =>
        codeOf(await backups.restore(service.current()!, file, now)),
      )
      const wanted = code === 'ok' ? [] : ['note-1']
      tried.push({ name: what, code, faults: await faultsIn(service, wanted) })
    })
  }
  conclude(suite, tried, /^(ok|(backup|vault)\/[a-z-]+)$/)
  const said = new Map(tried.map(({ name, code }) => [name, code]))
  expect(said.get('vault')).toBe('vault/read-only')
  expect(said.get('beside the vault')).toBe('backup/folder-not-writable')
  expect(said.get('the backup')).toBe('backup/not-readable')
})

test('files that nobody can change any more, from one moment to the next', async context => {
  const suite = 'files made immutable during work'
  const tried: Tried[] = []
  for (const names of [['cases.db'], ['cases.db-wal'], ['vault.json'], ['.'], ['cases.db', '.']]) {
    const { service, path } = await newVault()
    const change = (sign: '+i' | '-i') =>
      execFileSync('chattr', [sign, ...names.map(name => join(path, name))], { stdio: 'ignore' })
    try {
      change('+i')
    } catch {
      notTried(context, suite, 'chattr +i is not allowed here')
    }
    let typed: ReturnType<typeof typeOn>
    try {
      typed = typeOn(service, path)
      service.lock()
    } finally {
      change('-i')
    }
    const { acknowledged, code } = typed
    const faults = await faultsIn(service, acknowledged)
    tried.push({ name: names.join(' and '), code, faults })
  }
  conclude(suite, tried, /^(ok|vault\/(read-only|gone|disk-fails))$/)
})
