import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import { movingProblem, puttingBackProblem, takingOutProblem } from '@core/cases/misplaced'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseId, DocumentId } from '@core/ids'
import { stands } from '@core/retention/hold'
import { err, ok, type Result } from '@core/result'
import { readCaseFile } from '@db/case-files'
import { findDocument, markTakenOut, moveDocument } from '@db/documents'
import { recordEvent } from '@db/events'
import { holdsOfCase } from '@db/retention'
import type { Context } from './context'
import { replanCopies } from './retention-periods'
import { inOpenCase, type CaseWork } from './work'

/** Documents that were added to the wrong case: taken out of it, put back, or given to the right one. */
export const misplacedHandlers: Pick<
  Handlers<Context>['cases'],
  'removeDocument' | 'putBackDocument' | 'moveDocument'
> = {
  removeDocument: ({ caseId, documentId: id, why }, context) =>
    inOpenCase(context, caseId, ({ tx, at, vault, file, record }) => {
      const problem = takingOutProblem(file, id)
      if (problem) return err(problem)
      markTakenOut(tx, id, { at, by: vault.name, why })
      record('document/removed', { document: id }, why)
      return ok(null)
    }),

  putBackDocument: ({ caseId, documentId: id, why }, context) =>
    inOpenCase(context, caseId, ({ tx, file, record }) => {
      const problem = puttingBackProblem(file, id)
      if (problem) return err(problem)
      markTakenOut(tx, id, null)
      record('document/put-back', { document: id }, why)
      return ok(null)
    }),

  moveDocument: ({ caseId, documentId: id, to, why }, context) =>
    inOpenCase(context, caseId, work => {
      const target = receiving(work, id, to)
      if (!target.ok) return target
      move(work, target.value, { id, why })
      return ok(null)
    }),
}

/** The case that is to have the document, where it may have it. */
function receiving({ tx, file }: CaseWork, id: DocumentId, to: CaseId): Result<CaseFile, AppError> {
  const target = readCaseFile(tx, to)
  if (!target) return err({ code: 'case/not-found' })
  const held = holdsOfCase(tx, file.case.id).some(stands)
  const problem = movingProblem(file, target, { id, held })
  return problem ? err(problem) : ok(target)
}

/** The reason stays with the case that the document leaves: it may name somebody who is not of the other. */
function move(
  { tx, at, vault, file, record }: CaseWork,
  target: CaseFile,
  { id, why }: { readonly id: DocumentId; readonly why: string },
): void {
  const [from, to] = [file.case, target.case]
  const sha256 = findDocument(tx, id)?.sha256 ?? null
  moveDocument(tx, id, to.id)
  replanCopies(tx, to.id)
  record('document/moved-out', { document: id, toCase: to.id, otherCase: to.number }, why)
  recordEvent(tx, {
    at,
    actor: vault.login,
    caseId: to.id,
    kind: 'document/moved-in',
    detail: { document: id, fromCase: from.id, otherCase: from.number, sha256 },
  })
}
