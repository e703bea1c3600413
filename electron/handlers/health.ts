import type { BadRecord } from '@core/health/finding'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { badRecordsSeen } from '@db/records'
import type { Context, OpenVault } from './context'
import { clockBehind, healthReport, megabytesLeft } from './health-report'
import { openVault } from './work'

const none = { code: 'vault/not-a-vault', path: '' } as const

export const healthHandlers: Handlers<Context>['health'] = {
  async rescue(_input, { vault, health }) {
    const path = vault.path()
    return ok(path === undefined ? null : await health.offer(path))
  },

  restoreDamaged({ path: backup, secret }, { vault, health }) {
    const path = vault.path()
    return path === undefined ? err(none) : health.restore(path, backup, secret)
  },

  repair({ secret }, { vault, health }) {
    const path = vault.path()
    return path === undefined ? err(none) : health.repair(path, secret)
  },

  repairOpen: (_input, context) => context.health.repairOpen(openVault(context)),

  notice(_input, context) {
    const vault = openVault(context)
    return ok({
      opening: context.health.openingFindings(),
      unreadable: badRecordsSeen().map((place): BadRecord => ({ ...place, caseId: null })),
      clockBehind: clockBehind(vault, context.now()),
      lowSpace: lowSpace(context, vault),
    })
  },

  report: async ({ documents }, context) => ok(await healthReport(context, documents)),

  lastRepair: (_input, { health }) => ok(health.lastRepair() ?? null),
}

function lowSpace(context: Context, vault: OpenVault): number | null {
  const { free, needed } = megabytesLeft(context, vault)
  return free < needed ? free : null
}
