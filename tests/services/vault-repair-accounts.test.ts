import { expect, test } from 'vitest'
import { repairInPlace } from '@main/services/vault/rescue'
import { backupOptions } from './backup-fixture'
import { destroy, filledVault, now, pagesOf, secret } from './damaged-vault-fixture'
import { password, valueOf } from './vault-fixture'

const first = 'given by somebody else'

test('accounts whose records are destroyed come back with the roles that the history tells', async () => {
  const vault = await filledVault()
  const { service } = vault
  valueOf(await service.unlock('sato', password))
  const officer = { login: 'ito', name: '伊藤 薫', role: 'officer', password: first } as const
  valueOf(await service.accounts.add(officer))
  valueOf(await service.accounts.add({ ...officer, login: 'mori', role: 'auditor' }))
  valueOf(await service.accounts.change('mori', { role: 'reviewer' }))
  service.lock()
  destroy(vault, pagesOf(vault, 'accounts'))
  expect(await service.unlock('sato', password)).toMatchObject({ ok: false })

  const report = valueOf(await repairInPlace({ folder: vault.path, secret, now }, backupOptions))
  const lost = report.tables.find(({ table }) => table === 'accounts')
  expect(lost?.lostUnknown === true || lost!.lost.length === 4).toBe(true)
  valueOf(await service.unlock('sato', password))
  const found = service.accounts.list().accounts.map(({ login, role, name }) => [login, role, name])
  expect(found).toEqual([
    ['ito', 'officer', 'ito'],
    ['mori', 'reviewer', 'mori'],
    ['sato', 'administrator', 'sato'],
  ])
  service.lock()
  valueOf(await service.unlock('ito', first))
})
