import i18next from 'i18next'
import { create } from 'zustand'
import type { Preferences } from '@core/ipc/contract'

type Store = Preferences & {
  readonly change: (change: Partial<Preferences>) => void
}

/** Language, colours and density: of this machine, not of the vault, so that the unlock page has them too. */
export const usePreferences = create<Store>((set, get) => ({
  language: 'ja',
  colorScheme: 'auto',
  density: 'comfortable',
  weekStart: 'language',
  reminders: { at: null, whenLocked: false },
  change: change => {
    set(change)
    const { language, colorScheme, density, weekStart, reminders } = get()
    const preferences = { language, colorScheme, density, weekStart, reminders }
    void i18next.changeLanguage(language)
    void window.kaiji.preferences.write(preferences)
  },
}))

/** Reads what was chosen last time; called once, before the first page is shown. */
export async function loadPreferences(): Promise<Preferences> {
  const preferences = await window.kaiji.preferences.read()
  usePreferences.setState(preferences)
  return preferences
}
