import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chainHead } from '@db/events'
import { openBeside } from '@db/open'
import { meet, meetingOf } from '@main/services/backup/meeting'
import { withStillFile } from '@main/services/backup/still-file'
import { createBackupService } from '@main/services/backup/backup'
import { bundledThread } from '@tests/support/vault-thread'
import { backupOptions } from './backup-fixture'
import { newVault, typeInto, valueOf } from './vault-fixture'

const thread = bundledThread()

async function openVault() {
  const vault = await newVault()
  typeInto(vault.service, '髙橋みなみ')
  const open = vault.service.current()!
  // The tests fold its log in where that cannot be done.
  open.db.$client.pragma('busy_timeout = 100')
  const still = { folder: vault.path, key: vault.service.keyOf(open), options: backupOptions }
  return { ...vault, open, still, bytes: () => readFileSync(join(vault.path, 'cases.db')) }
}

describe('a file that is held still', () => {
  test('keeps its bytes while the vault is written to, and shows what was in it', async () => {
    const { service, open, still, bytes } = await openVault()
    const before = chainHead(open.db)
    const seen = withStillFile(still, db => {
      const begun = bytes()
      typeInto(service, randomUUID())
      open.db.$client.pragma('wal_checkpoint(TRUNCATE)')
      expect(bytes().equals(begun)).toBe(true)
      return chainHead(db)
    })
    expect(seen).toEqual(before)
    // Afterwards the vault's own log is folded in again.
    expect(chainHead(open.db).events).toBeGreaterThan(before.events)
    const begun = bytes()
    open.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    expect(bytes().equals(begun)).toBe(false)
  })

  test('is not had where somebody reads it and the log has grown since', async () => {
    const { service, still } = await openVault()
    const second = withStillFile(still, () => {
      typeInto(service, randomUUID())
      return { seen: withStillFile(still, () => 'work') }
    })
    expect(second).toEqual({ seen: undefined })
  })

  test('can be read by two at once that begin before anything is written', async () => {
    const { still } = await openVault()
    expect(withStillFile(still, () => withStillFile(still, () => 'work'))).toBe('work')
  })
})

describe('a meeting', () => {
  test('takes place when all have come', () => {
    expect(meet(meetingOf(1), true)).toBe(true)
    const meeting = meetingOf(2)
    new Int32Array(meeting)[1] = 1
    expect(meet(meeting, true)).toBe(true)
  })

  test('is called off by one who is not ready, for those who come later too', () => {
    const meeting = meetingOf(3)
    expect(meet(meeting, false)).toBe(false)
    expect(meet(meeting, true)).toBe(false)
  })
})

describe('a backup', () => {
  // A file is waited for no longer than a third of a second, which a busy machine may not keep.
  test(
    'of a vault that nobody writes to needs room for itself only, no copy',
    { retry: 2 },
    async () => {
      const { service, open, path } = await openVault()
      const [size, slack] = [readFileSync(join(path, 'cases.db')).length, 8_000_000]
      const freeBytes = () => size * 1.5 + slack
      const options = { ...backupOptions, freeBytes, vaultThread: thread() }
      const request = { folder: join(path, '..', 'backups'), now: '2026-12-18T03:00:00.000Z' }
      const backups = createBackupService(service, options)
      const made = await backups.make(open, { ...request, verified: new Set(), rotate: false })
      expect(valueOf(made).verification).toMatchObject({ ok: true, integrity: true })
    },
  )

  test('of a vault whose file cannot be held still is made of a copy, which needs room as well', async () => {
    const { service, open, still, path } = await openVault()
    const size = () => readFileSync(join(path, 'cases.db')).length
    const room = { bytes: Infinity }
    const options = { ...backupOptions, freeBytes: () => room.bytes, vaultThread: thread() }
    const backups = createBackupService(service, options)
    const folder = join(path, '..', 'backups')
    const make = () =>
      backups.make(open, {
        folder,
        now: '2026-12-18T03:00:00.000Z',
        verified: new Set(),
        rotate: false,
      })
    const reader = openBeside({ file: join(path, 'cases.db'), key: still.key })
    reader.$client.exec('BEGIN')
    chainHead(reader)
    typeInto(service, 'what the reader does not see, so that it has to stay in the log')
    room.bytes = size() * 1.5 + 8_000_000
    const small = await make()
    room.bytes = Infinity
    const large = await make()
    reader.$client.close()
    expect(small).toMatchObject({ ok: false, error: { code: 'backup/no-space' } })
    expect(valueOf(large).verification).toMatchObject({ ok: true, counts: { cases: 0 } })
    expect(valueOf(large).manifest.audit).toEqual(chainHead(open.db))
  })
})
