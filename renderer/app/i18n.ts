import i18next, { type FormatterModule } from 'i18next'
import type { Language } from '@core/bilingual'
import { catalogs } from '@core/i18n/catalog'
import { grouped } from './grouped'

/** Numbers that are no amount. */
const names: ReadonlySet<unknown> = new Set(['year', 'lastYear', 'number', 'seq', 'version'])

const nothing = () => undefined

const formatter: FormatterModule = {
  type: 'formatter',
  ...{ init: nothing, add: nothing, addCached: nothing },
  format(value: string | number, _format, _language, options) {
    const isAmount = typeof value === 'number' && !names.has(options?.['interpolationkey'])
    // What is no number is filled in as it is.
    return isAmount ? grouped(value) : (value as string)
  },
}

/** Starts the words; both languages are in the bundle, so this never waits for a file. */
export async function startI18n(language: Language): Promise<void> {
  i18next.on('languageChanged', changed => {
    document.documentElement.lang = changed
  })
  await i18next.use(formatter).init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { translation: catalogs.en },
      ja: { translation: catalogs.ja },
    },
    interpolation: {
      // React escapes what it shows.
      escapeValue: false,
      alwaysFormat: true,
    },
    returnNull: false,
  })
}
