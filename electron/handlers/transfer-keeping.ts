import type { CaseFile } from '@core/cases/case-file'
import type { KaijiCase } from '@core/cases/case'
import { findCase } from '@db/cases'
import { transfersOf } from '@db/case-transfers'
import type { Reader } from '@db/connection'

/** A merged case is a part of the file that goes on: it is kept for as long as that one. */
export const keptWith = (db: Reader, file: CaseFile): CaseFile => ({
  ...file,
  case: { ...file.case, closedOn: endOf(db, file.case) },
})

function endOf(db: Reader, { id, closedOn, closeReason }: KaijiCase): KaijiCase['closedOn'] {
  if (closeReason !== 'merged') return closedOn
  const merge = transfersOf(db, id).find(({ kind, fromId }) => kind === 'merge' && fromId === id)
  const goesOnIn = merge && findCase(db, merge.intoId)
  return goesOnIn ? endOf(db, goesOnIn) : closedOn
}
