import { initialSettings, settings, type Settings } from '@core/settings/settings'
import { keptSettings as kept, type KeptSettings } from '@core/settings-file/settings-file'
import type { Reader, Writer } from './connection'
import { readParts, readValue, writeValue } from './values'

/** The vault's settings, written when it was created; parts that cannot be read are as in a new vault. */
export const readSettings = (db: Reader): Settings =>
  readParts(db, 'settings', settings, initialSettings('', ''))

const keptName = 'settings-before-import'

/** The settings that the last import replaced. */
export const keptSettings = (db: Reader): KeptSettings | undefined => readValue(db, keptName, kept)

export const keepSettings = (tx: Writer, settings: KeptSettings): void =>
  writeValue(tx, keptName, settings, settings.at)
