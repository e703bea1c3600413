import { can } from '@core/accounts/access'
import type { Handlers } from '@core/ipc/contract'
import type { AppError } from '@core/errors'
import { packKey, rulePacks } from '@core/regimes/index'
import { err, ok } from '@core/result'
import type { Policy } from '@core/settings/policy'
import { initialSettings, settings, type Settings } from '@core/settings/settings'
import { listAccounts } from '@db/accounts'
import type { Reader } from '@db/connection'
import { readPolicy } from '@db/policy'
import { readParts, writeValue } from '@db/values'
import type { Context } from './context'
import { given, inVault, openVault } from './work'

/** The vault's settings, written when it was created; parts that cannot be read are as in a new vault. */
export const readSettings = (db: Reader): Settings =>
  readParts(db, 'settings', settings, initialSettings('', ''))

export const settingsHandlers: Handlers<Context>['settings'] = {
  read: (_input, context) => ok(readSettings(openVault(context).db)),

  change: ({ change }, context) =>
    inVault(context, ({ tx, at, record }) => {
      const changed = given(change)
      const problem = settingsProblem(changed)
      if (problem) return err(problem)
      writeValue(tx, 'settings', { ...readSettings(tx), ...changed }, at)
      record('settings/changed', { fields: Object.keys(changed) })
      return ok(null)
    }),

  policy: (_input, context) => ok(readPolicy(openVault(context).db)),

  changePolicy: ({ change }, context) =>
    inVault(context, ({ tx, at, record }) => {
      const changed = given(change)
      const problem = policyProblem(context, changed, readPolicy(tx))
      if (problem) return err(problem)
      writeValue(tx, 'policy', { ...readPolicy(tx), ...changed }, at)
      record('policy/changed', { fields: Object.keys(changed) })
      return ok(null)
    }),
}

/** Why this protection cannot be switched on: it would protect nothing, or let nobody do anything. */
function policyProblem(
  context: Context,
  { lock, takingOut }: Partial<Policy>,
  before: Policy,
): AppError | undefined {
  const state = context.vault.keyStore()
  if (lock?.resumeWithSystem && !before.lock.resumeWithSystem && state !== 'ready') {
    return { code: 'lock/no-key-store', state }
  }
  if (!takingOut?.secondPerson || before.takingOut.secondPerson) return undefined
  const { db, login } = openVault(context)
  const mayAgree = listAccounts(db).some(
    account =>
      account.login !== login && account.state === 'active' && can(account.role, 'data/approve'),
  )
  return mayAgree ? undefined : { code: 'taking-out/nobody-to-approve' }
}

/** Why these settings cannot stand: they name a law, or for a law a calendar, that there is not. */
function settingsProblem({
  regimesInUse = [],
  calendars = {},
  regulators = {},
}: Partial<Settings>): AppError | undefined {
  const named = [...regimesInUse, ...Object.keys(calendars), ...Object.keys(regulators)]
  const packs = new Map(rulePacks.map(pack => [packKey(pack), pack]))
  const regime = named.find(key => !packs.has(key))
  if (regime !== undefined) return { code: 'settings/unknown-regime', regime }
  const foreign = Object.entries(calendars).find(
    ([key, calendar]) => !packs.get(key)?.calendars.includes(calendar),
  )
  return foreign && { code: 'settings/unknown-calendar', calendar: foreign[1] }
}
