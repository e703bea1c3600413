import i18next from 'i18next'
import { must } from '@core/assert'
import type { Language } from '@core/bilingual'
import type { Catalog } from '@core/i18n/catalog'
import type { CatalogLike } from '@core/i18n/catalog-like'

type Words = CatalogLike<Catalog>

/** The words of each language are a file of their own: a start reads one of them. */
const files: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('@core/i18n/en')).en,
  ja: async () => (await import('@core/i18n/ja')).ja,
}

const catalogs: Partial<Record<Language, Words>> = {}

async function catalogOf(language: Language): Promise<Words> {
  return (catalogs[language] ??= await files[language]())
}

/** Starts the words in the language that the page is shown in first. */
export async function startI18n(language: Language): Promise<void> {
  const translation = await catalogOf(language)
  i18next.on('languageChanged', changed => {
    document.documentElement.lang = changed
  })
  await i18next.init({
    lng: language,
    // Both catalogs have every key: that is compiled.
    fallbackLng: false,
    resources: { [language]: { translation } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}

/** Goes to the other language. */
export async function speak(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await catalogOf(language))
  await i18next.changeLanguage(language)
}

/** Whether there are words by a key; rule packs may have parts that no catalog knows. */
export const hasWords = (key: string): boolean =>
  typeof i18next.getResource(i18next.language, 'translation', key) === 'string'

/** All words of a language that the page is or was shown in. */
export const wordsIn = (language: Language): Words =>
  must(catalogs[language], `words of ${language}`)
