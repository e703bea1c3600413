import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import type { Context } from './context'
import { readSettings } from './settings'

export const accountsHandlers: Handlers<Context>['accounts'] = {
  status(_input, { vault }) {
    const path = vault.path()
    const suggestedPath = vault.suggestedPath()
    const current = vault.current()
    if (current) {
      const { login, name, role } = current
      const organisation = readSettings(current.db).organisation.name.ja
      return ok({ state: 'open', path: current.path, login, name, role, organisation })
    }
    if (!path) return ok({ state: 'none', suggestedPath })
    return ok({
      state: 'locked',
      path,
      logins: vault.logins(),
      lastVerifiedBackup: vault.lastVerifiedBackup(),
      suggestedPath,
    })
  },

  chooseFolder: async ({ purpose }, { desktop }) => ok(await desktop.chooseFolder(purpose)),
  locate: ({ path }, { vault }) => vault.locate(path),
  create: (input, { vault }) => vault.create(input),
  unlock: ({ login, password }, { vault }) => vault.unlock(login, password),
  unlockWithRecoveryKey: ({ recoveryKey }, { vault }) => vault.unlockWithRecoveryKey(recoveryKey),

  lock(_input, { vault }) {
    vault.lock()
    return ok(null)
  },
}
