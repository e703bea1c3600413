import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import type { TransferLine } from '@core/transfers/contract'
import type { CaseTransfer } from '@core/transfers/transfer'
import { findCase } from '@db/cases'
import { transfersOf, workedOnSince } from '@db/case-transfers'
import type { Reader } from '@db/connection'
import type { Context } from './context'
import { looks } from './import-undo'
import { noteCase } from './seen'
import { mergeCases } from './transfer-merge'
import { previewMerge } from './transfer-preview'
import { splitCase } from './transfer-split'
import { undoMerge, undoSplit } from './transfer-undo'
import { inVault, openVault, type Work } from './work'

/** Two cases become one, or one becomes two; and the way back. */
export const transferHandlers: Handlers<Context>['transfers'] = {
  ofCase({ caseId }, context) {
    const { db } = openVault(context)
    if (!findCase(db, caseId)) return err({ code: 'case/not-found' })
    const seen = noteCase(context, caseId)
    if (!seen.ok) return seen
    return ok(transfersOf(db, caseId).flatMap(one => lineOf(db, caseId, one) ?? []))
  },

  previewMerge: ({ caseId, intoId }, context) => {
    for (const id of [caseId, intoId]) {
      if (!findCase(openVault(context).db, id)) return err({ code: 'case/not-found' })
      const seen = noteCase(context, id)
      if (!seen.ok) return seen
    }
    return previewMerge(context, caseId, intoId)
  },

  merge: (input, context) => mergeCases(context, input),
  split: (input, context) => splitCase(context, input),

  undo: ({ caseId, otherId, why }, context) =>
    inVault(context, work => {
      const found = standing(work, caseId, otherId)
      if (!found.ok) return found
      if (found.value.kind === 'merge') undoMerge(work, found.value, why)
      else undoSplit(work, found.value, why)
      return ok(null)
    }),
}

/** The merge or split between two cases that may be undone. */
function standing({ tx }: Work, one: CaseId, other: CaseId): Result<CaseTransfer, AppError> {
  const found = transfersOf(tx, one).findLast(({ fromId, intoId }) =>
    [fromId, intoId].includes(other),
  )
  if (!found) return err({ code: 'transfer/not-there' })
  return mayUndo(tx, found) ? ok(found) : err({ code: 'transfer/worked-on-since' })
}

const mayUndo = (db: Reader, { fromId, intoId, seq }: CaseTransfer): boolean =>
  !workedOnSince(db, { ids: [fromId, intoId], seq, looks })

const ways = {
  merge: { from: 'merged-into', into: 'merged-with' },
  split: { from: 'split-off', into: 'split-from' },
} as const

function lineOf(db: Reader, id: CaseId, transfer: CaseTransfer): TransferLine | undefined {
  const { kind, fromId, intoId, at, actor } = transfer
  const isFrom = fromId === id
  const otherId = isFrom ? intoId : fromId
  const other = findCase(db, otherId)
  return (
    other && {
      way: ways[kind][isFrom ? 'from' : 'into'],
      caseId: otherId,
      number: other.number,
      ...{ at, actor, mayUndo: mayUndo(db, transfer) },
    }
  )
}
