import { initialSettings, settings, type Settings } from '@core/settings/settings'
import type { Reader } from './connection'
import { readParts } from './values'

/** The vault's settings, written when it was created; parts that cannot be read are as in a new vault. */
export const readSettings = (db: Reader): Settings =>
  readParts(db, 'settings', settings, initialSettings('', ''))
