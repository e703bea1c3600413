import type { Handlers } from '@core/ipc/contract'
import type { Policy } from '@core/settings/policy'
import { ok } from '@core/result'
import { writeValue } from '@db/values'
import { destinationsOf } from './backup-places'
import type { Context } from './context'
import { readPolicy } from '@db/policy'
import { inVault, openVault } from './work'

export const placeHandlers: Pick<
  Handlers<Context>['backup'],
  'chooseFolder' | 'addFolder' | 'removeFolder' | 'resume'
> = {
  async chooseFolder(_input, context) {
    const chosen = await context.desktop.chooseFolder('backups')
    if (!chosen.ok || chosen.value === null) return chosen
    const folder = chosen.value
    change(context, () => ({ folders: [folder] }))
    return ok(folder)
  },

  async addFolder(_input, context) {
    const chosen = await context.desktop.chooseFolder('backups')
    if (!chosen.ok || chosen.value === null) return chosen
    const folder = chosen.value
    const now = destinationsOf(context, openVault(context))
    change(context, () => ({ folders: [...new Set([...now, folder])].slice(0, most) }))
    return ok(folder)
  },

  removeFolder({ path }, context) {
    change(context, ({ folders }) => ({ folders: folders.filter(one => one !== path) }))
    return ok(null)
  },

  resume(_input, context) {
    change(context, () => ({ paused: false }))
    return ok(null)
  },
}

const most = 5

type Rules = Policy['backups']

function change(context: Context, of: (rules: Rules) => Partial<Rules>): void {
  inVault(context, ({ tx, at, record }) => {
    const policy = readPolicy(tx)
    const backups = { ...policy.backups, ...of(policy.backups) }
    writeValue(tx, 'policy', { ...policy, backups }, at)
    record('policy/changed', { fields: ['backups'] })
    return ok(null)
  })
}
