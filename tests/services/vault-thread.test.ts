import { randomBytes, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Depth } from '@core/backup/backup'
import { documentId } from '@core/ids'
import { ok } from '@core/result'
import { transact } from '@db/connection'
import { insertDocument } from '@db/documents'
import { createBackupService } from '@main/services/backup/backup'
import { inThread } from '@main/services/vault-thread/thread'
import type { VaultService } from '@main/services/vault/vault'
import { readVaultFile } from '@main/services/vault/vault-file'
import { bundledThread } from '@tests/support/vault-thread'
import { temporaryFolder } from '@tests/support/temporary'
import { backupOptions, error } from './backup-fixture'
import { newVault, password, typeInto, valueOf } from './vault-fixture'

const thread = bundledThread()
const megabyte = 1024 * 1024

function addDocuments(service: VaultService, megabytes: number): void {
  const facts = { caseId: null, kind: 'other', name: 'x', mediaType: 'text/plain' } as const
  for (let done = 0; done < megabytes; done += 8) {
    transact(service.current()!.db, tx => {
      const id = documentId.parse(randomUUID())
      const document = { ...facts, id, createdAt: '2026-12-18T01:00:00.000Z' }
      insertDocument(tx, document, randomBytes(8 * megabyte))
      return ok(null)
    })
  }
}

/** A vault with documents of so many megabytes, and backups made by threads. */
async function vaultOf(megabytes: number) {
  const vault = await newVault()
  addDocuments(vault.service, megabytes)
  const backups = createBackupService(vault.service, { ...backupOptions, vaultThread: thread() })
  const folder = join(dirname(vault.path), 'backups')
  const request = { folder, now: '2026-12-18T03:00:00.000Z', rotate: true }
  const open = () => vault.service.current()!
  const make = () => backups.make(open(), { ...request, verified: new Set() })
  const verifyVault = (depth: Depth) => backups.verifyVault(open(), depth, [])
  return { ...vault, backups, make, verifyVault, open }
}

/** How often the event loop turned meanwhile, and which part of the time its longest pause was. */
async function turnsDuring<T>(work: () => Promise<T>) {
  let [turns, longest] = [0, 0]
  let last = performance.now()
  const began = last
  let running = true
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const turn = () => {
    look()
    turns += 1
    if (running) setTimeout(turn, 1)
  }
  setTimeout(turn, 1)
  const value = await work()
  running = false
  look()
  return { value, turns, longestPause: longest / (last - began) }
}

const manyTurns = 50
/** Milliseconds; they fill and read vaults of many megabytes. */
const patience = 240_000
const smallPart = 0.4

describe('the window goes on answering', { timeout: patience }, () => {
  test('while a backup of 64 MB is made, the vault verified, and the backup verified', async () => {
    const { make, verifyVault, backups, open } = await vaultOf(64)
    const making = await turnsDuring(make)
    const made = valueOf(making.value)
    const { path } = made
    const verifying = await turnsDuring(() => verifyVault('deep'))
    const checking = await turnsDuring(() => backups.verify(open(), path, 'deep'))
    expect(made.verification).toMatchObject({ ok: true, integrity: true, foreignKeys: true })
    expect(verifying.value).toMatchObject({ ok: true, documents: { ok: true, checked: 8 } })
    expect(valueOf(checking.value).verification).toMatchObject({ ok: true })
    for (const { turns, longestPause } of [making, verifying, checking]) {
      expect(turns).toBeGreaterThan(manyTurns)
      expect(longestPause).toBeLessThan(smallPart)
    }
  })

  test('while what is written meanwhile is saved, and the backup is whole', async () => {
    const { make, service, backups, open } = await vaultOf(24)
    let written = 0
    let running = true
    const write = () => {
      if (!running) return
      typeInto(service, `change ${(written += 1)}`)
      setTimeout(write, 2)
    }
    write()
    const made = valueOf(await make())
    running = false
    expect(written).toBeGreaterThan(10)
    expect(made.verification.ok).toBe(true)
    // Of one moment, and not of the last.
    expect(made.manifest.audit.events).toBeLessThan(written + 10)
    const { verification } = valueOf(await backups.verify(open(), made.path, 'deep'))
    expect(verification).toMatchObject({ ok: true, audit: { events: made.manifest.audit.events } })
  })
})

describe('a thread that reads the vault', { timeout: patience }, () => {
  test('does not hold up its locking, and leaves no log behind', async () => {
    const { make, service, path } = await vaultOf(48)
    const making = turnsDuring(make)
    await new Promise(resume => setTimeout(resume, 30))
    service.lock()
    const { value, longestPause } = await making
    expect(valueOf(value).verification.ok).toBe(true)
    expect(longestPause).toBeLessThan(smallPart)
    expect(existsSync(join(path, 'cases.db-wal'))).toBe(false)
    expect(await service.unlock('sato', password)).toMatchObject({ ok: true })
  })

  test('is waited for before the key is exchanged', async () => {
    const { service, verifyVault } = await vaultOf(24)
    const verifying = verifyVault('deep')
    expect(await service.accounts.exchangeKey()).toMatchObject({ ok: true })
    expect(await verifying).toMatchObject({ ok: true })
    expect(await verifyVault('usual')).toMatchObject({ ok: true })
  })
})

describe('problems are the same as without a thread', { timeout: patience }, () => {
  test('a backup with a wrong byte, and one of another vault', async () => {
    const { make, backups, open } = await vaultOf(0)
    const { path } = valueOf(await make())
    const other = await vaultOf(0)
    const foreign = valueOf(await other.make()).path
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 1
    const wrong = join(temporaryFolder(), 'wrong.kaiji-backup')
    writeFileSync(wrong, bytes)
    expect(await backups.verify(open(), wrong, 'usual')).toEqual(
      error('backup/damaged', { file: 'wrong.kaiji-backup' }),
    )
    expect(await backups.verify(open(), foreign, 'usual')).toEqual(error('backup/other-vault'))
  })

  test("the disk's own errors keep their codes", async () => {
    const { service, open, path } = await vaultOf(0)
    const copy = join(temporaryFolder(), 'cases.db')
    copyFileSync(join(path, 'cases.db'), copy)
    const reading = { folder: join(path, 'nowhere'), sqliteAddon: undefined, checkpoint: undefined }
    const order = { ...reading, key: service.keyOf(open()), depth: 'usual', heads: [] } as const
    await expect(inThread(thread(), 'verifyVault', order)).rejects.toThrow('directory')
    const { vaultId } = open()
    const packing = {
      folder: path,
      key: service.keyOf(open()),
      options: backupOptions,
      parts: ['archive'],
      handle: openSync(copy, 'r'),
      archive: copy,
      vaultFile: valueOf(readVaultFile(path)),
      about: { vaultId, madeAt: '2026-12-18T03:00:00.000Z', appVersion: 'test' },
    } as const
    await expect(inThread(thread(), 'backUp', packing)).rejects.toMatchObject({ code: 'EEXIST' })
  })

  test('a program that is not there is no answer', async () => {
    const order = { file: 'x', folder: 'y' }
    await expect(inThread(join(thread(), 'gone.js'), 'readBackup', order)).rejects.toThrow()
  })
})
