import { describe, expect, test } from 'vitest'
import { actions, can, role, type Action, type Role } from '@core/accounts/access'
import { isLastAdministrator, mayBecome, mayLeave, passwordDue } from '@core/accounts/rules'

/** Written out by hand from the two policies' promise, and not from the table it checks. */
const promised: Readonly<Record<Action, Readonly<Record<Role, boolean>>>> = {
  'vault/use': { administrator: true, officer: true, reviewer: true, auditor: true },
  'case/view': { administrator: true, officer: true, reviewer: true, auditor: true },
  'case/work': { administrator: true, officer: true, reviewer: false, auditor: false },
  'decision/review': { administrator: true, officer: true, reviewer: true, auditor: false },
  'letter/approve': { administrator: true, officer: true, reviewer: true, auditor: false },
  'data/take-out': { administrator: true, officer: true, reviewer: false, auditor: true },
  'data/approve': { administrator: true, officer: true, reviewer: true, auditor: false },
  'retention/decide': { administrator: true, officer: true, reviewer: false, auditor: false },
  'settings/change': { administrator: true, officer: true, reviewer: false, auditor: false },
  'policy/change': { administrator: true, officer: false, reviewer: false, auditor: false },
  'accounts/manage': { administrator: true, officer: false, reviewer: false, auditor: false },
  'log/view': { administrator: true, officer: false, reviewer: false, auditor: true },
  'log/export': { administrator: true, officer: false, reviewer: false, auditor: true },
  'vault/verify': { administrator: true, officer: true, reviewer: false, auditor: true },
  'backup/make': { administrator: true, officer: true, reviewer: false, auditor: false },
  'backup/restore': { administrator: true, officer: false, reviewer: false, auditor: false },
}

describe('roles', () => {
  const cells = Object.entries(promised).flatMap(([action, roles]) =>
    Object.entries(roles).map(([who, may]) => ({ action, who, may })),
  )

  test.each(cells)('$who and $action: $may', ({ action, who, may }) => {
    expect(can(role.parse(who), action as Action)).toBe(may)
  })

  test('nothing can be allowed that is not in the table above, and no role is left out', () => {
    expect([...actions].sort()).toEqual(Object.keys(promised).sort())
    for (const roles of Object.values(promised)) {
      expect(Object.keys(roles).sort()).toEqual([...role.options].sort())
    }
  })

  test('an auditor changes nothing', () => {
    const changing: readonly Action[] = [
      'case/work',
      'decision/review',
      'letter/approve',
      'retention/decide',
      'settings/change',
      'policy/change',
      'accounts/manage',
      'backup/make',
      'backup/restore',
    ]
    for (const action of changing) expect(can('auditor', action)).toBe(false)
  })
})

describe('a password', () => {
  const changedAt = '2026-01-01T00:00:00.000Z'
  const account = { passwordChangedAt: changedAt, mustChangePassword: false }

  test('lasts for ever unless the organisation says otherwise', () => {
    expect(passwordDue(account, null, '2036-01-01T00:00:00.000Z')).toBeNull()
  })

  test('is due on the day its time is over, and not a moment before', () => {
    expect(passwordDue(account, 90, '2026-03-31T23:59:59.999Z')).toBeNull()
    expect(passwordDue(account, 90, '2026-04-01T00:00:00.000Z')).toBe('expired')
  })

  test('is not older because the clock was set back', () => {
    expect(passwordDue(account, 90, '2025-01-01T00:00:00.000Z')).toBeNull()
  })

  test('that somebody else typed is due at once, also where passwords do not expire', () => {
    const given = { ...account, mustChangePassword: true }
    expect(passwordDue(given, null, changedAt)).toBe('given')
  })
})

describe('the last administrator', () => {
  const held = (login: string, who: Role, state: 'active' | 'disabled' | 'removed' = 'active') => ({
    login,
    role: who,
    state,
  })
  const alone = [
    held('sato', 'administrator'),
    held('mori', 'administrator', 'disabled'),
    held('abe', 'administrator', 'removed'),
    held('ito', 'officer'),
  ]
  const two = [held('sato', 'administrator'), held('mori', 'administrator')]

  test('is the only active one; disabled and removed ones do not count', () => {
    expect(isLastAdministrator(alone, 'sato')).toBe(true)
    expect(isLastAdministrator(two, 'sato')).toBe(false)
  })

  test('cannot be disabled, nor given another role', () => {
    const last = { ok: false, error: { code: 'account/last-administrator' } }
    expect(mayLeave(alone, 'sato', '(recovery key)')).toEqual(last)
    for (const other of ['officer', 'reviewer', 'auditor'] as const) {
      expect(mayBecome(alone, 'sato', other)).toEqual(last)
    }
    expect(mayBecome(alone, 'sato', 'administrator').ok).toBe(true)
    expect(mayBecome(two, 'sato', 'officer').ok).toBe(true)
    expect(mayLeave(two, 'sato', 'mori').ok).toBe(true)
  })

  test('nobody disables the account they work with', () => {
    expect(mayLeave(two, 'sato', 'sato')).toEqual({ ok: false, error: { code: 'account/own' } })
  })

  test('an account that was removed is no account any more', () => {
    const gone = { ok: false, error: { code: 'account/not-found' } }
    expect(mayLeave(alone, 'abe', 'sato')).toEqual(gone)
    expect(mayBecome(alone, 'abe', 'officer')).toEqual(gone)
    expect(mayLeave(alone, 'nobody', 'sato')).toEqual(gone)
  })
})
