import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Bilingual, Language } from '@core/bilingual'

export type Text = {
  readonly t: TFunction
  /** The text of a rule pack in the language of the interface. */
  readonly pick: (text: Bilingual) => string
  readonly language: Language
}

/** Every word on screen: from the catalogs by key, or from a rule pack. */
export function useText(): Text {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'ja'
  return { t, pick: text => text[language], language }
}
