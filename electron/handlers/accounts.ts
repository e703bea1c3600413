import { recoveryLogin } from '@core/accounts/account'
import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import { listAccounts } from '@db/accounts'
import type { Context } from './context'
import { readSettings } from '@db/settings'
import { readTextsSoon } from './document-texts'
import { given, inVault, openVault } from './work'

export const accountsHandlers: Handlers<Context>['accounts'] = {
  status(_input, context) {
    const { vault } = context

    const path = vault.path()
    const suggestedPath = vault.suggestedPath()
    const current = vault.current()
    if (current) {
      // After every unlocking this is asked first; documents of before an update have no words yet.
      readTextsSoon(context)
      const { login, name, role, passwordDue } = current
      const organisation = readSettings(current.db).organisation.name.ja
      const byRecoveryKey = login === recoveryLogin
      const practice = vault.practice.isOpen()
      const person = { login, name, role, passwordDue, byRecoveryKey, practice }
      return ok({ state: 'open', path: current.path, ...person, organisation })
    }
    if (!path) return ok({ state: 'none', suggestedPath })
    return ok({
      state: 'locked',
      path,
      logins: vault.logins(),
      lastLogin: vault.lastLogin(),
      lastVerifiedBackup: vault.lastVerifiedBackup(),
      suggestedPath,
    })
  },

  chooseFolder: ({ purpose }, { desktop }) => desktop.chooseFolder(purpose),
  locate: ({ path }, { vault }) => vault.locate(path),
  create: (input, { vault }) => vault.create(input),
  unlock: ({ login, password }, { vault }) => vault.unlock(login, password),
  unlockWithRecoveryKey: ({ recoveryKey }, { vault }) => vault.unlockWithRecoveryKey(recoveryKey),

  lock(_input, { vault }) {
    vault.lock()
    return ok(null)
  },

  colleagues: (_input, context) =>
    ok(
      listAccounts(openVault(context).db)
        .filter(account => account.state === 'active')
        .map(({ login, name, role }) => ({ login, name, role })),
    ),
  changePassword: ({ oldPassword, newPassword }, { vault }) =>
    vault.accounts.changePassword(oldPassword, newPassword),

  list: (_input, { vault }) => ok(vault.accounts.list()),
  add: (account, { vault }) => vault.accounts.add(account),
  change: ({ login, ...change }, { vault }) => vault.accounts.change(login, given(change)),

  async resetPassword({ login, password, exchangeKey }, { vault }) {
    const reset = await vault.accounts.resetPassword(login, password)
    if (!reset.ok) return reset
    return exchangeKey ? vault.accounts.exchangeKey() : ok({ rotated: true })
  },

  disable: ({ login }, { vault }) => vault.accounts.disable(login),
  enable: ({ login, password }, { vault }) => vault.accounts.enable(login, password),
  remove: ({ login }, { vault }) => vault.accounts.remove(login),
  exchangeKey: (_input, { vault }) => vault.accounts.exchangeKey(),
  proposeRecoveryKey: async (_input, { vault }) =>
    ok({ recoveryKey: await vault.accounts.proposeRecoveryKey() }),
  replaceRecoveryKey: ({ recoveryKey }, { vault }) =>
    vault.accounts.replaceRecoveryKey(recoveryKey),
  noteRecoveryKey: ({ how }, context) =>
    inVault(context, ({ record }) => {
      record(`recovery-key/${how}`, {})
      return ok(null)
    }),
  testRecoveryKey: ({ recoveryKey }, { vault }) => vault.accounts.testRecoveryKey(recoveryKey),
}
