import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { newVault, password, vaultService } from './vault-fixture'

const error = (code: string, rest: object = {}) => ({ ok: false, error: { code, ...rest } })
const filesIn = (folder: string) => readdirSync(folder).map(name => join(folder, name))

describe('a vault that does not open says why, and is never replaced by a new one', () => {
  test.each([
    ['an empty database', (path: string) => truncateSync(join(path, 'cases.db'), 0)],
    ['half a database', (path: string) => truncateSync(join(path, 'cases.db'), 20_000)],
    ['a database cut by a byte', (path: string) => truncateSync(join(path, 'cases.db'), 70_001)],
    ['noise', (path: string) => writeFileSync(join(path, 'cases.db'), Buffer.alloc(90_000, 7))],
    ['a missing database', (path: string) => rmSync(join(path, 'cases.db'))],
    [
      'a vault.json of something else',
      (path: string) => writeFileSync(join(path, 'vault.json'), '{}'),
    ],
    ['half a vault.json', (path: string) => truncateSync(join(path, 'vault.json'), 300)],
    [
      'a broken key',
      (path: string) => changeVaultFile(path, /wrappedIdentity": "([^"]{200})../, '$1AA'),
    ],
    [
      'a broken seal',
      (path: string) => changeVaultFile(path, /sealedKey": "([^"]{200})../, '$1AA'),
    ],
  ])('%s', async (_what, damage) => {
    const { service, path } = await newVault()
    service.lock()
    damage(path)
    const files = () => filesIn(path).map(file => [basename(file), readFileSync(file)])
    const before = files()
    expect(await service.unlock('sato', password)).toEqual(error('vault/damaged', { path }))
    expect(service.current()).toBeUndefined()
    expect(files()).toEqual(before)
  })

  const states: Readonly<Record<string, (file: string, other: string) => void>> = {
    missing: file => rmSync(file),
    empty: file => writeFileSync(file, ''),
    garbage: file => writeFileSync(file, Buffer.alloc(20_000, 7)),
    "another vault's": (file, other) => writeFileSync(file, readFileSync(other)),
  }
  const pairs = Object.keys({ whole: 0, ...states }).flatMap(json =>
    Object.keys({ whole: 0, ...states })
      .filter(db => json !== 'whole' || db !== 'whole')
      .filter(db => json !== "another vault's" || db !== "another vault's")
      .map(db => [json, db] as const),
  )
  test.each(pairs)('vault.json %s, cases.db %s', async (json, database) => {
    const { service, path, recoveryKey } = await newVault()
    const other = await newVault()
    for (const one of [service, other.service]) one.lock()
    states[json]?.(join(path, 'vault.json'), join(other.path, 'vault.json'))
    states[database]?.(join(path, 'cases.db'), join(other.path, 'cases.db'))
    const files = () =>
      filesIn(path)
        .filter(file => /(vault\.json|cases\.db)$/.test(file))
        .map(file => [basename(file), readFileSync(file)])
    const before = files()
    const codes = /^vault\/(damaged|not-a-vault|wrong-recovery-key)$/
    for (const reply of [
      await service.unlock('sato', password),
      await service.unlockWithRecoveryKey(recoveryKey),
    ]) {
      expect(reply).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(codes) as unknown },
      })
    }
    expect(service.current()).toBeUndefined()
    expect(files()).toEqual(before)
  })

  test('the database of another vault', async () => {
    const { service, path } = await newVault()
    const other = await newVault()
    service.lock()
    other.service.lock()
    writeFileSync(join(path, 'cases.db'), readFileSync(join(other.path, 'cases.db')))
    expect(await service.unlock('sato', password)).toEqual(error('vault/damaged', { path }))
  })

  test('a folder that is no vault, and one that is gone', async () => {
    const folder = temporaryFolder()
    const { service } = vaultService(join(folder, 'gone'))
    const notAVault = (path: string) => error('vault/not-a-vault', { path })
    expect(service.locate(folder)).toEqual(notAVault(folder))
    expect(service.logins()).toEqual([])
    expect(await service.unlock('sato', password)).toEqual(notAVault(join(folder, 'gone')))
    writeFileSync(join(folder, 'file'), '')
    expect(service.locate(join(folder, 'file'))).toEqual(notAVault(join(folder, 'file')))
  })

  test('a vault of a newer program', async () => {
    const { service, path } = await newVault()
    service.lock()
    changeVaultFile(path, /"formatVersion": 1/, '"formatVersion": 2')
    expect(service.locate(path)).toEqual(error('vault/newer-app'))
    expect(await service.unlock('sato', password)).toEqual(error('vault/newer-app'))
  })

  test('a database of a newer program', async () => {
    const { service, path } = await newVault()
    const future = 'INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, 1)'
    service.current()!.db.$client.prepare(future).run('f00d')
    service.lock()
    expect(await service.unlock('sato', password)).toEqual(error('vault/newer-app'))
    expect(existsSync(join(path, 'cases.db'))).toBe(true)
  })
})

function changeVaultFile(path: string, from: RegExp, to: string): void {
  const file = join(path, 'vault.json')
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(from, (match: string, kept: string) =>
    to.startsWith('$1') ? match.slice(0, -2 - kept.length) + kept + to.slice(2) : to,
  )
  expect(changed).not.toBe(text)
  writeFileSync(file, changed)
}
