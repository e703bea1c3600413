import { z } from 'zod'
import { command, named, needs, output, query } from '@core/ipc/endpoint'
import { policy, type Policy } from './policy'
import { settings, type Settings } from './settings'

const { regimesInUse, calendars, regulators } = settings.shape

/** Some of the settings. They have no defaults here: what a change does not name stays as it is. */
const change = settings
  .extend({
    regimesInUse: regimesInUse.unwrap(),
    calendars: calendars.unwrap(),
    regulators: regulators.unwrap(),
  })
  .partial()

const { lock, passwords, takingOut, backups, log } = policy.shape

/** Whole groups of the policy; a group that is not named stays as it is. */
const policyChange = z
  .object({
    lock: lock.unwrap(),
    passwords: passwords.unwrap(),
    takingOut: takingOut.unwrap(),
    backups: backups.unwrap(),
    log: log.unwrap(),
  })
  .partial()

export const settingsContract = {
  read: needs('vault/use', query(z.object({}), output<Settings>())),
  change: needs('settings/change', command(z.object({ change }), output<null>())),
  policy: needs('vault/use', query(z.object({}), output<Policy>())),
  changePolicy: named(
    { 'change.backups.folders': 'backups' },
    needs('policy/change', command(z.object({ change: policyChange }), output<null>())),
  ),
}
