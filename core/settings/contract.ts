import { z } from 'zod'
import { command, output, query } from '@core/ipc/endpoint'
import { settings, type Settings } from './settings'

export const settingsContract = {
  read: query(z.object({}), output<Settings>()),
  change: command(
    z.object({ change: settings.omit({ backupFolder: true }).partial() }),
    output<null>(),
  ),
}
