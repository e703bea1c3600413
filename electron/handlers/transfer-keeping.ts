import type { KaijiCase } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseId } from '@core/ids'
import type { LegalHold } from '@core/retention/hold'
import { findCase } from '@db/cases'
import { transfersOf } from '@db/case-transfers'
import type { Reader } from '@db/connection'
import { holdsOfCase } from '@db/retention'

/** A merged case is a part of the file that goes on: it is kept for as long as that one. */
export const keptWith = (db: Reader, file: CaseFile): CaseFile => ({
  ...file,
  case: { ...file.case, closedOn: endOf(db, file.case) },
})

function endOf(db: Reader, { id, closedOn, closeReason }: KaijiCase): KaijiCase['closedOn'] {
  const last = closeReason === 'merged' ? intoOf(db, id).at(-1) : undefined
  const goesOnIn = last && findCase(db, last)
  return goesOnIn ? goesOnIn.closedOn : closedOn
}

/** Holds on the case that a merged one goes on in keep its other part as well. */
export const holdsElsewhere = (db: Reader, { case: { id, closeReason } }: CaseFile) =>
  closeReason === 'merged' ? intoOf(db, id).flatMap(into => heldLike(db, into, id)) : []

const heldLike = (db: Reader, into: CaseId, id: CaseId): readonly LegalHold[] =>
  holdsOfCase(db, into).map(hold => ({ ...hold, caseId: id }))

/** The case that goes on, over merges of merges. */
function intoOf(db: Reader, id: CaseId): readonly CaseId[] {
  const merge = transfersOf(db, id).find(({ kind, fromId }) => kind === 'merge' && fromId === id)
  return merge ? [merge.intoId, ...intoOf(db, merge.intoId)] : []
}
