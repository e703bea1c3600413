import type { Language } from '@core/bilingual'
import { menus as en } from '@core/i18n/en/menus'
import { menus as ja } from '@core/i18n/ja/menus'

type Spoken = { readonly language: Language }

/** The words that commands are called by. */
export const menuWords = ({ language }: Spoken) => (language === 'ja' ? ja : en)

/** The words of menus and dialogs, in the language of the interface. */
export const shellWords = (spoken: Spoken) => menuWords(spoken).shell
