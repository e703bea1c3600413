import { describe, expect, test } from 'vitest'
import { can, role, type Role } from '@core/accounts/access'
import { contract } from '@core/ipc/contract'
import type { Endpoint } from '@core/ipc/endpoint'
import type { handlers } from '@main/handlers/index'
import { createRouter } from '@main/handlers/router'
import { considered } from '@tests/support/considered-actions'
import { password, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const surface: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = contract
const endpoints = Object.entries(surface).flatMap(([feature, all]) =>
  Object.entries(all).map(([name, endpoint]) => ({ feature, name, endpoint })),
)

/** A vault with an account of this role, which has it open with a password of its own. */
async function openedAs(who: Role): Promise<TestProgram> {
  const program = await testProgram()
  if (who === 'administrator') return program
  const { api } = program
  const first = 'given by somebody'
  valueOf(await api.accounts.add({ login: 'ito', name: '伊藤 薫', role: who, password: first }))
  valueOf(await api.accounts.lock({}))
  valueOf(await api.accounts.unlock({ login: 'ito', password: first }))
  valueOf(await api.accounts.changePassword({ oldPassword: first, newPassword: password }))
  return program
}

const refusals = ({ context }: TestProgram) =>
  context.vault
    .current()!
    .db.$client.prepare("SELECT detail FROM events WHERE kind = 'access/refused' ORDER BY seq")
    .pluck()
    .all()
    .map(detail => JSON.parse(String(detail)) as unknown)

/** The program's own router, whose handlers only say that they were reached. */
function routerOf({ context }: TestProgram) {
  const reached: string[] = []
  const spies = Object.fromEntries(
    Object.entries(surface).map(([feature, all]) => {
      const spied = Object.keys(all).map(name => [
        name,
        () => {
          reached.push(`${feature}.${name}`)
          return { ok: true, value: null }
        },
      ])
      return [feature, () => Object.fromEntries(spied) as object]
    }),
  )
  const call = createRouter({
    // As many functions as the real ones, with the same names.
    handlers: spies as unknown as typeof handlers,
    context,
    onChanged: () => undefined,
    report: cause => {
      throw cause
    },
  })
  return { call, reached }
}

describe('every endpoint', () => {
  test('has an action that somebody considered', () => {
    const found = Object.fromEntries(
      Object.entries(surface).map(([feature, all]) => [
        feature,
        Object.fromEntries(
          Object.entries(all).map(([name, { vault, action }]) => [
            name,
            vault === 'anytime' ? null : action,
          ]),
        ),
      ]),
    )
    expect(found).toEqual(considered)
  })

  test('that changes something is out of an auditor’s reach, but for what is their own', () => {
    // Their own session and what they typed; and the log they are there to read and to take along.
    const own = [
      'vault/use',
      'case/view',
      'log/view',
      'log/export',
      'vault/verify',
      'data/take-out',
    ]
    const changing = endpoints.filter(
      ({ endpoint }) => endpoint.kind === 'command' && endpoint.vault === 'open',
    )
    for (const { feature, name, endpoint } of changing) {
      if (can('auditor', endpoint.action)) {
        expect(own, `${feature}.${name}`).toContain(endpoint.action)
      }
    }
  })

  test.each(role.options)(
    'is refused to an account that is %s and may not call it, and the refusal is on record',
    async who => {
      const program = await openedAs(who)
      const { call } = routerOf(program)
      const before = refusals(program).length
      const refused: unknown[] = []
      for (const { feature, name, endpoint } of endpoints) {
        const action = considered[feature]?.[name]
        const reply = await call(`${feature}.${name}`, {})
        const isRefused = !reply.ok && reply.error.code === 'account/not-allowed'
        expect(isRefused, `${feature}.${name} as ${who}`).toBe(
          action !== null && action !== undefined && !can(who, action),
        )
        if (isRefused) refused.push({ action: endpoint.action, role: who })
      }
      expect(refusals(program).slice(before)).toEqual(refused)
      expect(refused.length > 0).toBe(who !== 'administrator')
    },
  )
})

describe('before a new password is chosen', () => {
  test('nothing of the vault is answered but the change itself, the status and the lock', async () => {
    const program = await testProgram()
    const { api } = program
    const first = 'given by somebody'
    valueOf(
      await api.accounts.add({
        login: 'ito',
        name: '伊藤',
        role: 'administrator',
        password: first,
      }),
    )
    valueOf(await api.accounts.lock({}))
    valueOf(await api.accounts.unlock({ login: 'ito', password: first }))
    expect(await api.accounts.status({})).toMatchObject({ value: { passwordDue: 'given' } })

    const { call, reached } = routerOf(program)
    const answered: string[] = []
    for (const { feature, name, endpoint } of endpoints) {
      if (endpoint.vault === 'anytime') continue
      const reply = await call(`${feature}.${name}`, {})
      const isDue = !reply.ok && reply.error.code === 'account/password-due'
      if (!isDue) answered.push(`${feature}.${name}`)
    }
    expect(answered).toEqual(['accounts.lock', 'accounts.changePassword'])
    expect(reached).toEqual(['accounts.lock'])

    valueOf(await api.accounts.changePassword({ oldPassword: first, newPassword: password }))
    expect(await api.accounts.status({})).toMatchObject({ value: { passwordDue: null } })
    expect((await api.cases.list({ status: 'open' })).ok).toBe(true)
  })
})
