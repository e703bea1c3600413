import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { verifyDatabase } from '@db/verify'
import { createBackupService } from '@main/services/backup/backup'
import { openingProblem } from '@main/services/vault/storage-problem'
import type { VaultService } from '@main/services/vault/vault'
import { backupOptions } from '@tests/services/backup-fixture'
import { newVault, password, typeInto, valueOf, vaultService } from '@tests/services/vault-fixture'
import { newerMigrations } from '@tests/support/migrations'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded } from './amount'
import { report } from './table'

const now = '2026-12-18T03:00:00.000Z'
const kilobyte = 1024

/** A disk of its own, small enough to be filled; undefined where none may be mounted. */
function smallDisk(kilobytes: number): string | undefined {
  const place = join(temporaryFolder(), 'disk')
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place], {
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', place])
  })
  return place
}

const remount = (place: string, options: string) =>
  execFileSync('mount', ['-o', `remount,${options}`, place], { stdio: 'ignore' })

const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** Leaves this many bytes free. */
function fill(place: string, left: number): void {
  const { bavail, bsize } = statfsSync(place)
  const bytes = bavail * bsize - left
  if (bytes > 0) writeFileSync(join(place, 'filler'), Buffer.alloc(bytes))
}
const empty = (place: string) => rmSync(join(place, 'filler'), { force: true })

const notesIn = (service: VaultService): readonly string[] =>
  service
    .current()!
    .db.$client.prepare(`SELECT name FROM "values" WHERE name LIKE 'note-%'`)
    .pluck()
    .all()
    .map(String)

/** Opens again, and counts what was acknowledged and is not there. */
async function missing(service: VaultService, acknowledged: readonly string[]): Promise<number> {
  valueOf(await service.unlock('sato', password))
  const there = new Set(notesIn(service))
  const whole = verifyDatabase(service.current()!.db).ok
  return acknowledged.filter(name => !there.has(name)).length + (whole ? 0 : 1)
}

/** Types until the disk has no room; what was acknowledged, and the code of the problem. */
function typeUntilFull(service: VaultService, path: string) {
  const acknowledged: string[] = []
  for (let n = 0; n < 5000; n += 1) {
    try {
      typeInto(service, 'x'.repeat(3000), `note-${n}`)
      acknowledged.push(`note-${n}`)
    } catch (cause) {
      return { acknowledged, code: openingProblem(cause, path)?.code }
    }
  }
  return { acknowledged, code: undefined }
}

/** An update that writes some 32 MB, more than the room that is asked for beforehand. */
function largeMigrations(): string {
  const folder = newerMigrations(temporaryFolder())
  const file = join(folder, '9999_rebuild.sql')
  const large = `CREATE TABLE large AS WITH RECURSIVE n(i) AS
    (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000) SELECT randomblob(4000) AS b FROM n;`
  writeFileSync(file, `${large}--> statement-breakpoint\n${readFileSync(file, 'utf8')}`)
  return folder
}

describe.runIf(mayMount)('a disk that is full', () => {
  test('during work: what was acknowledged is there, and the problem has a message', async () => {
    const random = seeded(runSeed)
    const tries = amount(3, 30)
    let lost = 0
    for (let n = 0; n < tries; n += 1) {
      const place = smallDisk(4000 + random.below(3000))
      if (!place) return
      const { service, path } = await newVault(join(place, 'vault'))
      fill(place, 100_000 + random.below(600_000))
      const { acknowledged, code } = typeUntilFull(service, path)
      expect(code).toBe('vault/disk-full')
      service.lock()
      empty(place)
      lost += await missing(service, acknowledged)
      service.lock()
    }
    report({ suite: 'disk full during work', tried: tries, survived: tries - lost, lost })
    expect(lost, `seed ${runSeed}`).toBe(0)
  })

  test('during a backup: an answer, no half backup, the earlier one and the vault whole', async () => {
    const random = seeded(runSeed + 1)
    const tries = amount(3, 30)
    let bad = 0
    for (let n = 0; n < tries; n += 1) {
      const place = smallDisk(6000)
      if (!place) return
      const { service } = await newVault()
      const backups = createBackupService(service, { ...backupOptions, freeBytes: () => Infinity })
      const request = { folder: place, now, verified: new Set<string>(), rotate: true }
      const earlier = valueOf(await backups.make(service.current()!, request)).path
      fill(place, random.below(1_000_000))
      const reply = await backups.make(service.current()!, {
        ...request,
        now: '2026-12-19T03:00:00.000Z',
      })
      const left = readdirSync(place).filter(name => name !== 'filler')
      const expected = reply.ok ? 2 : 1
      const told =
        reply.ok || /^backup\/(disk-full|no-space|folder-not-writable)$/.test(reply.error.code)
      const still = await backups.verify(service.current()!, earlier, 'deep')
      if (!told || left.length !== expected || !still.ok) bad += 1
      service.lock()
    }
    report({ suite: 'disk full during a backup', tried: tries, survived: tries - bad, lost: bad })
    expect(bad, `seed ${runSeed}`).toBe(0)
  })

  test('during a restore: the vault of before, or the restored one, never half of each', async () => {
    const random = seeded(runSeed + 2)
    const tries = amount(3, 30)
    let bad = 0
    for (let n = 0; n < tries; n += 1) {
      const place = smallDisk(8000)
      if (!place) return
      const { service } = await newVault(join(place, 'vault'))
      typeInto(service, 'in the backup', 'note-0')
      const options = { ...backupOptions, freeBytes: () => Infinity }
      const backups = createBackupService(service, options)
      const folder = temporaryFolder()
      const request = { folder, now, verified: new Set<string>(), rotate: true }
      const { path } = valueOf(await backups.make(service.current()!, request))
      typeInto(service, 'after it', 'note-1')
      fill(place, random.below(1_500_000))
      const reply = await backups.restore(service.current()!, path, now)
      empty(place)
      service.lock()
      const wanted = reply.ok ? ['note-0'] : ['note-0', 'note-1']
      bad += await missing(service, wanted)
      if (notesIn(service).length !== wanted.length) bad += 1
      service.lock()
    }
    report({ suite: 'disk full during a restore', tried: tries, survived: tries - bad, lost: bad })
    expect(bad, `seed ${runSeed}`).toBe(0)
  })

  test('during an update: it is done, or the vault opens as it was with the program of before', async () => {
    const random = seeded(runSeed + 3)
    const tries = amount(6, 40)
    const newer = largeMigrations()
    const codes: Record<string, number> = {}
    let bad = 0
    for (let n = 0; n < tries; n += 1) {
      // Room for the copy is asked for first; what is left after that varies.
      const place = smallDisk(60_000)
      if (!place) return
      const { service, path, clock } = await newVault(join(place, 'vault'))
      typeInto(service, 'kept', 'note-0')
      service.lock()
      fill(place, (18_000 + random.below(14_000)) * kilobyte)
      const reply = await vaultService(path, clock, newer).service.unlock('sato', password)
      const code = reply.ok ? 'done' : reply.error.code
      codes[code] = (codes[code] ?? 0) + 1
      empty(place)
      if (!reply.ok) {
        bad += await missing(vaultService(path, clock).service, ['note-0'])
        const half = readdirSync(place).filter(name => name.startsWith(`.${basename(path)}`))
        if (half.length > 0 || !/^vault\/(no-room|disk-full|update)/.test(code)) bad += 1
      }
    }
    const note = Object.entries(codes).map(([code, count]) => `${count} ${code}`)
    report({
      suite: 'disk full during an update',
      tried: tries,
      survived: tries - bad,
      lost: bad,
      note: note.join(', '),
    })
    expect(bad, `seed ${runSeed}`).toBe(0)
  })
})

describe.runIf(mayMount)('a place that cannot be used', () => {
  test('a disk that may only be read: said, and nothing is changed', async () => {
    const place = smallDisk(6000)
    if (!place) return
    const { service, path } = await newVault(join(place, 'vault'))
    typeInto(service, 'kept', 'note-0')
    service.lock()
    remount(place, 'ro')
    const reply = await service.unlock('sato', password)
    expect(reply).toEqual({ ok: false, error: { code: 'vault/read-only' } })
    const other = await newVault()
    const backups = createBackupService(other.service, backupOptions)
    const request = { folder: place, now, verified: new Set<string>(), rotate: true }
    expect(await backups.make(other.service.current()!, request)).toMatchObject({
      error: { code: 'backup/folder-not-writable' },
    })
    remount(place, 'rw')
    const lost = await missing(service, ['note-0'])
    report({ suite: 'disk that may only be read', tried: 2, survived: 2 - lost, lost })
    expect(lost).toBe(0)
    expect(existsSync(path)).toBe(true)
  })

  test('a drive that is pulled out while the vault is open: nothing more is called saved', async () => {
    const place = smallDisk(6000)
    if (!place) return
    const { service, path } = await newVault(join(place, 'vault'))
    typeInto(service, 'kept', 'note-0')
    execFileSync('umount', ['-l', place])
    try {
      const { code } = typeUntilFull(service, path)
      expect(code).toBe('vault/gone')
    } finally {
      execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place])
    }
    service.lock()
    report({ suite: 'drive pulled out while open', tried: 1, survived: 1, lost: 0 })
  })
})

test('a folder that is removed while the vault is open, and comes back', async () => {
  const { service, path } = await newVault()
  typeInto(service, 'kept', 'note-0')
  const away = join(temporaryFolder(), 'away')
  cpSync(path, away, { recursive: true })
  rmSync(path, { recursive: true })
  const { acknowledged, code } = typeUntilFull(service, path)
  expect({ acknowledged, code }).toEqual({ acknowledged: [], code: 'vault/gone' })
  service.lock()
  cpSync(away, path, { recursive: true })
  const lost = await missing(service, ['note-0'])
  report({ suite: 'folder removed while open', tried: 1, survived: 1 - lost, lost })
  expect(lost).toBe(0)
})
