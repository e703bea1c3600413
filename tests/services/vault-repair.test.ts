import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lastEvent } from '@db/events'
import { verifyDatabase } from '@db/verify'
import { offerOf, repairInPlace, repairTo, restoreDamaged } from '@main/services/vault/rescue'
import type { VaultService } from '@main/services/vault/vault'
import { backupOptions, noteIn } from './backup-fixture'
import { cases, destroy, filledVault, idOf, now, pagesOf, secret } from './damaged-vault-fixture'
import { password, valueOf, vaultService } from './vault-fixture'

const countsIn = (service: VaultService) => verifyDatabase(service.current()!.db).counts

describe('a damaged vault is repaired: what can be read is taken over', () => {
  test('of an undamaged one, everything', async () => {
    const vault = await filledVault()
    const report = valueOf(await repairInPlace({ folder: vault.path, secret, now }, backupOptions))
    expect(report).toMatchObject({
      lost: 0,
      lostUnknown: false,
      tables: [],
      damagedDocuments: [],
      chain: { kept: vault.events, complete: true },
    })
    valueOf(await vault.service.unlock('sato', password))
    expect(countsIn(vault.service)).toMatchObject({ cases, parties: cases, documents: cases })
    expect(verifyDatabase(vault.service.current()!.db).ok).toBe(true)
  })

  test('a destroyed page of cases costs its cases and what hangs on them, and they are named', async () => {
    const vault = await filledVault()
    const [first, second] = pagesOf(vault, 'cases').slice(3)
    destroy(vault, [first!, second!])
    const original = readFileSync(join(vault.path, 'cases.db'))
    const report = valueOf(await repairInPlace({ folder: vault.path, secret, now }, backupOptions))
    const lost = report.tables.find(({ table }) => table === 'cases')!.lost
    expect(lost.length).toBeGreaterThan(1)
    expect(lost.length).toBeLessThan(20)
    const orphans = report.tables.find(({ table }) => table === 'parties')!.orphans
    expect(orphans).toHaveLength(lost.length)
    expect(readFileSync(join(report.keptAt, 'cases.db'))).toEqual(original)

    valueOf(await vault.service.unlock('sato', password))
    const left = cases - lost.length
    expect(countsIn(vault.service)).toMatchObject({ cases: left, parties: left })
    const { db } = vault.service.current()!
    const have = db.$client.prepare('SELECT id FROM cases').pluck().all()
    expect([...have, ...lost].sort()).toEqual(
      Array.from({ length: cases }, (_, n) => idOf(1, n)).sort(),
    )
    expect(verifyDatabase(db).ok).toBe(true)
    expect(noteIn(vault.service)).toBe('髙橋みなみ')
  })

  test('a destroyed piece of a document is reported by its id', async () => {
    const vault = await filledVault()
    destroy(vault, [pagesOf(vault, 'document_chunks').at(-4)!])
    const report = valueOf(await repairInPlace({ folder: vault.path, secret, now }, backupOptions))
    expect(report.damagedDocuments.length).toBeGreaterThan(0)
    for (const id of report.damagedDocuments) expect(id).toMatch(/^00000000-0000-4000-8000-/)
    expect(report.tables.map(({ table }) => table)).toContain('document_chunks')
  })

  test('the history is kept up to the damage, and goes on with the repair', async () => {
    const vault = await filledVault()
    const pages = pagesOf(vault, 'events')
    destroy(vault, [pages.at(-2)!])
    const report = valueOf(await repairInPlace({ folder: vault.path, secret, now }, backupOptions))
    expect(report.chain.complete).toBe(false)
    expect(report.chain.kept).toBeLessThan(vault.events)
    valueOf(await vault.service.unlock('sato', password))
    const { db } = vault.service.current()!
    expect(verifyDatabase(db).audit).toMatchObject({ ok: true })
    const repaired = db.$client
      .prepare(`SELECT seq, detail FROM events WHERE kind = 'vault/repaired'`)
      .get() as { seq: number; detail: string }
    expect(repaired.seq).toBe(report.chain.kept + 1)
    expect(JSON.parse(repaired.detail)).toMatchObject({ chainComplete: false })
    expect(lastEvent(db)?.kind).toBe('vault/unlocked')
  })

  test('into another folder, leaving the damaged one alone', async () => {
    const vault = await filledVault()
    destroy(vault, [pagesOf(vault, 'parties')[0]!])
    const before = readFileSync(join(vault.path, 'cases.db'))
    const to = join(dirname(vault.path), 'repaired')
    const report = valueOf(await repairTo({ folder: vault.path, secret, now, to }, backupOptions))
    expect(report).toMatchObject({ path: to, keptAt: vault.path })
    expect(readFileSync(join(vault.path, 'cases.db'))).toEqual(before)
    const { service } = vaultService(to)
    valueOf(await service.unlock('sato', password))
    const again = await repairTo({ folder: vault.path, secret, now, to }, backupOptions)
    expect(again).toMatchObject({ error: { code: 'backup/target-not-empty' } })
  })

  test('without a readable vault.json, by the keys in its newest backup', async () => {
    const vault = await filledVault()
    writeFileSync(join(vault.path, 'vault.json'), '{"format"')
    const report = valueOf(await repairInPlace({ folder: vault.path, secret, now }, backupOptions))
    expect(report).toMatchObject({ lost: 0, keysFrom: vault.backup })
    valueOf(await vault.service.unlock('sato', password))
    const stored = vault.service
      .current()!
      .db.$client.prepare(`SELECT 1 FROM "values" WHERE name = 'later'`)
    expect(stored.get()).toBeDefined()
  })

  test('by the recovery key; not with a wrong password, which counts as an attempt', async () => {
    const vault = await filledVault()
    const wrong = { login: 'sato', password: 'not the password' }
    for (let n = 0; n < 4; n += 1) {
      await repairInPlace({ folder: vault.path, secret: wrong, now }, backupOptions)
    }
    expect(await repairInPlace({ folder: vault.path, secret, now }, backupOptions)).toMatchObject({
      error: { code: 'vault/wrong-password', retryAfterSeconds: 2 },
    })
    const { recoveryKey } = vault
    valueOf(
      await repairInPlace({ folder: vault.path, secret: { recoveryKey }, now }, backupOptions),
    )
  })

  test('a file of which nothing can be read is not touched', async () => {
    const vault = await filledVault()
    destroy(vault, [1])
    const before = readFileSync(join(vault.path, 'cases.db'))
    expect(await repairInPlace({ folder: vault.path, secret, now }, backupOptions)).toEqual({
      ok: false,
      error: { code: 'vault/beyond-repair', path: vault.path },
    })
    expect(readFileSync(join(vault.path, 'cases.db'))).toEqual(before)
  })

  test('never while another program has it open', async () => {
    const vault = await filledVault()
    valueOf(await vault.service.unlock('sato', password))
    const refused = { error: { code: 'vault/in-use' } }
    const request = { folder: vault.path, secret, now }
    expect(await repairInPlace(request, backupOptions)).toMatchObject(refused)
    const restore = { ...request, backup: vault.backup }
    expect(await restoreDamaged(restore, backupOptions)).toMatchObject(refused)
  })
})

describe('a vault that does not open is replaced by its newest backup', () => {
  test.each([
    ['no database', (path: string) => rmSync(join(path, 'cases.db'))],
    [
      'a garbled database',
      (path: string) => writeFileSync(join(path, 'cases.db'), 'x'.repeat(9000)),
    ],
    [
      'no vault.json that can be read',
      (path: string) => writeFileSync(join(path, 'vault.json'), '['),
    ],
  ])('%s', async (_what, damage) => {
    const vault = await filledVault()
    damage(vault.path)
    const offer = await offerOf(vault.path)
    expect(offer).toMatchObject({ logins: ['sato'], backup: { path: vault.backup, madeAt: now } })
    const request = { folder: vault.path, secret, now, backup: vault.backup }
    const { keptAt } = valueOf(await restoreDamaged(request, backupOptions))
    expect(existsSync(keptAt)).toBe(true)
    valueOf(await vault.service.unlock('sato', password))
    expect(countsIn(vault.service)).toMatchObject({ cases, documents: cases })
    expect(noteIn(vault.service)).toBe('髙橋みなみ')
    const { db } = vault.service.current()!
    expect(verifyDatabase(db).ok).toBe(true)
    const restored = db.$client.prepare(`SELECT 1 FROM events WHERE kind = 'backup/restored'`)
    expect(restored.get()).toBeDefined()
  })

  test('a damaged backup, another vault, or a wrong password change nothing', async () => {
    const vault = await filledVault()
    const other = await filledVault()
    writeFileSync(join(vault.path, 'cases.db'), 'x'.repeat(9000))
    const bytes = readFileSync(vault.backup)
    bytes[bytes.length >> 1]! ^= 1
    const broken = `${vault.backup.slice(0, -13)}-x.kaiji-backup`
    writeFileSync(broken, bytes)
    const request = { folder: vault.path, secret, now, backup: vault.backup }
    const wrong = { login: 'sato', password: 'not the password' }
    for (const [asked, code] of [
      [{ ...request, backup: broken }, 'backup/damaged'],
      [{ ...request, backup: other.backup }, 'backup/other-vault'],
      [{ ...request, secret: wrong }, 'vault/wrong-password'],
    ] as const) {
      expect(await restoreDamaged(asked, backupOptions)).toMatchObject({ error: { code } })
    }
    expect(readFileSync(join(vault.path, 'cases.db'), 'utf8')).toBe('x'.repeat(9000))
  })
})
