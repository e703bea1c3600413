import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { restoreTo } from '@main/services/backup/restore-backup'
import { checkBackup } from '@main/services/backup/verify-backup'
import { temporaryFolder } from '@tests/support/temporary'
import { backedUp, backupOptions, error, noteIn } from './backup-fixture'
import { password, typeInto, valueOf, vaultService } from './vault-fixture'

describe('restoring', () => {
  test('brings back what was there, keeps what it replaces, and stays unlocked', async () => {
    const { service, path, made, restore } = await backedUp()
    typeInto(service, 'written after the backup')
    const restored = valueOf(await restore(made.path))
    // The restore itself is in the chain, and the policy says that schedules wait.
    const { events = 0, values = 0 } = made.manifest.counts
    expect(restored.counts).toEqual({
      ...made.manifest.counts,
      events: events + 1,
      values: values + 1,
    })
    expect(noteIn(service)).toBe('髙橋みなみ')
    expect(service.current()).toMatchObject({ path, login: 'sato', name: '佐藤 恵' })
    expect(readdirSync(dirname(path)).sort()).toEqual(
      ['backups', 'vault', basename(restored.keptAt)].sort(),
    )
    service.lock()
    expect(await service.unlock('sato', password)).toEqual({ ok: true, value: null })

    const kept = vaultService(restored.keptAt).service
    valueOf(await kept.unlock('sato', password))
    expect(noteIn(kept)).toBe('written after the backup')
  })

  test('an audit chain that ends earlier than before is no alarm afterwards', async () => {
    const { service, made, restore } = await backedUp()
    for (let n = 0; n < 5; n += 1) typeInto(service, `${n}`)
    service.lock()
    valueOf(await service.unlock('sato', password))
    valueOf(await restore(made.path))
    service.lock()
    valueOf(await service.unlock('sato', password))
    const last = service
      .current()!
      .db.$client.prepare('SELECT detail FROM events ORDER BY seq DESC LIMIT 1')
    expect(last.pluck().get()).toContain('"checkpointHolds":true')
  })

  test('a damaged backup changes nothing', async () => {
    const { service, path, made, restore } = await backedUp()
    typeInto(service, 'now')
    const bytes = readFileSync(made.path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(made.path, bytes)
    expect(await restore(made.path)).toMatchObject(error('backup/damaged'))
    expect(noteIn(service)).toBe('now')
    expect(readdirSync(dirname(path)).sort()).toEqual(['backups', 'vault'])
  })

  test('that fails in the middle of the exchange leaves the vault as it was, and open', async () => {
    const { service, path, made } = await backedUp()
    typeInto(service, 'now')
    const staged = temporaryFolder()
    const kept = temporaryFolder()
    expect(() =>
      service.exchangeFiles(service.current()!, {
        apply: () => {
          renameSync(join(path, 'cases.db'), join(kept, 'cases.db'))
          throw new Error('the disk went away')
        },
        undo: () => {
          renameSync(join(kept, 'cases.db'), join(path, 'cases.db'))
        },
      }),
    ).toThrow('the disk went away')
    expect(noteIn(service)).toBe('now')

    // A backup whose database does not open: both files go back.
    const noise = service.exchangeFiles(service.current()!, {
      apply: () => {
        renameSync(join(path, 'cases.db'), join(kept, 'cases.db'))
        writeFileSync(join(path, 'cases.db'), Buffer.alloc(50_000, 1))
      },
      undo: () => {
        rmSync(join(path, 'cases.db'))
        renameSync(join(kept, 'cases.db'), join(path, 'cases.db'))
      },
    })
    expect(noise).toEqual(error('vault/damaged', { path }))
    expect(noteIn(service)).toBe('now')
    expect(readdirSync(staged)).toEqual([])
    expect(existsSync(made.path)).toBe(true)
  })
})

describe('without the vault', () => {
  test('a backup is checked by a password, and only as far as was looked without one', async () => {
    const { made } = await backedUp()
    expect(valueOf(await checkBackup(made.path, { password }, backupOptions))).toMatchObject({
      manifest: made.manifest,
      verification: { ok: true, audit: { ok: true, events: 2, firstBad: null } },
    })
    expect(valueOf(await checkBackup(made.path, undefined, backupOptions)).verification).toBeNull()
    expect(await checkBackup(made.path, { password: 'wrong' }, backupOptions)).toEqual(
      error('vault/wrong-password', { retryAfterSeconds: 0 }),
    )
    expect(await checkBackup(made.path, { login: 'tanaka', password }, backupOptions)).toEqual(
      error('vault/wrong-password', { retryAfterSeconds: 0 }),
    )
  })

  test('a backup becomes a vault of its own in an empty place', async () => {
    const { made } = await backedUp()
    const folder = temporaryFolder()
    const target = join(folder, 'a', 'restored')
    valueOf(await restoreTo(made.path, target, undefined, backupOptions))
    expect(readdirSync(target).sort()).toEqual(['cases.db', 'vault.json'])
    expect(readdirSync(join(folder, 'a'))).toEqual(['restored'])
    const { service } = vaultService(target)
    valueOf(await service.unlock('sato', password))
    expect(noteIn(service)).toBe('髙橋みなみ')

    expect(await restoreTo(made.path, target, { password }, backupOptions)).toEqual(
      error('backup/target-not-empty', { path: target }),
    )
    const wrong = join(folder, 'wrong')
    expect(await restoreTo(made.path, wrong, { password: 'x' }, backupOptions)).toMatchObject(
      error('vault/wrong-password'),
    )
    expect(existsSync(wrong)).toBe(false)
  })
})
