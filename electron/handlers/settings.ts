import { can } from '@core/accounts/access'
import type { Handlers } from '@core/ipc/contract'
import type { AppError } from '@core/errors'
import { packKey, rulePacks } from '@core/regimes/index'
import { targetRules } from '@core/settings/targets'
import { err, ok } from '@core/result'
import type { Policy } from '@core/settings/policy'
import type { Settings } from '@core/settings/settings'
import { listAccounts } from '@db/accounts'
import type { Reader } from '@db/connection'
import { readPolicy } from '@db/policy'
import { readSettings } from '@db/settings'
import { writeValue } from '@db/values'
import type { Context } from './context'
import { lostPicture, officeImageHandlers } from './office-images'
import { someoneElseApproves } from './approvers'
import { given, inVault, openVault } from './work'

export const settingsHandlers: Handlers<Context>['settings'] = {
  ...officeImageHandlers,
  samplePage: async (input, context) => (await import('./sample-page')).samplePage(input, context),
  read: (_input, context) => ok(readSettings(openVault(context).db)),

  change: ({ change }, context) =>
    inVault(context, ({ tx, at, record }) => {
      const changed = given(change)
      const problem = settingsProblem(changed, tx)
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
export function policyProblem(
  context: Context,
  changed: Partial<Policy>,
  before: Policy,
): AppError | undefined {
  const after = { ...before, ...changed }
  const state = context.vault.keyStore()
  const turnedOn = (is: (policy: Policy) => boolean) => is(after) && !is(before)
  if (turnedOn(({ lock }) => lock.resumeWithSystem) && state !== 'ready') {
    return { code: 'lock/no-key-store', state }
  }
  const { db, login } = openVault(context)
  const asksAlways = turnedOn(({ letters }) => letters.approval === 'always')
  if (asksAlways && !someoneElseApproves(db, login)) return { code: 'letter/nobody-to-approve' }
  const asksSecond = turnedOn(({ takingOut }) => takingOut.secondPerson)
  return asksSecond ? nobodyToAgree(db, login) : undefined
}

function nobodyToAgree(db: Reader, login: string): AppError | undefined {
  const mayAgree = listAccounts(db).some(
    account =>
      account.login !== login && account.state === 'active' && can(account.role, 'data/approve'),
  )
  return mayAgree ? undefined : { code: 'taking-out/nobody-to-approve' }
}

/** Why these settings cannot stand: they name a law, or for a law a calendar, that there is not. */
export function settingsProblem(changed: Partial<Settings>, db: Reader): AppError | undefined {
  const { regimesInUse = [], calendars = {}, regulators = {}, letterheads = [] } = changed
  if (lostPicture(db, { ...readSettings(db), ...changed }))
    return { code: 'office-image/not-found' }
  const ids = new Set(['own', ...letterheads.map(({ id }) => id)])
  if (ids.size <= letterheads.length) return { code: 'input/invalid', fields: ['letterheads'] }
  if (namesOtherTarget(changed.targets)) return { code: 'input/invalid', fields: ['targets'] }
  const named = [...regimesInUse, ...Object.keys(calendars), ...Object.keys(regulators)]
  const packs = new Map(rulePacks.map(pack => [packKey(pack), pack]))
  const regime = named.find(key => !packs.has(key))
  if (regime !== undefined) return { code: 'settings/unknown-regime', regime }
  const foreign = Object.entries(calendars).find(
    ([key, calendar]) => !packs.get(key)?.calendars.includes(calendar),
  )
  return foreign && { code: 'settings/unknown-calendar', calendar: foreign[1] }
}

/** The law's own dates are nobody's to set, and what no rule knows moves nothing. */
function namesOtherTarget(targets: Settings['targets'] = {}): boolean {
  const known = new Set(rulePacks.flatMap(targetRules).map(({ id }) => id))
  return Object.keys(targets).some(id => !known.has(id))
}
