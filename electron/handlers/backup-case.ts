import type { CasePreview } from '@core/backup/contract'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { diskProblem } from '@main/services/files'
import { copyCase, countCase, partsElsewhere } from '@db/case-copy'
import { transfersOf } from '@db/case-transfers'
import { findCase, raiseSeries } from '@db/cases'
import type { Db } from '@db/connection'
import { forgetDocument } from '@db/forget'
import { destructionRecords, listDestroyedCases } from '@db/retention'
import { documentsOf } from '@db/documents'
import { makeEverywhere } from './backup-make'
import type { Context } from './context'
import { inVault, openVault, type Work } from './work'

type Reply<T> = Result<T, AppError>

export const caseHandlersOfBackup: Pick<
  Handlers<Context>['backup'],
  'previewCase' | 'restoreCase'
> = {
  previewCase({ path, caseId }, context) {
    const vault = openVault(context)
    return context.backups.lookInside(vault, path, ({ db }) => previewOf(vault.db, db, caseId))
  },

  async restoreCase({ path, caseId, replace }, context) {
    const vault = openVault(context)
    const preview = await context.backups.lookInside(vault, path, ({ db }) =>
      previewOf(vault.db, db, caseId),
    )
    if (!preview.ok) return preview
    const { number, state } = preview.value
    if (state === 'there') {
      if (!replace) return err({ code: 'backup/case-exists', number })
      // What is replaced must be somewhere: without a backup of it nothing is replaced.
      const kept = await makeEverywhere(context, 'before-case-restore')
      if (!kept.ok) return kept
    }
    if (!context.vault.current()) return err({ code: 'vault/locked' })
    return context.backups.lookInside(openVault(context), path, ({ db, manifest }) =>
      inVault(context, work => bringBack(work, db, { caseId, madeAt: manifest.madeAt }), caseId),
    )
  },
}

function previewOf(now: Db, backup: Db, id: CaseId): Reply<CasePreview> {
  const found = findCase(backup, id)
  if (!found) return err({ code: 'backup/case-not-in-backup' })
  const { number } = found
  const destroyed = listDestroyedCases(now).find(one => one.id === id)
  if (destroyed) return err({ code: 'backup/case-destroyed', number, on: destroyed.destroyedAt })
  const taken = now.$client.prepare('SELECT 1 FROM cases WHERE number = ? AND id <> ?')
  if (taken.get(number, id)) return err({ code: 'backup/case-number-taken', number })
  if (isDivided(now, backup, id)) return err({ code: 'transfer/parts-elsewhere' })
  const state = findCase(now, id) ? 'there' : 'gone'
  return ok({ caseId: id, number, state, inBackup: countCase(backup, id), now: countCase(now, id) })
}

/** The case was merged or split between the two states: bringing it back would take parts from another, or lose some. */
function isDivided(now: Db, backup: Db, id: CaseId): boolean {
  const known = (db: Db) => transfersOf(db, id).map(transfer => transfer.id)
  return known(now).join() !== known(backup).join() || partsElsewhere(backup, now, id)
}

type Bringing = { readonly caseId: CaseId; readonly madeAt: string }

function bringBack({ tx, vault, record }: Work, backup: Db, { caseId, madeAt }: Bringing) {
  const preview = previewOf(vault.db, backup, caseId)
  if (!preview.ok) return preview
  const { number, state } = preview.value
  try {
    const records = copyCase(backup, vault.db, caseId)
    const [year, serial] = number.split('-')
    raiseSeries(tx, `cases:${year}`, Number(serial))
    forgetDestroyedSince({ tx, caseId })
    record('backup/case-restored', { madeAt, records, replaced: state === 'there' })
    return ok({ number, records })
  } catch (cause) {
    // A letter of this number has been issued since, in another case.
    if (isTaken(cause)) return err({ code: 'backup/case-number-taken' as const, number })
    throw cause
  }
}

/** Copies that were destroyed when their time was over stay destroyed. */
function forgetDestroyedSince({ tx, caseId }: Pick<Work, 'tx'> & { readonly caseId: CaseId }) {
  const gone = destructionRecords(tx).destructions.filter(
    row => row.caseId === caseId && row.decision === 'destroyed' && row.documentId !== null,
  )
  for (const document of documentsOf(tx, caseId)) {
    const row = gone.find(({ documentId }) => documentId === document.id)
    if (row && document.destroyedAt === null) forgetDocument(tx, document.id, row.decidedAt)
  }
}

const isTaken = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  String(cause.code).startsWith('SQLITE_CONSTRAINT') &&
  diskProblem(cause) === undefined
