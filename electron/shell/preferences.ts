import { join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { Preferences } from '@core/ipc/contract'
import { readJson, writeJson } from './stored-json'

const shape = z.object({
  language: z.enum(['ja', 'en']),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  weekStart: z.enum(['language', 'monday', 'sunday']).default('language'),
  reminders: z
    .object({
      at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable(),
      whenLocked: z.boolean(),
    })
    .default({ at: null, whenLocked: false }),
})

export type PreferencesStore = {
  readonly read: () => Preferences
  /** Throws when it is not a set of preferences; the page is not trusted. */
  readonly write: (changed: unknown) => void
}

/** What belongs to this machine's user and not to a vault. Starts with the system's language. */
export function openPreferences(onChange: (preferences: Preferences) => void): PreferencesStore {
  const file = join(app.getPath('userData'), 'preferences.json')
  const first: Preferences = {
    language: app.getLocale().startsWith('ja') ? 'ja' : 'en',
    colorScheme: 'auto',
    density: 'comfortable',
    weekStart: 'language',
    reminders: { at: null, whenLocked: false },
  }
  let current: Preferences = readJson(file, shape) ?? first
  return {
    read: () => current,
    write: changed => {
      current = shape.parse(changed)
      writeJson(file, current)
      onChange(current)
    },
  }
}
