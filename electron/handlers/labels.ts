import type { Handlers } from '@core/ipc/contract'
import { label, type Label } from '@core/marks/contract'
import { err, ok } from '@core/result'
import { fold } from '@core/text/fold'
import type { Reader } from '@db/connection'
import { readValue, writeValue } from '@db/values'
import type { Context } from './context'
import { inVault, openVault } from './work'

/** Under which the vault keeps them. */
const name = 'case-labels'
const stored = label.array()

export const readLabels = (db: Reader): readonly Label[] => readValue(db, name, stored) ?? []

const isCalled = (one: Label, wanted: string): boolean => fold(one.name) === fold(wanted)

export const labelHandlers: Pick<
  Handlers<Context>['marks'],
  'labels' | 'addLabel' | 'renameLabel'
> = {
  labels: (_input, context) => ok(readLabels(openVault(context).db)),

  addLabel: ({ name: wanted }, context) =>
    inVault(context, ({ tx, at, newId, record }) => {
      const all = readLabels(tx)
      if (all.some(one => isCalled(one, wanted))) return err({ code: 'marks/label-exists' })
      const added = { id: newId(), name: wanted }
      writeValue(tx, name, [...all, added], at)
      record('label/added', { label: added.id })
      return ok(added)
    }),

  renameLabel: (renamed, context) =>
    inVault(context, ({ tx, at, record }) => {
      const all = readLabels(tx)
      if (!all.some(({ id }) => id === renamed.id)) return err({ code: 'marks/unknown-label' })
      const others = all.filter(({ id }) => id !== renamed.id)
      if (others.some(one => isCalled(one, renamed.name))) {
        return err({ code: 'marks/label-exists' })
      }
      writeValue(
        tx,
        name,
        all.map(one => (one.id === renamed.id ? renamed : one)),
        at,
      )
      record('label/renamed', { label: renamed.id })
      return ok(null)
    }),
}
