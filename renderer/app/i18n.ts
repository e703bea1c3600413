import i18next from 'i18next'
import type { Language } from '@core/bilingual'
import { catalogs } from '@core/i18n/catalog'

/** Starts the words; both languages are in the bundle, so this never waits for a file. */
export async function startI18n(language: Language): Promise<void> {
  i18next.on('languageChanged', changed => {
    document.documentElement.lang = changed
  })
  await i18next.init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { translation: catalogs.en },
      ja: { translation: catalogs.ja },
    },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
