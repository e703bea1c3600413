import type { EventKind } from '@core/audit/event'
import type { ImportId } from '@core/ids'
import type { UndoView } from '@core/imports/contract'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { withRoomForMany } from '@db/bulk-insert'
import { transact, type Db } from '@db/connection'
import { forgetCases } from '@db/forget'
import { casesOfImport, findImport, hasWork, saveImport, type ImportedCase } from '@db/imports'
import type { Context } from './context'
import { inSlices } from './import-tables'
import { letGoOfIndex } from './search-run'
import { inVault, openVault } from './work'

/** Looking at a case is no work on it. */
export const looks: readonly EventKind[] = [
  'case/viewed',
  'document/viewed',
  'letter/viewed',
  'case/listed',
]

/** Cases that go in one go. */
const together = 50

/** Removes the cases of an import on which nothing was done; those worked on stay, and are named. */
export async function undoImport(
  context: Context,
  id: ImportId,
): Promise<Result<UndoView, AppError>> {
  const { db, login } = openVault(context)
  const stored = findImport(db, id)
  if (!stored) return err({ code: 'import/not-found' })
  if (stored.undoneAt) return err({ code: 'import/already-undone' })
  const made = casesOfImport(db, id)
  const undone: Undone = { removed: 0, kept: [] }
  const indexAgain = letGoOfIndex(context, db, made.length)
  const ended = await withRoomForMany(db, () =>
    inSlices(
      context,
      made.length,
      (from, isOver) => slice(db, made, { from, isOver, undone }),
      'write',
    ),
  ).finally(indexAgain)
  if (ended === 'locked') return err({ code: 'vault/locked' })
  if (ended === 'stopped') return ok(undone)
  const { removed, kept } = undone
  return inVault(context, ({ tx, at, record }) => {
    saveImport(tx, { ...stored, undoneAt: at, undoneBy: login, kept: kept.length })
    record('import/undone', { import: id, cases: removed, kept: kept.length })
    return ok(undone)
  })
}

type Undone = { removed: number; readonly kept: string[] }

type Slice = {
  readonly from: number
  readonly isOver: () => boolean
  readonly undone: Undone
}

/** Says how far it came. */
function slice(db: Db, made: readonly ImportedCase[], { from, isOver, undone }: Slice): number {
  const worked = hasWork(db, looks)
  let at = from
  transact(db, tx => {
    while (at < made.length && !isOver()) {
      const some = made.slice(at, at + together)
      const kept = some.filter(one => worked(one.caseId))
      const going = some.filter(one => !kept.includes(one))
      forgetCases(
        tx,
        going.map(one => one.caseId),
      )
      undone.kept.push(...kept.map(one => one.number))
      undone.removed += going.length
      at += some.length
    }
    return ok(null)
  })
  return at
}
