import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPolicy } from '@db/policy'
import { password, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const dbOf = ({ context }: TestProgram) => context.vault.current()!.db
const casesOf = async ({ api }: TestProgram) =>
  valueOf(await api.cases.list({ status: 'all' })).rows.map(row => row.id)
const lastDetail = (program: TestProgram, kind: string): Record<string, unknown> =>
  // The test knows its own events.
  JSON.parse(
    String(
      dbOf(program)
        .$client.prepare('SELECT detail FROM events WHERE kind = ? ORDER BY seq DESC LIMIT 1')
        .pluck()
        .get(kind),
    ),
  ) as Record<string, unknown>

test('a preview says case by case what a restore would change', async () => {
  const program = await testProgram()
  const { api } = program
  const same = await register(program)
  const changed = await register(program)
  const made = valueOf(await api.backup.make({}))
  const fresh = await register(program)
  valueOf(await api.cases.change({ caseId: changed, change: { subject: '変更後' } }))
  valueOf(await api.cases.view({ caseId: same }))
  const { cases } = valueOf(await api.backup.preview({ path: made.path }))
  expect(cases.onlyNow.first.map(one => one.id)).toEqual([fresh])
  expect(cases.changed.first.map(one => one.id)).toEqual([changed])
  // Looking at a case does not change it.
  expect(cases).toMatchObject({ same: 1, onlyInBackup: { count: 0 }, destroyed: { count: 0 } })
})

describe('a restore', () => {
  test('leaves accounts, rules and numbers of now, and names the end it replaces', async () => {
    const program = await testProgram()
    const { api } = program
    const kept = await register(program)
    const made = valueOf(await api.backup.make({}))
    const lost = await register(program)
    const { backups } = readPolicy(dbOf(program))
    valueOf(
      await api.settings.changePolicy({ change: { backups: { ...backups, warnAfterDays: 3 } } }),
    )
    const runs = valueOf(await api.backup.overview({})).runs.length
    valueOf(await api.backup.restore({ path: made.path }))

    expect(await casesOf(program)).toEqual([kept])
    expect(readPolicy(dbOf(program)).backups).toMatchObject({ warnAfterDays: 3, paused: true })
    expect(lastDetail(program, 'backup/restored')).toMatchObject({
      events: made.manifest.audit.events,
    })
    expect(Number(lastDetail(program, 'backup/restored')['replacedEvents'])).toBeGreaterThan(
      made.manifest.audit.events,
    )
    expect(valueOf(await api.backup.verifyVault({ depth: 'deep' }))).toMatchObject({ ok: true })
    // One more attempt than before: the backup that is made before a restore.
    expect(valueOf(await api.backup.overview({})).runs).toHaveLength(runs + 1)
    // The number of the case that went out of sight is not given out again.
    const next = await register(program)
    expect(next).not.toBe(lost)
    const numbers = valueOf(await api.cases.list({ status: 'all' })).rows.map(row => row.number)
    expect(numbers.sort()).toEqual(['2026-0001', '2026-0003'])
  })

  test('can be undone, and the undoing too', async () => {
    const program = await testProgram()
    const { api } = program
    const first = await register(program)
    const made = valueOf(await api.backup.make({}))
    const second = await register(program)
    const { keptAt } = valueOf(await api.backup.restore({ path: made.path }))
    expect(await casesOf(program)).toEqual([first])

    const undone = valueOf(await api.backup.undoRestore({ keptAt }))
    expect((await casesOf(program)).sort()).toEqual([first, second].sort())
    expect(existsSync(keptAt)).toBe(false)
    expect(readPolicy(dbOf(program)).backups.paused).toBe(false)
    expect(valueOf(await api.backup.overview({})).kept.map(one => one.path)).toEqual([
      undone.keptAt,
    ])
    expect(valueOf(await api.backup.verifyVault({}))).toMatchObject({ ok: true })

    valueOf(await api.backup.undoRestore({ keptAt: undone.keptAt }))
    expect(await casesOf(program)).toEqual([first])
    program.context.vault.lock()
    valueOf(await api.accounts.unlock({ login: 'sato', password }))
    expect(await casesOf(program)).toEqual([first])
  })

  test('is not undone from just any folder', async () => {
    const program = await testProgram()
    for (const folder of [program.folder, '/etc', join(program.folder, 'vault')]) {
      expect(await program.api.backup.undoRestore({ keptAt: folder })).toMatchObject({
        ok: false,
        error: { code: 'backup/not-kept' },
      })
    }
  })

  test('does not remove the backup it restores, however old that is', async () => {
    const program = await testProgram()
    const { api, setNow } = program
    const morning = valueOf(await api.backup.make({}))
    setNow('2026-12-18T07:00:00.000Z')
    await register(program)
    valueOf(await api.backup.restore({ path: morning.path }))
    expect(existsSync(morning.path)).toBe(true)
    expect(readdirSync(dirname(morning.path))).toHaveLength(2)
  })
})

describe('a backup of before an exchange of keys', () => {
  test('is still verified, drilled and restored, under the key of now', async () => {
    const program = await testProgram()
    const { api, context } = program
    const kept = await register(program)
    const made = valueOf(await api.backup.make({}))
    await register(program)
    valueOf(await context.vault.accounts.exchangeKey())
    expect(valueOf(await api.backup.verify({ path: made.path, depth: 'deep' }))).toMatchObject({
      verification: { ok: true, documents: { ok: true } },
    })
    valueOf(await api.backup.restore({ path: made.path }))
    expect(await casesOf(program)).toEqual([kept])
    context.vault.lock()
    valueOf(await api.accounts.unlock({ login: 'sato', password }))
    expect(await casesOf(program)).toEqual([kept])
    expect(valueOf(await api.backup.verifyVault({}))).toMatchObject({ ok: true })
    // The list of keys is that of now: the older backup opens still.
    expect(valueOf(await api.backup.verify({ path: made.path })).verification.ok).toBe(true)
  })
})

describe('on another machine', () => {
  test.each(['password', 'recovery key'])('a backup opens with a %s', async way => {
    const program = await testProgram()
    const { api, context, folder, recoveryKey } = program
    const caseId = await register(program)
    const { path } = valueOf(await api.backup.make({}))
    context.vault.lock()
    context.chosenPaths.note('backup', path)
    const to = join(folder, 'new', 'vault')
    context.chosenPaths.note('new-vault', to)
    expect(valueOf(await api.backup.facts({ path }))).toMatchObject({
      logins: ['sato'],
      manifest: { counts: { cases: 1 } },
    })
    const wrong = { login: 'sato', password: 'not this one at all' }
    expect(await api.backup.openElsewhere({ path, to, secret: wrong })).toMatchObject({
      error: { code: 'vault/wrong-password' },
    })
    expect(existsSync(to)).toBe(false)
    const secret = way === 'password' ? { login: 'sato', password } : { recoveryKey }
    valueOf(await api.backup.openElsewhere({ path, to, secret }))
    expect(valueOf(await api.accounts.status({}))).toMatchObject({ state: 'open', path: to })
    expect(await casesOf(program)).toEqual([caseId])
    expect(await api.backup.openElsewhere({ path, to, secret })).toMatchObject({
      error: { code: 'backup/target-not-empty' },
    })
  })
})
