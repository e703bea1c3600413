import { caseFilter } from '@core/cases/case-query'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import type { Label } from '@core/marks/contract'
import { storedLabel, type StoredLabel } from '@core/marks/stored-label'
import { err, ok, type Result } from '@core/result'
import { fold } from '@core/text/fold'
import { findCases } from '@db/case-counts'
import type { Reader } from '@db/connection'
import { readValue, writeValue } from '@db/values'
import { summaryTime } from './case-summaries'
import type { Context } from './context'
import { inVault, openVault } from './work'

/** Under which the vault keeps them. */
const name = 'case-labels'
const stored = storedLabel.array()

/** Those that were removed, too. */
const readAll = (db: Reader): readonly StoredLabel[] => readValue(db, name, stored) ?? []

export const readLabels = (db: Reader): readonly Label[] =>
  readAll(db).flatMap(({ removed, ...one }) => (removed ? [] : [one]))

const isCalled = (one: Label, wanted: string): boolean => fold(one.name) === fold(wanted)

/** Whether another label that is in use has this name. */
const isTaken = (all: readonly StoredLabel[], { id, name: wanted }: Label): boolean =>
  all.some(one => one.id !== id && !one.removed && isCalled(one, wanted))

export const labelHandlers: Pick<
  Handlers<Context>['marks'],
  'labels' | 'labelUses' | 'addLabel' | 'renameLabel' | 'removeLabel' | 'restoreLabel'
> = {
  labels: (_input, context) => ok(readLabels(openVault(context).db)),

  labelUses(_input, context) {
    const { db } = openVault(context)
    const { todays } = summaryTime(db, context.now())
    const countOf = ({ id }: Label) =>
      findCases(db, caseFilter.parse({ status: 'all', label: id }), todays).total
    return ok(readAll(db).map(one => ({ ...one, count: countOf(one) })))
  },

  addLabel: ({ name: wanted }, context) =>
    inVault(context, ({ tx, at, newId, record }) => {
      const all = readAll(tx)
      const added = { id: newId(), name: wanted }
      if (isTaken(all, added)) return err({ code: 'marks/label-exists' })
      writeValue(tx, name, [...all, { ...added, removed: false }], at)
      record('label/added', { label: added.id })
      return ok(added)
    }),

  renameLabel: ({ id, name: wanted }, context) =>
    change(context, { id, kind: 'label/renamed' }, one => ({ ...one, name: wanted })),

  removeLabel: ({ id }, context) =>
    change(context, { id, kind: 'label/removed' }, one => ({ ...one, removed: true })),

  restoreLabel: ({ id }, context) =>
    change(context, { id, kind: 'label/restored' }, one => ({ ...one, removed: false })),
}

type Changing = {
  readonly id: string
  readonly kind: 'label/renamed' | 'label/removed' | 'label/restored'
}

const change = (
  context: Context,
  { id, kind }: Changing,
  to: (one: StoredLabel) => StoredLabel,
): Result<null, AppError> =>
  inVault(context, ({ tx, at, record }) => {
    const all = readAll(tx)
    const known = all.find(one => one.id === id)
    if (!known) return err({ code: 'marks/unknown-label' })
    const changed = to(known)
    if (!changed.removed && isTaken(all, changed)) return err({ code: 'marks/label-exists' })
    writeValue(
      tx,
      name,
      all.map(one => (one.id === id ? changed : one)),
      at,
    )
    record(kind, { label: id })
    return ok(null)
  })
