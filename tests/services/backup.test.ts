import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backedUp, error, noteIn } from './backup-fixture'
import { password, typeInto } from './vault-fixture'

describe('making a backup', () => {
  test('gives one verified file with what is in it, while the vault stays in use', async () => {
    const { service, folder, made, path } = await backedUp()
    expect(readdirSync(folder)).toEqual([basename(made.path)])
    expect(basename(made.path)).toMatch(/^vault-\d{8}-\d{6}\.kaiji-backup$/)
    expect(made.manifest).toMatchObject({
      format: 'kaiji-backup',
      vaultId: service.current()!.vaultId,
      madeAt: '2026-12-18T03:00:00.000Z',
      appVersion: '9.9.9',
      audit: { events: 2 },
      // The recovery key stands beside the one account.
      counts: { events: 2, values: 2, accounts: 2 },
    })
    expect(made.manifest.files.map(file => file.name)).toEqual(['vault.json', 'cases.db'])
    expect(made.verification).toMatchObject({ ok: true, integrity: true, foreignKeys: true })
    expect(noteIn(service)).toBe('髙橋みなみ')
    expect(readdirSync(path)).toContain('cases.db')
  })

  test('holds nothing readable', async () => {
    const { made } = await backedUp()
    const bytes = readFileSync(made.path)
    for (const word of ['髙橋みなみ', 'あおぞら', password, 'SQLite format 3']) {
      expect(bytes.includes(Buffer.from(word, 'utf8'))).toBe(false)
      expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false)
    }
  })

  test('twice within a second gives two files', async () => {
    const { make, made, folder, service } = await backedUp()
    typeInto(service, 'more')
    const again = await make()
    expect(again.path).not.toBe(made.path)
    // The same day keeps one: the newer.
    expect(readdirSync(folder)).toHaveLength(1)
    expect(existsSync(again.path) || existsSync(made.path)).toBe(true)
  })

  test('in a place that cannot be written is an answer, and leaves nothing there', async () => {
    const { backups, service, folder, request } = await backedUp()
    writeFileSync(join(folder, 'file'), '')
    for (const place of [join(folder, 'file'), join(folder, 'file', 'x'), '/proc/kaiji']) {
      expect(
        await backups.make(service.current()!, request('2026-12-18T03:00:00.000Z', place)),
      ).toEqual(error('backup/folder-not-writable', { path: place }))
    }
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('clears away what a power cut left in the folder, and nothing else', async () => {
    const { folder, make } = await backedUp()
    const old = join(folder, '.kaiji-work-old')
    const busy = join(folder, '.kaiji-work-busy')
    for (const left of [old, busy]) {
      mkdirSync(left)
      writeFileSync(join(left, 'cases.db'), 'half')
    }
    utimesSync(old, 1, 1)
    await make('2026-12-19T03:00:00.000Z')
    expect(existsSync(old)).toBe(false)
    expect(existsSync(busy)).toBe(true)
  })

  test('goes on when the vault is locked meanwhile', async () => {
    const { service, backups, request } = await backedUp()
    const making = backups.make(service.current()!, request('2026-12-20T03:00:00.000Z'))
    service.lock()
    expect(await making).toMatchObject({ ok: true, value: { verification: { ok: true } } })
  })

  test('removes the ones that are no longer needed, of this vault only', async () => {
    const { make, folder, made } = await backedUp()
    const other = await backedUp()
    const kept = join(folder, 'other.kaiji-backup')
    copyFileSync(other.made.path, kept)
    writeFileSync(join(folder, 'broken.kaiji-backup'), 'PK')
    copyFileSync(made.path, join(folder, 'copy.txt'))
    for (let day = 19; day < 29; day += 1) await make(`2026-12-${day}T03:00:00.000Z`)
    const names = readdirSync(folder)
    expect(names).toContain('other.kaiji-backup')
    expect(names).toContain('broken.kaiji-backup')
    expect(names).toContain('copy.txt')
    // 22 to 28 December, and the Sunday before.
    expect(names.filter(name => name.startsWith('vault-'))).toHaveLength(8)
    expect(existsSync(made.path)).toBe(false)
  })
})

describe('the list', () => {
  test('has the newest first, and shows a damaged file without believing it', async () => {
    const { backups, folder, make, made } = await backedUp()
    const second = await make('2026-12-19T03:00:00.000Z')
    const broken = join(folder, 'broken.kaiji-backup')
    copyFileSync(second.path, broken)
    truncateSync(broken, 5000)
    utimesSync(broken, 0, 0)
    const list = await backups.list(folder)
    expect(list.map(file => file.name)).toEqual(
      [second.path, made.path, broken].map(path => basename(path)),
    )
    expect(list[0]).toEqual({
      path: second.path,
      name: basename(second.path),
      folder,
      size: statSync(second.path).size,
      madeAt: '2026-12-19T03:00:00.000Z',
      verifiedAt: null,
      appVersion: '9.9.9',
      counts: second.manifest.counts,
      contents: { firstReceived: null, lastReceived: null, documentBytes: 0 },
    })
    expect(list[2]).toMatchObject({ verifiedAt: null, counts: {} })
  })

  test('reads a file again that has changed since it was listed', async () => {
    const { backups, folder, made } = await backedUp()
    const [before] = await backups.list(folder)
    expect(before?.appVersion).toBe('9.9.9')
    truncateSync(made.path, 5000)
    const [after] = await backups.list(folder)
    expect(after).toMatchObject({ path: made.path, size: 5000, appVersion: null })
  })

  test('of a folder that does not exist is empty', async () => {
    const { backups, folder } = await backedUp()
    expect(await backups.list(join(folder, 'gone'))).toEqual([])
    expect(await backups.list(join(folder, 'gone', 'x'))).toEqual([])
  })
})

test('by default backups go next to the vault, in a folder of their own', async () => {
  const { backups, path } = await backedUp()
  expect(backups.defaultFolder(path)).toBe(`${path}-backups`)
  expect(backups.sameDisk(path, backups.defaultFolder(path))).toBe(true)
})
