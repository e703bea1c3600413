import { must } from '@core/assert'
import type { Handlers } from '@core/ipc/contract'
import type { AppError } from '@core/errors'
import { packKey, rulePacks } from '@core/regimes/index'
import { err, ok } from '@core/result'
import { policy, type Policy } from '@core/settings/policy'
import { settings, type Settings } from '@core/settings/settings'
import type { Reader } from '@db/connection'
import { readValue, writeValue } from '@db/values'
import type { Context } from './context'
import { given, inVault, openVault } from './work'

/** The vault's settings; written when it was created. */
export const readSettings = (db: Reader): Settings =>
  must(readValue(db, 'settings', settings), 'settings')

/** How the vault is protected. */
export const readPolicy = (db: Reader): Policy =>
  policy.parse(readValue(db, 'policy', policy) ?? {})

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
      writeValue(tx, 'policy', { ...readPolicy(tx), ...changed }, at)
      record('policy/changed', { fields: Object.keys(changed) })
      return ok(null)
    }),
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
