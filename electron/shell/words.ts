import { en } from '@core/i18n/en/index'
import { ja } from '@core/i18n/ja/index'
import type { Preferences } from '@core/ipc/contract'

/** The words of menus and dialogs, in the language of the interface. */
export const shellWords = ({ language }: Pick<Preferences, 'language'>) =>
  (language === 'ja' ? ja : en).shell
