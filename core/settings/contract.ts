import { z } from 'zod'
import { command, output, query } from '@core/ipc/endpoint'
import { settings, type Settings } from './settings'

const { regimesInUse, calendars, regulators } = settings.shape

/** Some of the settings. They have no defaults here: what a change does not name stays as it is. */
const change = settings
  .omit({ backupFolder: true })
  .extend({
    regimesInUse: regimesInUse.unwrap(),
    calendars: calendars.unwrap(),
    regulators: regulators.unwrap(),
  })
  .partial()

export const settingsContract = {
  read: query(z.object({}), output<Settings>()),
  change: command(z.object({ change }), output<null>()),
}
