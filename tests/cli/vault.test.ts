import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kaiji, newVault, password } from './terminal'

describe('a vault from the command line', () => {
  test('is made, and its recovery key shown', async () => {
    const { created, vault, create } = await newVault()
    expect(created).toMatchObject({
      code: 0,
      json: {
        path: vault,
        login: 'sato',
        recoveryKey: expect.stringMatching(/^AGE-SECRET-KEY-1/) as unknown,
      },
    })
    expect(await kaiji(...create)).toMatchObject({ code: 2, text: '' })
  })

  test('needs a password of some length, a login, and a file for the password', async () => {
    const { folder, passwordFile } = await newVault()
    const make = (...rest: string[]) =>
      kaiji(
        'vault',
        'create',
        '--vault',
        join(folder, 'other'),
        '--organisation',
        'A',
        '--name',
        'B',
        ...rest,
      )
    writeFileSync(join(folder, 'short.txt'), 'short')
    writeFileSync(join(folder, 'empty.txt'), '\n')
    const login = ['--login', 'sato']
    for (const [options, said] of [
      [[...login, '--password-file', join(folder, 'short.txt')], '10 characters'],
      [[...login, '--password-file', join(folder, 'empty.txt')], 'first line'],
      [[...login, '--password-file', join(folder, 'gone.txt')], 'no such file'],
      [login, '--password-file is missing'],
      [['--login', 'Sato!', '--password-file', passwordFile], 'small letters'],
      [[...login, '--password', password], 'password'],
    ] as const) {
      const { code, text, err } = await make(...options)
      expect({ code, text }).toEqual({ code: 2, text: '' })
      expect(err).toContain(said)
    }
    expect(existsSync(join(folder, 'other'))).toBe(false)
  })

  test('tells about itself without a password', async () => {
    const { vault, folder } = await newVault()
    expect(await kaiji('vault', 'info', '--vault', vault, '--json')).toMatchObject({
      code: 0,
      json: { path: vault, formatVersion: 1, accounts: ['sato'], lastVerifiedBackup: null },
    })
    expect(await kaiji('vault', 'info', '--vault', folder, '--json')).toMatchObject({ code: 2 })
  })

  test('is verified: pages, references, audit chain', async () => {
    const { open } = await newVault()
    const { code, json } = await kaiji('vault', 'verify', ...open, '--json')
    expect(code).toBe(0)
    expect(json).toMatchObject({
      ok: true,
      integrity: true,
      foreignKeys: true,
      audit: { ok: true, firstBad: null },
      counts: { cases: 0, events: 3 },
    })
  })

  test('whose audit chain was cut short does not pass', async () => {
    const { open, vault, folder } = await newVault()
    const database = join(vault, 'cases.db')
    copyFileSync(database, join(folder, 'earlier.db'))
    await kaiji('vault', 'verify', ...open)
    await kaiji('vault', 'verify', ...open)
    copyFileSync(join(folder, 'earlier.db'), database)
    expect(await kaiji('vault', 'verify', ...open, '--json')).toMatchObject({
      code: 1,
      json: { ok: false, integrity: true, audit: { ok: false } },
    })
  })

  test('that is damaged does not pass; a wrong password is wrong use', async () => {
    const { open, vault, folder } = await newVault()
    writeFileSync(join(folder, 'wrong.txt'), 'not the password')
    const wrong = ['--vault', vault, '--password-file', join(folder, 'wrong.txt')]
    expect(await kaiji('vault', 'verify', ...wrong, '--json')).toMatchObject({ code: 2, text: '' })
    expect(await kaiji('vault', 'verify', ...open, '--login', 'tanaka')).toMatchObject({ code: 2 })
    writeFileSync(join(vault, 'cases.db'), Buffer.alloc(9000, 1))
    expect(await kaiji('vault', 'verify', ...open, '--json')).toMatchObject({
      code: 1,
      json: { ok: false, error: { code: 'vault/damaged' } },
    })
  })

  test('is locked again after each command', async () => {
    const { open, vault } = await newVault()
    await kaiji('case', 'list', ...open)
    await kaiji('case', 'show', ...open, '2026-0001')
    expect(readdirSync(vault).sort()).toEqual(['cases.db', 'vault.json', 'vault.lock'])
  })
})

describe('backups from the command line', () => {
  test('are made, verified with and without a password, and restored', async () => {
    const { open, folder, passwordFile, vault } = await newVault()
    const made = await kaiji('backup', ...open, '--to', join(folder, 'usb'), '--json')
    expect(made).toMatchObject({
      code: 0,
      json: { manifest: { format: 'kaiji-backup' }, verification: { ok: true } },
    })
    const [name] = readdirSync(join(folder, 'usb'))
    const file = join(folder, 'usb', name!)
    expect(made.json).toMatchObject({ file })
    expect((await kaiji('vault', 'info', '--vault', vault)).text).not.toContain('backup: none')

    const bare = await kaiji('verify-backup', file, '--json')
    expect(bare).toMatchObject({
      code: 0,
      json: { ok: true, integrity: null, foreignKeys: null, audit: { ok: null, firstBad: null } },
    })
    const opened = await kaiji('verify-backup', file, '--password-file', passwordFile, '--json')
    expect(opened).toMatchObject({
      code: 0,
      json: {
        ok: true,
        integrity: true,
        foreignKeys: true,
        audit: { ok: true },
        counts: { cases: 0 },
      },
    })

    const to = join(folder, 'restored')
    const restored = await kaiji(
      'restore',
      file,
      '--to',
      to,
      '--password-file',
      passwordFile,
      '--json',
    )
    expect(restored).toMatchObject({ code: 0, json: { vault: to, verification: { ok: true } } })
    expect(await kaiji('restore', file, '--to', to, '--json')).toMatchObject({ code: 2, text: '' })
    const there = ['--vault', to, '--password-file', passwordFile]
    expect(await kaiji('vault', 'verify', ...there, '--json')).toMatchObject({
      code: 0,
      json: { ok: true },
    })
  })

  test('that are broken are refused by exit code 1, others by 2', async () => {
    const { open, folder, passwordFile } = await newVault()
    await kaiji('backup', ...open, '--to', folder)
    const file = join(
      folder,
      readdirSync(folder).find(name => name.endsWith('.kaiji-backup'))!,
    )
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(file, bytes)
    const damaged = { code: 1, json: { ok: false, error: { code: 'backup/damaged' } } }
    expect(await kaiji('verify-backup', file, '--json')).toMatchObject(damaged)
    const withPassword = [file, '--password-file', passwordFile, '--json']
    expect(await kaiji('verify-backup', ...withPassword)).toMatchObject(damaged)
    expect(await kaiji('restore', file, '--to', join(folder, 'x'), '--json')).toMatchObject(damaged)
    expect(existsSync(join(folder, 'x'))).toBe(false)
    expect(await kaiji('verify-backup', passwordFile, '--json')).toMatchObject({
      code: 1,
      json: { ok: false, error: { code: 'backup/not-a-backup' } },
    })
    expect(await kaiji('verify-backup', join(folder, 'gone'), '--json')).toMatchObject({ code: 2 })
  })
})
