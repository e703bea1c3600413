import { must } from '@core/assert'
import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import { settings, type Settings } from '@core/settings/settings'
import type { Reader } from '@db/connection'
import { readValue, writeValue } from '@db/values'
import type { Context } from './context'
import { given, inVault, openVault } from './work'

/** The vault's settings; written when it was created. */
export const readSettings = (db: Reader): Settings =>
  must(readValue(db, 'settings', settings), 'settings')

export const settingsHandlers: Handlers<Context>['settings'] = {
  read: (_input, context) => ok(readSettings(openVault(context).db)),

  change: ({ change }, context) =>
    inVault(context, ({ tx, at, record }) => {
      const changed = given(change)
      writeValue(tx, 'settings', { ...readSettings(tx), ...changed }, at)
      record('settings/changed', { fields: Object.keys(changed) })
      return ok(null)
    }),
}
