import type { EventKind } from '@core/audit/event'
import type { ImportId } from '@core/ids'
import type { UndoView } from '@core/imports/contract'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { transact } from '@db/connection'
import { forgetCase } from '@db/forget'
import { casesOfImport, findImport, hasWork, saveImport } from '@db/imports'
import type { Context } from './context'
import { inSlices } from './import-tables'
import { inVault, openVault } from './work'

/** Looking at a case is no work on it. */
export const looks: readonly EventKind[] = [
  'case/viewed',
  'document/viewed',
  'letter/viewed',
  'case/listed',
]

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
  const worked = hasWork(db, looks)
  const kept: string[] = []
  let removed = 0
  const ended = await inSlices(
    context,
    made.length,
    (from, isOver) => {
      let at = from
      transact(db, tx => {
        for (; at < made.length && !isOver(); at += 1) {
          const one = made[at]
          if (!one) continue
          if (worked(one.caseId)) kept.push(one.number)
          else {
            forgetCase(tx, one.caseId)
            removed += 1
          }
        }
        return ok(null)
      })
      return at
    },
    'write',
  )
  if (ended === 'locked') return err({ code: 'vault/locked' })
  if (ended === 'stopped') return ok({ removed, kept })
  return inVault(context, ({ tx, at, record }) => {
    saveImport(tx, { ...stored, undoneAt: at, undoneBy: login, kept: kept.length })
    record('import/undone', { import: id, cases: removed, kept: kept.length })
    return ok({ removed, kept })
  })
}
