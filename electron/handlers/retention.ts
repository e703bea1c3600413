import type { Handlers } from '@core/ipc/contract'
import { principalOf } from '@core/cases/case-file'
import { caseId } from '@core/ids'
import type { HoldRow } from '@core/retention/contract'
import { holdId, stands, type LegalHold } from '@core/retention/hold'
import { err, ok } from '@core/result'
import { readCaseFile } from '@db/case-files'
import type { Reader } from '@db/connection'
import { endHold, holdsOfCase, insertHold, listDestructions, standingHolds } from '@db/retention'
import type { Context } from './context'
import { destructionHandlers, isUnfinished } from './retention-decide'
import { periodHandlers } from './retention-periods'
import { caseDueOf, dueRows, withoutParts } from './retention-view'
import { readPeriodRules } from '@db/policy'
import { inCase, openVault } from './work'

export const retentionHandlers: Handlers<Context>['retention'] = {
  ...destructionHandlers,
  ...periodHandlers,

  overview(_input, context) {
    const { db } = openVault(context)
    const rows = dueRows(db, readPeriodRules(db), context.now())
    const free = rows.filter(row => row.heldBy.length === 0)
    return ok({
      due: withoutParts(free.filter(row => row.dueOn <= row.today)),
      soon: withoutParts(free.filter(row => row.dueOn > row.today)),
      held: withoutParts(rows.filter(row => row.heldBy.length > 0)),
      holds: standingHolds(db).map(hold => holdRow(db, hold)),
      unfinished: isUnfinished(db),
    })
  },

  done: (filter, context) => ok(listDestructions(openVault(context).db, filter)),

  ofCase({ caseId: id }, context) {
    const { db } = openVault(context)
    const found = caseDueOf(db, id, { rules: readPeriodRules(db), now: context.now() })
    if (!found) return err({ code: 'case/not-found' })
    return ok({ holds: holdsOfCase(db, id), due: found.due })
  },

  heldCases: (_input, context) =>
    ok([...new Set(standingHolds(openVault(context).db).map(hold => hold.caseId))]),

  setHold: ({ caseId: id, reason }, context) =>
    inCase(context, id, ({ tx, at, vault, newId, record }) => {
      if (!reason.trim()) return err({ code: 'retention/reason-needed' })
      const lifted = { liftedAt: null, liftedBy: null, liftReason: null }
      const hold: LegalHold = {
        id: holdId.parse(newId()),
        caseId: id,
        reason: reason.trim(),
        setAt: at,
        setBy: vault.login,
        ...lifted,
      }
      insertHold(tx, hold)
      record('retention/hold-set', { hold: hold.id }, reason)
      return ok(null)
    }),

  liftHold: ({ caseId: id, holdId: wanted, reason }, context) =>
    inCase(context, id, ({ tx, at, vault, record }) => {
      if (!reason.trim()) return err({ code: 'retention/reason-needed' })
      const hold = holdsOfCase(tx, id).find(one => one.id === wanted && stands(one))
      if (!hold) return err({ code: 'retention/hold-not-found' })
      endHold(tx, { ...hold, liftedAt: at, liftedBy: vault.login, liftReason: reason.trim() })
      record('retention/hold-lifted', { hold: hold.id }, reason)
      return ok(null)
    }),
}

function holdRow(db: Reader, hold: LegalHold): HoldRow {
  const file = readCaseFile(db, caseId.parse(hold.caseId))
  return {
    ...hold,
    number: file?.case.number ?? '',
    name: (file && principalOf(file)?.name) ?? '',
  }
}
