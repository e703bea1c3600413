import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kaiji, newVault } from './terminal'

/** A vault with an account of a reviewer, and what opens it as either of them. */
async function vaultOfTwo() {
  const built = await newVault()
  const { vault, folder, passwordFile } = built
  const firstFile = join(folder, 'first.txt')
  const ownFile = join(folder, 'own.txt')
  writeFileSync(firstFile, 'erstes Kennwort 2026\n')
  writeFileSync(ownFile, 'ganz was eigenes 77\n')
  const as = (login: string, file: string) => [
    ...['--vault', vault, '--login', login, '--password-file', file, '--json'],
  ]
  const sato = as('sato', passwordFile)
  const accounts = (command: string, ...rest: string[]) =>
    kaiji('vault', 'accounts', command, ...rest)
  const added = await accounts(
    ...(['add', ...sato, 'ito'] as const),
    ...['--name', '伊藤 薫', '--role', 'reviewer', '--new-password-file', firstFile],
  )
  return { ...built, accounts, added, as, sato, firstFile, ownFile }
}

describe('accounts from the command line', () => {
  test('are added with a first password, which opens nothing but its own change', async () => {
    const { added, accounts, as, sato, firstFile, ownFile } = await vaultOfTwo()
    expect(added).toMatchObject({
      code: 0,
      json: { login: 'ito', name: '伊藤 薫', role: 'reviewer' },
    })
    expect(await accounts('list', ...sato)).toMatchObject({
      code: 0,
      json: {
        accounts: [
          { login: 'ito', role: 'reviewer', state: 'active', passwordDue: 'given' },
          { login: 'sato', role: 'administrator', passwordDue: null },
        ],
        rotationDue: false,
      },
    })
    expect(await kaiji('case', 'list', ...as('ito', firstFile))).toMatchObject({
      code: 1,
      json: { ok: false, error: { code: 'account/password-due', why: 'given' } },
    })
    expect(
      await accounts('password', ...as('ito', firstFile), '--new-password-file', ownFile),
    ).toMatchObject({ code: 0, json: { changed: true } })
    expect(await kaiji('case', 'list', ...as('ito', ownFile))).toMatchObject({ code: 0 })
    expect(await accounts('list', ...as('ito', ownFile))).toMatchObject({
      code: 1,
      json: { ok: false, error: { code: 'account/not-allowed', action: 'accounts/manage' } },
    })
  })

  test('are disabled, enabled with another password, reset, given a role, and removed', async () => {
    const { accounts, as, sato, firstFile, ownFile } = await vaultOfTwo()
    const done = (json: object) => ({ code: 0, json })
    expect(await accounts('disable', ...sato, 'ito')).toMatchObject(
      done({ login: 'ito', rotated: true }),
    )
    expect(await kaiji('case', 'list', ...as('ito', firstFile))).toMatchObject({ code: 2 })
    expect(await accounts('enable', ...sato, 'ito', '--new-password-file', ownFile)).toMatchObject(
      done({ login: 'ito' }),
    )
    expect(await kaiji('case', 'list', ...as('ito', firstFile))).toMatchObject({ code: 2 })
    expect(await kaiji('case', 'list', ...as('ito', ownFile))).toMatchObject({ code: 1 })
    expect(
      await accounts(
        'reset-password',
        ...sato,
        'ito',
        '--new-password-file',
        firstFile,
        '--rotate',
      ),
    ).toMatchObject(done({ login: 'ito', rotated: true }))
    expect(await accounts('role', ...sato, 'ito', '--role', 'auditor')).toMatchObject(
      done({ login: 'ito', role: 'auditor' }),
    )
    expect(await accounts('rotate', ...sato)).toMatchObject(done({ rotated: true }))
    expect(await accounts('remove', ...sato, 'ito')).toMatchObject(done({ rotated: true }))
    expect(await accounts('list', ...sato)).toMatchObject({
      json: { accounts: [{ login: 'ito', state: 'removed', role: 'auditor' }, { login: 'sato' }] },
    })
  })

  test('leave the last administrator where they are', async () => {
    const { accounts, sato, ownFile } = await vaultOfTwo()
    const last = { code: 1, json: { ok: false, error: { code: 'account/last-administrator' } } }
    expect(await accounts('role', ...sato, 'sato', '--role', 'officer')).toMatchObject(last)
    const own = { code: 1, json: { ok: false, error: { code: 'account/own' } } }
    expect(await accounts('disable', ...sato, 'sato')).toMatchObject(own)
    expect(await accounts('remove', ...sato, 'sato')).toMatchObject(own)
    expect(
      await accounts('reset-password', ...sato, 'sato', '--new-password-file', ownFile),
    ).toMatchObject(own)
  })

  test('take no password from the command line, no short one, and no role that there is not', async () => {
    const { accounts, sato, folder, firstFile } = await vaultOfTwo()
    const short = join(folder, 'short.txt')
    writeFileSync(short, 'short\n')
    const name = ['--name', 'A', '--role', 'officer']
    for (const [rest, said] of [
      [['abe', ...name], '--new-password-file is missing'],
      [['abe', ...name, '--new-password', 'x'], 'new-password'],
      [['abe', ...name, '--new-password-file', short], '10 characters'],
      [['Abe!', ...name, '--new-password-file', firstFile], 'small letters'],
      [['ito', ...name, '--new-password-file', firstFile], 'used already'],
      [['abe', '--name', 'A', '--role', 'boss', '--new-password-file', firstFile], 'auditor'],
      [[...name, '--new-password-file', firstFile], 'LOGIN is missing'],
    ] as const) {
      const { code, text, err } = await accounts('add', ...sato, ...rest)
      expect({ code, text }).toEqual({ code: 2, text: '' })
      expect(err).toContain(said)
    }
    expect(await kaiji('vault', 'accounts')).toMatchObject({ code: 2 })
    expect((await kaiji('vault', 'accounts')).err).toContain('reset-password')
  })

  test('say in words what was done', async () => {
    const { accounts, sato } = await vaultOfTwo()
    const plain = sato.filter(option => option !== '--json')
    const listed = await accounts('list', ...plain)
    expect(listed.text).toContain('ito  伊藤 薫  reviewer  active, password given')
    const disabled = await accounts('disable', ...plain, 'ito')
    expect(disabled.text).toContain('cannot open the vault any more')
    expect(disabled.text).toContain('data key was exchanged')
  })

  test('leave no password in the vault’s folder', async () => {
    const { vault } = await vaultOfTwo()
    expect(readFileSync(join(vault, 'vault.json'), 'utf8')).not.toContain('Kennwort')
  })
})
