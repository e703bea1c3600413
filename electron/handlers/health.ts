import type { AppError } from '@core/errors'
import type { BadRecord } from '@core/health/finding'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { dayAt } from '@core/time/calendar-date'
import { badRecordsSeen } from '@db/records'
import { listDestructions } from '@db/retention'
import { diskProblem } from '@main/services/files'
import { ourTimeZone } from '@main/services/stamp'
import type { Context, OpenVault } from './context'
import { clockBehind, healthReport, megabytesLeft } from './health-report'
import { inVault, openVault } from './work'

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

  report: ({ documents }, context) => healthReport(context, documents),

  updateCopies(_input, context) {
    const vault = openVault(context)
    const gone = listDestructions(vault.db, { number: '', decision: 'destroyed' })
    return ok(
      context.health.updateCopies(vault).map(copy => ({
        ...copy,
        destroyedSince: gone.filter(({ decidedAt }) => decidedAt > copy.madeAt).length,
      })),
    )
  },

  removeUpdateCopy: ({ name }, context) => removeUpdateCopy(context, name),

  lastRepair: (_input, { health }) => ok(health.lastRepair() ?? null),
}

/** Recorded in the transaction that the deleting ends, so that neither is there without the other. */
function removeUpdateCopy(context: Context, name: string): Result<null, AppError> {
  const copy = context.health.updateCopies(openVault(context)).find(one => one.name === name)
  if (!copy) return err({ code: 'health/copy-not-there' })
  return inVault(context, ({ record }) => {
    record('vault/update-copy-removed', { day: dayAt(copy.madeAt, ourTimeZone()) })
    try {
      context.health.removeUpdateCopy(copy.path)
      return ok(null)
    } catch (cause) {
      if (!diskProblem(cause)) throw cause
      return err({ code: 'health/copy-not-removed', path: copy.path })
    }
  })
}

function lowSpace(context: Context, vault: OpenVault): number | null {
  const { free, needed } = megabytesLeft(context, vault)
  return free < needed ? free : null
}
