import { describe, expect, it } from 'vitest'
import { endsAsTyped, keyGroups } from '@ui/features/accounts/key-groups'
import { faultsOf, suggestLogin, type NewVaultValues } from '@ui/features/accounts/new-vault'

const good: NewVaultValues = {
  organisation: '株式会社みどり生活',
  name: '佐藤 美咲',
  login: 'sato',
  path: '/home/sato/Kaiji',
  password: 'みかんと青い自転車で通う',
  passwordAgain: 'みかんと青い自転車で通う',
}

describe('a new vault', () => {
  it('is created when every field is right', () => {
    expect(faultsOf(good, 4)).toEqual({})
  })

  it.each([
    [{ organisation: ' ' }, { organisation: 'organisation' }],
    [{ name: '' }, { name: 'name' }],
    [{ login: 'Sato' }, { login: 'login' }],
    [{ passwordAgain: 'something else' }, { passwordAgain: 'passwordsDiffer' }],
    [{ password: 'short', passwordAgain: 'short' }, { password: 'passwordShort' }],
  ])('says what is wrong with %o', (change, faults) => {
    expect(faultsOf({ ...good, ...change }, 4)).toEqual(faults)
  })

  it('refuses a password that is long enough but easy to guess', () => {
    expect(faultsOf(good, 1)).toEqual({ password: 'passwordWeak' })
  })

  it('suggests a login name that the vault accepts', () => {
    expect(suggestLogin('Sato Misaki')).toBe('sato')
    expect(suggestLogin('Zoë Müller')).toBe('zoe')
    expect(suggestLogin('佐藤 美咲')).toBe('officer')
    expect(suggestLogin('')).toBe('officer')
  })
})

describe('the recovery key', () => {
  const key = 'AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGP'

  it('is shown in groups that together are the key', () => {
    const groups = keyGroups(key)
    expect(groups.join('')).toBe(key)
    expect(groups.slice(1).every(group => group.length <= 6)).toBe(true)
  })

  it('is read back from the sheet in any case, width and spacing, but not wrongly', () => {
    expect(endsAsTyped(key, 'QSZQGP')).toBe(true)
    expect(endsAsTyped(key, ' qsz qgp ')).toBe(true)
    expect(endsAsTyped(key, 'ＱＳＺＱＧＰ')).toBe(true)
    expect(endsAsTyped(key, 'QSZQGR')).toBe(false)
    expect(endsAsTyped(key, '')).toBe(false)
  })
})
