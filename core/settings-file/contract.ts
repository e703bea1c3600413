import { z } from 'zod'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import { settingsContent, type KeptSettings, type SettingsContent } from './settings-file'

/** Protection is changed with the rest, so all of it is for whoever may change that. */
export const settingsFileContract = {
  /** The settings as a file would hold them. */
  now: needs('policy/change', query(z.object({}), output<SettingsContent>())),
  /** Writes them into a file that is asked for; null when cancelled. */
  save: needs('policy/change', command(z.object({ release }), output<string | null>())),
  /** Asks for a file in the OS dialog and reads it; nothing is changed. Null when cancelled. */
  choose: needs('policy/change', command(z.object({}), output<SettingsContent | null>())),
  /** Puts these settings in the place of the present ones, which are kept. */
  apply: needs('policy/change', command(z.object({ content: settingsContent }), output<null>())),
  /** The settings that the last import replaced; null before the first. */
  kept: needs('policy/change', query(z.object({}), output<KeptSettings | null>())),
  /** Puts those back; the present ones are then the ones that are kept. */
  goBack: needs('policy/change', command(z.object({}), output<null>())),
}
