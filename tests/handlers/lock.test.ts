import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { initialPolicy } from '@core/settings/policy'
import { lastEvent } from '@db/events'
import type { KeyStore } from '@main/handlers/context'
import { addColleague } from '@tests/support/colleague'
import { password, register, testProgram, valueOf } from '@tests/support/program'

/** A key store as the operating system has one, with a key that nobody else knows. */
function keyStore(): KeyStore & { broken: boolean; kept: Uint8Array[] } {
  const key = randomBytes(32)
  const iv = Buffer.alloc(16)
  const store = {
    broken: false,
    kept: [] as Uint8Array[],
    state: () => 'ready' as const,
    wrap(text: string) {
      const cipher = createCipheriv('aes-256-ctr', key, iv)
      const wrapped = Buffer.concat([cipher.update(text), cipher.final()])
      store.kept.push(wrapped)
      return wrapped
    },
    unwrap(wrapped: Uint8Array) {
      if (store.broken) throw new Error('The key store is gone')
      const decipher = createDecipheriv('aes-256-ctr', key, iv)
      return Buffer.concat([decipher.update(wrapped), decipher.final()]).toString()
    },
  }
  return store
}

const resumable = { ...initialPolicy.lock, resumeWithSystem: true }

async function scene() {
  const store = keyStore()
  const program = await testProgram({ keyStore: store })
  return { store, program, api: program.api, vault: program.context.vault }
}

test('unless the organisation wants it, no key is kept through a lock', async () => {
  const { store, api, vault } = await scene()
  vault.lock()
  expect(store.kept).toEqual([])
  expect(valueOf(await api.lock.resumable({}))).toBe(null)
  expect(await api.lock.resume({})).toEqual({ ok: false, error: { code: 'lock/cannot-resume' } })
  expect(vault.current()).toBe(undefined)
})

test('where it does, whoever was working goes on after a lock, once, and it is recorded', async () => {
  const { program, api, vault } = await scene()
  const caseId = await register(program)
  valueOf(await api.settings.changePolicy({ change: { lock: resumable } }))
  expect(valueOf(await api.lock.resumable({}))).toBe(null)
  vault.lock()
  expect(await api.cases.view({ caseId })).toMatchObject({ error: { code: 'vault/locked' } })
  expect(valueOf(await api.lock.resumable({}))).toEqual({ login: 'sato' })
  valueOf(await api.lock.resume({}))
  expect(vault.current()).toMatchObject({ login: 'sato', role: 'administrator' })
  expect(lastEvent(vault.current()!.db)).toMatchObject({ kind: 'vault/resumed', actor: 'sato' })
  valueOf(await api.cases.view({ caseId }))
})

test('the key that is kept cannot be read, and is gone with the program', async () => {
  const { store, program, api, vault } = await scene()
  valueOf(await api.settings.changePolicy({ change: { lock: resumable } }))
  vault.lock()
  expect(store.kept).toHaveLength(1)
  expect(Buffer.from(store.kept[0]!).toString()).not.toMatch(/^[0-9a-f]{64}$/)
  // Another start of the program finds the folder, and nothing else.
  const { createContext } = await import('@main/services/context')
  const { findAssets } = await import('@main/services/assets')
  const nobody = () => Promise.resolve(null)
  const next = createContext({
    assets: findAssets(),
    vault: {
      suggestedPath: program.folder,
      initialPath: `${program.folder}/vault`,
      rememberPath: () => undefined,
    },
    desktop: { chooseFolder: nobody, chooseFile: nobody, chooseSavePath: nobody },
    now: program.context.now,
    newId: program.context.newId,
    keyStore: store,
  })
  expect(next.vault.resumable()).toBe(undefined)
  expect(await next.vault.resume()).toMatchObject({ error: { code: 'lock/cannot-resume' } })
})

test('a key store that refuses leaves the password', async () => {
  const { store, api, vault } = await scene()
  valueOf(await api.settings.changePolicy({ change: { lock: resumable } }))
  vault.lock()
  store.broken = true
  expect(await api.lock.resume({})).toMatchObject({ error: { code: 'lock/cannot-resume' } })
  expect(valueOf(await api.lock.resumable({}))).toBe(null)
  valueOf(await api.accounts.unlock({ login: 'sato', password }))
})

test('whoever holds the recovery key does not come back without it', async () => {
  const { program, api, vault } = await scene()
  valueOf(await api.settings.changePolicy({ change: { lock: resumable } }))
  vault.lock()
  valueOf(await api.accounts.unlockWithRecoveryKey({ recoveryKey: program.recoveryKey }))
  vault.lock()
  expect((await api.lock.resume({})).ok).toBe(false)
  expect(vault.current()).toBe(undefined)
})

test('a second person cannot be asked for while there is none', async () => {
  const { program, api } = await scene()
  const takingOut = { ...initialPolicy.takingOut, secondPerson: true }
  const nobody = { ok: false, error: { code: 'taking-out/nobody-to-approve' } }
  expect(await api.settings.changePolicy({ change: { takingOut } })).toEqual(nobody)
  await addColleague(program, { login: 'kato', password: 'auditor of 2026', role: 'auditor' })
  expect(await api.settings.changePolicy({ change: { takingOut } })).toEqual(nobody)
  await addColleague(program, { login: 'mori', password: 'reviewer of 2026', role: 'reviewer' })
  valueOf(await api.settings.changePolicy({ change: { takingOut } }))
})

test('without a safe place for keys, resuming cannot be switched on', async () => {
  const { api } = await testProgram()
  expect(await api.settings.changePolicy({ change: { lock: resumable } })).toEqual({
    ok: false,
    error: { code: 'lock/no-key-store', state: 'none' },
  })
})

test('the locked vault names who opened it last on this machine, and nobody who is gone', async () => {
  const { program, api, vault } = await scene()
  const lastLogin = async () => valueOf(await api.accounts.status({}))
  const colleague = { login: 'ada', password: 'officer of 2026', role: 'officer' } as const
  await addColleague(program, colleague)
  vault.lock()
  // Not the first of the list.
  expect(await lastLogin()).toMatchObject({ logins: ['sato', 'ada'], lastLogin: 'sato' })
  valueOf(await api.accounts.unlock({ login: 'ada', password: colleague.password }))
  vault.lock()
  expect(await lastLogin()).toMatchObject({ lastLogin: 'ada' })
  expect(await api.accounts.unlock({ login: 'sato', password: 'wrong' })).toMatchObject({
    ok: false,
  })
  valueOf(await api.accounts.unlockWithRecoveryKey({ recoveryKey: program.recoveryKey }))
  valueOf(await api.accounts.remove({ login: 'ada' }))
  vault.lock()
  expect(await lastLogin()).toMatchObject({ lastLogin: null })
})

test('a sheet with the recovery key is on record before it is printed, and a copy of the key too', async () => {
  const { program, api, vault } = await scene()
  for (const how of ['printed', 'copied'] as const) {
    valueOf(await api.accounts.noteRecoveryKey({ how }))
    const event = lastEvent(vault.current()!.db)
    expect(event).toMatchObject({ kind: `recovery-key/${how}`, actor: 'sato', detail: {} })
  }
  expect(JSON.stringify(lastEvent(vault.current()!.db))).not.toContain(program.recoveryKey)
})
