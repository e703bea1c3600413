import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everything } from '@core/audit/contract'
import { wholeRegister } from '@core/letters/register'
import { listBackupRuns } from '@db/backup-runs'
import { readPolicy } from '@db/policy'
import { register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const dbOf = ({ context }: TestProgram) => context.vault.current()!.db
const kindsOf = (program: TestProgram) =>
  dbOf(program).$client.prepare('SELECT kind FROM events ORDER BY seq').pluck().all()

/** Backups go to these folders, which are made. */
async function backUpTo(program: TestProgram, ...names: readonly string[]) {
  const folders = names.map(name => join(program.folder, name))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  const { backups } = readPolicy(dbOf(program))
  const change = { backups: { ...backups, folders: [...folders] } }
  for (const folder of folders) program.context.chosenPaths.note('backups', folder)
  valueOf(await program.api.settings.changePolicy({ change }))
  return folders
}
const backupsIn = (folder: string) =>
  readdirSync(folder).filter(name => name.endsWith('.kaiji-backup'))

describe('several destinations', () => {
  test('each gets the backup, and one that fails does not stop the others', async () => {
    const program = await testProgram()
    await register(program)
    const [usb = '', office = '', gone = ''] = await backUpTo(program, 'usb', 'office', 'x/gone')
    rmSync(dirname(gone), { recursive: true })
    rmSync(office, { recursive: true })
    writeFileSync(office, 'a file in the way')
    const [, , , share = ''] = await backUpTo2(program, [usb, office, gone], 'share')

    const made = valueOf(await program.api.backup.make({}))
    expect([backupsIn(usb), backupsIn(share)].map(list => list.length)).toEqual([1, 1])
    expect(made.copies).toEqual([join(share, backupsIn(share)[0]!)])
    expect(made.failed.map(one => [basename(one.folder), one.problem.code])).toEqual([
      ['office', 'backup/folder-missing'],
      ['gone', 'backup/folder-missing'],
    ])
    // A drive that is not plugged in does not become a folder of the same name.
    expect(existsSync(gone)).toBe(false)

    const runs = listBackupRuns(dbOf(program), 10)
    expect(runs.map(run => [run.cause, run.outcome, run.problem]).sort()).toEqual([
      ['manual', 'failed', 'backup/folder-missing'],
      ['manual', 'failed', 'backup/folder-missing'],
      ['manual', 'verified', null],
      ['manual', 'verified', null],
    ])
    expect(kindsOf(program).filter(kind => kind === 'backup/failed')).toHaveLength(2)
    const overview = valueOf(await program.api.backup.overview({}))
    expect(overview.backups.map(file => file.verifiedAt !== null)).toEqual([true, true])
    expect(overview.destinations.map(place => place.there)).toEqual([true, false, false, true])
  })

  test('where none works the answer is an error, and the attempt is on record', async () => {
    const program = await testProgram()
    const [gone = ''] = await backUpTo(program, 'x/gone')
    rmSync(dirname(gone), { recursive: true })
    expect(await program.api.backup.make({})).toEqual({
      ok: false,
      error: { code: 'backup/folder-missing', path: gone },
    })
    expect(listBackupRuns(dbOf(program), 10)).toMatchObject([
      { outcome: 'failed', name: null, problem: 'backup/folder-missing' },
    ])
  })
})

async function backUpTo2(program: TestProgram, before: readonly string[], name: string) {
  const folder = join(program.folder, name)
  mkdirSync(folder)
  program.context.chosenPaths.note('backups', folder)
  const { backups } = readPolicy(dbOf(program))
  const folders = [...before, folder]
  valueOf(await program.api.settings.changePolicy({ change: { backups: { ...backups, folders } } }))
  return folders
}

describe('by itself', () => {
  test('a backup is made every so many hours, if something changed', async () => {
    const program = await testProgram()
    const { api, setNow } = program
    const due = async () => valueOf(await api.backup.runDue({ cause: 'scheduled' })) !== null
    await register(program)
    expect(await due()).toBe(true)
    expect(await due()).toBe(false)
    setNow('2026-12-18T23:00:00.000Z')
    await register(program)
    expect(await due()).toBe(false)
    setNow('2026-12-19T01:00:01.000Z')
    expect(await due()).toBe(true)
    setNow('2026-12-21T01:00:00.000Z')
    // Opening the program and looking around is no change.
    expect(await due()).toBe(false)
    const list = valueOf(await api.cases.list({ status: 'all' })).rows
    valueOf(await api.cases.view({ caseId: list[0]!.id }))
    valueOf(await api.tasks.open({ whose: 'mine' }))
    valueOf(await api.letters.register({ filter: wholeRegister, cursor: null }))
    valueOf(await api.log.page({ filter: everything, before: null }))
    valueOf(await api.log.verify({}))
    expect(await due()).toBe(false)
  })

  test('a destination that failed is tried again after an hour, not every minute', async () => {
    const program = await testProgram()
    const { api, setNow } = program
    await register(program)
    const [gone = ''] = await backUpTo(program, 'x/gone')
    rmSync(dirname(gone), { recursive: true })
    expect((await api.backup.runDue({ cause: 'scheduled' })).ok).toBe(false)
    setNow('2026-12-18T01:59:00.000Z')
    expect(await api.backup.runDue({ cause: 'scheduled' })).toEqual({ ok: true, value: null })
    mkdirSync(gone, { recursive: true })
    setNow('2026-12-18T02:00:00.000Z')
    expect(valueOf(await api.backup.runDue({ cause: 'scheduled' }))).not.toBeNull()
  })

  test('a backup is made on leaving when something changed, unless the policy says no', async () => {
    const program = await testProgram()
    const { api } = program
    const leave = async () => valueOf(await api.backup.runDue({ cause: 'on-quit' })) !== null
    await register(program)
    expect(await leave()).toBe(true)
    expect(await leave()).toBe(false)
    await register(program)
    const { backups } = readPolicy(dbOf(program))
    valueOf(await api.settings.changePolicy({ change: { backups: { ...backups, onQuit: false } } }))
    expect(await leave()).toBe(false)
  })

  test('nothing is made after a restore until somebody has confirmed', async () => {
    const program = await testProgram()
    const { api } = program
    const made = valueOf(await api.backup.make({}))
    await register(program)
    valueOf(await api.backup.restore({ path: made.path }))
    await register(program)
    for (const cause of ['scheduled', 'on-quit'] as const) {
      expect(await api.backup.runDue({ cause })).toEqual({ ok: true, value: null })
    }
    expect(valueOf(await api.backup.overview({}))).toMatchObject({ paused: true, next: null })
    valueOf(await api.backup.resume({}))
    expect(valueOf(await api.backup.overview({}))).toMatchObject({ paused: false })
    expect(valueOf(await api.backup.runDue({ cause: 'on-quit' }))).not.toBeNull()
  })
})

test('a folder outside the policy gets a backup only as the policy allows taking out', async () => {
  const program = await testProgram()
  const { api, context, folder } = program
  const to = join(folder, 'elsewhere')
  context.chosenPaths.note('backups', to)
  const { takingOut } = readPolicy(dbOf(program))
  const change = { takingOut: { ...takingOut, reason: true } }
  valueOf(await api.settings.changePolicy({ change }))
  expect(await api.backup.makeTo({ to, release: {} })).toMatchObject({
    ok: false,
    error: { code: 'taking-out/reason-needed' },
  })
  expect(existsSync(to)).toBe(false)
  const made = valueOf(await api.backup.makeTo({ to, release: { reason: '監査人の依頼' } }))
  expect(backupsIn(to)).toEqual([basename(made.path)])
  expect(await api.backup.makeTo({ to: join(folder, 'unchosen'), release: {} })).toMatchObject({
    error: { code: 'path/not-chosen' },
  })
})

describe('a fire drill', () => {
  test('restores the newest backup for a test, counts, reports and leaves nothing', async () => {
    const program = await testProgram()
    const { api, folder } = program
    expect(await api.backup.drill({})).toEqual({ ok: false, error: { code: 'backup/none' } })
    await register(program)
    const made = valueOf(await api.backup.make({}))
    await register(program)
    const before = readdirSync(folder)
    const report = valueOf(await api.backup.drill({}))
    expect(report).toMatchObject({
      ok: true,
      file: basename(made.path),
      countsAgree: true,
      cases: 1,
      casesSince: 1,
      problem: null,
    })
    expect(readdirSync(folder)).toEqual(before)
    expect(valueOf(await api.backup.overview({})).drill).toEqual(report)
    expect(kindsOf(program)).toContain('backup/drill')
    expect(listBackupRuns(dbOf(program), 1)).toMatchObject([
      { cause: 'drill', outcome: 'verified' },
    ])
  })

  test('says so when the backup cannot be restored, and it counts as verified no more', async () => {
    const program = await testProgram()
    const { api } = program
    const made = valueOf(await api.backup.make({}))
    const bytes = readFileSync(made.path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(made.path, bytes)
    expect(valueOf(await api.backup.drill({}))).toMatchObject({
      ok: false,
      problem: 'backup/damaged',
    })
    const { backups } = valueOf(await api.backup.overview({}))
    expect(backups.map(file => file.verifiedAt)).toEqual([null])
  })
})

test('five weeks of days say what became of backups on each', async () => {
  const program = await testProgram()
  const { api, setNow } = program
  valueOf(await api.backup.make({}))
  setNow('2026-12-20T03:00:00.000Z')
  const { days } = valueOf(await api.backup.overview({}))
  expect(days).toHaveLength(35)
  expect(days.slice(-4).map(({ state }) => state)).toEqual([
    'before',
    'verified',
    'missing',
    'missing',
  ])
})
